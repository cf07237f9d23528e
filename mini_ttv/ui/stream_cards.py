"""How a live stream looks as a card."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import escape

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.card_painting import chip, initial, line, rounded_fill, rounded_picture
from mini_ttv.ui.cards import CardDelegate, Wanted
from mini_ttv.ui.wording import ago, language, picture_url, short_count, uptime, viewers

_AVATAR = 36
_THUMBNAIL_MINUTES = 5  # after which the servers draw a new one
_MOST_SHOWN = 2_000  # thumbnails remembered by stream


class StreamCards(CardDelegate):
    """Thumbnail with viewers and uptime, and below it avatar, title, name and category."""

    words_height = 10 + 56 + 4
    least_width = 232

    def __init__(self, avatar: Callable[[str], str], now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Take `avatar`, which gives the address of a user's picture ("" while unknown), and the clock."""
        super().__init__()
        self._avatar = avatar
        self._now = now
        self._shown: dict[str, str] = {}  # stream id -> the thumbnail that was there last

    @override
    def paint_card(self, painter: QPainter, rect: QRect, item: object, *, hovered: bool) -> None:
        if not isinstance(item, Stream):
            return
        picture = self.picture_rect(rect)
        thumbnail = self._thumbnail(painter, picture.size(), item)
        self.draw_picture(painter, picture, thumbnail)
        if not thumbnail:
            # Known only by name, as channels are that were added without a login.
            square = QRectF(0, 0, 64, 64)
            square.moveCenter(QRectF(picture).center())
            initial(painter, square, item.user_name, 32)
        left, right = (
            QPointF(picture.left() + 8, picture.bottom() - 7),
            QPointF(picture.right() - 7, picture.bottom() - 7),
        )
        chip(painter, QPointF(picture.left() + 8, picture.top() + 28), tr("LIVE"), live=True)
        chip(painter, left, short_count(item.viewer_count))
        chip(painter, right, uptime(item.started_at, self._now()), right=True)
        if hovered:
            self._play_sign(painter, picture)
        self._words(painter, QRect(rect.left(), picture.bottom() + 11, rect.width(), 56), item)

    @override
    def wanted(self, item: object, dpr: float) -> Iterator[Wanted]:
        if isinstance(item, Stream):
            rect = self.card_rect(QRect(0, 0, self.cell.width(), self.cell.height()))
            size = self.picture_rect(rect).size()
            yield self._address(item, size, dpr), size
            yield self._avatar(item.user_id), QSize(_AVATAR, _AVATAR)

    def _address(self, item: Stream, size: QSize, dpr: float) -> str:
        url = picture_url(item.thumbnail_url, *((640, 360) if size.width() * dpr > 330 else (320, 180)))
        # The servers draw a new picture at the same address every few minutes.
        slot = int(self._now().timestamp()) // (_THUMBNAIL_MINUTES * 60)
        return f"{url}{'&' if '?' in url else '?'}t={slot}" if url else ""

    def _thumbnail(self, painter: QPainter, size: QSize, item: Stream) -> str:
        """The address of the thumbnail of now, or of the one before while the new one is on its way."""
        wanted = self._address(item, size, painter.device().devicePixelRatio())
        before = self._shown.get(item.id, wanted)
        if before == wanted or self.pixmap(painter, wanted, size) is not None:
            if len(self._shown) >= _MOST_SHOWN:
                self._shown.clear()
            self._shown[item.id] = wanted
            return wanted
        return before

    def _words(self, painter: QPainter, rect: QRect, item: Stream) -> None:
        colors = theme.colors()
        circle = QRectF(rect.left(), rect.top() + 1, _AVATAR, _AVATAR)
        avatar = self.pixmap(painter, self._avatar(item.user_id), QSize(_AVATAR, _AVATAR))
        if avatar is None:
            initial(painter, circle, item.user_name, _AVATAR / 2)
        else:
            rounded_picture(painter, circle, avatar, _AVATAR / 2)
        text = QRect(rect.left() + _AVATAR + 10, rect.top(), rect.width() - _AVATAR - 10, 19)
        line(painter, text, item.user_name, theme.font(theme.FONT_TEXT, bold=True), colors.text)
        line(painter, text.translated(0, 19), item.title or tr("No title"), theme.font(theme.FONT_SMALL), colors.text)
        sign = language(item.language)
        small = theme.font(theme.FONT_SMALL)
        line(painter, text.translated(0, 37).adjusted(0, 0, -28 if sign else 0, 0), item.game_name, small, colors.muted)
        if sign:
            painter.drawText(text.translated(0, 37), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, sign)

    def _play_sign(self, painter: QPainter, picture: QRect) -> None:
        colors = theme.colors()
        circle = QRectF(0, 0, 48, 48)
        circle.moveCenter(QRectF(picture).center())
        rounded_fill(painter, circle, colors.accent, 24)
        dpr = painter.device().devicePixelRatio()
        painter.drawPixmap(circle.topLeft() + QPointF(13, 12), icons.pixmap("play", 24, colors.on_accent, dpr))


def stream_tip(item: object) -> str:
    """All that a card has to cut short, as the rich text of a tool tip."""
    if not isinstance(item, Stream):
        return ""
    now = datetime.now(UTC)
    title = item.title or tr("No title")
    names = " · ".join(part for part in (item.user_name, item.game_name) if part)
    figures = tr("{viewers}, started {ago}", viewers=viewers(item.viewer_count), ago=ago(item.started_at, now))
    return f"<p><b>{escape(title)}</b><br>{escape(names)}<br>{figures}</p>"


def stream_words(item: object) -> str:
    """What a screen reader says of a stream."""
    if not isinstance(item, Stream):
        return ""
    started = tr("started {ago}", ago=ago(item.started_at, datetime.now(UTC)))
    parts = (item.user_name, item.title, item.game_name, viewers(item.viewer_count), started)
    return ", ".join(part for part in parts if part)
