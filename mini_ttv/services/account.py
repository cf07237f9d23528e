"""Who is logged in: from the first login, through hourly validation and refreshes, to the log-out; several accounts."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.core.errors import KeyringTrouble, LoginError, MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import Token, User, Validation
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.account_state import AccountFace, AccountNeed, AccountPhase, AccountState
from mini_ttv.services.error_words import sentence
from mini_ttv.services.known_accounts import KnownAccounts, RosterDoor
from mini_ttv.services.sessions import OLD_ENTRY, Sessions
from mini_ttv.services.token_session import AuthDoor, TokenDoor, TokenSession, foreign
from mini_ttv.services.validation import Finding, Validator

__all__ = ["AccountNeed", "AccountPhase", "AccountService", "AccountState"]

_LOGGER = logging.getLogger(__name__)
_SCOPE = re.compile(r"[a-z]+(?::[a-z_]+)+")
_NOT_REVOKED = marked(
    "You are logged out here, but Twitch could not be told. You can disconnect Mini TTV in Twitch's settings."
)


def _ended_words(name: str) -> str:
    if name:
        return tr("Your Twitch login as {name} has ended. Log in again.", name=name)
    return tr("Your Twitch login has ended. Log in again.")


class AccountService:
    """The accounts, the one in use, and the credentials of all requests in its name."""

    def __init__(
        self,
        auth: AuthDoor,
        tokens: TokenDoor,
        find_user: Callable[[str], Awaitable[User | None]] | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        *,
        roster: RosterDoor | None = None,
    ) -> None:
        """Take the collaborators.

        Args:
            auth: OAuth requests.
            tokens: keeps the tokens between two runs.
            find_user: looks a user id up, for name and picture; without it the login name has to do.
            sleep: waits for so many seconds.
            roster: keeps the list of accounts between two runs.
        """
        self._face = AccountFace()
        self._known = KnownAccounts(roster)
        self.changed: Event[AccountState] = self._face.changed
        self.accounts_changed: Event[tuple[KnownAccount, ...]] = self._known.changed
        self._sessions = Sessions(auth, tokens)
        self._validator = Validator(auth, self._found, sleep)
        self._tasks = TaskSet(_LOGGER)
        self._turn = asyncio.Lock()  # whoever adds or removes an account
        self._session: TokenSession | None = None  # of the account in use
        self._seen: set[str] = set()  # user ids that were looked up in this run
        self._auth = auth
        self._find_user = find_user
        self._sessions.ended.connect(self._ended)
        self._sessions.stored.connect(self._stored)
        tokens.prompting.connect(self._face.prompting)
        self._deaf = (
            tokens.recovered.connect(lambda _: self._tasks.spawn(self.try_again(), "keyring answers again")),
            auth.client_changed.connect(lambda _: self._tasks.spawn(self.try_again(), "another client id")),
        )

    @property
    def state(self) -> AccountState:
        """How things are now."""
        return self._face.state

    @property
    def accounts(self) -> tuple[KnownAccount, ...]:
        """All that somebody logged in with and did not log out of."""
        return self._known.roster.accounts

    def access_token(self) -> Secret | None:
        """The token for requests; None while nobody is logged in."""
        token = None if self._session is None else self._session.token
        return None if token is None or self.state.phase is AccountPhase.LOGGED_OUT else token.access_token

    async def refreshed(self, stale: Secret) -> Secret | None:
        """A token instead of `stale`, which was refused; None when a login is needed.

        A request that was under way when another account was chosen gets a token of its own account.

        Raises:
            MiniTtvError: no answer from Twitch; the login stays as it is.
        """
        session = self._sessions.holding(stale) or self._session
        return None if session is None else await session.refreshed(stale)

    def lacks(self, words: str) -> None:
        """Twitch refused a request and says in `words` which scope is missing."""
        scopes = frozenset(_SCOPE.findall(words)) & self._auth.scopes
        if scopes and self._session is not None:
            self._face.lacks(scopes)

    async def start(self) -> None:
        """Take up the login of the last run, if there is one; returns when that is known or Twitch is not there."""
        self._face.checking(None)
        await self._known.load()
        self._face.notice(self._known.message)
        roster = self._known.roster
        if roster.active is not None or roster.has_old_entry:
            await self._enter(roster.active)
        else:
            self._face.nobody("")

    async def close(self) -> None:
        """Stop; a refresh that runs comes to its end first."""
        for stop_listening in self._deaf:
            stop_listening()
        await self._validator.close()
        await self._tasks.cancel()
        await self._sessions.close()

    async def log_in_with(self, token: Token) -> None:
        """Log in with a token from anywhere; it is validated first and stored like any other.

        Raises:
            LoginError: Twitch does not take it, it is another application's, or Twitch cannot be asked.
        """
        try:
            validation = await self._auth.validate(token.access_token)
        except LoginError:
            raise
        except Unauthorized as error:
            message = tr("Twitch does not accept this token. Log in again.")
            raise LoginError(message) from error
        except MiniTtvError as error:
            raise LoginError(tr("The login could not be checked. {error}", error=sentence(error))) from error
        if validation.client_id != self._auth.client_id:
            raise LoginError(foreign(validation.client_id))
        token = replace(token, client_id=validation.client_id)
        # Whoever asked may give up waiting; a login half-way into the keyring would help nobody.
        await asyncio.shield(self._tasks.spawn(self._take_up(token, validation), "new login"))

    async def switch_to(self, user_id: str) -> None:
        """Use another known account; its login is checked, and whoever listens follows.

        Raises:
            LoginError: the account is not known any more.
        """
        known = self._known.roster.find(user_id)
        if known is None:
            message = tr("This account is not known any more. Log in again.")
            raise LoginError(message)
        in_use = self._session is not None and self._session.account == user_id
        if not in_use or self.state.phase is AccountPhase.LOGGED_OUT:
            writing = self._tasks.spawn(self._known.change(lambda roster: roster.choosing(user_id)), "chosen account")
            await self._enter(known)
            await writing

    async def log_out(self) -> None:
        """Forget the login in use here, then tell Twitch that the token is void; the other accounts stay known."""
        if self._session is not None:
            await self.forget(self._session.account)
        else:
            self._face.nobody("")

    async def forget(self, user_id: str) -> None:
        """Log out of a known account, be it in use or not."""
        session = self._sessions.of(user_id)
        self._leave(session)  # seen at once, whatever else is under way
        async with self._turn:
            await session.load()
            token = await session.drop()
            self._leave(session)  # it may have been chosen meanwhile
            self._sessions.remove(session)
            await self._known.change(lambda roster: roster.without(user_id))
        words = ""
        if session.trouble is not None and session.trouble.trouble is not KeyringTrouble.MISSING:
            words = str(session.trouble)
        if token is not None:
            try:
                await self._auth.revoke(token.access_token)
            except MiniTtvError as error:
                _LOGGER.warning("the token was not revoked: %s", error)
                words = words or tr(_NOT_REVOKED)
        if words and self._session is None:
            self._face.nobody(words)
        elif words:
            self._face.notice(words)

    async def try_again(self) -> None:
        """Ask keyring and Twitch once more: for when a person, or the settings, have changed something."""
        session = self._session
        if session is None:
            return
        if session.token is None:
            await self._enter(self._known.roster.active)
            return
        await session.store_again()
        if self._session is session:
            if self.state.phase is AccountPhase.LOGGED_OUT:
                self._face.checking(self._known.roster.active)
            await self._validator.follow(session)

    async def _enter(self, known: KnownAccount | None) -> None:
        """Use the kept login of an account; None: of the old entry, which does not say whose it is."""
        self._validator.stop()
        session = self._session = self._sessions.of(known.user_id if known else OLD_ENTRY)
        self._face.checking(known)
        await session.load()
        if session.token is None and session.trouble is None and known and self._known.roster.has_old_entry:
            # The old entry was on its way to its new name when the program ended.
            old = self._sessions.of(OLD_ENTRY)
            await old.load()
            if old.token is not None and self._session is session:
                session = self._session = old
        if self._session is not session:
            return  # another account was chosen meanwhile
        self._stored(session)
        if session.token is not None:
            await self._validator.follow(session)
        elif session.trouble is not None:
            if known is None and session.trouble.trouble is KeyringTrouble.MISSING:
                self._face.keyring(None)  # nobody ever logged in, so there is nothing to worry about
            self._face.nobody("")
        else:
            self._face.nobody(tr("The login of {name} is gone. Log in again.", name=known.name) if known else "")

    async def _take_up(self, token: Token, validation: Validation) -> None:
        async with self._turn:
            # First the list, then the token: so no token is ever in the keyring that nobody knows of.
            known = KnownAccount(validation.user_id, validation.login)
            await self._known.change(lambda roster: roster.using(known))
            session = self._sessions.of(validation.user_id)
            await session.replace(token)
            self._session = session
            self._face.fresh_login()
            self._validator.watch(session)
        await self._found(session, validation)

    async def _found(self, session: TokenSession, finding: Finding) -> None:
        """Twitch said something about the login in use."""
        if isinstance(finding, MiniTtvError) and not isinstance(finding, LoginError):
            self._face.waiting(tr("{finding} Mini TTV goes on trying.", finding=sentence(finding)))
            return
        if isinstance(finding, LoginError) or finding.client_id != self._auth.client_id:
            # Not deleted: with the right client id in the settings it may be good again.
            self._validator.stop()
            self._face.nobody(str(finding) if isinstance(finding, LoginError) else foreign(finding.client_id))
            return
        known = KnownAccount(finding.user_id, finding.login)
        self._stored(session)
        self._face.logged_in(self._known.roster.using(known).active or known, self._auth.scopes - finding.scopes)
        # A login from the command line knows neither name nor picture.
        faceless = {account.user_id for account in self.accounts if not account.profile_image_url}
        for user_id in ({known.user_id} | faceless) - self._seen:
            _ = self._tasks.spawn(self._look_up(user_id), "own profile")
        # Meanwhile somebody may have logged out, and another account may have been chosen.
        await self._known.change(lambda roster: roster.using(known) if self._session is session else roster)
        has_old_entry = self._known.roster.has_old_entry
        settled = await self._sessions.settle(session, known.user_id, has_old_entry=has_old_entry)
        if settled and has_old_entry:
            await self._known.change(Roster.without_old_entry)
        self._face.notice(self._known.message)

    async def _look_up(self, user_id: str) -> None:
        try:
            user = await self._find_user(user_id) if self._find_user is not None else None
        except MiniTtvError as error:
            _LOGGER.info("no profile: %s", error)
            return
        if user is None:
            return
        self._seen.add(user_id)
        known = KnownAccount(user_id, user.login, user.display_name, user.profile_image_url)
        if self.state.user_id == user_id and self.state.phase is AccountPhase.LOGGED_IN:
            self._face.logged_in(known, frozenset())
        await self._known.change(lambda roster: roster.learning(known))

    def _leave(self, session: TokenSession) -> None:
        if session is self._session:
            self._session = None
            self._validator.stop()
            self._face.keyring(None)
            self._face.nobody("")

    def _ended(self, end: tuple[TokenSession, str]) -> None:
        session, words = end
        if session is self._session:
            self._validator.stop()
            name = self.state.display_name
            self._face.nobody(words or _ended_words(name))

    def _stored(self, session: TokenSession) -> None:
        if session is self._session:
            self._face.keyring(session.trouble)
