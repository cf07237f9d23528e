"""Keeps chats joined over connections that come and go, whatever wire they are of."""

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.chat import ChatEvent, ChatStatus, RoomState, StatusChanged
from mini_ttv.core.translation import marked, tr

Batches = asyncio.Queue[list[ChatEvent] | None]
"""What a listener reads; None is the end."""


class LinkEnd(Enum):
    """Why a link is over."""

    UNREACHABLE = marked("The chat server cannot be reached")
    LOST = marked("The connection to the chat was lost")
    SILENT = marked("The chat server has gone silent")
    BAD_ADDRESS = marked("The address of the chat server is not a WebSocket address")
    REFUSED = marked("Twitch refused the login for the chat")


_FINAL = {LinkEnd.BAD_ADDRESS}
_NO_ANSWER = marked("The chat of {channel} does not answer; perhaps the channel does not exist or is suspended")


class Link(Protocol):
    """One connection."""

    @property
    def refusal(self) -> str:
        """The server's words when it will not have this login."""

    @property
    def identity(self) -> object:
        """What the link logs in with."""

    async def run(self, delay: float) -> LinkEnd:
        """Connect after `delay` seconds, and go on until the end."""

    def wake(self) -> None:
        """The channels that are wanted have changed."""


class LinkOwner(Protocol):
    """Who wants to hear of a link."""

    def wanted(self) -> Mapping[str, bool]:
        """The channels to be in; True where a person waits for it."""

    async def deliver(self, link: Link, events: list[ChatEvent]) -> None:
        """Take events; the link is held up until they are taken.

        JOINED tells of a channel's beginning, FAILED of its end.
        """

    async def not_joined(self, link: Link, channel: str) -> float:
        """A channel does not answer; the seconds until it shall be asked again."""

    def leaving(self, link: Link) -> None:
        """The server asks for a new connection, said once; this one goes on until it ends."""


class LineTiming(Protocol):
    """Limits in seconds."""

    @property
    def linger(self) -> float:
        """That a link is still read after another has taken over."""

    @property
    def spread(self) -> float:
        """Up to which a new link waits when the server asks all its clients at once."""


@dataclass(slots=True)
class _Room:
    """One channel of a line."""

    backoff: Backoff
    is_urgent: bool
    listeners: list[Batches] = field(default_factory=list)
    home: Link | None = None  # the newest link on which it is joined
    has_gap: bool = False  # a link on which it was joined has ended and no other has joined it since
    state: RoomState | None = None  # for who comes later


class ChatLine:
    """Several channels over one connection at a time.

    When the server wants a link to be left, a successor is started beside it; once that has joined all channels, the
    old one reads on for a moment, since messages may still be on their way there.
    """

    def __init__(
        self,
        new_link: Callable[["ChatLine", Link | None], Link],
        backoff: Callable[[], Backoff],
        timing: LineTiming,
    ) -> None:
        """Take the collaborators.

        Args:
            new_link: makes a link for this line, where there is one as the successor of another.
            backoff: makes the rule of waiting between tries.
            timing: limits.
        """
        self._new_link = new_link
        self._new_backoff = backoff
        self._backoff = backoff()
        self._timing = timing
        self._rooms: dict[str, _Room] = {}
        self._tasks: dict[Link, asyncio.Task[LinkEnd]] = {}
        self._current: Link | None = None
        self._successor: Link | None = None
        self._ended: asyncio.Queue[tuple[Link, asyncio.Task[LinkEnd]]] = asyncio.Queue()
        self._was_refused = False
        self.is_over = False  # nobody may be added any more

    def __len__(self) -> int:
        return len(self._rooms)

    def wanted(self) -> Mapping[str, bool]:
        """The channels to be in; True where a person waits for it."""
        return {channel: room.is_urgent for channel, room in self._rooms.items()}

    def add(self, channel: str, batches: Batches, *, is_urgent: bool) -> None:
        """Read a channel for one more listener; `batches` must have room."""
        room = self._rooms.get(channel)
        if room is None:
            room = self._rooms[channel] = _Room(self._new_backoff(), is_urgent)
        room.is_urgent |= is_urgent
        room.listeners.append(batches)
        words = tr("Connecting to the chat of {channel}…", channel=channel)
        first: list[ChatEvent] = [_status(channel, ChatStatus.CONNECTING, words)]
        if room.home is not None:
            first.append(_status(channel, ChatStatus.JOINED))
            if room.state is not None:
                first.append(room.state)
        batches.put_nowait(first)
        self._wake()

    def remove(self, channel: str, batches: Batches) -> None:
        """A listener has left; the channel is left with the last of them."""
        room = self._rooms.get(channel)
        if room is not None and batches in room.listeners:
            room.listeners.remove(batches)
            if not room.listeners:
                del self._rooms[channel]
                self._wake()

    def renew(self) -> None:
        """Take a new link, since it would log in otherwise than the one of now."""
        if self._current is not None:
            self.leaving(self._current)

    async def run(self) -> None:
        """Connect and reconnect; returns when that makes no sense any more, with all listeners told."""
        try:
            self._current = self._start(self._new_link(self, None), 0.0)
            while not self.is_over:
                link, task = await self._ended.get()
                await self._after(link, task.result())
        finally:
            self.is_over = True
            tasks = list(self._tasks.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for channel in tuple(self._rooms):
                await self._end(channel)

    async def deliver(self, link: Link, events: list[ChatEvent]) -> None:
        """Hand events to the listeners of their channels, once there is room."""
        by_channel: dict[str, list[ChatEvent]] = {}
        failed: list[str] = []
        for event in events:
            kind = type(event)
            if kind is StatusChanged or kind is RoomState:
                if isinstance(event, StatusChanged) and event.channel in self._rooms:
                    event = self._noted(link, event)  # noqa: PLW2901 - the same, with what a link does not know
                    if event.status is ChatStatus.FAILED:
                        failed.append(event.channel)
                elif isinstance(event, RoomState) and event.channel in self._rooms:
                    self._rooms[event.channel].state = event
            # What the server says to nobody in particular is for all.
            for channel in (event.channel,) if event.channel else tuple(self._rooms):
                mine = by_channel.get(channel)
                if mine is None:
                    by_channel[channel] = mine = []
                mine.append(event)
        for channel, mine in by_channel.items():
            await self._put(channel, mine)
        for channel in failed:
            await self._end(channel)

    async def not_joined(self, link: Link, channel: str) -> float:
        """A channel does not answer; the seconds until it shall be asked again."""
        room = self._rooms.get(channel)
        if room is None or link is not self._current:
            return 0.0
        delay = room.backoff.next_delay()
        await self._put(channel, [_retrying(channel, tr(_NO_ANSWER, channel=channel), delay)])
        return delay

    def leaving(self, link: Link) -> None:
        """The server wants a new link: the old one reads on until the new one has joined."""
        if link is self._current and self._successor is None:
            delay = random.uniform(0.0, self._timing.spread)  # noqa: S311 - no secret
            self._successor = self._start(self._new_link(self, link), delay)

    def _start(self, link: Link, delay: float) -> Link:
        task = asyncio.create_task(link.run(delay), name="chat link")
        self._tasks[link] = task
        task.add_done_callback(lambda task: self._done(link, task))
        return link

    def _done(self, link: Link, task: asyncio.Task[LinkEnd]) -> None:
        del self._tasks[link]
        if not task.cancelled():
            self._ended.put_nowait((link, task))

    def _noted(self, link: Link, event: StatusChanged) -> StatusChanged:
        """A link tells of a channel: remember it, and say whether messages may be missing."""
        if event.status is not ChatStatus.JOINED:
            return event
        self._backoff.reset()
        self._was_refused = False
        room = self._rooms[event.channel]
        room.backoff.reset()
        room.home = link
        gap, room.has_gap = room.has_gap, False
        if link is self._successor and all(each.home is link for each in self._rooms.values()):
            retired = self._tasks.get(self._current) if self._current is not None else None
            if retired is not None:
                asyncio.get_running_loop().call_later(self._timing.linger, retired.cancel)
            self._current, self._successor = link, None
        return _status(event.channel, ChatStatus.JOINED, gap=gap)

    async def _after(self, link: Link, end: LinkEnd) -> None:
        """What to do after the end of a link."""
        if end in _FINAL:
            reason = tr(end.value)
            await self._give_up(f"{reason}.")
        elif end is LinkEnd.REFUSED:
            await self._after_refusal(link)
        else:
            await self._after_loss(link, end)

    async def _after_loss(self, link: Link, end: LinkEnd) -> None:
        if link is self._successor:
            self._successor = None
        for room in self._rooms.values():
            if room.home is link:
                room.home, room.has_gap = None, True
        if link is not self._current:  # the current one reads on; when it ends, that is another matter
            return
        if self._successor is not None:
            self._current, self._successor = self._successor, None
            return
        delay = self._backoff.next_delay()
        self._current = self._start(self._new_link(self, None), delay)
        for channel in tuple(self._rooms):
            await self._put(channel, [_retrying(channel, tr(end.value), delay)])

    async def _after_refusal(self, link: Link) -> None:
        if not self._was_refused:
            self._was_refused = True
            another = self._new_link(self, None)
            if another.identity != link.identity:  # the token was renewed meanwhile
                started = self._start(another, 0.0)
                if link is self._successor:
                    self._successor = started
                else:
                    self._current = started
                for channel in tuple(self._rooms):
                    words = tr("Logging in to the chat again…")
                    await self._put(channel, [_status(channel, ChatStatus.RECONNECTING, words)])
                return
        words = tr("Twitch refused the login for the chat ({refusal}). Log in again.", refusal=link.refusal)
        await self._give_up(words)

    async def _give_up(self, words: str) -> None:
        self.is_over = True
        for channel in tuple(self._rooms):
            await self._put(channel, [_status(channel, ChatStatus.FAILED, words)])

    async def _end(self, channel: str) -> None:
        """Tell the listeners that nothing follows."""
        room = self._rooms.pop(channel, None)
        for batches in room.listeners if room is not None else ():
            await batches.put(None)
        self._wake()

    async def _put(self, channel: str, events: list[ChatEvent]) -> None:
        room = self._rooms.get(channel)
        for batches in tuple(room.listeners) if room is not None else ():
            await batches.put(events)

    def _wake(self) -> None:
        for link in self._tasks:
            link.wake()


def _status(channel: str, status: ChatStatus, text: str = "", *, gap: bool = False) -> StatusChanged:
    return StatusChanged(channel, status, text, gap)


def _retrying(channel: str, words: str, delay: float) -> StatusChanged:
    said = tr("{reason}. Trying again in {seconds} s.", reason=words, seconds=max(round(delay), 1))
    return _status(channel, ChatStatus.RECONNECTING, said)
