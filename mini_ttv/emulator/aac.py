"""AAC frames out of an ADTS file, played as an endless loop on a timeline of samples."""

from collections.abc import Iterator
from dataclasses import dataclass

SAMPLE_RATE = 48_000
SAMPLES_A_FRAME = 1024
TICKS_A_FRAME = SAMPLES_A_FRAME * 90_000 // SAMPLE_RATE  # 1920, without a rest
ADTS_HEADER = 7

# AudioSpecificConfig: AAC-LC, 48 kHz, stereo.
CONFIG = bytes([2 << 3 | 3 >> 1, (3 & 1) << 7 | 2 << 3])


@dataclass(frozen=True, slots=True)
class AudioFrame:
    """One frame at its place in time: `number` * 1024 samples after the timeline's beginning."""

    number: int
    adts: bytes

    @property
    def raw(self) -> bytes:
        """The frame without its ADTS header, as MP4 has it."""
        return self.adts[ADTS_HEADER:]


def split_adts(data: bytes) -> tuple[bytes, ...]:
    """The frames of an ADTS stream without checksums, headers included.

    Raises:
        ValueError: it is something else.
    """
    frames = []
    at = 0
    while at < len(data):
        header = data[at : at + ADTS_HEADER]
        if len(header) < ADTS_HEADER or header[0] != 0xFF or header[1] & 0xF7 != 0xF1:
            message = f"No ADTS header at byte {at}."
            raise ValueError(message)
        length = (header[3] & 3) << 11 | header[4] << 3 | header[5] >> 5
        frames.append(data[at : at + length])
        at += length
    return tuple(frames)


def frames_between(loop: tuple[bytes, ...], start: int, seconds: int, offset: int) -> Iterator[AudioFrame]:
    """The frames that begin within a piece of the timeline.

    Args:
        loop: The frames of the loop.
        start: Seconds from the timeline's beginning.
        seconds: Length of the piece.
        offset: Which frame of the loop stands at the timeline's beginning.
    """
    first, end = (-(-second * SAMPLE_RATE // SAMPLES_A_FRAME) for second in (start, start + seconds))
    for number in range(first, end):
        yield AudioFrame(number, loop[(number + offset) % len(loop)])
