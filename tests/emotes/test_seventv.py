from copy import deepcopy
from typing import Any

import httpx
import pytest

from mini_ttv.core.emotes import EmoteImage, Provider
from mini_ttv.emotes.seventv import SevenTv
from tests.emotes.conftest import Web

BASE = "https://7tv.io/v3"
GLOBAL = f"{BASE}/emote-sets/global"
USER = f"{BASE}/users/twitch/11148817"
FOLDER = "https://cdn.7tv.app/emote/01F6MQ33FG000FFJ97ZB8MWV52"


@pytest.fixture
def seventv(http: httpx.AsyncClient) -> SevenTv:
    return SevenTv(http, BASE)


def with_files(entry: dict[str, Any], *files: object) -> dict[str, Any]:
    copy = deepcopy(entry)
    copy["data"]["host"]["files"] = list(files)
    return copy


def file(name: str, kind: str, width: object = 32, height: object = 32) -> dict[str, object]:
    return {
        "name": name,
        "static_name": name.replace("x.", "x_static."),
        "width": width,
        "height": height,
        "format": kind,
    }


async def test_user_of_the_documentation(web: Web, seventv: SevenTv, seventv_entry: dict[str, Any]) -> None:
    web.answers[USER] = {"id": "11148817", "emote_set": {"id": "60ae", "flags": 0, "emotes": [seventv_entry]}}
    [emote] = await seventv.channel_emotes("11148817")
    assert (emote.provider, emote.id) == (Provider.SEVENTV, "01F6MQ33FG000FFJ97ZB8MWV52")
    assert emote.name == "peepoHappy"  # the alias of the channel, not the name of its author
    assert (emote.width, emote.height, emote.animated, emote.zero_width) == (32, 32, False, False)
    assert emote.images == (
        EmoteImage(1, f"{FOLDER}/1x.webp", f"{FOLDER}/1x_static.webp"),
        EmoteImage(2, f"{FOLDER}/2x.webp", f"{FOLDER}/2x_static.webp"),
    )


async def test_global_set(web: Web, seventv: SevenTv, seventv_entry: dict[str, Any]) -> None:
    web.answers[GLOBAL] = {"id": "global", "emotes": [seventv_entry | {"flags": 1}]}
    [emote] = await seventv.global_emotes()
    assert emote.zero_width


@pytest.mark.parametrize("answer", [None, [], {}, {"emote_set": None}, {"emote_set": {"id": "1", "name": "empty"}}])
async def test_no_active_set_and_no_emotes(web: Web, seventv: SevenTv, answer: object) -> None:
    web.answers[USER] = answer
    assert await seventv.channel_emotes("11148817") == []


async def test_no_account_is_no_error(seventv: SevenTv) -> None:
    assert await seventv.channel_emotes("1") == []


async def test_addresses_take_the_scheme_of_the_base(
    web: Web, http: httpx.AsyncClient, seventv_entry: dict[str, Any]
) -> None:
    web.answers["http://127.0.0.1:9/7tv/v3/emote-sets/global"] = {"emotes": [seventv_entry]}
    [emote] = await SevenTv(http, "http://127.0.0.1:9/7tv/v3").global_emotes()
    assert emote.images[0].url.startswith("http://cdn.7tv.app/")


async def test_only_other_formats_are_taken_in_order_of_preference(
    web: Web, seventv: SevenTv, seventv_entry: dict[str, Any]
) -> None:
    gif = with_files(
        seventv_entry, file("2x.png", "PNG", 64, 64), file("2x.gif", "GIF", 192, 64), file("4x.gif", "GIF")
    )
    avif = with_files(seventv_entry, file("1x.avif", "AVIF"))
    odd = with_files(seventv_entry, file("../x.webp", "WEBP"), file("1x.png", "PNG", "wide", None), 5, {})
    web.answers[GLOBAL] = {"emotes": [gif, avif, odd]}
    wide, small = await seventv.global_emotes()
    assert [image.url for image in wide.images] == [f"{FOLDER}/2x.gif", f"{FOLDER}/4x.gif"]
    assert (wide.width, wide.height) == (96, 32)
    assert [image.url for image in small.images] == [f"{FOLDER}/1x.png"]
    assert (small.width, small.height) == (32, 32)


async def test_bad_entries_are_skipped(web: Web, seventv: SevenTv, seventv_entry: dict[str, Any]) -> None:
    no_host = deepcopy(seventv_entry)
    no_host["data"]["host"] = {"url": None, "files": [file("1x.webp", "WEBP")]}
    bad: list[object] = [None, 1, seventv_entry | {"data": None}, no_host, with_files(seventv_entry), {"name": "x"}]
    web.answers[GLOBAL] = {"emotes": [*bad, seventv_entry]}
    assert [emote.name for emote in await seventv.global_emotes()] == ["peepoHappy"]
