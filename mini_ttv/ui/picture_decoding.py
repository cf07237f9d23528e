"""Bytes from strangers become images: of known formats only, within limits that are checked before memory is taken.

Nothing here touches a widget or a pixmap, so it may run in a thread.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from mini_ttv.core.errors import BadAnswer

MAX_PIXELS = 9_000_000  # a 4K frame; a larger picture is refused before it is decoded
MAX_FILM_SIDE = 512  # a moving picture may have the square of it in pixels; files of emotes have up to 384 x 128
MAX_FILM_FRAMES = 1_000
MAX_FILM_PIXELS = 40_000_000  # of all its frames together, as they are in the file
MAX_FILM_BYTES = 12 * 1024 * 1024  # of all its frames together, as they are shown
_ALLOCATION_LIMIT_MB = 64
_FORMATS = {b"png", b"gif", b"jpeg", b"webp"}  # not SVG, PDF and the like, which can do more than hold pixels
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_TOO_FAST_MS, _USUAL_MS, _SHORTEST_MS = 10, 100, 20  # what browsers and other chats make of hasty frames


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a film, and for how many milliseconds it stands."""

    image: QImage
    lasts: int


def decode(body: bytes, box: QSize, crop: bool = False) -> QImage:  # noqa: FBT001, FBT002 - runs in an executor
    """The first frame of the picture in `body`, scaled into `box` (device pixels) as `PictureSource.pixmap` says.

    Raises:
        BadAnswer: for what is no picture of a known format, is broken, or is larger than `MAX_PIXELS`.
    """
    with _opened(body, MAX_PIXELS) as reader:
        return _next_image(reader, box, crop=crop)


def decode_film(body: bytes, box: QSize, dpr: float) -> list[Frame]:
    """All frames of the picture in `body`, each scaled into `box` (device pixels); a still has one.

    What is broken after its first frames is as long as what can be read.

    Raises:
        BadAnswer: for what is no picture of a known format, is broken, or beyond the limits of this module.
    """
    with _opened(body, MAX_FILM_SIDE**2) as reader:
        return _frames(reader, box, dpr)


def _frames(reader: QImageReader, box: QSize, dpr: float) -> list[Frame]:
    size = reader.size()
    frames: list[Frame] = []
    most = reader.imageCount() or MAX_FILM_FRAMES
    total = 0
    while len(frames) < most and reader.canRead():
        if frames and _is_too_long(len(frames) + 1, size, total):
            message = f"A moving picture of more than {len(frames)} frames of this size is not shown."
            raise BadAnswer(message)
        try:
            image = _next_image(reader, box)
        except BadAnswer:
            if not frames:
                raise
            break
        image.setDevicePixelRatio(dpr)
        total += image.sizeInBytes()
        frames.append(Frame(image, _delay(reader)))
    return frames


def _is_too_long(count: int, size: QSize, total: int) -> bool:
    pixels = count * size.width() * size.height()
    return count > MAX_FILM_FRAMES or pixels > MAX_FILM_PIXELS or total > MAX_FILM_BYTES


def _delay(reader: QImageReader) -> int:
    wanted = reader.nextImageDelay()
    return _USUAL_MS if wanted <= _TOO_FAST_MS else max(_SHORTEST_MS, wanted)


@contextmanager
def _opened(body: bytes, most_pixels: int) -> Iterator[QImageReader]:
    """A reader that stands before the first frame of a picture that is small enough."""
    QImageReader.setAllocationLimit(_ALLOCATION_LIMIT_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(body))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _FORMATS:
        message = "This is no picture, or of a kind that is not shown."
        raise BadAnswer(message)
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > most_pixels:
        message = f"A picture of {size.width()} x {size.height()} pixels is not shown."
        raise BadAnswer(message)
    try:
        yield reader
    finally:
        # The buffer is about to go, perhaps before the reader: an exception may keep that for long.
        reader.setDevice(None)  # type: ignore[arg-type] # allowed, and declared too narrowly


def _next_image(reader: QImageReader, box: QSize, *, crop: bool = False) -> QImage:
    image = reader.read()
    if image.isNull():
        message = f"The picture is broken: {reader.errorString()}"
        raise BadAnswer(message)
    return _scaled(image, box, crop=crop).convertToFormat(_FORMAT)


def _scaled(image: QImage, box: QSize, *, crop: bool) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    if box.width() <= 0 and box.height() <= 0:
        return image
    if box.width() <= 0:
        return image.scaledToHeight(box.height(), smooth)
    if box.height() <= 0:
        return image.scaledToWidth(box.width(), smooth)
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if crop else Qt.AspectRatioMode.KeepAspectRatio
    size = image.size().scaled(box, mode).expandedTo(QSize(1, 1))
    scaled = image if size == image.size() else image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    if not crop:
        return scaled
    frame = QRect(0, 0, box.width(), box.height())
    frame.moveCenter(scaled.rect().center())
    return scaled.copy(frame)
