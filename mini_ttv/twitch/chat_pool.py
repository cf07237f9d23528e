"""Chats over connections that several channels share, each for as long as somebody listens to it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import Protocol

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.chat import ChatEvent
from mini_ttv.twitch.chat_line import Batches, ChatLine, LineTiming, Link

_WAITING_BATCHES = 256  # frames that may wait for a slow listener before the server has to
_MOST_CHANNELS = 50  # of one connection; an account may be in 100 chats altogether


class PoolTiming(LineTiming, Protocol):
    """Limits in seconds."""

    @property
    def idle(self) -> float:
        """That a connection without a channel waits for the next one."""


class ChatPool:
    """Reads chats. Connections are opened when a channel needs one, and again when they break."""

    def __init__(
        self,
        new_link: Callable[[ChatLine, Link | None], Link],
        timing: PoolTiming,
        backoff: Callable[[], Backoff] = Backoff,
    ) -> None:
        """Take what makes connections.

        Args:
            new_link: makes one for a line, where there is one as the successor of another.
            timing: limits.
            backoff: makes the rule of waiting between tries.
        """
        self._new_link = new_link
        self._timing = timing
        self._backoff = backoff
        self._lines: dict[ChatLine, asyncio.Task[None]] = {}

    async def events(self, channel: str, *, is_urgent: bool = True) -> AsyncGenerator[list[ChatEvent], None]:
        """Read a channel.

        Args:
            channel: its login.
            is_urgent: a person waits for it; such channels have connections of their own.

        Yields:
            Events in order, as many as there are. StatusChanged tells how the connection is; with `gap` set, messages
            may be missing before it. While one connection takes over from another, messages may come twice. After
            FAILED nothing follows.
        """
        channel = channel.lower()
        batches: Batches = asyncio.Queue(_WAITING_BATCHES)
        line = self._line_for(channel, is_urgent=is_urgent)
        task = self._lines[line]
        line.add(channel, batches, is_urgent=is_urgent)
        try:
            is_open = True
            while is_open:
                waiting = [await batches.get()]
                while not batches.empty():
                    waiting.append(batches.get_nowait())
                is_open = waiting[-1] is not None
                if batch := [event for events in waiting if events is not None for event in events]:
                    yield batch
            if line.is_over:
                await asyncio.wait([task])
                if not task.cancelled():
                    task.result()  # a bug: who listens shall see it
        finally:
            line.remove(channel, batches)
            while not batches.empty():  # nobody may wait for room in it
                batches.get_nowait()
            await self._rest(line)

    def renew(self) -> None:
        """The account has changed: log in with it; nothing is missed meanwhile."""
        for line in self._lines:
            line.renew()

    async def close(self) -> None:
        """Leave all chats."""
        for task in self._lines.values():
            task.cancel()
        await asyncio.gather(*self._lines.values(), return_exceptions=True)

    def _line_for(self, channel: str, *, is_urgent: bool) -> ChatLine:
        lines = [line for line in self._lines if not line.is_over]
        for line in lines:
            if channel in line.wanted():
                return line
        for line in lines:
            if len(line) < _MOST_CHANNELS and all(each is is_urgent for each in line.wanted().values()):
                return line
        return self._new_line()

    def _new_line(self) -> ChatLine:
        line = ChatLine(self._new_link, self._backoff, self._timing)
        task = asyncio.create_task(line.run(), name="chat line")
        self._lines[line] = task
        task.add_done_callback(lambda _: self._lines.pop(line, None))
        return line

    async def _rest(self, line: ChatLine) -> None:
        """Close a connection without a channel, in a while: the next channel may want it."""
        task = self._lines.get(line)
        if task is None or len(line):
            return
        if self._timing.idle > 0:
            asyncio.get_running_loop().call_later(self._timing.idle, self._drop, line)
            return
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    def _drop(self, line: ChatLine) -> None:
        task = self._lines.get(line)
        if task is not None and not len(line):
            task.cancel()
