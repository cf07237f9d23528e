"""The playback in numbers, over the upper left corner of the picture."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.core.playback import PlaybackStatistics
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.wording import count, decimal

_REFRESH_MS = 1000
_PAD = 12
_GAP = 14
_GROUND_ALPHA = 205
_SMALL_BELOW = 300  # logical pixels of the picture's height
_TINY_FONT = 10
Line = tuple[str, str]


def lines_of(numbers: PlaybackStatistics, picture: QSize, shown: QSize, *, recorded: bool = False) -> list[Line]:
    """Name and value of every line.

    Args:
        numbers: of the playback.
        picture: the size of the picture as it comes.
        shown: the size at which it is seen, in logical pixels.
        recorded: whether it has no "live" to be behind.
    """
    shown_frames, dropped = count(numbers.frames_shown), count(numbers.frames_dropped)
    frames = tr("{shown} shown, {dropped} dropped", shown=shown_frames, dropped=dropped)
    rate = tr("{megabits} Mbit/s", megabits=decimal(numbers.bit_rate / 1e6, 2)) if numbers.bit_rate else ""
    sizes = tr("{size}, shown at {shown}", size=_size(picture), shown=_size(shown))
    first = "" if numbers.first_frame_ms is None else tr("after {milliseconds} ms", milliseconds=numbers.first_frame_ms)
    stalls, recoveries = tr("%n stall(s)", "", numbers.stalls), tr("%n recover(y|ies)", "", numbers.recoveries)
    not_live = () if recorded else ((tr("Delay"), _delay(numbers)), (tr("Buffer"), _buffer(numbers)))
    lines = [
        (tr("Channel"), numbers.channel),
        (tr("Rendition"), numbers.rendition),
        (tr("Codecs"), numbers.codecs.replace(",", ", ")),
        (tr("Bit rate"), rate),
        (tr("Picture"), tr("none", "no picture") if picture.isEmpty() else sizes),
        (tr("Frames"), frames),
        (tr("First picture"), first),
        *not_live,
        (tr("Trouble"), f"{stalls}, {recoveries}"),
    ]
    return [(name, value or tr("not known yet")) for name, value in lines]


def _delay(numbers: PlaybackStatistics) -> str:
    if numbers.delay_s is None:
        return ""
    seconds = decimal(numbers.delay_s, 1)
    if numbers.rate > 1:
        rate = decimal(numbers.rate, 2)
        return tr("{seconds} s behind live, catching up at {rate}x", seconds=seconds, rate=rate)
    return tr("{seconds} s behind live", seconds=seconds)


def _buffer(numbers: PlaybackStatistics) -> str:
    return "" if numbers.buffer_s is None else tr("{seconds} s", seconds=decimal(numbers.buffer_s, 1))


def _size(size: QSize) -> str:
    return f"{size.width()} x {size.height()}"


class StatisticsPane(QWidget):
    """The lines; it reads them once a second while it is seen."""

    def __init__(self, parent: QWidget, read: Callable[[], list[Line]]) -> None:
        """`read` gives the lines of this moment."""
        super().__init__(parent)
        self._ground = parent
        self._read = read
        self._lines: list[Line] = []
        self.lowered = 0
        """How much lower it lies, for the sake of something else in that corner, in logical pixels."""
        self._clock = QTimer(self, interval=_REFRESH_MS)
        self._clock.timeout.connect(self._refresh)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Statistics"))
        self.hide()

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._lines

    def toggle(self) -> None:
        """Show the numbers, or hide them."""
        self.setVisible(not self.isVisibleTo(self._ground))
        self.raise_()

    def fit(self, room: QSize) -> None:
        """Take what is needed of `room`, from its upper left corner."""
        wanted = self.sizeHint()
        margin = theme.SPACE_M if room.height() > wanted.height() + 2 * theme.SPACE_M else 0
        self.setGeometry(margin, margin + self.lowered, min(wanted.width(), room.width() - 2 * margin), wanted.height())

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        names = max((metrics.horizontalAdvance(name) for name, _ in self._lines), default=0)
        values = max((metrics.horizontalAdvance(value) for _, value in self._lines), default=0)
        height = self._step() * len(self._lines) + 2 * _PAD
        return QSize(names + _GAP + values + 2 * _PAD + 2, height)

    def _font(self) -> QFont:
        return theme.font(theme.FONT_SMALL if self._ground.height() >= _SMALL_BELOW else _TINY_FONT)

    def _step(self) -> int:
        return QFontMetrics(self._font()).height() + 2

    def _refresh(self) -> None:
        self._lines = self._read()
        self.setAccessibleDescription(", ".join(f"{name} {value}" for name, value in self._lines))
        self.fit(self._ground.size())
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(12, 11, 16, _GROUND_ALPHA))
        painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS_S, theme.RADIUS_S)
        painter.setFont(self._font())
        metrics = painter.fontMetrics()
        names = max((metrics.horizontalAdvance(name) for name, _ in self._lines), default=0)
        y = _PAD + metrics.ascent()
        faint = QColor(255, 255, 255, 165)
        for name, value in self._lines:
            painter.setPen(faint)
            painter.drawText(_PAD, y, name)
            painter.setPen(QColor(Qt.GlobalColor.white))
            painter.drawText(_PAD + names + _GAP, y, value)
            y += self._step()
