"""The notices that are on the desktop now: one for each matter, which button is whose, and what became of them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream
from mini_ttv.core.notices import Notice

_LOGGER = logging.getLogger(__name__)
_PICTURE_SECONDS = 2.0  # a notice is worth more than its picture
_MOST_NOTICES = 50

PictureOf = Callable[[Stream], Awaitable[Path | None]]


class DesktopDoor(Protocol):
    """The desktop's notices; an absent service is a state of it, not an error."""

    invoked: Event[tuple[int, str]]  # the notice's number and the action's key
    closed: Event[tuple[int, bool]]  # the notice's number, and whether a person closed it

    async def show(
        self, summary: str, body: str, actions: Sequence[tuple[str, str]], *, picture: Path | None, replaces: int
    ) -> int | None:
        """Show a notice with actions (key, label); its number, or None when nothing shows it."""

    async def withdraw(self, number: int) -> None:
        """Take a notice away."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A notice that was shown."""

    number: int  # the desktop's
    notice: Notice
    streams: tuple[Stream, ...]
    is_open: bool = True


class NoticeBoard:
    """Shows notices, and remembers them for as long as somebody may click on them."""

    def __init__(self, desktop: DesktopDoor, picture: PictureOf | None = None) -> None:
        """Take the desktop, and what finds a channel's picture."""
        self.pressed: Event[tuple[Posted, str]] = Event()  # a notice and the key of the action
        self.waved_off: Event[Posted] = Event()
        self._desktop = desktop
        self._picture = picture
        self._posted: dict[int, Posted] = {}
        self._disconnect = (desktop.invoked.connect(self._invoked), desktop.closed.connect(self._closed))

    def close(self) -> None:
        """Stop listening."""
        for disconnect in self._disconnect:
            disconnect()

    async def post(self, notice: Notice, streams: Sequence[Stream], *, replaces: Posted | None = None) -> Posted | None:
        """Show a notice.

        Args:
            notice: what it says.
            streams: of which; the picture is of the only one.
            replaces: a notice that it takes the place of.

        Returns:
            What was posted; None where the desktop shows no notices.
        """
        picture = await self._picture_of(streams[0]) if len(streams) == 1 else None
        old = replaces.number if replaces is not None and self.is_open(replaces) else 0
        number = await self._desktop.show(notice.summary, notice.body, notice.actions, picture=picture, replaces=old)
        if number is None:
            return None
        self._posted.pop(old, None)
        self._posted.pop(number, None)  # so that the newest are last
        self._posted[number] = posted = Posted(number, notice, tuple(streams))
        for each in tuple(self._posted)[:-_MOST_NOTICES]:
            del self._posted[each]
        return posted

    def is_open(self, posted: Posted) -> bool:
        """Whether a notice is still to be seen, as far as the desktop tells."""
        now = self._posted.get(posted.number)
        return now is not None and now.is_open

    async def withdraw(self, login: str) -> None:
        """Take away the open notices that speak of this channel alone."""
        for posted in tuple(self._posted.values()):
            if posted.is_open and posted.notice.logins == (login,):
                await self._desktop.withdraw(posted.number)

    async def _picture_of(self, stream: Stream) -> Path | None:
        if self._picture is None:
            return None
        try:
            async with asyncio.timeout(_PICTURE_SECONDS):
                return await self._picture(stream)
        except (MiniTtvError, TimeoutError) as error:
            _LOGGER.info("a notice without its picture: %s", error)
            return None

    def _invoked(self, invoked: tuple[int, str]) -> None:
        number, key = invoked
        posted = self._posted.get(number)
        if posted is not None and key in dict(posted.notice.actions):
            self.pressed.emit((posted, key))

    def _closed(self, closed: tuple[int, bool]) -> None:
        # It is remembered all the same: some desktops tell of the click after they have closed the notice.
        number, by_person = closed
        posted = self._posted.get(number)
        if posted is not None and posted.is_open:
            self._posted[number] = Posted(number, posted.notice, posted.streams, is_open=False)
            if by_person:
                self.waved_off.emit(posted)
