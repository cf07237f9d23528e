import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

import pytest

from mini_ttv.core.chat import ChatEvent, ChatMessage, ChatStatus, StatusChanged
from mini_ttv.services.two_wires import TwoWires
from tests.core.chat_messages import message


class _Wire:
    def __init__(self) -> None:
        self.queue: asyncio.Queue[list[ChatEvent] | None] = asyncio.Queue()
        self.opened = 0
        self.open = 0
        self.failure: Exception | None = None

    async def events(self, channel: str, *, is_urgent: bool = True) -> AsyncGenerator[list[ChatEvent], None]:
        self.opened += 1
        self.open += 1
        try:
            while (batch := await self.queue.get()) is not None:
                yield batch
            if self.failure is not None:
                raise self.failure
        finally:
            self.open -= 1


class _Setting:
    def __init__(self) -> None:
        self.irc, self.eventsub = _Wire(), _Wire()
        self.is_wanted = True
        self.wires = TwoWires(self.irc, self.eventsub, lambda: self.is_wanted)


@pytest.fixture
def setting() -> _Setting:
    return _Setting()


def _status(status: ChatStatus, *, gap: bool = False) -> StatusChanged:
    return StatusChanged("chan", status, status.value, gap)


_CONNECTING, _JOINED, _FAILED = (
    _status(status) for status in (ChatStatus.CONNECTING, ChatStatus.JOINED, ChatStatus.FAILED)
)
_LOST = _status(ChatStatus.RECONNECTING)


async def _next(events: AsyncGenerator[list[ChatEvent], None]) -> list[ChatEvent]:
    async with asyncio.timeout(5):
        return await anext(events)


async def test_one_wire_is_left_alone(setting: _Setting) -> None:
    setting.is_wanted = False
    setting.irc.queue.put_nowait([_CONNECTING, message("a")])
    async with aclosing(setting.wires.events("chan")) as events:
        assert len(await _next(events)) == 2
    assert (setting.irc.opened, setting.eventsub.opened, setting.irc.open) == (1, 0, 0)


async def test_nobody_waits_for_the_background(setting: _Setting) -> None:
    setting.irc.queue.put_nowait([_JOINED])
    async with aclosing(setting.wires.events("chan", is_urgent=False)) as events:
        assert await _next(events) == [_JOINED]
    assert setting.eventsub.opened == 0


async def test_a_broken_wire_is_no_news_while_the_other_reads_on(setting: _Setting) -> None:
    irc, eventsub = setting.irc.queue, setting.eventsub.queue
    async with aclosing(setting.wires.events("chan")) as events:
        irc.put_nowait([_CONNECTING])
        assert await _next(events) == [_CONNECTING]
        eventsub.put_nowait([_JOINED])
        assert await _next(events) == [_JOINED]
        irc.put_nowait([_JOINED, message("a")])
        assert [type(event) for event in await _next(events)] == [ChatMessage]
        irc.put_nowait([_LOST, message("b")])
        assert [type(event) for event in await _next(events)] == [ChatMessage]
        irc.put_nowait([_status(ChatStatus.JOINED, gap=True), message("c")])
        quiet, said = await _next(events)
        assert quiet == replace(_JOINED, is_quiet=True)
        assert type(said) is ChatMessage
        eventsub.put_nowait([message("c")])
        assert [type(event) for event in await _next(events)] == [ChatMessage]
        eventsub.put_nowait([_FAILED])
        irc.put_nowait([_LOST])
        assert await _next(events) == [_LOST]
        irc.put_nowait([_JOINED])
        assert await _next(events) == [_status(ChatStatus.JOINED, gap=True)]
    assert (setting.irc.open, setting.eventsub.open) == (0, 0)


async def test_a_wire_that_was_dead_while_the_other_was_broken_is_a_gap(setting: _Setting) -> None:
    irc, eventsub = setting.irc.queue, setting.eventsub.queue
    async with aclosing(setting.wires.events("chan")) as events:
        for wire in (irc, eventsub):
            wire.put_nowait([_JOINED, message("a")])
            await _next(events)
        irc.put_nowait([_LOST])
        irc.put_nowait([_status(ChatStatus.JOINED, gap=True)])
        assert await _next(events) == [replace(_JOINED, is_quiet=True)]
        irc.put_nowait([message("b")])
        await _next(events)
        eventsub.put_nowait([_LOST])
        assert await _next(events) == [StatusChanged("chan", ChatStatus.JOINED, gap=True)]
        eventsub.put_nowait([_LOST])
        eventsub.put_nowait([_status(ChatStatus.JOINED, gap=True), message("c")])
        assert [type(event) for event in await _next(events)] == [StatusChanged, ChatMessage]


async def test_it_has_failed_when_both_have(setting: _Setting) -> None:
    setting.eventsub.queue.put_nowait([_FAILED])
    setting.eventsub.queue.put_nowait(None)
    async with aclosing(setting.wires.events("chan")) as events:
        setting.irc.queue.put_nowait([_CONNECTING])
        assert await _next(events) == [_CONNECTING]
        setting.irc.queue.put_nowait([_FAILED])
        assert await _next(events) == [_FAILED]
        setting.irc.queue.put_nowait(None)
        with pytest.raises(StopAsyncIteration):
            await _next(events)


async def test_a_bug_reaches_who_listens(setting: _Setting) -> None:
    setting.irc.failure = KeyError("bug")
    for wire in (setting.irc, setting.eventsub):
        wire.queue.put_nowait(None)
    with pytest.raises(KeyError, match="bug"):
        async for _batch in setting.wires.events("chan"):
            pass


async def test_who_leaves_while_much_is_waiting_leaves_nothing_behind(setting: _Setting) -> None:
    for number in range(500):
        setting.irc.queue.put_nowait([message(str(number))])
        setting.eventsub.queue.put_nowait([message(str(number))])
    async with aclosing(setting.wires.events("chan")) as events:
        await _next(events)
        await asyncio.sleep(0.05)
    assert (setting.irc.open, setting.eventsub.open) == (0, 0)
