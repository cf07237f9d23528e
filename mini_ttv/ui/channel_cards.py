"""How a channel looks as a card when there is no picture of its stream: who it is, and what it did last."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from typing_extensions import override

from mini_ttv.core.models import FoundChannel
from mini_ttv.core.translation import tr
from mini_ttv.services.offline_channel import OfflineChannel
from mini_ttv.ui import card_star, theme
from mini_ttv.ui.card_painting import chip, chip_width, initial, line, ring, rounded_fill, rounded_picture
from mini_ttv.ui.cards import CardDelegate, Wanted

_AVATAR = 52
_HEIGHT = 66


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """What a card says."""

    name: str
    avatar: str  # address; "" while unknown
    title: str
    detail: str
    news: str = ""  # stands in the detail's place, in colour
    live: bool = False


class ChannelCards(CardDelegate):
    """Avatar at the left, three lines beside it."""

    least_width = 286

    @abstractmethod
    def words_of(self, item: object) -> ChannelWords | None:
        """What the card of `item` says; None where it is no channel."""

    @override
    def height_for(self, width: int) -> int:
        return _HEIGHT + 2 * (_HEIGHT - _AVATAR)

    @override
    def picture_rect(self, rect: QRect) -> QRect:
        return QRect(rect.left(), rect.top() + (rect.height() - _AVATAR) // 2, _AVATAR, _AVATAR)

    @override
    def star_rect(self, rect: QRect) -> QRect:
        return QRect(rect.right() - card_star.SIZE + 2, rect.top() + 2, card_star.SIZE, card_star.SIZE)

    @override
    def star_ground(self) -> bool:
        return False

    @override
    def paint_card(self, painter: QPainter, rect: QRect, item: object, *, hovered: bool) -> None:
        words = self.words_of(item)
        if words is None:
            return
        colors = theme.colors()
        circle = self.picture_rect(rect)
        avatar = self.pixmap(painter, words.avatar, circle.size())
        if avatar is None:
            initial(painter, QRectF(circle), words.name, _AVATAR / 2)
        else:
            rounded_picture(painter, QRectF(circle), avatar, _AVATAR / 2)
        if words.live:
            ring(painter, QRectF(circle).adjusted(-4, -4, 4, 4), colors.live, _AVATAR / 2 + 4)
            live = tr("LIVE", "a small sign at a round picture")
            corner = QPointF(circle.center().x() - chip_width(live) / 2, circle.bottom() + 8)
            chip(painter, corner, live, live=True)
        left = circle.right() + 14
        text = QRect(left, circle.top() - 2, rect.right() - left, 19)
        beside_star = text.adjusted(0, 0, -card_star.SIZE, 0)
        small = theme.font(theme.FONT_SMALL)
        line(painter, beside_star, words.name, theme.font(theme.FONT_TEXT, bold=True), colors.text)
        line(painter, text.translated(0, 19), words.title, small, colors.text)
        if words.news:
            line(painter, text.translated(0, 37), words.news, small, colors.accent_text)
        else:
            line(painter, text.translated(0, 37), words.detail, small, colors.muted)

    @override
    def wanted(self, item: object, dpr: float) -> Iterator[Wanted]:
        words = self.words_of(item)
        if words is not None and words.avatar:
            yield words.avatar, QSize(_AVATAR, _AVATAR)

    @override
    def paint_skeleton(self, painter: QPainter, cell: QRect) -> None:
        rect = self.card_rect(cell)
        circle = self.picture_rect(rect)
        color = theme.colors().skeleton
        rounded_fill(painter, QRectF(circle), color, _AVATAR / 2)
        for part, width in enumerate((0.4, 0.7, 0.5)):
            bar = QRectF(circle.right() + 14, circle.top() + 3 + part * 18, (rect.width() - _AVATAR) * width, 9)
            rounded_fill(painter, bar, color, 4)


class OfflineCards(ChannelCards):
    """A followed channel that is not live."""

    def __init__(self, avatar: Callable[[str], str], next_stream: Callable[[str], str]) -> None:
        """Take the address of a user's picture and the words for its next stream, both "" while unknown."""
        super().__init__()
        self._avatar = avatar
        self._next = next_stream

    @override
    def words_of(self, item: object) -> ChannelWords | None:
        if not isinstance(item, OfflineChannel):
            return None
        user = item.user
        avatar = self._avatar(user.id) if user.id else ""
        coming = self._next(user.id)
        news = tr("Next stream: {when}", when=coming) if coming else ""
        title = item.title or (tr("Added on this computer") if item.followed_at is None else "")
        return ChannelWords(user.display_name or user.login, avatar, title, item.category, news)


class FoundCards(ChannelCards):
    """A channel that was found, live or not."""

    @override
    def words_of(self, item: object) -> ChannelWords | None:
        if not isinstance(item, FoundChannel):
            return None
        return ChannelWords(item.display_name, item.profile_image_url, item.title, item.game_name, live=item.is_live)


def offline_words(item: object) -> str:
    """What a screen reader says of an offline channel."""
    if not isinstance(item, OfflineChannel):
        return ""
    parts = (item.user.display_name or item.user.login, "offline", item.title, item.category)
    return ", ".join(part for part in parts if part)


def offline_key(item: object) -> str:
    """What tells offline channels apart."""
    return item.user.login if isinstance(item, OfflineChannel) else ""


def found_words(item: object) -> str:
    """What a screen reader says of a channel that was found."""
    if not isinstance(item, FoundChannel):
        return ""
    parts = (item.display_name, "live" if item.is_live else "offline", item.title, item.game_name)
    return ", ".join(part for part in parts if part)


def found_key(item: object) -> str:
    """What tells found channels apart."""
    return item.id if isinstance(item, FoundChannel) else ""
