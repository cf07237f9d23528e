"""Cheers by the prefixes that Helix lists for a channel, over both wires."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mini_ttv.app.chatting import ChatWishes
from mini_ttv.core.chat import CheermoteFragment
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.app.chat_house import ChatHouse, chat_house

LOGIN = "luma_arcade"


@pytest.fixture(params=[False, True], ids=["irc", "eventsub, too"])
async def house(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[ChatHouse]:
    wishes = ChatWishes(eventsub=request.param)
    async with (
        Emulator(world=World(chat_rate=0)) as emulator,
        chat_house(emulator.endpoints, emulator.base_url, tmp_path, wishes) as made,
    ):
        yield made


async def cheers_in(house: ChatHouse, text: str) -> list[tuple[str, int]]:
    message = await house.said(LOGIN, text)
    assert "".join(piece.text for piece in message.fragments) == message.text
    return [(piece.prefix, piece.bits) for piece in message.fragments if isinstance(piece, CheermoteFragment)]


async def test_cheers_of_a_channel(house: ChatHouse) -> None:
    await house.log_in()
    house.chat.open(LOGIN)
    await house.joined()
    looks = house.services.chatting.looks
    await house.until(lambda: looks.looks.cheers)
    found = await cheers_in(house, "LampCheer100 there Acorn7 and Cheer5 or Lamp100 xAcorn7")
    assert [(prefix.lower(), bits) for prefix, bits in found] == [("lampcheer", 100), ("acorn", 7), ("cheer", 5)]


async def test_nobody_logged_in_knows_the_general_ones(house: ChatHouse) -> None:
    house.chat.open(LOGIN)
    await house.joined()
    assert await cheers_in(house, "LampCheer100 Cheer5") == [("Cheer", 5)]
