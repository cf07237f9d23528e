"""What was said before, against the local service and against odd answers."""

from collections.abc import AsyncIterator

import httpx
import pytest

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.errors import BadAnswer, MiniTtvError, ServerError
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import SayRequest
from mini_ttv.twitch.recent_messages import RecentMessages


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator(world=World(chat_rate=0)) as running:
        yield running


async def test_the_last_messages_come_in_order(emulator: Emulator) -> None:
    world = emulator.world
    channel = world.channels["luma_arcade"]
    for number in range(250):
        world.say(SayRequest(channel, world.chatters[0], f"Kappa {number}", "", scripted=True))
    async with httpx.AsyncClient() as http:
        recent = RecentMessages(http, emulator.endpoints["recent_messages"], lambda _id: ())
        events = await recent.history("luma_arcade")
        assert await recent.history("nobody") == []
    assert [event.text for event in events if isinstance(event, ChatMessage)] == [
        f"Kappa {number}" for number in range(50, 250)
    ]
    last = events[-1]
    assert isinstance(last, ChatMessage)
    assert last.is_history
    assert [type(fragment).__name__ for fragment in last.fragments] == ["EmoteFragment", "TextFragment"]
    assert (last.channel, last.channel_id, last.login) == ("luma_arcade", channel.id, world.chatters[0].login)


async def _history(answer: httpx.Response) -> list[str]:
    transport = httpx.MockTransport(lambda _request: answer)
    async with httpx.AsyncClient(transport=transport) as http:
        events = await RecentMessages(http, "https://recent.test", lambda _id: ()).history("chan")
    return [event.text for event in events if isinstance(event, ChatMessage)]


@pytest.mark.parametrize(
    ("messages", "texts"),
    [
        (None, []),
        ("text", []),
        ([1, None, {}, "", "PING", "x" * 100_000, "@id=a;emotes;flags :ann!ann@ann PRIVMSG #chan :good"], ["good"]),
        (["@msg-id=sub;id=b;system-msg=Hello :t USERNOTICE #chan", ":t ROOMSTATE #chan"], []),
    ],
)
async def test_odd_answers_cost_only_themselves(messages: object, texts: list[str]) -> None:
    assert await _history(httpx.Response(200, json={"messages": messages})) == texts


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(503, text="down"), ServerError),
        (httpx.Response(200, text="<html>"), BadAnswer),
        (httpx.Response(200, json=[]), BadAnswer),
    ],
)
async def test_no_good_answer_is_an_error_of_ours(answer: httpx.Response, kind: type[MiniTtvError]) -> None:
    with pytest.raises(kind):
        await _history(answer)
