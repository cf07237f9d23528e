"""The ways to log in: a browser that ends in a redirect, a code for any other browser, and a token at hand."""

import asyncio
import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Protocol, Self

from mini_ttv.core.errors import CodeExpired, LoginError, MiniTtvError
from mini_ttv.core.login_redirect import RedirectAnswer, loopback_door, read_redirect
from mini_ttv.core.models import DeviceCode, Token
from mini_ttv.core.pasted import read_token
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.error_words import sentence

_LOGGER = logging.getLogger(__name__)
_NO_CLIENT_ID = marked(
    "Mini TTV needs a Twitch client id for the login. Enter one under “Client id” in the login window."
)
_MISMATCH = marked(
    "Twitch does not know the redirect address of this client id. Register {address} for it in Twitch's developer "
    "console, or use a code."
)


class LoginDoor(Protocol):
    """The OAuth requests that a login needs; `twitch/auth.py` says what each raises."""

    @property
    def client_id(self) -> str:
        """The application's id, "" where none is configured."""

    @property
    def redirect_uri(self) -> str:
        """Where a login in a browser ends."""

    def authorize_url(self, state: Secret, *, force_verify: bool = False) -> str:
        """The page on which a person logs in."""

    async def exchange(self, code: Secret) -> Token:
        """Turn the code of a redirect into a token."""

    async def request_device_code(self) -> DeviceCode:
        """Begin a login in another browser."""

    async def poll_device_code(self, code: DeviceCode) -> Token | None:
        """Ask whether the person has let the code in; None means not yet."""


class TokenTaker(Protocol):
    """Who is given the token in the end: the account."""

    async def log_in_with(self, token: Token) -> None:
        """Validate `token` and log in with it; raises LoginError."""


@dataclass(frozen=True, slots=True)
class LoginRequest:
    """One attempt to log in by a browser."""

    url: str = field(repr=False)  # holds the state
    redirect_uri: str
    state: Secret


class RedirectReceiver(Protocol):
    """An open door for one redirect; `desktop/loopback.py` has it."""

    async def __aenter__(self) -> Self:
        """Open it; raises LoginError."""

    async def __aexit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> object:
        """Close it."""

    async def redirect(self) -> str:
        """The address that the browser was sent to."""


class LoginService:
    """Gets a token in one of Twitch's ways and hands it to the account."""

    def __init__(
        self,
        auth: LoginDoor,
        account: TokenTaker,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        *,
        receive: Callable[[str, Secret], RedirectReceiver] | None = None,
    ) -> None:
        """Take the collaborators.

        Args:
            auth: OAuth requests.
            account: takes the token.
            sleep: waits for so many seconds.
            receive: makes a receiver for redirects to an address of this computer that hold a state; without one,
                there is no login through the system's browser.
        """
        self._auth = auth
        self._account = account
        self._sleep = sleep
        self._receive = receive
        self._pending: LoginRequest | None = None

    @property
    def has_receiver(self) -> bool:
        """Whether the system's browser can hand a login over: the redirect has to lead to this computer."""
        return self._receive is not None and bool(loopback_door(self._auth.redirect_uri)[0])

    def begin_login(self, *, force_verify: bool = False) -> LoginRequest:
        """Begin a login by a browser; an earlier one that was not finished is void.

        Args:
            force_verify: let the person choose another account.

        Raises:
            LoginError: no client id is configured.
        """
        self._need_client_id()
        state = Secret(secrets.token_urlsafe(32))
        url = self._auth.authorize_url(state, force_verify=force_verify)
        self._pending = LoginRequest(url, self._auth.redirect_uri, state)
        return self._pending

    async def finish_login(self, redirect_url: str) -> None:
        """End a login by the address that the browser was sent to.

        Raises:
            LoginError: it did not work; the message says why and what to do.
        """
        request = self._pending
        if request is None:
            message = tr("This login was given up. Start a new one.")
            raise LoginError(message)
        answer = read_redirect(redirect_url, request.redirect_uri)
        if not hmac.compare_digest(answer.state.reveal().encode(), request.state.reveal().encode()):
            message = tr("The answer does not belong to this login. Try again.")
            raise LoginError(message)
        self._pending = None
        try:
            token = await self._token_from(answer)
        except LoginError:
            raise
        except MiniTtvError as error:
            raise LoginError(tr("The login did not work. {error}", error=sentence(error))) from error
        await self._account.log_in_with(token)

    async def log_in_by_system_browser(self, open_url: Callable[[str], None], *, force_verify: bool = False) -> None:
        """Log in through any browser of this computer, which comes back to a port that is open meanwhile.

        Args:
            open_url: shows the login page to the person.
            force_verify: let the person choose another account.

        Raises:
            LoginError: it did not work; the message says why and what to do.
        """
        request = self.begin_login(force_verify=force_verify)
        if self._receive is None:
            message = tr("Your browser cannot hand a login over here. Use a code.")
            raise LoginError(message)
        async with self._receive(request.redirect_uri, request.state) as receiver:
            open_url(request.url)
            url = await receiver.redirect()
        await self.finish_login(url)

    async def log_in_with_text(self, pasted: str) -> None:
        """Log in with a token that the person has.

        Raises:
            LoginError: it is none, or Twitch does not take it, or it is another application's.
        """
        self._need_client_id()
        await self._account.log_in_with(Token(read_token(pasted)))

    async def request_code(self) -> DeviceCode:
        """Begin a login in another browser or on another device.

        Raises:
            LoginError: no client id, or Twitch gives no code.
        """
        self._need_client_id()
        try:
            return await self._auth.request_device_code()
        except LoginError:
            raise
        except MiniTtvError as error:
            raise LoginError(tr("Twitch gave no code. {error}", error=sentence(error))) from error

    async def wait_for_code(self, code: DeviceCode) -> None:
        """Ask until the person has let `code` in, and log in then.

        Raises:
            CodeExpired: the code is used or too old.
            LoginError: the login did not work.
        """
        deadline = asyncio.get_running_loop().time() + code.expires_in
        while asyncio.get_running_loop().time() < deadline:
            await self._sleep(code.interval)
            try:
                token = await self._auth.poll_device_code(code)
            except LoginError:
                raise
            except MiniTtvError as error:  # trouble on the way or at Twitch's end is no reason to stop asking
                _LOGGER.info("the code could not be asked for: %s", error)
                continue
            if token is not None:
                await self._account.log_in_with(token)
                return
        message = tr("The code has expired. Ask for a new one.")
        raise CodeExpired(message)

    async def _token_from(self, answer: RedirectAnswer) -> Token:
        if answer.error == "access_denied":
            message = tr("The login was declined on Twitch's page. Try again if that was a mistake.")
            raise LoginError(message)
        if answer.error == "redirect_mismatch":
            raise LoginError(tr(_MISMATCH, address=self._auth.redirect_uri))
        if answer.error:
            reason = answer.error_description[:200] or answer.error[:200]
            raise LoginError(tr("Twitch refused the login: {reason}.", reason=reason))
        if answer.code:
            return await self._auth.exchange(answer.code)
        if answer.access_token:
            return Token(answer.access_token, scope=answer.scope)
        message = tr("Twitch's answer to the login is empty. Try again.")
        raise LoginError(message)

    def _need_client_id(self) -> None:
        if not self._auth.client_id:
            raise LoginError(tr(_NO_CLIENT_ID))
