from typing import Any

import httpx
import pytest

from mini_ttv.core.emotes import EmoteImage, Provider
from mini_ttv.core.errors import BadAnswer
from mini_ttv.emotes.bttv import Bttv
from tests.emotes.conftest import Web

BASE = "https://api.betterttv.net/3"
GLOBAL = f"{BASE}/cached/emotes/global"
CHANNEL = f"{BASE}/cached/users/twitch/11148817"
TF = {
    "id": "54fa8f1401e468494b85b537",
    "code": ":tf:",
    "imageType": "png",
    "animated": False,
    "userId": "5561169bd6b9d206222a8c19",
    "modifier": False,
}
USER: dict[str, Any] = {
    "id": "55898e122612142e6aaa935b",
    "bots": ["nightbot"],
    "avatar": "https://static-cdn.jtvnw.net/x",
    "channelEmotes": [
        {
            "id": "566ca38765dbbdab32ec0560",
            "code": "sumSmash",
            "imageType": "png",
            "animated": False,
            "userId": "55898e122612142e6aaa935b",
        }
    ],
    "sharedEmotes": [
        {
            "id": "5f1b0186cf6d2144653d2970",
            "code": "catJAM",
            "imageType": "gif",
            "animated": True,
            "user": {
                "id": "5d38aaf5b9a5fa09b3e2e6ef",
                "name": "laden",
                "displayName": "Laden",
                "providerId": "49210193",
            },
        }
    ],
}


@pytest.fixture
def bttv(http: httpx.AsyncClient) -> Bttv:
    return Bttv(http, BASE, "https://cdn.betterttv.net")


async def test_global_emote_of_the_documentation(web: Web, bttv: Bttv) -> None:
    web.answers[GLOBAL] = [TF]
    [emote] = await bttv.global_emotes()
    assert (emote.provider, emote.id, emote.name) == (Provider.BTTV, "54fa8f1401e468494b85b537", ":tf:")
    assert (emote.width, emote.height, emote.animated, emote.zero_width) == (28, 28, False, False)
    folder = "https://cdn.betterttv.net/emote/54fa8f1401e468494b85b537"
    assert emote.images == (
        EmoteImage(1, f"{folder}/1x"),
        EmoteImage(2, f"{folder}/2x"),
        EmoteImage(4, f"{folder}/3x"),
    )


async def test_channel_and_shared_emotes(web: Web, bttv: Bttv) -> None:
    web.answers[CHANNEL] = USER
    own, shared = await bttv.channel_emotes("11148817")
    assert (own.name, own.animated) == ("sumSmash", False)
    assert (shared.name, shared.animated) == ("catJAM", True)
    assert shared.images[0].static_url == "https://cdn.betterttv.net/emote/5f1b0186cf6d2144653d2970/static/1x.webp"


async def test_a_channel_without_account_has_no_emotes(bttv: Bttv) -> None:
    assert await bttv.channel_emotes("1") == []


async def test_sizes_that_are_given(web: Web, bttv: Bttv) -> None:
    web.answers[GLOBAL] = [TF | {"width": 84, "height": 27.6}, TF | {"code": "b", "width": -3, "height": "tall"}]
    wide, odd = await bttv.global_emotes()
    assert (wide.width, wide.height) == (84, 28)
    assert (odd.width, odd.height) == (28, 28)


async def test_bad_entries_are_skipped_and_their_neighbours_live(web: Web, bttv: Bttv) -> None:
    bad: list[object] = [
        None,
        7,
        "x",
        [],
        {},
        {"id": "1"},
        {"code": "a"},
        TF | {"code": None},
        TF | {"code": "two words"},
        TF | {"code": "x" * 500},
        TF | {"id": True},
        TF | {"code": "tab\there"},
    ]
    web.answers[GLOBAL] = [*bad, TF]
    assert [emote.name for emote in await bttv.global_emotes()] == [":tf:"]


async def test_modifiers_stay_text_and_zero_width_goes_by_name_in_the_global_set_only(web: Web, bttv: Bttv) -> None:
    web.answers[GLOBAL] = [TF | {"code": "w!", "modifier": True}, TF | {"code": "SantaHat"}]
    web.answers[CHANNEL] = {"channelEmotes": [TF | {"code": "SantaHat"}], "sharedEmotes": None}
    [hat] = await bttv.global_emotes()
    assert (hat.name, hat.zero_width) == ("SantaHat", True)
    [other_hat] = await bttv.channel_emotes("11148817")
    assert not other_hat.zero_width


async def test_a_global_answer_of_another_shape_is_a_bad_answer(web: Web, bttv: Bttv) -> None:
    web.answers[GLOBAL] = {"message": "maintenance"}
    with pytest.raises(BadAnswer, match="BetterTTV"):
        await bttv.global_emotes()


async def test_a_channel_id_cannot_leave_its_place_in_the_path(web: Web, bttv: Bttv) -> None:
    await bttv.channel_emotes("../../evil?x=1")
    assert web.asked == [f"{BASE}/cached/users/twitch/..%2F..%2Fevil%3Fx%3D1"]
