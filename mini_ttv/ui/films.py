"""Moving pictures: decoded in a thread, kept within a budget while somebody looks, and one clock for all of them."""

import asyncio
import logging
import time
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from weakref import WeakSet

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.picture_decoding import Frame, decode_film

TICK_MS = 50  # 20 pictures a second; all that is watched is painted at these moments, chat rows included
_BUDGET = 64 * 1024 * 1024
_UNSEEN_SECONDS = 60.0  # after which frames are dropped; the file is still in the cache on disk
_SWEEP_MS = 10_000
_BATCH_MS = 30
_RETRY_SECONDS = 60.0
_MAX_FAILURES = 2_000  # remembered
_logger = logging.getLogger(__name__)

Key = tuple[str, int, int, float]


class Film:
    """Frames, and which of them is due. All copies of a film show the same frame: there is one time for all."""

    __slots__ = ("_ends", "_index", "_moment", "frames", "moves", "size", "size_in_bytes")

    def __init__(self, frames: Sequence[Frame]) -> None:
        self.frames = [frame.image for frame in frames]
        self.moves = len(self.frames) > 1
        size = self.frames[0].deviceIndependentSize()
        self.size = size.width(), size.height()
        """In logical pixels."""
        self.size_in_bytes = sum(image.sizeInBytes() for image in self.frames)
        self._ends = list(accumulate(frame.lasts for frame in frames))
        self._moment = -1
        self._index = 0

    @property
    def last_shown(self) -> int:
        """The last moment of the clock at which somebody looked."""
        return self._moment

    def index(self, moment: int) -> int:
        """The number of the frame that is due at `moment`, in milliseconds of the clock."""
        if moment != self._moment:
            self._moment = moment
            self._index = bisect_right(self._ends, moment % self._ends[-1])
        return self._index

    def frame(self, moment: int) -> QImage:
        """The frame that is due at `moment`."""
        return self.frames[self.index(moment)]


class AnimationClock(QObject):
    """Ticks while somebody watches."""

    tick = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moment = 0
        """Milliseconds; the same for all that is painted between two ticks."""
        self._watching: WeakSet[object] = WeakSet()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._next)

    def watch(self, who: object, *, watching: bool) -> None:
        """`who` wants ticks, or wants them no more."""
        if watching:
            self._watching.add(who)
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._watching.discard(who)
            if not self._watching:
                self._timer.stop()

    def is_watched_by(self, who: object) -> bool:
        """Whether `who` gets ticks."""
        return who in self._watching

    def _next(self) -> None:
        if not self._watching:  # who did is gone
            self._timer.stop()
            return
        self.moment = round(time.monotonic() * 1000)
        self.tick.emit()


class FilmSource(QObject):
    """Films by URL and size, asked for while painting as pixmaps are; `ready` tells when one has come or failed."""

    ready = Signal(str)
    moving_changed = Signal()

    def __init__(
        self,
        load: Callable[[str], Awaitable[bytes]],
        tasks: TaskSet,
        *,
        budget: int = _BUDGET,
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`load` gives the bytes behind a URL or raises MiniTtvError; `budget` bounds the frames kept, in bytes."""
        super().__init__(parent)
        self.clock = AnimationClock(self)
        self._load = load
        self._tasks = tasks
        self._budget = budget
        self._now = now
        self._moving = True
        self._kept: OrderedDict[Key, Film] = OrderedDict()
        self._seen: dict[Key, float] = {}
        self._bytes = 0
        self._on_the_way: dict[Key, asyncio.Task[None]] = {}
        self._failed: OrderedDict[str, float] = OrderedDict()  # when to try again
        self._arrived: dict[str, None] = {}
        # A thread of its own: a long film must not keep stills waiting.
        self._decoder = ThreadPoolExecutor(max_workers=1, thread_name_prefix="films")
        self._timer = QTimer(self, singleShot=True, interval=_BATCH_MS)
        self._timer.timeout.connect(self._tell)
        self._sweeper = QTimer(self, interval=_SWEEP_MS)
        self._sweeper.timeout.connect(self.sweep)

    @property
    def moving(self) -> bool:
        """Whether pictures move; where people want none to, stills are shown and no film is made."""
        return self._moving

    def set_moving(self, *, moving: bool) -> None:
        """Let pictures move, or stand still."""
        if moving != self._moving:
            self._moving = moving
            if not moving:
                self._kept.clear()
                self._seen.clear()
                self._bytes = 0
            self.moving_changed.emit()

    @property
    def size_in_bytes(self) -> int:
        """Of all frames that are kept."""
        return self._bytes

    def film(self, url: str, size: QSize, dpr: float) -> Film | None:
        """The film, or None while it is on its way or cannot be had (see `failed`).

        Args:
            url: where it is.
            size: the box in logical pixels that it fits into.
            dpr: the device pixel ratio to be sharp at.
        """
        key = (url, size.width(), size.height(), dpr)
        if (kept := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            self._seen[key] = self._now()
            return kept
        if key not in self._on_the_way and not self.failed(url):
            self._on_the_way[key] = self._tasks.spawn(self._fetch(key), name=f"film {url}")
        return None

    def failed(self, url: str) -> bool:
        """Whether it cannot be had, or is beyond the limits: show a still instead."""
        retry_at = self._failed.get(url)
        if retry_at is not None and self._now() >= retry_at:
            del self._failed[url]
            return False
        return retry_at is not None

    def sweep(self) -> None:
        """Drop what nobody has asked for lately."""
        oldest, shown_after = self._now() - _UNSEEN_SECONDS, self.clock.moment - _UNSEEN_SECONDS * 1000
        for key, film in list(self._kept.items()):
            if self._seen[key] < oldest and film.last_shown < shown_after:
                self._drop(key)
        if not self._kept:
            self._sweeper.stop()

    def close(self) -> None:
        """Let the decoding thread end."""
        self._timer.stop()
        self._sweeper.stop()
        self._decoder.shutdown(wait=False, cancel_futures=True)

    async def _fetch(self, key: Key) -> None:
        url, width, height, dpr = key
        try:
            body = await self._load(url)
            box = QSize(round(width * dpr), round(height * dpr))
            loop = asyncio.get_running_loop()
            frames = await loop.run_in_executor(self._decoder, decode_film, body, box, dpr)
        except (MiniTtvError, RuntimeError) as error:  # RuntimeError: closed meanwhile
            _logger.info("No moving picture from %s: %s", url, error)
            self._failed[url] = self._now() + _RETRY_SECONDS
            while len(self._failed) > _MAX_FAILURES:
                self._failed.popitem(last=False)
        else:
            self._keep(key, Film(frames))
        finally:
            self._on_the_way.pop(key, None)
        self._arrived[url] = None
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self, key: Key, film: Film) -> None:
        if not self._moving:
            return
        self._kept[key] = film
        self._seen[key] = self._now()
        self._bytes += film.size_in_bytes
        while self._bytes > self._budget and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        if not self._sweeper.isActive():
            self._sweeper.start()

    def _drop(self, key: Key) -> None:
        del self._seen[key]
        self._bytes -= self._kept.pop(key).size_in_bytes

    def _tell(self) -> None:
        arrived, self._arrived = self._arrived, {}
        for url in arrived:
            self.ready.emit(url)
