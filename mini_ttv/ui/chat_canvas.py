"""Where chat rows are kept, scrolled and drawn: laid out only while visible, flushed once a frame."""

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from mini_ttv.core.chat import Badge, ChatEvent
from mini_ttv.core.chat_looks import ChatLooks
from mini_ttv.core.emotes import Emote
from mini_ttv.ui import theme
from mini_ttv.ui.badge_art import BadgeArt, BadgePictures
from mini_ttv.ui.channel_badges import ChannelBadges
from mini_ttv.ui.chat_compose import Composer, Paragraph, format_range
from mini_ttv.ui.chat_empty import draw_words, state_words
from mini_ttv.ui.chat_layout import LaidRow
from mini_ttv.ui.chat_log import ChatLog
from mini_ttv.ui.chat_marks import Marks
from mini_ttv.ui.chat_motion import ChatMotion
from mini_ttv.ui.chat_options import ChatOptions
from mini_ttv.ui.chat_row import Look, Row
from mini_ttv.ui.chat_scroll import Scroller
from mini_ttv.ui.chat_selection import Selection
from mini_ttv.ui.chat_style import TEXT_LEFT, ChatStyle
from mini_ttv.ui.chat_tips import EmoteTips
from mini_ttv.ui.emote_pictures import EmotePictures, still_urls
from mini_ttv.ui.films import TICK_MS, Film
from mini_ttv.ui.pictures import PictureSource

LIMIT = 1_000
_PAUSED_EXTRA = 4_000  # rows more while somebody reads further up, so that what they read stays
_FRAME_MS = TICK_MS
_FLOOD_FRAME_MS = 150  # while each frame shows other rows than the one before: nobody can read those any faster
_BAR_STEPS = 100  # of the scroll bar in a row
_WHEEL_LINES = 3
_BOTTOM_MARGIN = 6
_STYLE_CHANGES = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}


class ChatCanvas(QAbstractScrollArea):
    """Rows of one channel's chat, stuck to the newest until somebody scrolls up."""

    unread_changed = Signal(int)
    """Rows that came while somebody reads further up; -1 = nobody does."""

    def __init__(
        self, pictures: PictureSource, badges: BadgePictures | None, limit: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.log = ChatLog()
        self.selection = Selection()
        self.scroller = Scroller(self._height_of, _BOTTOM_MARGIN)
        self.limit = limit
        self._pictures = pictures
        self._emotes = EmotePictures(pictures)
        self.tips = EmoteTips(self._emotes)
        self.badges: BadgePictures = badges or BadgeArt()
        self._looks = ChatLooks()
        self._composer: Composer | None = None
        self._pending: list[ChatEvent] = []
        self._laid: dict[int, LaidRow] = {}  # by row number; of visible rows and those just passed
        self._style: ChatStyle | None = None
        self._options = ChatOptions()
        self.marks = Marks()
        self.channel_names: dict[str, str] = {}  # of channels whose messages come here through a shared chat
        self._unread = -1
        self._ringed = -1  # number of the row with the keyboard's ring
        self._shown: dict[int, tuple[LaidRow, int]] = {}  # visible rows and their tops by number, as on the screen
        self._awaited = False  # a frame is due
        self._all_dirty = True  # the next frame is to be painted whole
        self._wordy = True  # words are on the screen, no rows
        self._last_frame = 0.0
        self._frame_ms = _FRAME_MS
        self._frame = QTimer(self, singleShot=True)
        self._frame.timeout.connect(self._flush)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the width, and break all lines anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(_BAR_STEPS)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)
        pictures.ready.connect(self._picture_ready)
        pictures.films.ready.connect(self._film_ready)
        pictures.films.moving_changed.connect(self.restyle)
        self._motion = ChatMotion(self.viewport(), pictures.films.clock, TEXT_LEFT)
        pictures.films.clock.tick.connect(self._tick)

    # What comes in

    def feed(self, events: Iterable[ChatEvent]) -> None:
        """Show `events` with the next frame."""
        self._pending.extend(events)
        self._wake()

    def clear(self) -> None:
        """Empty the view, for another channel."""
        self._pending.clear()
        self.log.clear()
        self._laid.clear()
        self.selection.clear()
        self._ringed = -1
        self.scroller.follow = True
        self._wake()

    @property
    def options(self) -> ChatOptions:
        """How rows are shown."""
        return self._options

    def set_options(self, options: ChatOptions) -> None:
        """Show rows in another way."""
        self._options = options
        self.log.folding.is_on = options.fold
        self.restyle()

    def rejudge(self) -> None:
        """The rules for messages have changed."""
        self.log.rejudge()
        self.selection.clear()
        self._ringed = -1
        self._laid.clear()
        if self.isVisible():
            self.settle()

    def set_looks(self, looks: ChatLooks) -> None:
        """Show badges and cheers as the channel has them."""
        self._looks = looks
        self.badges = ChannelBadges(self._pictures, looks)
        self.restyle()

    def follow(self) -> None:
        """Go back to the newest row."""
        self.scroller.follow = True
        self._wake()

    def rest(self) -> bool:
        """Stay where the rows are now; False where there is nothing that could move."""
        if self.scroller.visible and self.scroller.visible[0][1] <= 0:
            self.scroller.follow = False
        self.settle()
        return not self.scroller.follow

    def _wake(self) -> None:
        self._awaited = True
        if not self._frame.isActive() and not self._motion.is_running():  # else with its next tick
            elapsed = (time.monotonic() - self._last_frame) * 1000
            self._frame.start(max(0, int(self._frame_ms - elapsed)))

    def _tick(self) -> None:
        """A tick of the clock that moves pictures: all that is new comes with it, in one paint event."""
        if not self._motion.is_running():
            return
        elapsed = (time.monotonic() - self._last_frame) * 1000
        if self._awaited and elapsed > self._frame_ms - TICK_MS / 2:
            self._frame.stop()
            self._flush()
        elif elapsed > 2 * _FLOOD_FRAME_MS:
            self._frame_ms = _FRAME_MS  # the flood is over
        if self._frame_ms == _FRAME_MS:
            self._motion.go_on(self._shown.values())
        if self._awaited and not self._motion.is_running():
            self._wake()

    def _flush(self) -> None:
        """Once a frame: all that came since the last one."""
        self._last_frame = time.monotonic()
        self._awaited = False
        pending, self._pending = self._pending, []
        log, scroller = self.log, self.scroller
        before = len(log.rows)
        log.feed(pending)
        added = len(log.rows) - before
        gone = log.trim(self.limit if scroller.follow else self.limit + _PAUSED_EXTRA)
        scroller.removed(gone)
        if not scroller.follow:
            self._unread += added
        if self.isVisible():
            self._settle_by_moving()

    # Where things are

    @property
    def style_of_rows(self) -> ChatStyle:
        """Fonts and colours of now."""
        if self._style is None:
            self._style = ChatStyle(self.font(), theme.colors(), self.devicePixelRatioF(), self._options)
        return self._style

    def paragraphs_of(self, row: Row) -> list[Paragraph]:
        """The row's text, whether it is visible or not."""
        if self._composer is None:
            style = self.style_of_rows
            self._composer = Composer(
                style,
                lambda emote: self._emotes.failed(emote, style.dpr),
                self.badges.has,
                self._looks.cheer,
                lambda channel_id: self.channel_names.get(channel_id, ""),
            )
        return self._composer.paragraphs(row)

    def laid(self, index: int) -> LaidRow:
        """The laid-out row with this index."""
        row = self.log.rows[index]
        kept = self._laid.get(row.number)
        if kept is None or kept.revision != row.revision:
            kept = LaidRow(row, self.paragraphs_of(row), self.style_of_rows, self.viewport().width())
            self._laid[row.number] = kept
        return kept

    def _height_of(self, index: int) -> int:
        return self.laid(index).height

    def settle(self) -> None:
        """Find what is visible after a change, and paint it."""
        self._find_visible()
        self._shown = self._places()
        self._motion.forget_places()
        self.viewport().update()

    def _places(self) -> dict[int, tuple[LaidRow, int]]:
        """The visible rows and their tops, by number."""
        found = ((self.laid(index), y) for index, y in self.scroller.visible)
        return {laid.row.number: (laid, y) for laid, y in found}

    def _find_visible(self) -> None:
        rows = self.log.rows
        self.scroller.settle(len(rows), self.viewport().height())
        numbers = {rows[index].number for index, _ in self.scroller.visible}
        if len(self._laid) > len(numbers):
            self._laid = {number: laid for number, laid in self._laid.items() if number in numbers}
        self._sync_bar()
        if self.scroller.follow:
            self._unread = -1
        elif self._unread < 0:
            self._unread = 0
        self.unread_changed.emit(self._unread)

    def _settle_by_moving(self) -> None:
        """As `settle`, but move the pixels of rows that stay and paint only the others: most of a frame's cost."""
        self._find_visible()
        viewport, before, after = self.viewport(), self._shown, self._places()
        self._shown = after
        self._frame_ms = _FLOOD_FRAME_MS if before and before.keys().isdisjoint(after) else _FRAME_MS
        moves = {y - before[number][1] for number, (laid, y) in after.items() if before.get(number, (None,))[0] is laid}
        if len(moves) != 1 or self._all_dirty or self._wordy:
            self._all_dirty = False
            self._motion.forget_places()
            viewport.update()
            return
        by = moves.pop()
        if by:
            self._motion.forget_places()
            viewport.scroll(0, by, viewport.rect())
        for number, (laid, y) in after.items():
            if before.get(number, (None,))[0] is not laid:
                viewport.update(QRect(0, y, viewport.width(), laid.height))

    def scroll_pixels(self, pixels: int) -> None:
        """Go down, or up where negative."""
        self.scroller.move(pixels, len(self.log.rows), self.viewport().height())
        self.settle()

    def _sync_bar(self) -> None:
        bar = self.verticalScrollBar()
        count = len(self.log.rows)
        blocked = bar.blockSignals(True)  # noqa: FBT003 - Qt's signature
        bar.setRange(0, round(self.scroller.last_position(count) * _BAR_STEPS))
        bar.setPageStep(max(1, len(self.scroller.visible) * _BAR_STEPS))
        bar.setValue(round(self.scroller.position * _BAR_STEPS))
        bar.setEnabled(bar.maximum() > 0)  # else its handle is not shown
        bar.blockSignals(blocked)

    def _bar_moved(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum():
            self.scroller.follow = True
        else:
            self.scroller.go_to(value / _BAR_STEPS, len(self.log.rows), self.viewport().height())
        self.settle()

    def restyle(self) -> None:
        """Lay everything out anew."""
        self._style = self._composer = None
        self._laid.clear()
        if self.isVisible():
            self.settle()

    # What Qt says

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _STYLE_CHANGES:
            self.restyle()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.restyle()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.restyle()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._motion.rest()
        if self._awaited:
            self._wake()
        # Layouts hold frames, which are a lot of memory that nobody sees.
        self._laid.clear()
        self._shown.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._laid.clear()
        self.settle()

    @override
    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Nothing: the bar counts rows, not pixels, and `settle` paints."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y()
        if not pixels:
            line = self.fontMetrics().height() + 2
            pixels = round(event.angleDelta().y() / 120 * _WHEEL_LINES * line)
        self.scroll_pixels(-pixels)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        style, region, width = self.style_of_rows, event.region(), self.viewport().width()
        # Behind a picture that is selected is more than the row's colour: there, all is painted.
        is_covered = self.selection.span() is not None or bool(self.marks.numbers)
        rest = region if is_covered else self._motion.beside(region)
        painter.fillRect(event.rect(), style.ground_color)
        self._wordy = not self.log.has_messages()
        if self._wordy:
            draw_words(painter, self.viewport().rect(), self.font(), style, state_words(self.log.status))
            return
        painter.setPen(QColor(style.text_color))
        for laid, y in self._shown.values():
            place = QRect(0, y, width, laid.height)
            if rest.intersects(place):
                self._draw_row(painter, style, laid, y)
            elif region.intersects(place):
                self._motion.draw(painter, laid, y, region, self)
        self._motion.after_painting(self._shown.values())

    # How things are drawn

    def _draw_row(self, painter: QPainter, style: ChatStyle, laid: LaidRow, y: int) -> None:
        width = self.viewport().width()
        if laid.edge is not None:
            painter.fillRect(QRect(0, y + 1, width, laid.height - 2), laid.ground_color)
            painter.fillRect(QRect(0, y + 1, style.edge, laid.height - 2), QColor(laid.edge))
        laid.draw(painter, TEXT_LEFT, y, self, self._drawn_over(laid))
        if laid.row.look is Look.DIVIDER:
            line = laid.paragraphs[0].layout.lineAt(0)
            middle, left = y + laid.height // 2, TEXT_LEFT + round(line.naturalTextWidth()) + 8
            painter.setPen(QColor(style.muted_color))
            painter.drawLine(left, middle, width - TEXT_LEFT, middle)
            painter.setPen(QColor(style.text_color))
        number = laid.row.number
        if number == self.marks.current or (number == self._ringed and self.hasFocus()):
            painter.setPen(QColor(style.accent_color))
            painter.drawRect(QRect(0, y, width - 1, laid.height - 1))
            painter.setPen(QColor(style.text_color))

    # Where pictures of rows come from

    @property
    def moment(self) -> int:
        """The time of all films."""
        return self._pictures.films.clock.moment

    @property
    def moving(self) -> bool:
        """Whether people want pictures to move."""
        return self._pictures.films.moving

    def emote(self, emote: Emote) -> QPixmap | Film | None:
        """An emote, moving where it does."""
        style = self.style_of_rows
        return self._emotes.moving_or_still(emote, style.emote_size(emote.width, emote.height), style.dpr)

    def badge(self, badge: Badge, side: int) -> QPixmap | None:
        """A badge."""
        return self.badges.pixmap(badge, side, self.style_of_rows.dpr)

    def _drawn_over(self, laid: LaidRow) -> list[list[QTextLayout.FormatRange]] | None:
        """What a search found and what is selected, by paragraph."""
        number = laid.row.number
        if self.selection.span() is None and number not in self.marks.numbers:
            return None
        style = self.style_of_rows
        marks = self.marks.within(number, [part.paragraph for part in laid.paragraphs])
        answer = []
        for index, part in enumerate(laid.paragraphs):
            ranges = [format_range(start, length, style.found) for start, length in marks[index]]
            found = self.selection.within(number, index, part.paragraph.length)
            if found:
                ranges.append(format_range(found[0], found[1] - found[0], style.selection))
            answer.append(ranges)
        return answer

    def _picture_ready(self, url: str) -> None:
        """Paint again with the next frame; a picture that failed becomes its name, which takes another width."""
        self._all_dirty = True
        if self._pictures.failed(url):
            dpr = self.style_of_rows.dpr
            self._laid = {
                number: laid
                for number, laid in self._laid.items()
                if not any(url in still_urls(emote, dpr) for emote in _emotes_of(laid))
            }
        self._wake()

    def _film_ready(self, _url: str) -> None:
        self._all_dirty = True
        self._wake()


def _emotes_of(laid: LaidRow) -> Sequence[Emote]:
    places = [place for part in laid.paragraphs for place in part.paragraph.places]
    return [emote for place in places for emote in (place.emote, *place.over) if emote is not None]
