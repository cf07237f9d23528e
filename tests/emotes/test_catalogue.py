import asyncio
from typing import Any

import httpx
import pytest

from mini_ttv.core.emotes import Provider
from mini_ttv.emotes.catalogue import Catalogue
from tests.emotes.conftest import Web

BTTV, FFZ, SEVENTV = "https://bttv/3", "https://ffz/v1", "https://7tv/v3"
GLOBAL = {"bttv": f"{BTTV}/cached/emotes/global", "ffz": f"{FFZ}/set/global", "7tv": f"{SEVENTV}/emote-sets/global"}
CHANNEL = {
    "bttv": f"{BTTV}/cached/users/twitch/7",
    "ffz": f"{FFZ}/room/id/7",
    "7tv": f"{SEVENTV}/users/twitch/7",
}


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def catalogue(http: httpx.AsyncClient, clock: Clock) -> Catalogue:
    return Catalogue(http, bttv=BTTV, bttv_cdn="https://bttv.cdn", ffz=FFZ, seventv=SEVENTV, now=clock)


@pytest.fixture
def troubles(catalogue: Catalogue) -> list[str]:
    heard: list[str] = []
    catalogue.trouble.connect(heard.append)
    return heard


@pytest.fixture(autouse=True)
def answers(web: Web, ffz_entry: dict[str, Any], seventv_entry: dict[str, Any]) -> None:
    bttv = {"id": "b1", "code": "bttvOnly", "imageType": "png", "animated": False}
    everywhere = "shared"
    web.answers[GLOBAL["bttv"]] = [bttv, bttv | {"id": "b2", "code": everywhere}]
    web.answers[GLOBAL["ffz"]] = {
        "default_sets": [3],
        "sets": {"3": {"emoticons": [ffz_entry, ffz_entry | {"id": 2, "name": everywhere}]}},
    }
    web.answers[GLOBAL["7tv"]] = {"emotes": [seventv_entry, seventv_entry | {"name": everywhere}]}
    web.answers[CHANNEL["bttv"]] = {"channelEmotes": [bttv | {"id": "b3", "code": "two"}], "sharedEmotes": []}
    web.answers[CHANNEL["7tv"]] = {"emote_set": {"emotes": [seventv_entry | {"name": "two"}]}}


async def test_precedence(catalogue: Catalogue, troubles: list[str]) -> None:
    emotes = await catalogue.global_emotes()
    assert set(emotes) == {"bttvOnly", "shared", "LilZ", "peepoHappy"}
    assert emotes["shared"].provider is Provider.FFZ
    channel = await catalogue.channel_emotes("7")
    assert channel["two"].provider is Provider.BTTV
    assert troubles == []


@pytest.mark.parametrize("broken", [500, b"<html>", httpx.ConnectError("refused")])
async def test_a_failing_provider_costs_only_its_own(
    web: Web, catalogue: Catalogue, troubles: list[str], broken: object
) -> None:
    web.answers[GLOBAL["ffz"]] = broken
    emotes = await catalogue.global_emotes()
    assert set(emotes) == {"bttvOnly", "shared", "peepoHappy"}
    assert emotes["shared"].provider is Provider.BTTV
    [trouble] = troubles
    assert trouble.startswith("FrankerFaceZ emotes are missing: ffz ")


async def test_the_failed_are_asked_again_and_the_others_are_not(web: Web, catalogue: Catalogue) -> None:
    good = web.answers[GLOBAL["ffz"]]
    web.answers[GLOBAL["ffz"]] = 500
    await catalogue.global_emotes()
    web.answers[GLOBAL["ffz"]] = good
    web.asked.clear()
    assert "LilZ" in await catalogue.global_emotes()
    assert web.asked == [GLOBAL["ffz"]]


async def test_old_emotes_are_better_than_none(
    web: Web, catalogue: Catalogue, clock: Clock, troubles: list[str]
) -> None:
    await catalogue.channel_emotes("7")
    clock.time += 61
    web.answers[CHANNEL["bttv"]] = 502
    assert (await catalogue.channel_emotes("7"))["two"].provider is Provider.BTTV
    [trouble] = troubles
    assert "may be out of date" in trouble


async def test_channels_asked_for_at_once_share_one_flight_each(web: Web, catalogue: Catalogue) -> None:
    await asyncio.gather(*(catalogue.global_emotes() for _ in range(20)))
    assert sorted(web.asked) == sorted(GLOBAL.values())


async def test_memory_is_bounded(web: Web, catalogue: Catalogue, clock: Clock) -> None:
    for number in range(100):
        await catalogue.channel_emotes(str(number))
    web.asked.clear()
    await catalogue.channel_emotes("0")
    assert len(web.asked) == 3
    web.asked.clear()
    await catalogue.channel_emotes("99")
    assert web.asked == []
