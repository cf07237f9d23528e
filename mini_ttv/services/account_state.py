"""What everybody may know of the account, and how its parts become one state with one message."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.core.errors import KeyringError, KeyringTrouble
from mini_ttv.core.events import Event
from mini_ttv.core.translation import marked, tr

_UNLOCK = marked("Unlock the keyring: Mini TTV wants to use the login that it keeps there.")
_MAY = {
    "user:read:follows": marked("see the channels that you follow"),
    "user:read:chat": marked("read chat as you"),
    "chat:read": marked("read chat as you"),
    "user:read:emotes": marked("see your emotes"),
    "user:write:chat": marked("write in chat"),
    "chat:edit": marked("write in chat"),
}


class AccountPhase(Enum):
    """How far the login is."""

    LOGGED_OUT = "logged out"
    CHECKING = "checking"
    LOGGED_IN = "logged in"


class AccountNeed(Enum):
    """What a person can do about the message."""

    NOTHING = "nothing"
    LOGIN = "log in"
    CONSENT = "allow more"  # a login of the same account, which asks for what is lacking
    KEYRING = "try again"  # once the keyring is ready


@dataclass(frozen=True, slots=True)
class AccountState:
    """What everybody may know of the account."""

    phase: AccountPhase = AccountPhase.LOGGED_OUT
    login: str = ""
    display_name: str = ""
    user_id: str = ""
    profile_image_url: str = ""
    message: str = ""  # a sentence for a quiet bar
    kept: bool = True  # whether the login outlives the program
    need: AccountNeed = AccountNeed.NOTHING
    lacking: frozenset[str] = frozenset()  # scopes that the login does not have


def consent_words(lacking: Iterable[str]) -> str:
    """What a login does not allow, as a sentence; "" where it allows all."""
    order = list(_MAY)
    names = sorted(lacking, key=lambda name: (order.index(name) if name in order else len(order), name))
    if not names:
        return ""
    deeds = list(dict.fromkeys(tr(_MAY[name]) if name in _MAY else tr("use “{name}”", name=name) for name in names))
    listed = deeds[-1]
    if len(deeds) > 1:
        listed = tr("{several} and {last}", several=", ".join(deeds[:-1]), last=listed)
    return tr(
        "Your Twitch login does not let Mini TTV {listed}. Allow it on Twitch's page; all else goes on.", listed=listed
    )


class AccountFace:
    """Puts the state together from what becomes known piece by piece."""

    def __init__(self) -> None:
        self.changed: Event[AccountState] = Event()
        self._state = AccountState()
        self._phase = AccountPhase.LOGGED_OUT
        self._who: KnownAccount | None = None
        self._words = ""  # why nobody is logged in, or why it takes so long
        self._lacking: frozenset[str] = frozenset()
        self._trouble: KeyringError | None = None
        self._asks = False  # the keyring waits for a person
        self._notice = ""

    @property
    def state(self) -> AccountState:
        """How things are now."""
        return self._state

    def checking(self, who: KnownAccount | None) -> None:
        """It is being found out whether a login is good."""
        self._phase, self._who, self._words = AccountPhase.CHECKING, who, ""
        self._lacking = frozenset()
        self._show()

    def waiting(self, words: str) -> None:
        """Twitch gives no answer; whoever is logged in stays so."""
        if self._phase is AccountPhase.CHECKING:
            self._words = words
            self._show()

    def logged_in(self, who: KnownAccount, lacking: frozenset[str]) -> None:
        """The login is good, though it may lack scopes."""
        if self._who is None or self._who.user_id != who.user_id:
            self._lacking = frozenset()
        self._phase, self._who, self._words = AccountPhase.LOGGED_IN, who, ""
        self._lacking |= lacking
        self._show()

    def lacks(self, scopes: frozenset[str]) -> None:
        """Twitch refused something because these scopes are lacking."""
        self._lacking |= scopes
        self._show()

    def fresh_login(self) -> None:
        """What an older token lacked says nothing of the new one."""
        self._lacking = frozenset()

    def nobody(self, words: str) -> None:
        """Nobody is logged in; `words` says why, where a person should know."""
        self._phase, self._who, self._words = AccountPhase.LOGGED_OUT, None, words
        self._lacking = frozenset()
        self._show()

    def keyring(self, trouble: KeyringError | None) -> None:
        """What the keyring says of the login in use."""
        self._trouble = trouble
        self._show()

    def prompting(self, asks: bool) -> None:  # noqa: FBT001 - an event's listener
        """The keyring waits for a person, or not any more."""
        self._asks = asks
        self._show()

    def notice(self, words: str) -> None:
        """What else a person should know, where nothing else is to be said; "" for nothing."""
        self._notice = words
        self._show()

    def _show(self) -> None:
        who = self._who or KnownAccount("", "")
        message, need = self._message()
        state = AccountState(
            self._phase,
            login=who.login,
            display_name=who.name,
            user_id=who.user_id,
            profile_image_url=who.profile_image_url,
            message=message,
            kept=self._trouble is None,
            need=need,
            lacking=self._lacking,
        )
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    def _message(self) -> tuple[str, AccountNeed]:
        """The one thing that matters most, and what can be done about it."""
        if self._asks:
            return tr(_UNLOCK), AccountNeed.NOTHING
        if self._words:
            out = self._phase is AccountPhase.LOGGED_OUT
            return self._words, AccountNeed.LOGIN if out else AccountNeed.NOTHING
        if self._lacking and self._phase is not AccountPhase.LOGGED_OUT:
            return consent_words(self._lacking), AccountNeed.CONSENT
        if self._trouble is not None and self._phase is not AccountPhase.CHECKING:
            return str(self._trouble), self._keyring_need(self._trouble.trouble)
        return self._notice, AccountNeed.NOTHING

    def _keyring_need(self, trouble: KeyringTrouble) -> AccountNeed:
        if trouble in {KeyringTrouble.LOCKED, KeyringTrouble.REFUSED}:
            return AccountNeed.KEYRING
        if trouble is KeyringTrouble.MISSING and self._phase is AccountPhase.LOGGED_OUT:
            return AccountNeed.LOGIN
        return AccountNeed.NOTHING
