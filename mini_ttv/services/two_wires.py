"""One chat over two wires at once, so that nothing is missed while one of them is broken.

Messages come twice then; who reads them knows them by their ids.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Protocol

from mini_ttv.core.chat import ChatEvent, ChatStatus, StatusChanged

_WAITING_BATCHES = 64
_Batches = asyncio.Queue[tuple[int, list[ChatEvent] | None]]  # the wire's number; None is its end


class Wire(Protocol):
    """Where chats come from."""

    def events(self, channel: str, *, is_urgent: bool = True) -> AsyncGenerator[list[ChatEvent], None]:
        """The events of a channel until it is closed."""


class TwoWires:
    """A wire, and beside it a second one where that is wanted."""

    def __init__(self, first: Wire, second: Wire, wants_second: Callable[[], bool]) -> None:
        """Take both, and what says whether the second is of use now."""
        self._first = first
        self._second = second
        self._wants_second = wants_second

    async def events(self, channel: str, *, is_urgent: bool = True) -> AsyncGenerator[list[ChatEvent], None]:
        """The events of a channel; what a person waits for comes over both wires.

        One status for both: the channel is joined while any wire has joined it, and there is a gap only where none
        had. A wire that was believed to be joined may have been dead for a while, which is known later: it is in doubt
        since the other came back, until something comes over it.
        """
        wires = [self._first]
        if is_urgent and self._wants_second():
            wires.append(self._second)
        batches: _Batches = asyncio.Queue(_WAITING_BATCHES)
        status = _JointStatus(len(wires))
        tasks = [
            asyncio.create_task(_read(index, wire.events(channel, is_urgent=is_urgent), batches), name=f"wire {index}")
            for index, wire in enumerate(wires)
        ]
        try:
            running = len(tasks)
            while running:
                index, batch = await batches.get()
                if batch is None:
                    running -= 1
                elif shown := status.told(index, batch):
                    yield shown
            for task in tasks:
                task.result()  # a bug: who listens shall see it
        finally:
            await _end(tasks, batches)


async def _read(index: int, events: AsyncGenerator[list[ChatEvent], None], batches: _Batches) -> None:
    try:
        async with aclosing(events):
            async for batch in events:
                await batches.put((index, batch))
    finally:
        await batches.put((index, None))


async def _end(tasks: list[asyncio.Task[None]], batches: _Batches) -> None:
    for task in tasks:
        task.cancel()
    while not all(task.done() for task in tasks):
        while not batches.empty():  # nobody may wait for room in it
            batches.get_nowait()
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)


class _JointStatus:
    """Several wires as one."""

    def __init__(self, wires: int) -> None:
        self._of: list[ChatStatus | None] = [None] * wires
        self._was_joined = False
        self._has_gap = False
        self._doubted: set[int] = set()  # nothing has come over these wires since another one was joined anew

    def told(self, index: int, batch: list[ChatEvent]) -> list[ChatEvent]:
        """The events of a wire, with the statuses that hold for all."""
        if len(self._of) == 1:
            return batch
        shown: list[ChatEvent] = []
        for event in batch:
            if not isinstance(event, StatusChanged):
                self._doubted.discard(index)
                shown.append(event)
            elif (status := self._joint(index, event)) is not None:
                shown.append(status)
        return shown

    def _joint(self, index: int, event: StatusChanged) -> StatusChanged | None:
        was_joined = ChatStatus.JOINED in self._of
        self._of[index] = event.status
        if event.status is ChatStatus.JOINED:
            self._doubted.discard(index)
            if was_joined:
                return self._rejoined(index, event) if event.gap else None
            gap, self._has_gap, self._was_joined = self._has_gap, False, True
            return replace(event, gap=gap)
        if ChatStatus.JOINED in self._of:
            if index in self._doubted:  # it had died before the other came back
                self._doubted.discard(index)
                return StatusChanged(event.channel, ChatStatus.JOINED, gap=True)
            return None  # the other wire reads on
        self._has_gap = self._was_joined
        others = [status for number, status in enumerate(self._of) if number != index]
        if event.status is ChatStatus.FAILED and any(status is not ChatStatus.FAILED for status in others):
            return None  # the other wire is still trying
        return event

    def _rejoined(self, index: int, event: StatusChanged) -> StatusChanged:
        self._doubted |= {number for number, of in enumerate(self._of) if of is ChatStatus.JOINED and number != index}
        return replace(event, gap=False, is_quiet=True)
