"""The menu of qualities: preferences that hold for every channel, and what this one offers exactly."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from mini_ttv.core.quality import PREFERENCE_TITLES, ExactQuality, Quality, QualityPreference, choose
from mini_ttv.core.translation import tr
from mini_ttv.services.watch import WatchState
from mini_ttv.ui.wording import decimal


class QualityMenu(QMenu):
    """Fills itself whenever it opens."""

    chosen = Signal(object)
    """A core.quality.Quality."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Quality"), parent)
        self._state = WatchState()
        self.aboutToShow.connect(self._fill)
        self._fill()

    def follow(self, state: WatchState) -> None:
        """What is played, and what else there is."""
        self._state = state

    @override
    def clear(self) -> None:
        """Forget the entries and the groups that held them together."""
        super().clear()
        for group in self.findChildren(QActionGroup):
            group.deleteLater()

    def _fill(self) -> None:
        self.clear()
        group = QActionGroup(self)
        names = [each.name for each in self._state.renditions]
        for preference, title in PREFERENCE_TITLES.items():
            action = self._entry(tr(title), preference, group)
            action.setEnabled(not names or choose(preference, names) is not None)
        pictures = [each for each in self._state.renditions if not each.audio_only]
        if pictures:
            self.addSeparator()
        for each in pictures:
            rate = tr("{megabits} Mbit/s", megabits=decimal(each.bandwidth / 1e6, 1)) if each.bandwidth else ""
            self._entry(f"{each.title}   {rate}".rstrip(), ExactQuality(each.height, each.fps), group)

    def _entry(self, title: str, quality: Quality, group: QActionGroup) -> QAction:
        action = self.addAction(title)
        action.setCheckable(True)
        action.setChecked(quality == self._state.quality)
        action.setActionGroup(group)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(quality))
        return action


def quality_title(state: WatchState) -> str:
    """What is played, or wished for as long as nothing is, in one word for a button."""
    if state.rendition is not None:
        return state.rendition.title
    if isinstance(state.quality, QualityPreference):
        return tr(PREFERENCE_TITLES[state.quality]).split(" (")[0]
    return f"{state.quality.height}p"
