"""`python -m tests.benchmarks.chat_flood RATE TOTAL`: an IRC server that says TOTAL messages, RATE a second.

Everything is made before somebody joins, so that the server costs little beside the program that is measured. Three
emotes a message: one animated of 7TV's, one still of BetterTTV's, and one of Twitch's own.
"""

import asyncio
import itertools
import random
import re
import sys
import time

from aiohttp import WSMsgType, web

from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import TWITCH_GLOBAL, bttv_channel_emotes, seventv_channel_emotes
from mini_ttv.emulator.world_types import Channel

SEED = 7
LOGIN = "luma_arcade"
_SHAPES = 5_000  # different messages; each gets an id of its own when it is sent
_STEP = 0.01
_MOST = 500  # lines of a frame
_WORDS = tuple(
    re.findall(
        r"\w+",
        "hello that was a good one what is he doing no way this game again first time here lol chat really thought "
        "it would work nice try maybe next round then why not",
    )
)
_COLORS = ("#FF0000", "#1E90FF", "#8A2BE2", "#00FF7F", "#FF69B4", "")


def _shapes(channel: Channel) -> list[tuple[str, str]]:
    """Lines in two halves, between which the number of the message stands."""
    rng = random.Random(1)
    moving = [emote.name for emote in seventv_channel_emotes(channel.login) if emote.animated and not emote.zero_width]
    still = [emote.name for emote in bttv_channel_emotes(channel.login) if not emote.animated]
    own = [(emote.name, emote.id) for emote in TWITCH_GLOBAL if not emote.animated and emote.name.isalnum()]
    return [_shape(rng, channel, moving, still, own) for _ in range(_SHAPES)]


def _shape(
    rng: random.Random, channel: Channel, moving: list[str], still: list[str], own: list[tuple[str, str]]
) -> tuple[str, str]:
    words = rng.choices(_WORDS, k=rng.randint(2, 14))
    name, emote_id = rng.choice(own)
    for word in (rng.choice(moving), rng.choice(still), name):
        words.insert(rng.randrange(len(words) + 1), word)
    start = len(" ".join(words[: words.index(name)])) + (words.index(name) > 0)
    user = rng.randrange(10_000_000, 10_002_000)
    months = user % 60
    head = (
        f"@badge-info=subscriber/{months};badges=subscriber/{months // 6};color={_COLORS[user % len(_COLORS)]};"
        f"display-name=User_{user};emotes={emote_id}:{start}-{start + len(name) - 1};first-msg=0;flags=;id="
    )
    tail = (
        f";mod=0;returning-chatter=0;room-id={channel.id};subscriber=1;tmi-sent-ts=1763700000000;turbo=0;user-id={user};"
        f"user-type= :user_{user}!user_{user}@user_{user}.tmi.twitch.tv PRIVMSG #{channel.login} :{' '.join(words)}\r\n"
    )
    return head, tail


class Flood:
    """The server."""

    def __init__(self, rate: float, total: int) -> None:
        self._rate = rate
        self._total = total
        self._channel = World(SEED).channels[LOGIN]
        self._lines = itertools.cycle(_shapes(self._channel))

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One client: a welcome, a room, and the flood."""
        socket = web.WebSocketResponse(autoping=False, compress=False)
        await socket.prepare(request)
        talking = None
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            for line in message.data.split("\r\n"):
                if line.startswith("NICK "):
                    nick = line.split()[1]
                    await socket.send_str(
                        f":tmi.twitch.tv 001 {nick} :Welcome, GLHF!\r\n:tmi.twitch.tv 376 {nick} :>\r\n"
                    )
                elif line.startswith("JOIN ") and talking is None:
                    await socket.send_str(self._room())
                    talking = asyncio.create_task(self._talk(socket))
                elif line.startswith("PING"):
                    await socket.send_str("PONG :tmi.twitch.tv\r\n")
        if talking is not None:
            talking.cancel()
        return socket

    def _room(self) -> str:
        tags = f"emote-only=0;followers-only=-1;r9k=0;room-id={self._channel.id};slow=0;subs-only=0"
        return f"@{tags} :tmi.twitch.tv ROOMSTATE #{self._channel.login}\r\n"

    async def _talk(self, socket: web.WebSocketResponse) -> None:
        began, sent = time.monotonic(), 0
        while sent < self._total:
            await asyncio.sleep(max(_STEP, 1 / self._rate))
            due = min(self._total, int((time.monotonic() - began) * self._rate))
            while due > sent:
                count = min(due - sent, _MOST)
                lines = itertools.islice(self._lines, count)
                await socket.send_str(
                    "".join(
                        f"{head}{n:08x}-5a6d-4c1f-9fe7-{n:012x}{tail}" for n, (head, tail) in enumerate(lines, sent)
                    )
                )
                sent += count


async def _main(rate: float, total: int) -> None:
    application = web.Application()
    application.add_routes([web.get("/irc", Flood(rate, total).serve)])
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    sys.stdout.write(f"ready ws://{host}:{port}/irc\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(float(sys.argv[1]), int(sys.argv[2])))
