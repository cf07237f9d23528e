"""A notice on the desktop when followed channels go live; a click on it leads to the channel."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)
_WATCH = "watch:"
_DEFAULT = "default"  # the action of a click on the notice itself, by the desktop's specification
_NAMED = 3  # channels that a notice for several names, and offers a button for
_MOST_NOTICES = 50


class DesktopDoor(Protocol):
    """The desktop's notices; an absent service is a state of it, not an error."""

    invoked: Event[tuple[int, str]]  # the notice's number and the action's key

    async def show(self, summary: str, body: str, actions: Sequence[tuple[str, str]]) -> int | None:
        """Show a notice with actions (key, label); its number, or None when nothing shows it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice says."""

    summary: str
    body: str
    logins: tuple[str, ...]


class NotifyService:
    """Turns channels that went live into at most one notice a time."""

    def __init__(self, desktop: DesktopDoor, went_live: Event[list[Stream]], *, enabled: bool = True) -> None:
        """Take the collaborators.

        Args:
            desktop: shows notices.
            went_live: tells which streams began.
            enabled: whether people want notices.
        """
        self.enabled = enabled
        self.activated: Event[str] = Event()  # the login to watch; "" asks for the window only
        self.unshown: Event[Notice] = Event()  # for a second way to tell, such as the tray icon
        self._desktop = desktop
        self._tasks = TaskSet(_LOGGER)
        self._logins: dict[int, tuple[str, ...]] = {}
        self._disconnect = (went_live.connect(self._went_live), desktop.invoked.connect(self._invoked))

    async def close(self) -> None:
        """Stop listening."""
        for disconnect in self._disconnect:
            disconnect()
        await self._tasks.cancel()

    def _went_live(self, streams: list[Stream]) -> None:
        if self.enabled and streams:
            _ = self._tasks.spawn(self._show(notice_of(streams)), "go-live notice")

    async def _show(self, notice: Notice) -> None:
        one = len(notice.logins) == 1
        actions = [(f"{_WATCH}{login}", "Watch" if one else f"Watch {login}") for login in notice.logins]
        number = await self._desktop.show(notice.summary, notice.body, [(_DEFAULT, "Open"), *actions])
        if number is None:
            self.unshown.emit(notice)
            return
        self._logins[number] = notice.logins
        for old in tuple(self._logins)[:-_MOST_NOTICES]:
            del self._logins[old]

    def _invoked(self, invoked: tuple[int, str]) -> None:
        number, key = invoked
        logins = self._logins.get(number, ())
        if key.startswith(_WATCH) and key.removeprefix(_WATCH) in logins:
            self.activated.emit(key.removeprefix(_WATCH))
        elif key == _DEFAULT and logins:
            # Of several channels none is the meant one.
            self.activated.emit(logins[0] if len(logins) == 1 else "")


def notice_of(streams: Sequence[Stream]) -> Notice:
    """One notice for all `streams`, those with most viewers first."""
    ordered = sorted(streams, key=lambda stream: stream.viewer_count, reverse=True)
    first = ordered[0]
    if len(ordered) == 1:
        body = f"{first.title}\n{first.game_name}".strip()
        return Notice(f"{first.user_name} is live", body, (first.user_login,))
    names = [stream.user_name for stream in ordered[:_NAMED]]
    others = len(ordered) - len(names)
    listed = ", ".join(names) + (f" and {others} more" if others else "")
    return Notice(f"{len(ordered)} channels are live", listed, tuple(stream.user_login for stream in ordered[:_NAMED]))
