"""The truth against what really came over the wire, counted a second time by other code."""

from collections import Counter
from typing import Any

import aiohttp

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.emulator.chat_wire import ChatWire, anonymous, tags_of, text_of

CHANNEL = "luma_arcade"


async def truth(http: aiohttp.ClientSession, channel: str = CHANNEL, **between: str) -> Any:
    async with http.get("/_control/truth", params={"channel": channel, **between}) as response:
        assert response.status == 200
        return await response.json()


def recount(lines: list[str], words: dict[str, str]) -> tuple[list[str], Counter[str], Counter[tuple[str, int]]]:
    """Ids, emotes, and emotes by minute of PRIVMSG lines; `words` are third-party names with their keys."""
    ids: list[str] = []
    total: Counter[str] = Counter()
    minutes: Counter[tuple[str, int]] = Counter()
    for line in lines:
        if " PRIVMSG " not in line:
            continue
        tags = tags_of(line)
        text = text_of(line).removeprefix("\x01ACTION ").removesuffix("\x01")
        ids.append(tags["id"])
        found: list[str] = []
        taken = [False] * len(text)
        for emote in filter(None, tags["emotes"].split("/")):
            emote_id, _, places = emote.partition(":")
            for one in places.split(","):
                start, end = (int(number) for number in one.split("-"))
                found.append(f"twitch:{emote_id}")
                taken[start : end + 1] = [True] * (end + 1 - start)
        at = 0
        for word in text.split(" "):
            if word in words and not any(taken[at : at + len(word)]):
                found.append(words[word])
            at += len(word) + 1
        minute = int(tags["tmi-sent-ts"]) // 60_000 * 60
        total.update(found)
        minutes.update((key, minute) for key in found)
    return ids, total, minutes


def third_party(world: World, channel: str = CHANNEL) -> dict[str, str]:
    return {word: emote.key for word, emote in world.emotes_by_word(world.channels[channel]).items()}


async def rate(http: aiohttp.ClientSession, value: float, login: str = CHANNEL) -> None:
    async with http.post("/_control/chat", json={"login": login, "rate": value}) as response:
        assert response.status == 200


async def privmsgs(chat: ChatWire, number: int) -> None:
    while sum(" PRIVMSG " in line for line in chat.seen) < number:
        await chat.next()


async def test_what_came_is_what_was_sent(http: aiohttp.ClientSession, world: World) -> None:
    async with anonymous(http, CHANNEL) as chat:
        await chat.until("ROOMSTATE")
        await rate(http, 500)
        await privmsgs(chat, 500)
        world.clock.advance(60)
        await privmsgs(chat, 1000)
        await rate(http, 0)
        await chat.quiet()
        ids, total, minutes = recount(chat.seen, third_party(world))
    report = await truth(http)
    assert report["messages"] == len(ids)
    assert report["ids"] == ids
    assert {key: value["total"] for key, value in report["emotes"].items()} == dict(total)
    stored = {
        (key, int(minute)): n for key, value in report["emotes"].items() for minute, n in value["minutes"].items()
    }
    assert stored == dict(minutes)
    assert len({minute for _, minute in stored}) >= 2


async def test_a_part_of_it(http: aiohttp.ClientSession, world: World) -> None:
    async with anonymous(http, CHANNEL) as chat:
        await chat.until("ROOMSTATE")
        await rate(http, 300)
        await privmsgs(chat, 150)
    await rate(http, 0)
    ids, total, _ = recount(chat.seen, third_party(world))
    report = await truth(http, first=ids[0], last=ids[-1])
    assert report["ids"] == ids
    assert {key: value["total"] for key, value in report["emotes"].items()} == dict(total)


async def test_it_is_handed_out_message_by_message_and_forgotten(http: aiohttp.ClientSession, world: World) -> None:
    async def take() -> Any:
        async with http.post("/_control/truth", json={"channel": CHANNEL}) as response:
            return (await response.json())["messages"]

    async with anonymous(http, CHANNEL) as chat:
        await chat.until("ROOMSTATE")
        await rate(http, 300)
        await privmsgs(chat, 100)
        taken = await take()
        await privmsgs(chat, 200)
        await rate(http, 0)
        await chat.quiet()
    taken += await take()
    ids, total, minutes = recount(chat.seen, third_party(world))
    assert [message_id for message_id, _, _ in taken] == ids
    assert sum((Counter(emotes) for _, _, emotes in taken), Counter()) == total
    assert {int(sent_at // 60) * 60 for _, sent_at, _ in taken} >= {minute for _, minute in minutes}
    assert await take() == []
    assert world.truth.messages(CHANNEL) == []


async def test_silent_while_nobody_listens(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    await rate(http, 200)
    async with anonymous(http, "ottofjord") as chat:
        await chat.until("ROOMSTATE")
        await rate(http, 200, "ottofjord")
        await privmsgs(chat, 30)
    assert (await truth(http))["messages"] == 0
    assert emulator.world.truth.messages(CHANNEL) == []


async def test_shared_chats_are_copied_and_the_copies_are_not_recorded(
    http: aiohttp.ClientSession, world: World
) -> None:
    one, other = "sablequill", "basilblitz"
    async with anonymous(http, one, other) as chat:
        await chat.until(f"ROOMSTATE #{other}")
        async with http.post("/_control/say", json={"login": one, "text": "hello Kappa LilOwl"}) as response:
            message_id = (await response.json())["message_id"]
        original, copy = await chat.quiet()
        assert tags_of(original)["source-id"] == tags_of(original)["id"] == message_id
        assert tags_of(original)["source-room-id"] == tags_of(original)["room-id"] == world.channels[one].id
        assert f"PRIVMSG #{other} :hello Kappa LilOwl" in copy
        assert tags_of(copy)["source-id"] == message_id != tags_of(copy)["id"]
        assert tags_of(copy)["source-room-id"] == world.channels[one].id
        assert tags_of(copy)["emotes"] == tags_of(original)["emotes"]
    assert (await truth(http, one))["messages"] == 1
    assert (await truth(http, other))["messages"] == 0


async def test_both_sides_of_a_shared_chat_are_alive_for_one_listener(http: aiohttp.ClientSession) -> None:
    async with anonymous(http, "basilblitz") as chat:
        await chat.until("ROOMSTATE")
        await rate(http, 50, "sablequill")
        line = await chat.until(" PRIVMSG #basilblitz ")
        assert tags_of(line)["source-room-id"] != tags_of(line)["room-id"]


async def test_two_thousand_messages_a_second_come_in_few_frames(http: aiohttp.ClientSession) -> None:
    async with anonymous(http, CHANNEL) as chat:
        await chat.until("ROOMSTATE")
        await rate(http, 2000)
        frames = lines = 0
        while lines < 2000:
            message = await chat.socket.receive()
            frames += 1
            lines += message.data.count("\r\n")
        assert frames < 200
