import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from mini_ttv.core.chat import ChatEvent, ChatMessage, ChatStatus, RoomState, StatusChanged
from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import StorageError
from mini_ttv.services.background_chats import BackgroundChats, Tracked
from mini_ttv.services.tracking import TrackingService
from tests.core.chat_messages import emote, message

_LULW = emote("LULW")


class _Source:
    def __init__(self) -> None:
        self.queues: dict[str, asyncio.Queue[list[ChatEvent]]] = {}
        self.urgent: list[bool] = []
        self.opened: asyncio.Queue[str] = asyncio.Queue()

    async def events(self, channel: str, *, is_urgent: bool) -> AsyncGenerator[list[ChatEvent], None]:
        self.urgent.append(is_urgent)
        self.queues[channel] = asyncio.Queue()
        self.opened.put_nowait(channel)
        try:
            while True:
                yield await self.queues[channel].get()
        finally:
            del self.queues[channel]


class _Catalogue:
    async def global_emotes(self) -> Mapping[str, Emote]:
        return {"LULW": _LULW}

    async def channel_emotes(self, channel_id: str) -> Mapping[str, Emote]:
        assert channel_id
        return {}


class _Counter:
    def __init__(self) -> None:
        self.counted: asyncio.Queue[ChatMessage] = asyncio.Queue()

    def record(self, message: ChatMessage) -> None:
        self.counted.put_nowait(message)

    def moderated(self, event: ChatEvent) -> None:
        raise AssertionError(event)


class _Store:
    def __init__(self) -> None:
        self.logins = ["old"]
        self.trouble = ""

    def tracked(self) -> list[str]:
        if self.trouble:
            raise StorageError(self.trouble)
        return self.logins

    def track(self, login: str, *, now: int) -> None:
        assert now > 0
        self.logins = [*self.tracked(), login]

    def untrack(self, login: str) -> None:
        self.logins = [each for each in self.tracked() if each != login]


class _Setting:
    def __init__(self, executor: Executor) -> None:
        self.source, self.counter, self.store = _Source(), _Counter(), _Store()
        self.tracking = TrackingService(BackgroundChats(self.source, _Catalogue(), self.counter), self.store, executor)
        self.changes: asyncio.Queue[tuple[Tracked, ...]] = asyncio.Queue()
        self.tracking.changed.connect(self.changes.put_nowait)


@pytest.fixture
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
async def setting(executor: Executor) -> AsyncIterator[_Setting]:
    made = _Setting(executor)
    yield made
    await made.tracking.close()
    assert made.source.queues == {}


async def test_the_list_of_the_last_run_is_taken_up_and_counted(setting: _Setting) -> None:
    await setting.tracking.start()
    assert await setting.source.opened.get() == "old"
    assert setting.source.urgent == [False]
    assert [each.login for each in setting.tracking.channels] == ["old"]
    setting.source.queues["old"].put_nowait([RoomState("old", "11"), message("LULW", channel="old")])
    counted = await setting.counter.counted.get()
    assert [type(fragment).__name__ for fragment in counted.fragments] == ["EmoteFragment"]


async def test_states_are_told(setting: _Setting) -> None:
    await setting.tracking.start()
    await setting.source.opened.get()
    await setting.changes.get()
    failed = StatusChanged("old", ChatStatus.FAILED, "Suspended.")
    setting.source.queues["old"].put_nowait([failed, failed])
    assert await setting.changes.get() == (Tracked("old", ChatStatus.FAILED, "Suspended."),)
    assert setting.changes.empty()


async def test_channels_come_and_go(setting: _Setting) -> None:
    await setting.tracking.start()
    await setting.source.opened.get()
    await setting.tracking.add("New")
    await setting.tracking.add("new")
    assert await setting.source.opened.get() == "new"
    assert setting.store.logins == ["old", "new"]
    await setting.tracking.remove("OLD")
    await setting.tracking.remove("never")
    assert setting.store.logins == ["new"]
    assert [each.login for each in setting.tracking.channels] == ["new"]


async def test_a_list_that_is_not_kept_is_told_and_counted_all_the_same(setting: _Setting) -> None:
    told: list[str] = []
    setting.tracking.trouble.connect(told.append)
    setting.store.trouble = "The disk is full."
    await setting.tracking.start()
    await setting.tracking.add("new")
    assert await setting.source.opened.get() == "new"
    assert told == ["The disk is full. The list of counted channels is not kept."] * 2
