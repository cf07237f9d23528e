"""The one thing that the feed must know about MPEG transport streams: their clock."""

PACKET = 188
SYNC = 0x47
_BASE_HZ = 90_000
_WRAP = 1 << 33


class ClockReader:
    """Reads program clock references out of segments that come in pieces of any size.

    A segment begins with a whole packet, so the packets are found by counting, not by looking for their sync byte,
    which pictures contain as well.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._is_ts: bool | None = None

    def begin_segment(self) -> None:
        """The next piece is the first of a segment."""
        self._rest = b""
        self._is_ts = None

    @property
    def is_ts(self) -> bool:
        """Whether the segment is MPEG-TS, as far as its bytes tell."""
        return bool(self._is_ts)

    def feed(self, piece: bytes) -> float | None:
        """The first clock reference that `piece` completes, in seconds."""
        if self._is_ts is None and piece:
            self._is_ts = piece[0] == SYNC
        if not self._is_ts:
            return None
        data = self._rest + piece
        whole = len(data) - len(data) % PACKET
        self._rest = data[whole:]
        for start in range(0, whole, PACKET):
            if data[start] != SYNC:  # lost count: better no clock than a wrong one
                self._is_ts = False
                return None
            # adaptation field present, long enough for a clock reference, and the flag for one set
            if data[start + 3] & 0x20 and data[start + 4] >= 7 and data[start + 5] & 0x10:
                return (int.from_bytes(data[start + 6 : start + 11], "big") >> 7) / _BASE_HZ
        return None


def elapsed(earlier: float, later: float) -> float:
    """Seconds from one clock reference to another; the 33-bit counter may have wrapped (each 26.5 hours) in between."""
    span = _WRAP / _BASE_HZ
    return (later - earlier + span / 2) % span - span / 2
