"""The head of the hit panel: what is counted, since when, and whether the numbers stand still."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget, QWidgetAction

from mini_ttv.core.emotes import Provider
from mini_ttv.core.hit_ranges import HitRange, Span
from mini_ttv.core.hits import Mode
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.hit_model import PROVIDERS

MODES = {
    Mode.OCCURRENCES: (marked("Every one"), marked("Every occurrence counts")),
    Mode.MESSAGES: (marked("Per message"), marked("Once a message, however often it stands there")),
    Mode.CHATTERS: (marked("Per chatter"), marked("Once a chatter and minute")),
}
SPANS = {Span.SESSION: marked("Session"), Span.TODAY: marked("Today"), Span.ALL: marked("All time")}


def word_tool(name: str) -> QToolButton:
    """A button that shows a choice in words; a click opens the others."""
    button = QToolButton()
    theme.set_role(button, "tool")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(name)
    return button


def say_choice(button: QToolButton, words: str) -> None:
    """Show a choice on a `word_tool`."""
    button.setText(f"{words} ▾")
    button.setAccessibleDescription(words)


def open_menu(button: QToolButton, fill: Callable[[QMenu], object]) -> QMenu:
    """Open a menu below `button`, filled by `fill`; it deletes itself when it closes."""
    menu = QMenu(button)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.aboutToHide.connect(lambda: _look_again(button))
    fill(menu)
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + theme.SPACE_XS)))
    return menu


def _look_again(button: QToolButton) -> None:
    """Where the pointer left while the menu was open, the button was not told."""
    pointed = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, pointed)
    button.update()


def add_choice(menu: QMenu, words: str, choose: Callable[[], object], *, chosen: bool) -> None:
    """Offer one of several, of which the chosen one has a mark."""
    action = menu.addAction(words, choose)
    action.setCheckable(True)
    action.setChecked(chosen)


def calendar_menu(menu: QMenu, chosen: date | None, choose: Callable[[date], object]) -> QMenu:
    """A part of `menu` with a calendar, a click in which closes both."""
    since = QMenu(tr("Since a date"), menu)
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setMaximumDate(QDate.currentDate())
    if chosen is not None:
        calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))

    def clicked(day: QDate) -> None:
        menu.close()
        choose(date(day.year(), day.month(), day.day()))

    calendar.clicked.connect(clicked)
    action = QWidgetAction(since)
    action.setDefaultWidget(calendar)
    since.addAction(action)
    return since


def day_words(day: date) -> str:
    """A date in short."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMM yyyy", "a date in short, in Qt's letters"))


class HitHead(QWidget):
    """Range, mode and pause."""

    range_chosen = Signal(object)
    """A HitRange."""
    mode_chosen = Signal(object)
    """A Mode."""
    paused = Signal(bool)

    def __init__(self, *, dates: bool) -> None:
        """`dates` tells whether ranges can be had that begin at a date."""
        super().__init__()
        self.range = HitRange()
        self.mode = Mode.OCCURRENCES
        self._dates = dates
        title = QLabel(tr("Hits"))
        theme.set_role(title, "strong")
        self.range_button = word_tool(tr("Range of the numbers"))
        self.mode_button = word_tool(tr("What counts as a hit"))
        self.pause_button = icon_button("pause", tr("Let the numbers stand still"), size=16, role="muted")
        self.pause_button.setCheckable(True)
        self.range_button.clicked.connect(lambda: open_menu(self.range_button, self._fill_ranges))
        self.mode_button.clicked.connect(lambda: open_menu(self.mode_button, self._fill_modes))
        self.pause_button.toggled.connect(self._pause)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_S, 0)
        row.setSpacing(0)
        row.addWidget(title)
        row.addSpacing(theme.SPACE_XS)
        row.addWidget(self.range_button)
        row.addWidget(self.mode_button)
        row.addStretch(1)
        row.addWidget(self.pause_button)
        self._show()

    def choose_range(self, range_: HitRange) -> None:
        """Take a range as chosen, and tell."""
        self.range = range_
        self._show()
        self.range_chosen.emit(range_)

    def choose_mode(self, mode: Mode) -> None:
        """Take a mode as chosen, and tell."""
        self.mode = mode
        self._show()
        self.mode_chosen.emit(mode)

    def _show(self) -> None:
        day = self.range.day
        words = tr(SPANS[self.range.span]) if day is None else tr("Since {date}", date=day_words(day))
        say_choice(self.range_button, words)
        say_choice(self.mode_button, tr(MODES[self.mode][0]))
        self.mode_button.setToolTip(tr(MODES[self.mode][1]))
        self.range_button.setToolTip(tr("Which time the totals are of"))

    def _pause(self, paused: bool) -> None:  # noqa: FBT001 - the slot of a signal
        words = tr("Let the numbers go on") if paused else tr("Let the numbers stand still")
        icons.set_icon(self.pause_button, "play" if paused else "pause", "accent_text" if paused else "muted")
        self.pause_button.setToolTip(words)
        self.pause_button.setAccessibleName(words)
        self.paused.emit(paused)

    def _fill_modes(self, menu: QMenu) -> None:
        for mode, (_, words) in MODES.items():
            add_choice(menu, tr(words), partial(self.choose_mode, mode), chosen=mode is self.mode)

    def _fill_ranges(self, menu: QMenu) -> None:
        for span, words in SPANS.items():
            if span is not Span.TODAY or self._dates:
                chosen = span is self.range.span
                add_choice(menu, tr(words), partial(self.choose_range, HitRange(span)), chosen=chosen)
        if self._dates:
            menu.addMenu(calendar_menu(menu, self.range.day, self._day_chosen))

    def _day_chosen(self, day: date) -> None:
        self.choose_range(HitRange(Span.SINCE, day))


class ProviderFilter(QToolButton):
    """Whose emotes are wanted; none chosen stands for all."""

    chosen = Signal(object)
    """A frozenset of Providers."""

    def __init__(self, known: Callable[[], Collection[Provider]]) -> None:
        """`known` gives who provides what is in the table."""
        super().__init__()
        self._known = known
        self.wanted: frozenset[Provider] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        icons.set_icon(self, "filter", "muted", "accent_text", size=18)
        self.clicked.connect(lambda: open_menu(self, self._fill))
        self._show()

    def choose(self, wanted: frozenset[Provider]) -> None:
        """Take these as chosen, and tell."""
        self.wanted = wanted
        self._show()
        self.chosen.emit(wanted)

    def _show(self) -> None:
        names = ", ".join(tr(words) for provider, words in PROVIDERS.items() if provider in self.wanted)
        words = tr("Only emotes of {providers}", providers=names) if names else tr("Filter by provider")
        self.setChecked(bool(self.wanted))
        self.setToolTip(words)
        self.setAccessibleName(words)

    def _toggle(self, provider: Provider) -> None:
        self.choose(self.wanted ^ {provider})

    def _fill(self, menu: QMenu) -> None:
        self._show()  # a click has toggled it
        every = menu.addAction(tr("All providers"), lambda: self.choose(frozenset()))
        every.setCheckable(True)
        every.setChecked(not self.wanted)
        menu.addSeparator()
        known = {*self._known(), *self.wanted}
        for provider in (each for each in PROVIDERS if each in known):
            action = menu.addAction(tr(PROVIDERS[provider]), partial(self._toggle, provider))
            action.setCheckable(True)
            action.setChecked(provider in self.wanted)
