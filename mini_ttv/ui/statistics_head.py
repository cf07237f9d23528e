"""The head of the statistics page: whose numbers, of which time, in which steps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mini_ttv.core.hit_ranges import HitRange, Span
from mini_ttv.core.hit_report import Step
from mini_ttv.core.hits import Mode
from mini_ttv.core.translation import tr
from mini_ttv.services.reports import Asked, step_for, steps_for
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.flow_row import FlowRow
from mini_ttv.ui.hit_head import MODES, add_choice, calendar_menu, day_words, open_menu, say_choice, word_tool
from mini_ttv.ui.statistics_words import Range, by_step, since, start_of


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted; a range by name, or from a day on."""

    channel_id: str = ""
    login: str = ""
    range: Range = Range.TODAY
    day: date | None = None
    step: Step | None = None  # None: the finest that fits
    mode: Mode = Mode.OCCURRENCES

    def asked(self, now: datetime, began: int) -> Asked:
        """The question; `began` is when the channel was first counted."""
        end = int(now.timestamp()) // 60 * 60 + 60
        start = since(HitRange(Span.SINCE, self.day), now) if self.day is not None else start_of(self.range, now, began)
        start = min(max(start, began), end - 60)
        fitting = steps_for(start, end)
        step = self.step if self.step in fitting else step_for(start, end)
        return Asked(self.channel_id, self.login, start, end, step, self.mode)


class StatisticsHead(QWidget):
    """Choices, and the parts of the page."""

    changed = Signal(object)
    """The Choice of now."""
    section_chosen = Signal(int)
    refresh_wanted = Signal()
    export_wanted = Signal(QMenu)
    """The menu of exports opens: fill it."""

    def __init__(self, sections: Sequence[str]) -> None:
        """`sections` are the names of the parts, the first of which is chosen."""
        super().__init__()
        self.choice = Choice()
        title = QLabel(tr("Statistics"))
        theme.set_role(title, "head")
        self.channel = QComboBox()
        self.channel.setAccessibleName(tr("Channel"))
        self.channel.setMinimumWidth(150)
        self.channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.channel.activated.connect(self._channel_chosen)
        self.range_button = word_tool(tr("Range"))
        self.step_button = word_tool(tr("Steps of the timeline"))
        self.mode_button = word_tool(tr("What counts as a hit"))
        self.export_button = word_tool(tr("Export"))
        say_choice(self.export_button, tr("Export"))
        self.range_button.clicked.connect(lambda: open_menu(self.range_button, self._fill_ranges))
        self.step_button.clicked.connect(lambda: open_menu(self.step_button, self._fill_steps))
        self.mode_button.clicked.connect(lambda: open_menu(self.mode_button, self._fill_modes))
        self.export_button.clicked.connect(lambda: open_menu(self.export_button, self.export_wanted.emit))
        refresh = icon_button("refresh", tr("Refresh"), keys="F5", role="muted")
        refresh.clicked.connect(self.refresh_wanted)
        self.note = ElidedLabel("muted")
        self.sections = FlowRow(2)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.section_chosen)
        for number, name in enumerate(sections):
            self._add_section(number, name)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(refresh)
        tools = FlowRow()
        for tool in (self.channel, self.range_button, self.step_button, self.mode_button, self.export_button):
            tools.add(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(row)
        column.addWidget(tools)
        column.addWidget(self.note)
        column.addWidget(self.sections)
        self._tools = tools
        self._show()

    def show_channels(self, channels: Mapping[str, str], watched: str = "") -> None:
        """Offer these channels, id -> login; the one that is chosen stays, else it is the watched or the first one."""
        self.channel.clear()
        for channel_id, login in channels.items():
            self.channel.addItem(login, channel_id)
        if self.choice.channel_id not in channels:
            first = next(iter(channels.items()), ("", ""))
            first = next((each for each in channels.items() if each[1] == watched), first)
            self.choice = replace(self.choice, channel_id=first[0], login=first[1])
        self.channel.setCurrentIndex(self.channel.findData(self.choice.channel_id))
        self._tools.rearrange()

    def choose_section(self, number: int) -> None:
        """Show a part as the chosen one."""
        self._group.button(number).setChecked(True)

    def choose(self, choice: Choice) -> None:
        """Take what is wanted from now on, and tell."""
        self.choice = choice
        self.channel.setCurrentIndex(self.channel.findData(choice.channel_id))
        self._show()
        self.changed.emit(choice)

    def show_step(self, step: Step) -> None:
        """The steps that the timeline has."""
        say_choice(self.step_button, by_step(step))
        self._tools.rearrange()

    def _add_section(self, number: int, name: str) -> None:
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(number == 0)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setText(name)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.set_role(button, "section")
        self._group.addButton(button, number)
        self.sections.add(button)

    def _show(self) -> None:
        choice = self.choice
        words = tr(choice.range.value) if choice.day is None else tr("Since {day}", day=day_words(choice.day))
        say_choice(self.range_button, words)
        say_choice(self.mode_button, tr(MODES[choice.mode][0]))
        self.mode_button.setToolTip(tr(MODES[choice.mode][1]))
        say_choice(self.step_button, by_step(choice.step) if choice.step else tr("Steps"))
        self._tools.rearrange()

    def _channel_chosen(self, index: int) -> None:
        channel_id = str(self.channel.itemData(index))
        self.choose(replace(self.choice, channel_id=channel_id, login=self.channel.itemText(index)))

    def _fill_ranges(self, menu: QMenu) -> None:
        for each in Range:
            wanted = replace(self.choice, range=each, day=None, step=None)
            add_choice(
                menu,
                tr(each.value),
                partial(self.choose, wanted),
                chosen=each is self.choice.range and not self.choice.day,
            )
        menu.addMenu(calendar_menu(menu, self.choice.day, self._day_chosen))

    def _day_chosen(self, day: date) -> None:
        self.choose(replace(self.choice, day=day, step=None))

    def _fill_steps(self, menu: QMenu) -> None:
        wishes: list[tuple[Step | None, str]] = [(None, tr("The finest that fits"))]
        wishes += [(step, by_step(step)) for step in Step]
        for step, words in wishes:
            wanted: Callable[[], object] = partial(self.choose, replace(self.choice, step=step))
            add_choice(menu, words, wanted, chosen=step is self.choice.step)

    def _fill_modes(self, menu: QMenu) -> None:
        for mode, (_, words) in MODES.items():
            wanted = replace(self.choice, mode=mode)
            add_choice(menu, tr(words), partial(self.choose, wanted), chosen=mode is self.choice.mode)
