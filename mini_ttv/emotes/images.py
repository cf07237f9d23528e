"""Pictures from the network: bounded downloads, and a bounded folder that keeps them."""

import asyncio
import hashlib
import logging
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import httpx

from mini_ttv.core.errors import BadAnswer, MiniTtvError
from mini_ttv.emotes.answers import fetch_bytes
from mini_ttv.emotes.flights import Flights

T = TypeVar("T")

MAX_IMAGE_BYTES = 8 * 1024 * 1024  # the largest animated 7TV file at 4x stays below
_DOWNLOADS = 8  # at the same time
_logger = logging.getLogger(__name__)


class ImageCache:
    """Bytes of pictures by URL; what stands behind a URL is taken not to change (emote ids, `?t=` of previews)."""

    def __init__(
        self, http: httpx.AsyncClient, folder: Path, max_bytes: int, *, max_image_bytes: int = MAX_IMAGE_BYTES
    ) -> None:
        """`max_bytes` bounds the folder, `max_image_bytes` one picture."""
        self._http = http
        self._max_image_bytes = max_image_bytes
        self._folder = _Folder(folder, max_bytes)
        self._flights: Flights[bytes] = Flights()
        self._downloads = asyncio.Semaphore(_DOWNLOADS)
        self._running: dict[str, asyncio.Task[bytes]] = {}
        # Disks block. One thread, so that the folder's book-keeping needs no lock.
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="images")

    async def load(self, url: str) -> bytes:
        """The bytes of the picture at `url`, from the folder or the network.

        Raises:
            MiniTtvError: where it cannot be had; the message says why.
        """
        if urlsplit(url).scheme not in {"http", "https"}:
            message = f"{url[:80]!r} is no web address of a picture."
            raise BadAnswer(message)
        return await self._flights.run(url, lambda: self._load(url))

    async def file(self, url: str) -> Path | None:
        """Where the picture at `url` is kept, for other programs; None where it is not kept.

        Raises:
            MiniTtvError: as `load`.
        """
        await self.load(url)
        return await self._on_disk(lambda: self._folder.place(url))

    async def bound(self, max_bytes: int) -> None:
        """Another size for the folder; where it holds more, the oldest pictures go."""
        await self._on_disk(lambda: self._folder.bound(max_bytes))

    async def clear(self) -> int:
        """Throw all kept pictures away; how many bytes that were."""
        return await self._on_disk(self._folder.clear)

    def close(self) -> None:
        """End downloads, and let the disk's thread end; nothing can be loaded afterwards."""
        for task in tuple(self._running.values()):
            task.cancel()
        self._disk.shutdown(wait=False, cancel_futures=True)

    async def _load(self, url: str) -> bytes:
        if kept := await self._on_disk(lambda: self._folder.read(url)):
            return kept
        task = self._running.get(url)
        if task is None:
            await self._downloads.acquire()
            # Who scrolls on loses interest. What has begun goes on all the same: to end it would cost the connection,
            # and the next picture the time to make another.
            task = asyncio.get_running_loop().create_task(self._download(url), name="picture download")
            self._running[url] = task
            task.add_done_callback(lambda _: self._downloaded(url))
        return await asyncio.shield(task)

    def _downloaded(self, url: str) -> None:
        del self._running[url]
        self._downloads.release()

    async def _download(self, url: str) -> bytes:
        headers, body = await fetch_bytes(self._http, url, self._max_image_bytes)
        kind = headers.get("content-type", "").lower()
        if not body or kind.startswith(("text/", "application/json")):
            message = f"{urlsplit(url).hostname} sent something else than a picture."
            raise BadAnswer(message)
        if "no-store" not in headers.get("cache-control", "").lower():
            await self._on_disk(lambda: self._folder.write(url, body))
        return body

    async def _on_disk(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._disk, work)
        except RuntimeError as error:
            message = "The program is closing."
            raise MiniTtvError(message) from error


class _Folder:
    """Files named by a digest of their URL; the least recently used go first. Used from one thread only."""

    def __init__(self, path: Path, max_bytes: int) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._sizes: OrderedDict[str, int] | None = None  # oldest first; None = not looked yet
        self._total = 0

    def read(self, url: str) -> bytes:
        """The kept bytes, or none where they are not there or cannot be read."""
        name = _file_name(url)
        if name not in self._known():
            return b""
        path = self._path / name
        try:
            body = path.read_bytes()
        except OSError:
            self._forget(name)
            return b""
        with suppress(OSError):
            os.utime(path)  # the order of use outlives the program
        self._known().move_to_end(name)
        return body

    def place(self, url: str) -> Path | None:
        """The file of the kept bytes."""
        name = _file_name(url)
        return (self._path / name).absolute() if name in self._known() else None

    def write(self, url: str, body: bytes) -> None:
        """Keep `body`, whole or not at all; a disk that refuses costs speed, not the picture."""
        if len(body) > self._max_bytes:
            return
        name = _file_name(url)
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._path, prefix=_UNFINISHED, delete=False) as file:
                try:
                    file.write(body)
                    file.close()
                    Path(file.name).replace(self._path / name)
                except BaseException:
                    Path(file.name).unlink(missing_ok=True)
                    raise
        except OSError as error:
            _logger.warning("A picture cannot be kept in %s: %s", self._path, error.strerror)
            return
        self._forget(name)
        self._known()[name] = len(body)
        self._total += len(body)
        self._evict()

    def bound(self, max_bytes: int) -> None:
        """Another size; where it holds more, the oldest go."""
        self._max_bytes = max_bytes
        self._evict()

    def clear(self) -> int:
        """Throw everything away; how many bytes that were."""
        self._known()
        before, allowed = self._total, self._max_bytes
        self._max_bytes = 0
        self._evict()
        self._max_bytes = allowed
        return before

    def _evict(self) -> None:
        sizes = self._known()
        while self._total > self._max_bytes:
            name = next(iter(sizes))
            self._forget(name)
            with suppress(OSError):
                (self._path / name).unlink(missing_ok=True)

    def _forget(self, name: str) -> None:
        self._total -= self._known().pop(name, 0)

    def _known(self) -> OrderedDict[str, int]:
        if self._sizes is None:
            self._sizes = OrderedDict((path.name, size) for _, size, path in sorted(self._found()))
            self._total = sum(self._sizes.values())
            self._evict()
        return self._sizes

    def _found(self) -> list[tuple[float, int, Path]]:
        """Time of last use, size and path of all kept files; left-overs of a crash are removed."""
        found = []
        with suppress(OSError):
            for path in self._path.iterdir():
                with suppress(OSError):
                    if path.name.startswith(_UNFINISHED):
                        path.unlink()
                    elif (status := path.stat()).st_size:
                        found.append((status.st_mtime, status.st_size, path))
        return found


_UNFINISHED = "unfinished-"


def _file_name(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()
