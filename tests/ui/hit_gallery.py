"""`python -m tests.ui.hit_gallery [--out DIR]`: pictures of the hit panel and the statistics page, to be looked at.

With 0, 1, 50 and 5,000 different emotes, light and dark, at 1x and 2x, small and large. Store, counter and reports are
the program's own; only the pictures of emotes are drawn here.
"""

import argparse
import asyncio
import logging
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import qasync
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.hit_deltas import Deltas
from mini_ttv.core.hits import Tally, Use
from mini_ttv.core.models import Video
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.counter import Counter
from mini_ttv.services.reports import ReportService
from mini_ttv.storage.hit_reader import HitReader
from mini_ttv.storage.hits import HitStore
from mini_ttv.ui.hit_panel import HitPanel
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.statistics_page import SECTIONS, StatisticsDoors, StatisticsPage
from mini_ttv.ui.theme import Theme, ThemeChoice
from tests.core.chat_messages import message
from tests.ui.fake_statistics import FakeTracking

AMOUNTS = (0, 1, 50, 5_000)
CHANNEL = "northwind"
_PANELS = (QSize(280, 420), QSize(420, 860))
_PAGES = (QSize(560, 480), QSize(1180, 820))
_PROVIDERS = (Provider.TWITCH, Provider.BTTV, Provider.FFZ, Provider.SEVENTV)
_WORDS = ("Kappa", "Pog", "LUL", "monka", "peepo", "cat", "Wide", "Dance", "Hmm", "5Head", "Sadge", "Copium", "ratJAM")
_CHATTERS = 40
_MINUTES = 150


def emotes(amount: int) -> list[Emote]:
    """So many different ones, some of them wide, some with long names."""
    rng = random.Random(amount)
    made = []
    for number in range(amount):
        name = "".join(rng.choices(_WORDS, k=1 + (rng.random() < 0.3) + 3 * (rng.random() < 0.03)))
        images = tuple(EmoteImage(scale, f"https://cdn.test/{number}/{scale}") for scale in (1, 2, 4))
        width = 84 if rng.random() < 0.1 else 28
        name += str(number) if number >= len(_WORDS) else ""
        made.append(Emote(_PROVIDERS[number % 4], str(number), name, images, width=width))
    return made


def fill(database: Path, found: list[Emote], now: float) -> None:
    """Two hours and a half of chat that went off twice, up to an hour ago."""
    rng = random.Random(3)
    weights = [1 / (1 + number) for number in range(len(found))]
    deltas = Deltas()
    begin = int(now) // 60 * 60 - (_MINUTES + 60) * 60
    untold = list(found)
    for place in range(_MINUTES):
        minute = begin + place * 60
        for number in range(rng.randint(16, 30) + (140 if place in {70, 71, 120} else 0)):
            uses: list[Use] = []
            if found:
                chosen = {each.key: each for each in rng.choices(found, weights, k=2)}
                chosen |= {each.key: each for each in (untold.pop(0) for _ in range(min(2, len(untold))))}
                uses = [(each, Tally(1 + rng.randrange(3), 1, 1)) for each in chosen.values()]
            user = f"chatter_{int(rng.expovariate(0.1)) % _CHATTERS}"
            deltas.records.append((f"{place}-{number}", "11", CHANNEL, user, minute, uses))
    for number, each in enumerate(found[:12]):
        deltas.combos.append(("11", CHANNEL, Combo(each, 5 + number * 3, begin + number * 600.0, 0.0)))
    store = HitStore(database)
    store.open()
    store.apply(deltas)
    store.close()


async def load(url: str) -> bytes:
    """A picture with a letter for an emote."""
    number, scale = (int(part) for part in url.rsplit("/", 2)[1:])
    image = QImage(28 * scale, 28 * scale, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor.fromHsv(number * 47 % 360, 170, 220))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(image.rect().adjusted(scale, scale, -scale, -scale))
    painter.setPen(QColor("black"))
    font = painter.font()
    font.setPixelSize(13 * scale)
    painter.setFont(font)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, chr(65 + number % 26))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub wants bytes
    return bytes(buffer.data().data())


class _NoVideos:
    async def channel_emotes(self, _channel_id: str) -> dict[str, Emote]:
        return {each.name: each for each in emotes(60) if each.provider is not Provider.TWITCH}


class Gallery:
    """All pictures of one look, with one number of emotes."""

    def __init__(self, folder: Path, look: str, amount: int) -> None:
        self._folder = folder
        self._look = look
        self._amount = amount
        self._tasks = TaskSet(logging.getLogger(__name__))
        self._emotes = emotes(amount)

    async def show(self, home: Path) -> None:
        """Make them."""
        database = home / "hits.sqlite"
        now = time.time()
        fill(database, self._emotes, now)
        pictures = PictureSource(load, self._tasks)
        with ThreadPoolExecutor(1) as writing, ThreadPoolExecutor(1) as reading:
            counter = Counter(HitStore(database), writing)
            await counter.start()
            self._chat(counter, now)
            await counter.flush()
            reader = HitReader(database)
            reports = ReportService(counter, reader, reading, _NoVideos(), self._no_videos)
            await self._panel(counter, pictures)
            await self._page(StatisticsDoors(reports, FakeTracking(), pictures, counter.wipe, 0, "https://twitch.test"))
            await self._tasks.cancel()
            await asyncio.get_running_loop().run_in_executor(reading, reader.close)
            await counter.close()
        pictures.close()

    async def _no_videos(self, _user_id: str) -> list[Video]:
        return []

    def _chat(self, counter: Counter, now: float) -> None:
        """The minute of now."""
        rng = random.Random(7)
        for number in range(120):
            used = rng.choices(self._emotes, [1 / (1 + at) for at in range(self._amount)], k=2) if self._emotes else []
            said = message("hi ", *used, id=f"now {number}", channel=CHANNEL, user_id=str(number % 30), sent_at=now)
            counter.record(said)

    async def _panel(self, counter: Counter, pictures: PictureSource) -> None:
        panel = HitPanel(counter, pictures)
        panel.set_channel(CHANNEL)
        for size in _PANELS:
            await self._picture(panel, "panel", size)
        panel.hide()
        panel.deleteLater()

    async def _page(self, doors: StatisticsDoors) -> None:
        started: list[asyncio.Task[object]] = []

        def spawn(coroutine: Coroutine[object, object, object]) -> asyncio.Task[object]:
            started.append(self._tasks.spawn(coroutine))
            return started[-1]

        page = StatisticsPage(spawn)
        page.show()
        page.attach(doors)
        for number, section in enumerate(SECTIONS):
            if self._amount != 50 and section not in {"Timeline", "Emotes"}:
                continue
            page.head.choose_section(number)
            page.head.section_chosen.emit(number)
            for size in _PAGES:
                while started:
                    await asyncio.gather(*[started.pop() for _ in range(len(started))])
                await self._picture(page, f"page-{section.split()[0].lower()}", size)
        page.hide()
        page.deleteLater()

    async def _picture(self, widget: QWidget, name: str, size: QSize) -> None:
        widget.resize(size)
        widget.show()
        await asyncio.sleep(0.8)  # pictures of emotes come, and the panel redraws itself
        shot = widget.grab()
        shot.save(str(self._folder / f"{name}-{self._amount}-{size.width()}-{self._look}.png"))


@contextmanager
def _application(theme: str) -> Iterator[QApplication]:
    application = QApplication(["gallery"])
    Theme(application, ThemeChoice(theme))
    yield application
    application.processEvents()


def _one_look(folder: Path, theme: str, scale: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _application(theme) as application:
        loop = qasync.QEventLoop(application)
        with loop:
            for amount in AMOUNTS:
                with tempfile.TemporaryDirectory() as home:
                    loop.run_until_complete(Gallery(folder, f"{theme}-{scale}x", amount).show(Path(home)))


def sheet(folder: Path, looks: list[str]) -> None:
    """Everything of a look on one picture, for a first glance."""
    for look in looks:
        shots = [QImage(str(file)) for file in sorted(folder.glob(f"*-{look}.png")) if "sheet" not in file.name]
        width = max((shot.width() for shot in shots), default=1) * 3
        rows: list[tuple[QImage, QPoint]] = []
        x = y = height = 0
        for shot in shots:
            if x + shot.width() > width:
                x, y, height = 0, y + height + 10, 0
            rows.append((shot, QPoint(x, y)))
            x, height = x + shot.width() + 10, max(height, shot.height())
        whole = QImage(width, y + height, QImage.Format.Format_RGB32)
        whole.fill(QColor("#808080"))
        painter = QPainter(whole)
        for shot, place in rows:
            shot.setDevicePixelRatio(1)
            painter.drawImage(place, shot)
        painter.end()
        whole.save(str(folder / f"sheet-{look}.png"))


def main() -> None:
    """All looks, each in a process of its own, since the scale is fixed at the start of one."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.hit_gallery")
    parser.add_argument("--out", type=Path, default=Path("hit-gallery"))
    parser.add_argument("--look", nargs=2, metavar=("THEME", "SCALE"))
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    if given.look:
        _one_look(given.out, *given.look)
        return
    looks = [(theme, scale) for theme in ("light", "dark") for scale in ("1", "2")]
    for theme, scale in looks:
        environment = {**os.environ, "QT_SCALE_FACTOR": scale}
        words = [sys.executable, "-m", "tests.ui.hit_gallery", "--out", str(given.out), "--look", theme, scale]
        subprocess.run(words, env=environment, check=True)
    sheet(given.out, [f"{theme}-{scale}x" for theme, scale in looks])
    sys.stdout.write(f"{given.out.resolve()}\n")


if __name__ == "__main__":
    main()
