"""Pictures for widgets: asked for by URL and size, decoded within bounds, kept within a budget of bytes."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmap

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.films import FilmSource
from mini_ttv.ui.picture_decoding import decode

_BUDGET = 32 * 1024 * 1024
_SCREENS = 1.25  # the pictures of one full screen have to fit, and a little more
_BATCH_MS = 30
_RETRY_SECONDS = 60.0
_MAX_FAILURES = 2_000  # remembered
_logger = logging.getLogger(__name__)

Key = tuple[str, int, int, float, bool]


class PictureSource(QObject):
    """Pixmaps by URL. A widget asks while it paints, gets None at first, and paints again after `ready`."""

    ready = Signal(str)
    """The URL of a picture that has arrived or failed; those of some 30 ms are emitted together."""

    def __init__(
        self,
        load: Callable[[str], Awaitable[bytes]],
        tasks: TaskSet,
        *,
        budget: int | None = None,
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`load` gives the bytes behind a URL or raises MiniTtvError.

        `budget` bounds the decoded bytes kept; without it, they fill the largest screen and a little more.
        """
        super().__init__(parent)
        self._load = load
        self._tasks = tasks
        self._budget = _fitting_budget() if budget is None else budget
        self._now = now
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._on_the_way: dict[Key, asyncio.Task[None]] = {}
        self._failed: OrderedDict[str, float] = OrderedDict()  # when to try again
        self._arrived: dict[str, None] = {}  # in order, each once
        # Decoding a large picture takes longer than a frame; one thread, as it holds no lock of ours.
        self._decoder = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._timer = QTimer(self, singleShot=True, interval=_BATCH_MS)
        self._timer.timeout.connect(self._tell)
        self.films = FilmSource(load, tasks, parent=self)
        """The same pictures where they move."""

    def pixmap(self, url: str, size: QSize, dpr: float, *, crop: bool = False) -> QPixmap | None:
        """The picture, or None while it is on its way or cannot be had (see `failed`).

        Args:
            url: Where it is; "" is no picture.
            size: The box in logical pixels. The picture keeps its shape: it fits inside, or with `crop` fills the
                box and loses what sticks out. A width or height of 0 leaves that side free.
            dpr: The device pixel ratio to be sharp at; the pixmap's own is set to it.
            crop: See `size`.
        """
        if not url:
            return None
        key = (url, size.width(), size.height(), dpr, crop)
        if (kept := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return kept
        if key not in self._on_the_way and not self.failed(url):
            self._on_the_way[key] = self._tasks.spawn(self._fetch(key), name=f"picture {url}")
        return None

    def failed(self, url: str) -> bool:
        """Whether the picture could not be had a short while ago: show words instead."""
        retry_at = self._failed.get(url)
        if retry_at is None:
            return False
        if self._now() >= retry_at:
            del self._failed[url]
            return False
        return True

    def drop(self, url: str) -> None:
        """Nobody waits for this picture any more: it is not fetched, unless somebody asks again after `ready`."""
        for key in [key for key in self._on_the_way if key[0] == url]:
            self._on_the_way.pop(key).cancel()
            self._announce(url)

    def close(self) -> None:
        """Let the decoding thread end; pictures that are not there yet will not come."""
        self._timer.stop()
        self._decoder.shutdown(wait=False, cancel_futures=True)
        self.films.close()

    async def _fetch(self, key: Key) -> None:
        url, width, height, dpr, crop = key
        try:
            body = await self._load(url)
            box = QSize(round(width * dpr), round(height * dpr))
            image = await asyncio.get_running_loop().run_in_executor(self._decoder, decode, body, box, crop)
        except (MiniTtvError, RuntimeError) as error:  # RuntimeError: closed meanwhile
            _logger.info("No picture from %s: %s", url, error)
            self._remember_failure(url)
        else:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(dpr)
            self._keep(key, pixmap)
        finally:
            if self._on_the_way.get(key) is asyncio.current_task():
                del self._on_the_way[key]
        self._announce(url)

    def _announce(self, url: str) -> None:
        self._arrived[url] = None
        if not self._timer.isActive():
            self._timer.start()

    def _remember_failure(self, url: str) -> None:
        self._failed[url] = self._now() + _RETRY_SECONDS
        while len(self._failed) > _MAX_FAILURES:
            self._failed.popitem(last=False)

    def _keep(self, key: Key, pixmap: QPixmap) -> None:
        self._kept[key] = pixmap
        self._bytes += _size_of(pixmap)
        while self._bytes > self._budget and len(self._kept) > 1:
            self._bytes -= _size_of(self._kept.popitem(last=False)[1])

    def _tell(self) -> None:
        arrived, self._arrived = self._arrived, {}
        for url in arrived:
            self.ready.emit(url)


def _fitting_budget() -> int:
    """Bytes for what can be seen at once: with less, pictures in sight would push each other out for ever."""
    screens = [screen.size() * screen.devicePixelRatio() for screen in QGuiApplication.screens()]
    most = max((size.width() * size.height() * 4 for size in screens), default=0)
    return max(_BUDGET, round(most * _SCREENS))


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
