"""What all cards share, and how a category looks as one."""

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mini_ttv.core.models import Category
from mini_ttv.ui import theme
from mini_ttv.ui.card_model import GONE_ROLE, ITEM_ROLE
from mini_ttv.ui.card_painting import initial, line, ring, rounded_fill, rounded_picture
from mini_ttv.ui.card_star import hit, on_picture, paint_star
from mini_ttv.ui.channel_ref import channel_of
from mini_ttv.ui.wording import picture_url

_GAP = theme.SPACE_L  # between cards; half of it on each side
_FRAME = 6  # how far the hover ground reaches beyond the card
Wanted = tuple[str, QSize]
"""The address of a picture, and its size in logical pixels."""


class Pictures(Protocol):
    """The part of `PictureSource` that paints."""

    def pixmap(self, url: str, size: QSize, dpr: float, *, crop: bool = False) -> QPixmap | None:
        """The picture, or None while it is on its way."""


class CardPictures(Pictures, Protocol):
    """The part of `PictureSource` that lists of cards use."""

    def drop(self, url: str) -> None:
        """Nobody waits for this picture any more."""


class CardDelegate(QStyledItemDelegate):
    """What all cards share: a ground under the pointer, a ring for the keyboard, a star, one size for all."""

    shape = 9 / 16  # height of the picture by its width
    words_height = 0  # of what stands below the picture
    least_width = 200

    def __init__(self, pictures: CardPictures | None = None) -> None:
        """`pictures` may come later, when the window is already shown."""
        super().__init__()
        self.pictures = pictures
        self.pinned: Callable[[str], bool] | None = None
        """Whether the channel with this user id is pinned; None where stars make no sense."""
        self.ringed = False  # whether the keyboard is in use, so that its place has to be seen
        self.pointer: QPoint | None = None  # of the mouse, in the view
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
        rect = self.card_rect(option.rect)
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        frame = QRectF(rect).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        item = index.data(ITEM_ROLE)
        if hovered:
            rounded_fill(painter, frame, theme.colors().raised, theme.RADIUS_L)
        if index.data(GONE_ROLE):
            painter.setOpacity(0.45)
        self.paint_card(painter, rect, item, hovered=hovered)
        painter.setOpacity(1)
        focused = self.ringed and bool(state & QStyle.StateFlag.State_HasFocus)
        if focused:
            ring(painter, frame, theme.colors().focus, theme.RADIUS_L)
        self._paint_star(painter, rect, item, wanted=hovered or focused, hovered=hovered)
        painter.restore()

    def card_rect(self, cell: QRect) -> QRect:
        """Where the card is in its cell."""
        return cell.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)

    def picture_rect(self, rect: QRect) -> QRect:
        """Where the picture of the card in `rect` is."""
        return QRect(rect.left(), rect.top(), rect.width(), round(rect.width() * self.shape))

    def star_rect(self, rect: QRect) -> QRect:
        """Where the star of the card in `rect` is."""
        return on_picture(self.picture_rect(rect))

    def star_ground(self) -> bool:
        """Whether the star lies on a picture."""
        return True

    def star_at(self, cell: QRect, item: object, at: QPoint) -> bool:
        """Whether a click at `at` is one on the star of `item` in `cell`."""
        return self._can_pin(item) and hit(self.star_rect(self.card_rect(cell)), at)

    def paint_card(self, painter: QPainter, rect: QRect, item: object, *, hovered: bool) -> None:
        """Draw `item` into `rect`."""
        raise NotImplementedError

    def wanted(self, item: object, dpr: float) -> Iterator[Wanted]:
        """The pictures that the card of `item` shows."""
        raise NotImplementedError

    def paint_skeleton(self, painter: QPainter, cell: QRect) -> None:
        """Draw where a card will be."""
        rect = self.card_rect(cell)
        picture = self.picture_rect(rect)
        color = theme.colors().skeleton
        rounded_fill(painter, QRectF(picture), color, theme.RADIUS_M)
        top = picture.bottom() + 14
        for part, width in enumerate((0.75, 0.5)):
            bar = QRectF(rect.left(), top + part * 20, rect.width() * width, 10)
            rounded_fill(painter, bar, color, 5)

    def is_pinned(self, item: object) -> bool:
        """Whether the channel of `item` is pinned."""
        channel = channel_of(item)
        return bool(self.pinned and channel and channel.user_id and self.pinned(channel.user_id))

    def _can_pin(self, item: object) -> bool:
        channel = channel_of(item)
        return self.pinned is not None and channel is not None and bool(channel.user_id)

    def _paint_star(self, painter: QPainter, rect: QRect, item: object, *, wanted: bool, hovered: bool) -> None:
        pinned = self.is_pinned(item)
        if pinned or (wanted and self._can_pin(item)):
            place = self.star_rect(rect)
            pointed = hovered and hit(place, self.pointer)
            paint_star(painter, place, pinned=pinned, pointed=pointed, ground=self.star_ground())

    def draw_picture(self, painter: QPainter, rect: QRect, url: str) -> bool:
        """Draw the picture at `url`, or its place; True when it was there."""
        pixmap = self.pixmap(painter, url, rect.size())
        if pixmap is None:
            rounded_fill(painter, QRectF(rect), theme.colors().skeleton, theme.RADIUS_M)
            return False
        rounded_picture(painter, QRectF(rect), pixmap, theme.RADIUS_M)
        return True

    def pixmap(self, painter: QPainter, url: str, size: QSize) -> QPixmap | None:
        """The picture at `url` as large as it is painted, or None while it is on its way."""
        if self.pictures is None or not url:
            return None
        return self.pictures.pixmap(url, size, painter.device().devicePixelRatio(), crop=True)


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
        if not self.draw_picture(painter, picture, _box_art(item, painter.device().devicePixelRatio())):
            square = QRectF(0, 0, 56, 56)
            square.moveCenter(QRectF(picture).center())
            initial(painter, square, item.name, theme.RADIUS_L)
        words = QRect(rect.left(), picture.bottom() + 9, rect.width(), 20)
        line(painter, words, item.name, theme.font(theme.FONT_TEXT, bold=True), theme.colors().text)

    @override
    def wanted(self, item: object, dpr: float) -> Iterator[Wanted]:
        if isinstance(item, Category):
            rect = self.card_rect(QRect(0, 0, self.cell.width(), self.cell.height()))
            yield _box_art(item, dpr), self.picture_rect(rect).size()


def _box_art(item: Category, dpr: float) -> str:
    return picture_url(item.box_art_url, *((420, 560) if dpr > 1 else (210, 280)))


def category_words(item: object) -> str:
    """What a screen reader says of a category."""
    return item.name if isinstance(item, Category) else ""
