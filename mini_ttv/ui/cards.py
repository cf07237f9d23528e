"""How a live stream and a category look as cards."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mini_ttv.core.models import Category, Stream
from mini_ttv.ui import icons, theme
from mini_ttv.ui.card_model import GONE_ROLE, ITEM_ROLE
from mini_ttv.ui.card_painting import chip, initial, line, ring, rounded_fill, rounded_picture
from mini_ttv.ui.wording import language, picture_url, short_count, uptime, viewers

_GAP = theme.SPACE_L  # between cards; half of it on each side
_FRAME = 6  # how far the hover ground reaches beyond the card
_AVATAR = 36
_THUMBNAIL_MINUTES = 5  # after which the servers draw a new one


class Pictures(Protocol):
    """The part of `PictureSource` that cards use."""

    def pixmap(self, url: str, size: QSize, dpr: float, *, crop: bool = False) -> QPixmap | None:
        """The picture, or None while it is on its way."""


class CardDelegate(QStyledItemDelegate):
    """What all cards share: a ground under the pointer, a ring for the keyboard, one size for all."""

    shape = 9 / 16  # height of the picture by its width
    words_height = 0  # of what stands below the picture
    least_width = 200

    def __init__(self, pictures: Pictures | None = None) -> None:
        """`pictures` may come later, when the window is already shown."""
        super().__init__()
        self.pictures = pictures
        self.ringed = False  # whether the keyboard is in use, so that its place has to be seen
        self.cell = QSize(self.least_width, self.height_for(self.least_width))

    def height_for(self, width: int) -> int:
        """The height of a cell of `width`, gaps included."""
        return round((width - _GAP) * self.shape) + self.words_height + _GAP

    def width_for(self, height: int) -> int:
        """The width of a cell that is `height` high, within reason."""
        return min(self.least_width, max(140, round((height - self.words_height - _GAP) / self.shape) + _GAP))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = self._card_rect(option.rect)
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        frame = QRectF(rect).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        if hovered:
            rounded_fill(painter, frame, theme.colors().raised, theme.RADIUS_L)
        if index.data(GONE_ROLE):
            painter.setOpacity(0.45)
        self.paint_card(painter, rect, index.data(ITEM_ROLE), hovered=hovered)
        painter.setOpacity(1)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            ring(painter, frame, theme.colors().focus, theme.RADIUS_L)
        painter.restore()

    def _card_rect(self, cell: QRect) -> QRect:
        return cell.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)

    def picture_rect(self, rect: QRect) -> QRect:
        """Where the picture of the card in `rect` is."""
        return QRect(rect.left(), rect.top(), rect.width(), round(rect.width() * self.shape))

    def paint_card(self, painter: QPainter, rect: QRect, item: object, *, hovered: bool) -> None:
        """Draw `item` into `rect`."""
        raise NotImplementedError

    def paint_skeleton(self, painter: QPainter, cell: QRect) -> None:
        """Draw where a card will be."""
        rect = self._card_rect(cell)
        picture = self.picture_rect(rect)
        color = theme.colors().skeleton
        rounded_fill(painter, QRectF(picture), color, theme.RADIUS_M)
        top = picture.bottom() + 14
        for part, width in enumerate((0.75, 0.5)):
            bar = QRectF(rect.left(), top + part * 20, rect.width() * width, 10)
            rounded_fill(painter, bar, color, 5)

    def _picture(self, painter: QPainter, rect: QRect, url: str) -> bool:
        """Draw the picture at `url`, or its place; True when it was there."""
        pixmap = self._pixmap(painter, url, rect.size())
        if pixmap is None:
            rounded_fill(painter, QRectF(rect), theme.colors().skeleton, theme.RADIUS_M)
            return False
        rounded_picture(painter, QRectF(rect), pixmap, theme.RADIUS_M)
        return True

    def _pixmap(self, painter: QPainter, url: str, size: QSize) -> QPixmap | None:
        if self.pictures is None or not url:
            return None
        return self.pictures.pixmap(url, size, painter.device().devicePixelRatio(), crop=True)


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
        self._picture(painter, picture, self._thumbnail(painter, picture.size(), item))
        left, right = (
            QPointF(picture.left() + 8, picture.bottom() - 7),
            QPointF(picture.right() - 7, picture.bottom() - 7),
        )
        chip(painter, QPointF(picture.left() + 8, picture.top() + 28), "LIVE", live=True)
        chip(painter, left, short_count(item.viewer_count))
        chip(painter, right, uptime(item.started_at, self._now()), right=True)
        if hovered:
            self._play_sign(painter, picture)
        self._words(painter, QRect(rect.left(), picture.bottom() + 11, rect.width(), 56), item)

    def _thumbnail(self, painter: QPainter, size: QSize, item: Stream) -> str:
        """The address of the thumbnail of now, or of the one before while the new one is on its way."""
        large = size.width() * painter.device().devicePixelRatio() > 330
        width, height = (640, 360) if large else (320, 180)
        url = picture_url(item.thumbnail_url, width, height)
        if not url:
            return ""
        # The servers draw a new picture at the same address every few minutes.
        slot = int(self._now().timestamp()) // (_THUMBNAIL_MINUTES * 60)
        wanted = f"{url}{'&' if '?' in url else '?'}t={slot}"
        before = self._shown.get(item.id, wanted)
        if before == wanted or self._pixmap(painter, wanted, size) is not None:
            self._shown[item.id] = wanted
            return wanted
        return before

    def _words(self, painter: QPainter, rect: QRect, item: Stream) -> None:
        colors = theme.colors()
        circle = QRectF(rect.left(), rect.top() + 1, _AVATAR, _AVATAR)
        avatar = self._pixmap(painter, self._avatar(item.user_id), QSize(_AVATAR, _AVATAR))
        if avatar is None:
            initial(painter, circle, item.user_name, _AVATAR / 2)
        else:
            rounded_picture(painter, circle, avatar, _AVATAR / 2)
        text = QRect(rect.left() + _AVATAR + 10, rect.top(), rect.width() - _AVATAR - 10, 19)
        line(painter, text, item.user_name, theme.font(theme.FONT_TEXT, bold=True), colors.text)
        line(painter, text.translated(0, 19), item.title or "No title", theme.font(theme.FONT_SMALL), colors.text)
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


class CategoryCards(CardDelegate):
    """Box art and name."""

    shape = 4 / 3
    words_height = 10 + 20 + 2
    least_width = 148

    @override
    def paint_card(self, painter: QPainter, rect: QRect, item: object, *, hovered: bool) -> None:
        if not isinstance(item, Category):
            return
        picture = self.picture_rect(rect)
        large = painter.device().devicePixelRatio() > 1
        url = picture_url(item.box_art_url, *((420, 560) if large else (210, 280)))
        if not self._picture(painter, picture, url):
            square = QRectF(0, 0, 56, 56)
            square.moveCenter(QRectF(picture).center())
            initial(painter, square, item.name, theme.RADIUS_L)
        words = QRect(rect.left(), picture.bottom() + 9, rect.width(), 20)
        line(painter, words, item.name, theme.font(theme.FONT_TEXT, bold=True), theme.colors().text)


def stream_words(item: object) -> str:
    """What a screen reader says of a stream."""
    if not isinstance(item, Stream):
        return ""
    return f"{item.user_name}, {item.title}, {item.game_name}, {viewers(item.viewer_count)}"


def category_words(item: object) -> str:
    """What a screen reader says of a category."""
    return item.name if isinstance(item, Category) else ""
