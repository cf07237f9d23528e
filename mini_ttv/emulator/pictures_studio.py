"""Where pictures are drawn when somebody asks for them: once each, off the event loop, and kept for the next time."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

_KEPT_BYTES = 48 * 1024 * 1024


class Studio:
    """Draws in one thread; whoever asks for a picture that is being drawn waits for that drawing."""

    def __init__(self, kept_bytes: int = _KEPT_BYTES) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="emulator-pictures")
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._space = kept_bytes
        self._drawing: dict[str, asyncio.Future[bytes]] = {}

    async def picture(self, key: str, draw: Callable[[], bytes]) -> bytes:
        """The picture that `key` stands for.

        Args:
            key: Names the picture with its size.
            draw: Draws it; called in another thread, at most once at a time for a key.

        Returns:
            The file's bytes.
        """
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        drawing = self._drawing.get(key)
        if drawing is None:
            drawing = asyncio.get_running_loop().run_in_executor(self._thread, draw)
            self._drawing[key] = drawing
            drawing.add_done_callback(lambda done: self._finished(key, done))
        # A client that goes away must not take the drawing from the others.
        return await asyncio.shield(drawing)

    def _finished(self, key: str, drawing: "asyncio.Future[bytes]") -> None:
        self._drawing.pop(key, None)
        if drawing.cancelled() or drawing.exception() is not None:
            return
        self._kept[key] = drawing.result()
        self._space -= len(self._kept[key])
        while self._space < 0 and self._kept:
            _, dropped = self._kept.popitem(last=False)
            self._space += len(dropped)

    async def close(self) -> None:
        """Let the drawing in hand finish, forget the rest."""
        for drawing in self._drawing.values():
            drawing.cancel()
        await asyncio.get_running_loop().run_in_executor(None, lambda: self._thread.shutdown(cancel_futures=True))
