"""A channel's emotes change while its chat is open: in messages, among what may be written, and in what is counted."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import SEVENTV, bttv_channel_emotes, pool_emote, seventv_channel_emotes
from tests.app.chat_house import ChatHouse, chat_house, emotes_of

LOGIN = "luma_arcade"
_SETS = {"bttv": bttv_channel_emotes, "7tv": seventv_channel_emotes}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[ChatHouse]:
    async with (
        Emulator(world=World(chat_rate=0)) as emulator,
        chat_house(emulator.endpoints, emulator.base_url, tmp_path) as made,
    ):
        yield made


async def listened(house: ChatHouse, provider: str) -> None:
    """Until the provider's socket tells of changes: another emote is renamed until that is heard."""
    changes: list[str] = []
    stop = house.services.emotes.changed.connect(changes.append)
    name = _SETS[provider](LOGIN)[-1].name
    while not changes:
        await house.control("emotes", login=LOGIN, provider=provider, action="rename", name=name, to=f"{name}1")
        name = f"{name}1"
        with contextlib.suppress(TimeoutError):
            await house.until(lambda: changes, 0.5)
    stop()


def on_the_shelf(house: ChatHouse) -> set[str]:
    """What may be written."""
    return {emote.name for section in house.services.talking.shelf.shelf.sections for emote in section.emotes}


@pytest.mark.parametrize("provider", ["bttv", "7tv"])
async def test_emotes_come_and_go_while_the_chat_is_open(house: ChatHouse, provider: str) -> None:
    name = _SETS[provider](LOGIN)[0].name
    text = f"look {name} there"
    chat, shelf = house.chat, house.services.talking.shelf
    chat.open(LOGIN)
    await house.joined()
    await listened(house, provider)
    shelf.want()
    await house.until(lambda: name in on_the_shelf(house))
    assert emotes_of(await house.said(LOGIN, text)) == [name]

    await house.control("emotes", login=LOGIN, provider=provider, action="remove", name=name)
    await house.until(lambda: name not in chat.emotes)
    assert emotes_of(await house.said(LOGIN, text)) == []
    assert name not in on_the_shelf(house)
    assert name not in shelf.by_name

    await house.control("emotes", login=LOGIN, provider=provider, action="add", name=name)
    await house.until(lambda: name in chat.emotes)
    assert emotes_of(await house.said(LOGIN, text)) == [name]
    assert name in on_the_shelf(house)
    assert name in shelf.by_name

    await house.control("emotes", login=LOGIN, provider=provider, action="rename", name=name, to="WasRenamed")
    await house.until(lambda: "WasRenamed" in chat.emotes)
    assert emotes_of(await house.said(LOGIN, f"{name} WasRenamed")) == ["WasRenamed"]
    assert "WasRenamed" in on_the_shelf(house)


async def test_emotes_of_a_channel_that_is_counted_in_the_background(house: ChatHouse) -> None:
    pool = pool_emote(SEVENTV, seventv_channel_emotes(LOGIN)[0].name)
    assert pool is not None
    counter, tracking = house.services.chatting.counter, house.services.chatting.tracking
    tracked_for_later = pool.name

    def hits() -> int:
        return sum(row.total for row in counter.table(LOGIN) if row.emote.name == tracked_for_later)

    await house.control("emotes", login=LOGIN, provider="7tv", action="remove", name=tracked_for_later)
    await tracking.add(LOGIN)
    await house.until(lambda: [channel.status.value for channel in tracking.channels] == ["joined"])
    await house.control("say", login=LOGIN, text=tracked_for_later)
    await house.until(lambda: counter.messages(LOGIN) == 1)
    assert hits() == 0
    await listened(house, "7tv")
    changes: list[str] = []
    house.services.emotes.changed.connect(changes.append)
    await house.control("emotes", login=LOGIN, provider="7tv", action="add", name=tracked_for_later)
    await house.until(lambda: changes)
    await house.control("say", login=LOGIN, text=tracked_for_later)
    await house.until(lambda: counter.messages(LOGIN) == 2)
    assert hits() == 1
