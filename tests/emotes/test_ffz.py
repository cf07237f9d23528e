from typing import Any

import httpx
import pytest

from mini_ttv.core.emotes import EmoteImage, Provider
from mini_ttv.emotes.ffz import Ffz
from tests.emotes.conftest import Web

BASE = "https://api.frankerfacez.com/v1"
GLOBAL = f"{BASE}/set/global"
ROOM = f"{BASE}/room/id/11148817"


@pytest.fixture
def ffz(http: httpx.AsyncClient) -> Ffz:
    return Ffz(http, BASE)


def global_answer(*entries: object) -> dict[str, Any]:
    return {
        "default_sets": [3, 1539687],
        "sets": {"3": {"id": 3, "_type": 0, "icon": None, "title": "Global Emotes", "css": None, "emoticons": entries}},
        "users": {"1532818": ["someuser"]},
    }


async def test_global_emote_of_the_documentation(web: Web, ffz: Ffz, ffz_entry: dict[str, Any]) -> None:
    web.answers[GLOBAL] = global_answer(ffz_entry)
    [emote] = await ffz.global_emotes()
    assert (emote.provider, emote.id, emote.name) == (Provider.FFZ, "28136", "LilZ")
    assert (emote.width, emote.height, emote.animated, emote.zero_width) == (32, 32, False, False)
    assert emote.images == tuple(
        EmoteImage(scale, f"https://cdn.frankerfacez.com/emote/28136/{scale}") for scale in (1, 2, 4)
    )


async def test_sets_for_a_few_users_are_left_out(web: Web, ffz: Ffz, ffz_entry: dict[str, Any]) -> None:
    answer = global_answer(ffz_entry)
    answer["sets"]["1532818"] = {"emoticons": [ffz_entry | {"id": 5, "name": "Secret"}]}
    web.answers[GLOBAL] = answer
    assert [emote.name for emote in await ffz.global_emotes()] == ["LilZ"]


async def test_room_of_the_documentation(web: Web, ffz: Ffz, ffz_entry: dict[str, Any]) -> None:
    web.answers[ROOM] = {
        "room": {"_id": 1234, "twitch_id": 11148817, "id": "pajlada", "set": 228577, "moderator_badge": None},
        "sets": {"228577": {"id": 228577, "_type": 1, "emoticons": [ffz_entry]}, "9": {"emoticons": [ffz_entry]}},
    }
    assert [emote.name for emote in await ffz.channel_emotes("11148817")] == ["LilZ"]


async def test_no_room_is_no_error(ffz: Ffz) -> None:
    assert await ffz.channel_emotes("1") == []


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {"room": None, "sets": None},
        {"room": {"set": 1}, "sets": {"1": None}},
        {"room": {"set": None}, "sets": {"None": {"emoticons": []}}},
        {"room": {"set": 1}, "sets": {"1": {"emoticons": None}}},
    ],
)
async def test_null_and_missing_sets(web: Web, ffz: Ffz, answer: object) -> None:
    web.answers[ROOM] = answer
    web.answers[GLOBAL] = answer
    assert await ffz.channel_emotes("11148817") == []
    assert await ffz.global_emotes() == []


async def test_scales_may_be_missing_and_addresses_take_the_scheme_of_the_base(
    web: Web, http: httpx.AsyncClient, ffz_entry: dict[str, Any]
) -> None:
    urls = {"1": "//cdn.frankerfacez.com/emote/28136/1", "2": None}
    web.answers[GLOBAL] = global_answer(ffz_entry | {"urls": urls})
    web.answers["http://127.0.0.1:9/ffz/v1/set/global"] = global_answer(ffz_entry | {"urls": urls})
    [emote] = await Ffz(http, BASE).global_emotes()
    [local] = await Ffz(http, "http://127.0.0.1:9/ffz/v1").global_emotes()
    assert emote.images == (EmoteImage(1, "https://cdn.frankerfacez.com/emote/28136/1"),)
    assert local.images == (EmoteImage(1, "http://cdn.frankerfacez.com/emote/28136/1"),)


async def test_animated_files_and_their_stills(web: Web, ffz: Ffz, ffz_entry: dict[str, Any]) -> None:
    animated = {"1": "https://cdn.frankerfacez.com/emote/28136/animated/1"}
    web.answers[GLOBAL] = global_answer(ffz_entry | {"animated": animated})
    [emote] = await ffz.global_emotes()
    assert emote.animated
    still = "https://cdn.frankerfacez.com/emote/28136/1"
    assert emote.images == (EmoteImage(1, "https://cdn.frankerfacez.com/emote/28136/animated/1", still),)


@pytest.mark.parametrize(("flags", "effects"), [(0, 0), (2, 2), (1, 1), (12289, 12289), (None, 0), (1 << 30, 0)])
async def test_modifiers_belong_to_the_emote_before_them(
    web: Web, ffz: Ffz, ffz_entry: dict[str, Any], flags: object, effects: int
) -> None:
    web.answers[GLOBAL] = global_answer(ffz_entry | {"modifier": True, "modifier_flags": flags})
    [emote] = await ffz.global_emotes()
    assert emote.zero_width
    assert emote.effects == effects
    web.answers[GLOBAL] = global_answer(ffz_entry | {"modifier_flags": flags})
    [emote] = await ffz.global_emotes()
    assert not emote.zero_width
    assert not emote.effects


async def test_bad_entries_are_skipped(web: Web, ffz: Ffz, ffz_entry: dict[str, Any]) -> None:
    bad: list[object] = [
        None,
        3,
        ffz_entry | {"name": ""},
        ffz_entry | {"id": None},
        ffz_entry | {"urls": None},
        ffz_entry | {"urls": {"1": "javascript:alert(1)", "2": 5, "4": "http://["}},
        ffz_entry | {"urls": {"1": "file:///etc/passwd"}},
    ]
    web.answers[GLOBAL] = global_answer(*bad, ffz_entry)
    assert [emote.name for emote in await ffz.global_emotes()] == ["LilZ"]
