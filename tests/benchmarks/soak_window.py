"""One chat pane on both wires through every kind of trouble, and what its rows were beside what was sent.

Started by `soak`; takes its wishes as JSON and prints `measured {...}`. A witness listens over a connection of its own,
so that the chat goes on while the program is deaf: what was said then has to come from the history.
"""

import asyncio
import contextlib
import gc
import json
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import qasync
from PySide6.QtWidgets import QApplication

from mini_ttv.app.chatting import ChatWishes
from mini_ttv.core.chat import ChatStatus, StatusChanged
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.garbage import GarbageCollector
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.theme import Theme, ThemeChoice
from tests.app.chat_house import ChatHouse, chat_house
from tests.benchmarks.chat_window import rss_megabytes
from tests.mutants import mutants
from tests.snapshots.wire import lines

_LOGGER = logging.getLogger(__name__)
_READER = "viewer"
_LOOK_SECONDS = 0.1
_SETTLE_SECONDS = 90.0
_HOLD_SECONDS = 60.0  # a busy machine may have its history late, which is not what is asked here
_NO_PLACE = {"49 reconnect", "42 roomstate", "43 partial"}  # of lines that mean another connection or channel


class Rows:
    """The ids in the rows of a view, in the order in which they came there."""

    def __init__(self, pane: ChatPane) -> None:
        self.ids: list[str] = []
        self.statuses = 0
        self._log = pane.view.log
        self._next = 0

    def look(self) -> None:
        """Take the rows that are new."""
        rows = self._log.rows
        first = max(0, self._next - rows[0].number) if rows else 0
        for row in rows[first:]:
            self._next = row.number + 1
            if row.message is not None and row.message.id:
                self.ids.append(row.message.id)


class Trouble:
    """Does something to the chat every few seconds; each kind once before any comes again."""

    def __init__(self, house: ChatHouse, channel: str, rng: Random) -> None:
        self.done: dict[str, int] = {}
        self._house = house
        self._channel = channel
        self._rng = rng
        self._odd = mutants(list(lines().values()), rng.randrange(1_000))
        self._kinds: dict[str, Callable[[], Awaitable[object]]] = {
            "irc dropped": lambda: self._irc("drop"),
            "irc reconnect": lambda: self._irc("reconnect"),
            "irc half-open": lambda: self._irc("half-open"),
            "eventsub dropped": lambda: self._eventsub("drop"),
            "eventsub reconnect": lambda: self._eventsub("reconnect"),
            "eventsub half-open": lambda: self._eventsub("half-open"),
            "eventsub closed": lambda: self._eventsub("close"),
            "both dropped": lambda: self._both("drop"),
            "both half-open": lambda: self._both("half-open"),
            "emotes": self._emotes,
            "odd lines": self._odd_lines,
            "a message deleted": self._delete,
            "a subscription": lambda: self._event("sub", text="a word with it"),
            "subscribing fails": self._subscribing_fails,
            "subscribing is slow": self._subscribing_is_slow,
        }
        self._left: list[str] = []

    async def one(self) -> None:
        """The next one."""
        if not self._left:
            self._left = sorted(self._kinds)
            self._rng.shuffle(self._left)
        name = self._left.pop()
        self.done[name] = self.done.get(name, 0) + 1
        await self._kinds[name]()

    async def _irc(self, action: str) -> None:
        await self._house.control("irc", action=action, login=_READER, grace=self._rng.choice((0.2, 3.0)))

    async def _eventsub(self, action: str) -> None:
        await self._house.control("eventsub", action=action, login=_READER, code=4000)

    async def _both(self, action: str) -> None:
        await asyncio.gather(self._irc(action), self._eventsub(action))

    async def _event(self, kind: str, **values: object) -> None:
        await self._house.control("event", login=self._channel, kind=kind, **values)

    async def _delete(self) -> None:
        said = await self._house.control("say", login=self._channel, text="to be deleted")
        await self._event("delete", message_id=said["message_id"])

    async def _subscribing_fails(self) -> None:
        await self._house.control("fault", path="/helix/eventsub", status=500, count=4)
        await self._eventsub("drop")

    async def _subscribing_is_slow(self) -> None:
        await self._house.control("fault", path="/helix/eventsub", latency=1.0, count=6)
        await self._both("drop")

    async def _emotes(self) -> None:
        """Rename one there and back: the set is as it was, and the word is in the chat again."""
        provider, name = self._rng.choice(
            sorted((emote.provider.value, emote.name) for emote in self._house.chat.emotes.values())
        )
        for one, other in ((name, f"{name}2"), (f"{name}2", name)):
            with contextlib.suppress(AssertionError):  # an emote of all channels, or of FrankerFaceZ
                await self._house.control(
                    "emotes", login=self._channel, provider=provider, action="rename", name=one, to=other
                )
            await asyncio.sleep(0.5)

    async def _odd_lines(self) -> None:
        named = [line for name, line in lines().items() if name not in _NO_PLACE]
        odd = [*self._rng.sample(named, 5), *(next(self._odd) for _ in range(5))]
        for line in odd:
            if not {"RECONNECT", "ROOMSTATE", "\0"} & set(line.split(" ")):
                placed = line.replace("#pajlada", f"#{self._channel}")
                await self._house.control("irc", action="line", channel=self._channel, line=placed)


@asynccontextmanager
async def _witness(address: str, channel: str) -> AsyncIterator[None]:
    """Somebody else in the chat, over plain TCP."""
    host, _, port = address.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"NICK justinfan77777\r\nJOIN #{channel}\r\n".encode())

    async def listen() -> None:
        while data := await reader.read(65_536):
            if b"PING" in data:
                writer.write(b"PONG :tmi.twitch.tv\r\n")

    listening = asyncio.create_task(listen())
    try:
        yield
    finally:
        listening.cancel()
        writer.close()


async def _truth(house: ChatHouse, base: str, channel: str) -> list[str]:
    answer = await house.services.http.get(f"{base}/_control/truth", params={"channel": channel})
    ids: list[str] = answer.json()["ids"]
    return ids


def compared(shown: list[str], sent: list[str]) -> dict[str, float]:
    """What of the rows is not as it was sent; what nobody sent as a message (odd lines, notices) is left out."""
    places = {message_id: place for place, message_id in enumerate(sent)}
    known = [places[message_id] for message_id in shown if message_id in places]
    newest, late = -1, 0
    for place in known:
        late += place < newest
        newest = max(newest, place)
    return {
        "sent": len(sent),
        "shown": len(known),
        "lost": len(sent) - len(set(known)),
        "twice": len(known) - len(set(known)),
        "out_of_order": late,
        "others_shown": len(shown) - len(known),
    }


async def _until_settled(rows: Rows, house: ChatHouse, base: str, channel: str) -> list[str]:
    """Nothing more is said; wait until all that was said is there, as long as that may take."""
    await house.control("chat", login=channel, rate=0)
    await asyncio.sleep(1)
    sent = await _truth(house, base, channel)
    missing = set(sent)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_SETTLE_SECONDS):
            while missing:
                rows.look()
                missing.difference_update(rows.ids)
                await asyncio.sleep(_LOOK_SECONDS)
    for message_id in [each for each in sent if each in missing][:20]:
        sys.stderr.write(f"lost: {message_id}, number {sent.index(message_id)} of {len(sent)}\n")
    return sent


async def _run(wishes: dict[str, Any]) -> dict[str, float]:
    base, channel, seconds = wishes["base"], wishes["channel"], wishes["seconds"]
    loop, rng = asyncio.get_running_loop(), Random(wishes["seed"])
    pictures_of = TaskSet(_LOGGER)
    chat = ChatWishes(history=True, eventsub=wishes["eventsub"])
    async with (
        chat_house(wishes["endpoints"], base, Path(wishes["folder"]), chat) as house,
        _witness(wishes["irc"], channel),
    ):
        statuses: list[StatusChanged] = []
        house.chat.received.connect(
            lambda events: statuses.extend(event for event in events if isinstance(event, StatusChanged))
        )
        pictures = PictureSource(house.services.images.load, pictures_of)
        pane = ChatPane(house.chat, pictures)
        pane.resize(340, 800)
        pane.show()
        rows = Rows(pane)
        house.chat.hold_seconds = _HOLD_SECONDS
        await house.log_in(_READER)
        house.chat.open(channel)
        await house.joined()
        trouble = Trouble(house, channel, rng)
        began = loop.time()
        next_trouble, samples = began + 2.0, list[tuple[float, float]]()
        while (now := loop.time()) < began + seconds:
            rows.look()
            house.events.clear()
            if now >= next_trouble:
                await trouble.one()
                next_trouble = loop.time() + rng.uniform(*wishes["every"])
            if not samples or now >= samples[-1][0] + seconds / 20:
                gc.collect()
                samples.append((now, rss_megabytes()))
            await asyncio.sleep(_LOOK_SECONDS)
        sent = await _until_settled(rows, house, base, channel)
        found = compared(rows.ids, sent) | {
            "seconds": seconds,
            "troubles": sum(trouble.done.values()),
            "kinds_of_trouble": len(trouble.done),
            "connections_lost": sum(status.status is ChatStatus.RECONNECTING for status in statuses),
            "gaps_told": sum(status.gap for status in statuses),
            "megabytes_after_a_tenth": samples[min(2, len(samples) - 1)][1],
            "megabytes_at_the_end": rss_megabytes(),
        }
        pane.close_feed()
        pictures.close()
        await pictures_of.cancel()
    return found


def main() -> None:
    """Print what was found."""
    wishes = json.loads(sys.argv[1])
    application = QApplication(["benchmark"])
    application.setQuitOnLastWindowClosed(False)
    theme = Theme(application, ThemeChoice.DARK)
    collector = GarbageCollector(application)
    with qasync.QEventLoop(application) as loop:
        result = loop.run_until_complete(_run(wishes))
    collector.stop()
    del theme
    sys.stdout.write(f"measured {json.dumps(result)}\n")


if __name__ == "__main__":
    main()
