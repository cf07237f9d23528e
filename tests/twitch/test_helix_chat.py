import json

import pytest

from mini_ttv.core.chat_sending import ChatModes, OwnedEmote, Receipt
from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.errors import ApiError, BadAnswer, MissingScope, RateLimited
from mini_ttv.twitch.helix_chat import HelixChat
from tests.twitch.helix_asked import FakeCredentials, helix_of
from tests.twitch.scripted_http import ScriptedHttp, Step, json_answer, refusal


def pictures(emote_id: str) -> tuple[EmoteImage, ...]:
    return (EmoteImage(1, f"http://cdn.test/{emote_id}"),)


def chat_of(*steps: Step) -> tuple[HelixChat, ScriptedHttp]:
    server = ScriptedHttp(*steps)
    return HelixChat(helix_of(server).calls, pictures), server


async def test_a_message_is_sent_once_with_what_it_answers() -> None:
    chat, server = chat_of(json_answer({"data": [{"message_id": "m1", "is_sent": True}]}))
    assert await chat.send("11", "22", "hello", "parent") == Receipt("m1")
    assert await chat.send("11", "22", "hello") == Receipt("m1")
    first, second = (json.loads(request.content) for request in server.requests)
    assert first == {
        "broadcaster_id": "11",
        "sender_id": "22",
        "message": "hello",
        "reply_parent_message_id": "parent",
    }
    assert "reply_parent_message_id" not in second
    assert server.requests[0].method == "POST"


async def test_a_dropped_message_comes_with_the_reason() -> None:
    reason = {"code": "msg_duplicate", "message": "Said before."}
    chat, _ = chat_of(json_answer({"data": [{"message_id": "", "is_sent": False, "drop_reason": reason}]}))
    assert await chat.send("11", "22", "hello") == Receipt("", "msg_duplicate", "Said before.")
    chat, _ = chat_of(json_answer({"data": [{"is_sent": False, "drop_reason": None}]}))
    assert await chat.send("11", "22", "hello") == Receipt()


@pytest.mark.parametrize("body", [{}, {"data": []}, {"data": [{"is_sent": True}]}, {"data": "no"}])
async def test_an_answer_without_a_receipt_is_none(body: object) -> None:
    chat, _ = chat_of(json_answer(body))
    with pytest.raises(BadAnswer):
        await chat.send("11", "22", "hello")


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (refusal(401, "Missing scope: user:write:chat"), MissingScope),
        (refusal(422, "The message is too large"), ApiError),
        (refusal(400, "Message cannot be replied to."), ApiError),
    ],
)
async def test_refusals_are_errors_of_ours(step: Step, error: type[Exception]) -> None:
    chat, server = chat_of(step)
    with pytest.raises(error):
        await chat.send("11", "22", "hello")
    assert len(server.requests) == 1


async def test_what_the_server_was_too_busy_for_is_tried_once_more() -> None:
    chat, server = chat_of(refusal(429, "Too many"), refusal(429, "Too many"))
    with pytest.raises(RateLimited):
        await chat.send("11", "22", "hello")
    assert len(server.requests) == 2


async def test_a_missing_scope_reaches_the_account() -> None:
    server = ScriptedHttp(refusal(401, "Missing scope: user:write:chat"))
    credentials = FakeCredentials("tok")
    chat = HelixChat(helix_of(server, credentials=credentials).calls, pictures)
    with pytest.raises(MissingScope):
        await chat.send("11", "22", "hello")
    assert credentials.lacking == ["Missing scope: user:write:chat"]


@pytest.mark.parametrize(
    ("item", "modes"),
    [
        ({}, ChatModes()),
        (
            {
                "slow_mode": True,
                "slow_mode_wait_time": 30,
                "follower_mode": True,
                "follower_mode_duration": 10,
                "subscriber_mode": True,
                "emote_mode": True,
                "unique_chat_mode": True,
            },
            ChatModes(emote_only=True, followers_only=10, unique=True, slow=30, subs_only=True),
        ),
        ({"slow_mode": False, "slow_mode_wait_time": 30, "follower_mode": True}, ChatModes(followers_only=0)),
        ({"follower_mode": False, "follower_mode_duration": None, "slow_mode": "yes"}, ChatModes()),
    ],
)
async def test_modes(item: dict[str, object], modes: ChatModes) -> None:
    chat, server = chat_of(json_answer({"data": [item]}))
    assert await chat.modes("11") == modes
    assert server.requests[0].url.params["broadcaster_id"] == "11"


async def test_a_channel_without_settings_has_no_modes() -> None:
    chat, _ = chat_of(json_answer({"data": []}))
    assert await chat.modes("11") == ChatModes()


def item(emote_id: str, name: str, owner: str = "0", *formats: str) -> dict[str, object]:
    return {"id": emote_id, "name": name, "owner_id": owner, "format": list(formats) or ["static"]}


async def test_own_emotes_come_from_all_pages_and_rotten_ones_are_left_out() -> None:
    chat, server = chat_of(
        json_answer({"data": [item("25", "Kappa"), item("x", "")], "pagination": {"cursor": "next"}}),
        json_answer({"data": [item("7", "myHype", "1234", "static", "animated"), item("8", "two words")]}),
    )
    assert await chat.user_emotes("22", "11") == [
        OwnedEmote(Emote(Provider.TWITCH, "25", "Kappa", pictures("25"))),
        OwnedEmote(Emote(Provider.TWITCH, "7", "myHype", pictures("7"), animated=True), "1234"),
    ]
    assert dict(server.requests[1].url.params) == {"user_id": "22", "broadcaster_id": "11", "after": "next"}


async def test_a_cursor_that_leads_to_itself_ends_the_list() -> None:
    chat, server = chat_of(json_answer({"data": [item("25", "Kappa")], "pagination": {"cursor": "again"}}))
    assert len(await chat.user_emotes("22")) == 2
    assert len(server.requests) == 2
    assert "broadcaster_id" not in server.requests[0].url.params


async def test_everybodys_emotes() -> None:
    chat, _ = chat_of(json_answer({"data": [item("25", "Kappa", "twitch")]}))
    assert await chat.global_emotes() == [OwnedEmote(Emote(Provider.TWITCH, "25", "Kappa", pictures("25")))]


@pytest.mark.parametrize(
    ("data", "color"), [([{"color": "#9146FF"}], "#9146FF"), ([{"color": ""}], ""), ([{"color": "red"}], ""), ([], "")]
)
async def test_colors(data: object, color: str) -> None:
    chat, _ = chat_of(json_answer({"data": data}))
    assert await chat.color("22") == color
