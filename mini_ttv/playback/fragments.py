"""What the feed must know about fragments of MP4: their initialisation section, and the time at which each begins."""

_LARGEST_INIT = 256 * 1024
_HEAD = 16 * 1024  # where the time of a fragment stands


class FragmentReader:
    """Keeps the latest initialisation section, and reads the start of each segment; sections come in pieces.

    Only two numbers are looked for, by the names of their boxes: ticks a second in the header of the first track, and
    the ticks at which the first track of a segment begins.
    """

    def __init__(self) -> None:
        self.init = b""
        self._in_init = False
        self._head = b""
        self._told = False

    def begin(self, *, init: bool) -> None:
        """The next piece is the first of a segment, or of an initialisation section."""
        self._in_init = init
        self._head = b""
        self._told = False
        if init:
            self.init = b""

    def feed(self, piece: bytes) -> float | None:
        """When the segment begins, in seconds; once, as soon as `piece` completes what tells it."""
        if self._in_init:
            self.init = (self.init + piece)[:_LARGEST_INIT]
            return None
        if self._told or len(self._head) >= _HEAD:
            return None
        self._head += piece
        ticks = _ticks(self._head)
        scale = _scale(self.init)
        if ticks is None or not scale:
            return None
        self._told = True
        return ticks / scale


def _scale(init: bytes) -> int:
    """Ticks a second of the first track; 0 where that is not told."""
    at = init.find(b"mdhd")
    if at < 0 or len(init) < at + 28:
        return 0
    # Behind version and flags come two moments, whose size the version tells.
    field = at + 8 + (16 if init[at + 4] == 1 else 8)
    return int.from_bytes(init[field : field + 4], "big")


def _ticks(head: bytes) -> int | None:
    """Where the first track begins; `None` as long as that has not come."""
    at = head.find(b"tfdt")
    if at < 0 or len(head) < at + 16:
        return None
    return int.from_bytes(head[at + 8 : at + (16 if head[at + 4] == 1 else 12)], "big")
