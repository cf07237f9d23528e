"""The one thing that the feed must know about MPEG transport streams: their clock."""

PACKET = 188
_SYNC = 0x47
_BASE_HZ = 90_000
_WRAP = 1 << 33


def first_pcr(data: bytes) -> float | None:
    """The first program clock reference in `data`, in seconds; `None` where `data` has none or is not MPEG-TS."""
    at = _aligned(data)
    if at is None:
        return None
    for start in range(at, len(data) - PACKET + 1, PACKET):
        # adaptation field present, long enough for a PCR, and the PCR flag set
        if data[start + 3] & 0x20 and data[start + 4] >= 7 and data[start + 5] & 0x10 and data[start] == _SYNC:
            base = int.from_bytes(data[start + 6 : start + 11]) >> 7
            return base / _BASE_HZ
    return None


def elapsed(earlier: float, later: float) -> float:
    """Seconds from one clock reference to another; the 33-bit counter may have wrapped (each 26.5 hours) in between."""
    span = _WRAP / _BASE_HZ
    return (later - earlier + span / 2) % span - span / 2


def _aligned(data: bytes) -> int | None:
    """Where the first whole packet begins."""
    for at in range(min(PACKET, max(0, len(data) - PACKET))):
        if data[at] == _SYNC and data[at + PACKET] == _SYNC:
            return at
    if len(data) == PACKET and data[0] == _SYNC:
        return 0
    return None
