"""What browsing is given: doors to Twitch and to what people chose, and what an error means to a login."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.errors import MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import Category, Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.core.translation import tr
from mini_ttv.services.account import AccountNeed, AccountPhase, AccountState
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.listing import ListingPhase, Verdict, verdict_on
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.services.local_source import AnonymousDoor


class HelixDoor(Protocol):
    """The requests of somebody who is logged in; `twitch/helix.py` says what they raise."""

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """Users by ids and logins."""

    async def followed_streams(self, user_id: str, after: str = "") -> Page[Stream]:
        """Live streams of the channels that a user follows."""

    async def streams(
        self, *, user_logins: Iterable[str] = (), game_id: str = "", languages: Sequence[str] = (), after: str = ""
    ) -> Page[Stream]:
        """Live streams of all, of some channels, or of a category."""

    async def top_games(self, after: str = "") -> Page[Category]:
        """Categories with most viewers."""


class AccountDoor(Protocol):
    """Who is logged in."""

    changed: Event[AccountState]

    @property
    def state(self) -> AccountState:
        """How things are now."""


@dataclass(frozen=True, slots=True)
class BrowseDoors:
    """Everything that browsing asks."""

    helix: HelixDoor
    account: AccountDoor
    anonymous: AnonymousDoor  # tells who is live, whoever asks
    follows: LocalFollows
    favourites: Favourites


def logged_out_for(state: AccountState) -> str:
    """Why somebody was logged out, as a sentence; "" for who logged out, or is not logged out at all."""
    out = state.phase is AccountPhase.LOGGED_OUT and state.need is AccountNeed.LOGIN
    return state.message if out else ""


def verdict_for(account: AccountDoor) -> Callable[[MiniTtvError], Verdict]:
    """As `verdict_on`, knowing whether somebody is logged in."""

    def judge(error: MiniTtvError) -> Verdict:
        if isinstance(error, Unauthorized):
            phase = account.state.phase
            if phase is AccountPhase.CHECKING:
                return ListingPhase.LOADING, ""
            if phase is AccountPhase.LOGGED_IN:
                return ListingPhase.ERROR, tr(
                    "Twitch refuses this login: {error}. Log out and log in again.", error=error
                )
        return verdict_on(error)

    return judge
