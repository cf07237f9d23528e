"""A widget that paints the player's pictures itself.

QVideoWidget renders through OpenGL, which costs twice the processor time where OpenGL is emulated, and it shows nothing
between two sources. Painting here costs one Python call a picture (not measurable beside the decoder), keeps the last
picture while a stream is reopened, lets controls and messages lie above it, and counts what is shown and what is not.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from mini_ttv.ui.frame_images import FrameImages

_LONGEST_GAP = 2_000_000  # microseconds; a longer gap is a break of the stream, not lost pictures
_USUAL_RATE = 30.0


class FrameCounter:
    """Counts pictures that came, and those that must have been lost on the way."""

    def __init__(self) -> None:
        self.came = 0  # since the last source
        self.shown = 0  # in all
        self.dropped = 0  # in all
        self._last_start = -1

    def restart(self) -> None:
        """Another source: time and the count since the source begin anew."""
        self.came = 0
        self._last_start = -1

    def take(self, start: int, rate: float, *, last_unseen: bool) -> None:
        """A picture came.

        Args:
            start: Its time in microseconds.
            rate: Pictures a second, 0 where unknown.
            last_unseen: Whether the picture before it was never painted although it could be seen.
        """
        self.came += 1
        gap = start - self._last_start
        if self._last_start >= 0 and 0 < gap <= _LONGEST_GAP:
            self.dropped += max(0, round(gap * (rate or _USUAL_RATE) / 1_000_000) - 1)
        if last_unseen:
            self.dropped += 1
        else:
            self.shown += 1
        self._last_start = start


class _Intake(QObject):
    """Takes the pictures of one source: what was on its way when the source was left ends here."""

    def __init__(self, parent: QObject, take: Callable[[QVideoFrame], None]) -> None:
        super().__init__(parent)
        self._taker: Callable[[QVideoFrame], None] | None = take
        self.sink = QVideoSink(self)
        # The signal comes from the renderer's thread and is queued, because this object lives in another.
        self.sink.videoFrameChanged.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def _take(self, frame: QVideoFrame) -> None:
        if self._taker is not None:
            self._taker(frame)

    def leave(self) -> None:
        """Nobody wants pictures of this source any more."""
        self._taker = None
        self.deleteLater()


class VideoView(QWidget):
    """Shows pictures, letterboxed on black."""

    first_frame = Signal()  # of a source

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        # The mouse means the player below: who watches it there is not asked about each picture here.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.counter = FrameCounter()
        self._intake: _Intake | None = None
        self._frame = QVideoFrame()
        self._painted = True
        self._options = QVideoFrame.PaintOptions()
        self._images = FrameImages()
        self._image: tuple[QImage, QRect] | None = None  # of the picture on show
        self._image_size = QSize()

    @override
    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    @property
    def picture_size(self) -> QSize:
        """The size of the pictures; empty before the first."""
        return self._frame.size()

    def still(self) -> QImage:
        """The picture on show in its own size, with the colours that are shown; a null image where there is none."""
        made, self._image_size = self._images.image(self._frame, self._frame.size()), QSize()
        return self._frame.toImage() if made is None else made[0].copy(made[1])

    def new_sink(self) -> QVideoSink:
        """A sink for the next source. What the last source still has in the pipe does not get here any more."""
        self.drop_sink()
        intake = _Intake(self, self._take)
        self._intake = intake
        self.counter.restart()
        return intake.sink

    def drop_sink(self) -> None:
        """Take no more pictures; the last one stays on show."""
        intake, self._intake = self._intake, None
        if intake is not None:
            intake.leave()

    def clear(self) -> None:
        """Show black."""
        self._frame = QVideoFrame()
        self._image_size = QSize()
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture lies in the widget."""
        size = self.picture_size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRect(0, 0, size.width(), size.height())
        rect.moveCenter(self.rect().center())
        return rect

    def _take(self, frame: QVideoFrame) -> None:
        if not frame.isValid():
            return
        visible = self.isVisible() and not self.window().isMinimized()
        self.counter.take(frame.startTime(), frame.streamFrameRate(), last_unseen=visible and not self._painted)
        self._frame = frame
        self._image_size = QSize()
        self._painted = not visible
        self.update()
        if self.counter.came == 1:
            self.first_frame.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painted = True
        if not self._frame.isValid():
            painter.fillRect(event.rect(), QColor(Qt.GlobalColor.black))
            return
        picture = self.picture_rect()
        for bar in _bars(self.rect(), picture):
            painter.fillRect(bar, QColor(Qt.GlobalColor.black))
        self._paint_picture(painter, picture)

    def _paint_picture(self, painter: QPainter, place: QRect) -> None:
        ratio = self.devicePixelRatioF()
        size = QSize(round(place.width() * ratio), round(place.height() * ratio))
        if size != self._image_size:  # else only something above the picture has changed
            self._image, self._image_size = self._images.image(self._frame, size), size
        if self._image is not None:
            image, part = self._image
            painter.drawImage(place, image, part)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=place.size() != self._frame.size())
        self._frame.paint(painter, QRectF(place), self._options)


def _bars(whole: QRect, picture: QRect) -> tuple[QRect, ...]:
    """What of `whole` is not covered by the picture in its middle."""
    if picture.height() < whole.height():
        above = QRect(0, 0, whole.width(), picture.top())
        below = QRect(0, picture.bottom() + 1, whole.width(), whole.height() - picture.bottom() - 1)
        return (above, below)
    left = QRect(0, 0, picture.left(), whole.height())
    right = QRect(picture.right() + 1, 0, whole.width() - picture.right() - 1, whole.height())
    return (left, right)
