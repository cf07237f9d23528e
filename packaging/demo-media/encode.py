"""From painted frames to what the emulator reads: H.264 slices without their bottom band."""

import random
import struct
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mini_ttv.emulator import h264
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

SECONDS_A_GOP = 2


@dataclass(frozen=True)
class Size:
    """One rendition: its frames and how many macroblock rows belong to the picture, the rest being the band."""

    name: str
    width: int
    height: int
    fps: int
    picture_rows: int
    crf: float

    @property
    def columns(self) -> int:
        """Macroblocks in a row."""
        return -(-self.width // 16)

    @property
    def band(self) -> QRect:
        """The band in pixels."""
        top = self.picture_rows * 16
        return QRect(0, top, self.width, self.height - top)


SIZES = (
    Size("720p60", 1280, 720, 60, 42, 29),
    Size("360p30", 640, 360, 30, 21, 28),
    Size("160p30", 284, 160, 30, 9, 27),
)


def compose(picture: QImage, size: Size, noise: random.Random) -> QImage:
    """A frame of `size` for the encoder: the picture above, fresh noise below.

    The noise makes the band useless as a reference for the picture, so that the band can be replaced later. The
    green line on top differs so much from any picture that the deblocking filter leaves the border alone.
    """
    frame = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    band = size.band
    painter = QPainter(frame)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    target = QRect(0, 0, size.width, band.top())
    if picture.size() != target.size():
        mode = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(target.size(), Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    painter.drawImage(target, picture)
    rows = noise.randbytes(size.width * band.height() * 4)
    painter.drawImage(band, QImage(rows, size.width, band.height(), QImage.Format.Format_RGB32))
    painter.fillRect(band, QColor(0, 255, 0, 140))
    painter.fillRect(band.adjusted(0, 0, 0, 4 - band.height()), QColor(0, 255, 0))
    painter.end()
    return frame


def encoder(size: Size, target: Path) -> subprocess.Popen[bytes]:
    """x264 at the other end of a pipe: closed GOPs of two seconds, one reference, two slices a frame."""
    gop = size.fps * SECONDS_A_GOP
    options = {
        "keyint": gop, "min-keyint": gop, "scenecut": 0, "open-gop": 0, "bframes": 0, "ref": 1, "weightp": 0,
        "cabac": 0, "stitchable": 1, "threads": 2, "sliced-threads": 0, "aq-mode": 3, "rc-lookahead": 60,
        "mvrange": 32, "slice-max-mbs": size.picture_rows * size.columns, "deblock": "0,0",
        "colorprim": "bt709", "transfer": "bt709", "colormatrix": "bt709",
    }  # fmt: skip
    band = size.band
    # The band is thrown away, so it may cost what it likes: good quality keeps its upper edge bright.
    roi = f"addroi=0:{band.top()}:{band.width()}:{band.height()}:-0.3"
    command = [
        "ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{size.width}x{size.height}",
        "-r", str(size.fps), "-i", "-", "-vf", f"{roi},scale=out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int",
        "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "slow", "-crf", str(size.crf), "-profile:v", "high",
        "-x264-params", ":".join(f"{key}={value}" for key, value in options.items()), "-f", "h264", str(target),
    ]  # fmt: skip
    return subprocess.Popen(command, stdin=subprocess.PIPE)


def encode(paint: Callable[[float], QImage], seconds: int, folder: Path) -> dict[Size, Path]:
    """Paint a loop of `seconds` once and encode it in all sizes.

    Args:
        paint: The picture at a time in seconds.
        seconds: Length of the loop.
        folder: Where the raw streams go.
    """
    targets = {size: folder / f"{size.name}.h264" for size in SIZES}
    pipes = {size: encoder(size, target) for size, target in targets.items()}
    noise = random.Random(1)
    for number in range(seconds * 60):
        picture = paint(number / 60)
        for size, process in pipes.items():
            if number % (60 // size.fps) == 0:
                assert process.stdin is not None
                frame = compose(picture, size, noise)  # a name of its own: the bits live no longer than the image
                process.stdin.write(frame.constBits())
    for process in pipes.values():
        assert process.stdin is not None
        process.stdin.close()
        if process.wait():
            raise SystemExit("ffmpeg failed")
    return targets


def nals(stream: bytes) -> Iterator[bytes]:
    """The NAL units of an Annex B stream."""
    for part in stream.split(b"\x00\x00\x01")[1:]:
        yield part.rstrip(b"\x00")


def pack(stream: bytes, size: Size) -> bytes:
    """What the emulator reads: SPS, PPS and each frame's first slice, each after its length in four bytes."""
    kept: list[bytes] = []
    slices = 0
    for nal in nals(stream):
        kind = nal[0] & 31
        if kind in (1, 5):
            first = h264.BitReader(h264.unescape(nal[1:9])).ue()
            expected = size.picture_rows * size.columns if slices % 2 else 0
            if first != expected:
                raise SystemExit(f"slice {slices} starts at macroblock {first}, not {expected}")
            slices += 1
            if first == 0:
                kept.append(nal)
        elif kind in (7, 8) and nal not in kept:
            kept.append(nal)
    if [nal[0] & 31 for nal in kept[:3]] != [7, 8, 5]:
        raise SystemExit("SPS, PPS and an IDR slice are not where they should be")
    return b"".join(struct.pack(">I", len(nal)) + nal for nal in kept)


def drift(original: Path, packed: bytes, size: Size) -> str:
    """How far the picture goes astray when something else stands in the band: it was encoded with noise there.

    Differences in the last rows above the band are taken: they last two seconds at most and nobody sees them.
    """
    parts: list[bytes] = []
    at = 0
    while at < len(packed):
        length = int.from_bytes(packed[at : at + 4], "big")
        parts.append(packed[at + 4 : at + 4 + length])
        at += 4 + length
    syntax = h264.parse_sps(parts[0])
    first = size.picture_rows * size.columns
    blocks = [b"\x80" * 384] * (syntax.columns * syntax.rows - first)
    stream = [b"\0\0\0\1" + nal for nal in parts[:2]]
    for nal in parts[2:]:
        header = h264.parse_slice_header(nal, syntax)
        below = (
            h264.intra_slice(header, syntax, first, blocks)
            if header.idr
            else h264.changes_slice(header, syntax, first, ())
        )
        stream += [b"\0\0\0\1" + nal, b"\0\0\0\1" + below]
    changed = original.with_suffix(".changed.h264")
    changed.write_bytes(b"".join(stream))
    luma = [_luma(path, size) for path in (original, changed)]
    width, height = size.width, size.band.top()
    worst, rows = 0, 0
    for at in range(0, len(luma[0]), width):
        before, after = (plane[at : at + width] for plane in luma)
        if before != after:
            worst = max(worst, *(abs(a - b) for a, b in zip(before, after, strict=True)))
            rows = max(rows, height - at // width % height)
    return f"drift {worst} of 255 in the last {rows} rows"


def _luma(stream: Path, size: Size) -> bytes:
    """The luma of all frames of an H.264 stream, without the band."""
    crop = f"crop={size.width}:{size.band.top()}:0:0"
    command = ["ffmpeg", "-v", "error", "-i", str(stream), "-vf", f"{crop},extractplanes=y", "-f", "rawvideo", "-"]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
