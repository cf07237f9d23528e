"""`python -m tests.benchmarks.chat_window WISHES`: the chat side of the program in a window, and what it costs.

WISHES is JSON: endpoints (of the emulator, with `irc` of the flood), channel, folder (of pictures that were fetched
before), hits (a new file: messages in an old one are not counted again), view (true, or false for the same program
without the rows), skip (messages before the measuring begins), total, probe (whether stalls are watched: that costs,
so it is done in runs of its own), and files for a profile and for a picture of the end, or "".
"""

import asyncio
import cProfile
import gc
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mini_ttv.core.chat import ChatEvent, ChatMessage
from mini_ttv.core.tasks import TaskSet
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.images import ImageCache
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.endpoints import endpoints_from
from mini_ttv.services.chat import ChatService
from mini_ttv.services.counter import Counter
from mini_ttv.storage.hits import HitStore
from mini_ttv.twitch.chat import irc_chat
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.pictures import PictureSource
from tests.benchmarks.in_window import print_measured

_PROBE_MS = 2
_SIZE = (340, 800)
_LOGGER = logging.getLogger(__name__)


def rss_megabytes() -> float:
    """The resident memory of this process."""
    words = Path("/proc/self/status").read_text(encoding="ascii").split()
    return int(words[words.index("VmRSS:") + 1]) / 1024


class Meter:
    """Counts messages, and takes the time between the first that counts and the last."""

    def __init__(self, wishes: dict[str, Any]) -> None:
        self.done = asyncio.Event()
        self._wishes = wishes
        self._messages = 0
        self._skipped = 0
        self._began = (0.0, 0.0)
        self._stalls: list[float] = []
        self._own_stall = 0.0
        self._last_tick = self._last_work = 0.0
        self._empty = 0.0
        self._halfway = 0.0
        self._profile = cProfile.Profile() if wishes["profile"] else None
        self.result: dict[str, float] = {}
        self._probe = QTimer(interval=_PROBE_MS)
        self._probe.timeout.connect(self._tick)

    def empty(self) -> None:
        """The window is there, and nothing in it."""
        gc.collect()
        self._empty = rss_megabytes()

    def take(self, events: list[ChatEvent]) -> None:
        """What the service has handed to the view."""
        before = self._messages
        self._messages += sum(type(event) is ChatMessage for event in events)
        skip, total = self._wishes["skip"], self._wishes["total"]
        if before < skip <= self._messages:
            self._begin()
        if before < total // 2 <= self._messages:
            self._halfway = rss_megabytes()
        if before < total <= self._messages:
            # The last frame belongs to it.
            QTimer.singleShot(100, self._end)

    def _begin(self) -> None:
        self._began = (time.process_time(), time.monotonic())
        self._skipped = self._messages
        if self._wishes["probe"]:
            self._last_tick, self._last_work = time.perf_counter(), time.process_time()
            self._probe.start()
        if self._profile is not None:
            self._profile.enable()

    def _tick(self) -> None:
        now, work = time.perf_counter(), time.process_time()
        stall = now - self._last_tick - _PROBE_MS / 1000
        self._stalls.append(stall)
        # As much of it as this process was at work, whatever else the machine did.
        self._own_stall = max(self._own_stall, min(stall, work - self._last_work))
        self._last_tick, self._last_work = now, work

    def _end(self) -> None:
        cpu, wall = time.process_time() - self._began[0], time.monotonic() - self._began[1]
        if self._profile is not None:
            self._profile.disable()
            self._profile.dump_stats(self._wishes["profile"])
        measured = self._messages - self._skipped
        stalls = sorted(self._stalls)
        self.result = {
            "messages": self._messages,
            "rate": measured / wall,
            "cpu_seconds_per_10000": cpu / measured * 10_000,
            "cpu_percent": cpu / wall * 100,
            "longest_stall_ms": max(stalls, default=0.0) * 1000,
            "longest_stall_own_ms": self._own_stall * 1000,
            "stall_99_9_ms": stalls[int(len(stalls) * 0.999)] * 1000 if stalls else 0.0,
            "empty_megabytes": self._empty,
            "halfway_megabytes": self._halfway,
            "end_megabytes": rss_megabytes(),
        }
        self.done.set()


async def _run(wishes: dict[str, Any]) -> dict[str, float]:
    end, folder, tasks = endpoints_from(wishes["endpoints"]), Path(wishes["folder"]), TaskSet(_LOGGER)
    async with httpx.AsyncClient() as http:
        thread = ThreadPoolExecutor(max_workers=1)
        counter = Counter(HitStore(Path(wishes["hits"])), thread)
        await counter.start()
        source = irc_chat(end.irc, emote_url=TwitchEmotes(end.emote_cdn))
        emotes = Catalogue(http, bttv=end.bttv, bttv_cdn=end.bttv_cdn, ffz=end.ffz, seventv=end.seventv)
        chat = ChatService(source, emotes, counter)
        images = ImageCache(http, folder / "pictures", 2**26)
        pictures = PictureSource(images.load, tasks)
        window = QWidget()
        window.setWindowTitle("Chat benchmark")
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ChatPane(chat, pictures) if wishes["view"] else QLabel("No view"))
        window.resize(*_SIZE)
        window.show()
        meter = Meter(wishes)
        chat.received.connect(meter.take)
        await asyncio.sleep(1)
        meter.empty()
        chat.open(wishes["channel"])
        await meter.done.wait()
        if wishes["picture"]:
            window.grab().save(wishes["picture"])
        await chat.aclose()
        await source.close()
        await counter.close()
        await tasks.cancel()
        images.close()
        pictures.close()
        thread.shutdown()
        return meter.result


if __name__ == "__main__":
    print_measured(_run)
