import asyncio
from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.chat import ChatStatus, RoomState, StatusChanged
from mini_ttv.core.chat_looks import BadgeLook, ChatLooks, CheerTier
from mini_ttv.core.errors import Unauthorized
from mini_ttv.services.chat_looks import ChatLooksService

EVERYWHERE = [BadgeLook("vip", "1", "VIP", ()), BadgeLook("subscriber", "0", "Subscriber", ())]


class Source:
    def __init__(self) -> None:
        self.asked: list[str] = []
        self.refuses = False

    def _note(self, words: str) -> None:
        self.asked.append(words)
        if self.refuses:
            raise Unauthorized(401, "Nobody is logged in.")

    async def global_badges(self) -> list[BadgeLook]:
        self._note("global")
        return EVERYWHERE

    async def channel_badges(self, channel_id: str) -> list[BadgeLook]:
        self._note(f"badges {channel_id}")
        return [BadgeLook("subscriber", "0", f"Friend of {channel_id}", ())]

    async def cheers(self, channel_id: str) -> dict[str, tuple[CheerTier, ...]]:
        self._note(f"cheers {channel_id}")
        return {"cheer": (CheerTier(1, "#979797", (), ()),)}


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
async def service(source: Source) -> AsyncIterator[ChatLooksService]:
    made = ChatLooksService(source)
    yield made
    await made.close()


def title(looks: ChatLooks) -> str:
    return looks.badges["subscriber", "0"].title


async def test_a_channels_own_badges_go_before_global_ones(service: ChatLooksService, source: Source) -> None:
    told: asyncio.Queue[ChatLooks] = asyncio.Queue()
    service.changed.connect(told.put_nowait)
    service.take([StatusChanged("a", ChatStatus.JOINED), RoomState("a", "1")])
    service.take([RoomState("a", "1")])
    looks = await told.get()
    assert title(looks) == "Friend of 1"
    assert looks.badges["vip", "1"].title == "VIP"
    assert looks.cheers
    service.take([RoomState("b", "2")])
    assert title(await told.get()) == "Subscriber"  # until it is known what the channel has
    assert title(await told.get()) == "Friend of 2"
    service.take([RoomState("a", "1")])
    assert title(service.looks) == "Friend of 1"
    assert source.asked == ["global", "badges 1", "cheers 1", "badges 2", "cheers 2"]


async def test_what_needs_a_login_is_asked_for_again(service: ChatLooksService, source: Source) -> None:
    source.refuses = True
    service.ask_again()
    service.take([RoomState("a", "1")])
    await asyncio.sleep(0.01)
    assert service.looks == ChatLooks()
    source.refuses = False
    told: asyncio.Queue[ChatLooks] = asyncio.Queue()
    service.changed.connect(told.put_nowait)
    service.ask_again()
    assert title(await told.get()) == "Friend of 1"
    service.ask_again()
    assert source.asked.count("badges 1") == 1
