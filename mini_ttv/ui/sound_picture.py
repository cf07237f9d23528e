"""What is seen where there is only sound: whose it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.card_painting import round_initial, round_pixmap
from mini_ttv.ui.cards import Pictures

_AVATAR_LARGE = 112
_AVATAR_SMALL = 56
_LARGE_FROM = 300  # logical pixels of height
_TINY = 140
_TOP, _BOTTOM = QColor("#2A2050"), QColor("#121118")


class SoundPicture(QWidget):
    """The channel's avatar, name and category on a quiet ground; nothing in it moves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._pictures: Pictures | None = None
        self._name = ""
        self._more = ""
        self._avatar_url = ""
        self.hide()

    def attach(self, pictures: Pictures) -> None:
        """Pictures can be had from now on."""
        self._pictures = pictures
        self.update()

    def show_stream(self, login: str, stream: Stream | None, avatar_url: str) -> None:
        """Show a channel.

        Args:
            login: its name, which is always known.
            stream: what else is known of it, or None.
            avatar_url: its picture; "" while unknown.
        """
        self._name = stream.user_name if stream else login
        self._more = stream.game_name if stream else ""
        self._avatar_url = avatar_url
        self.setAccessibleName(tr("Sound only: {name}", name=self._name))
        self.update()

    def show_recording(self, title: str, line: str) -> None:
        """Show a video or a clip."""
        self._name, self._more, self._avatar_url = title, line, ""
        self.setAccessibleName(tr("Sound only: {title}", title=title))
        self.update()

    def picture_ready(self, url: str) -> None:
        """A picture has arrived; perhaps it is the channel's."""
        if url == self._avatar_url:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, _TOP)
        gradient.setColorAt(1, _BOTTOM)
        painter.fillRect(self.rect(), gradient)
        size = _AVATAR_LARGE if self.height() >= _LARGE_FROM else _AVATAR_SMALL
        tiny = self.height() < _TINY
        words = 0 if tiny else 62
        top = (self.height() - size - words) / 2 - (0 if tiny else 12)
        self._draw_avatar(painter, QRectF((self.width() - size) / 2, top, size, size))
        if not tiny:
            self._draw_words(painter, QRectF(theme.SPACE_M, top + size + 10, self.width() - 2 * theme.SPACE_M, words))

    def _draw_avatar(self, painter: QPainter, box: QRectF) -> None:
        size, dpr = int(box.width()), self.devicePixelRatioF()
        picture = None
        if self._pictures is not None and self._avatar_url:
            picture = self._pictures.pixmap(self._avatar_url, QSize(size, size), dpr, crop=True)
        drawn = round_initial(self._name or "?", size, dpr) if picture is None else round_pixmap(picture, size, dpr)
        painter.drawPixmap(box.topLeft(), drawn)

    def _draw_words(self, painter: QPainter, box: QRectF) -> None:
        white = QColor(Qt.GlobalColor.white)
        painter.setPen(white)
        painter.setFont(theme.font(theme.FONT_TITLE, bold=True))
        line = painter.fontMetrics().height()
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(QRectF(box.left(), box.top(), box.width(), line), Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(theme.font(theme.FONT_SMALL))
        more = " · ".join(part for part in (tr("Sound only"), self._more) if part)
        more = painter.fontMetrics().elidedText(more, Qt.TextElideMode.ElideRight, int(box.width()) - 24)
        width = painter.fontMetrics().horizontalAdvance(more)
        below = QRectF(box.left(), box.top() + line + 4, box.width(), painter.fontMetrics().height())
        painter.setPen(QColor(255, 255, 255, 190))
        painter.drawText(below.adjusted(20, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, more)
        left = below.left() + 10 + (below.width() - width) / 2 - 10
        drawn = icons.pixmap("volume", 16, QColor("#C9C4DC"), self.devicePixelRatioF())
        painter.drawPixmap(int(left) - 8, int(below.top()), drawn)
