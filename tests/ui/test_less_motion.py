"""What the desktop wishes, with a Qt that tells and one that does not."""

from enum import Enum

import pytest
from PySide6.QtCore import QObject, Signal

from mini_ttv.app.at_once import films_move
from mini_ttv.settings import Settings
from mini_ttv.ui.less_motion import follow_system, system_wants_less


class Preference(Enum):
    NoPreference = 0
    ReducedMotion = 1


class Hints(QObject):
    motionPreferenceChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self, preference: Preference) -> None:
        super().__init__()
        self.preference = preference

    def motionPreference(self) -> Preference:  # noqa: N802 - Qt's name
        return self.preference


def test_the_desktop_is_asked_and_heard() -> None:
    hints, heard = Hints(Preference.NoPreference), []
    assert not system_wants_less(hints)
    follow_system(lambda: heard.append(system_wants_less(hints)), hints)
    hints.preference = Preference.ReducedMotion
    hints.motionPreferenceChanged.emit(hints.preference)
    assert heard == [True]


def test_a_qt_that_knows_nothing_of_it_wishes_nothing() -> None:
    hints, heard = QObject(), []
    follow_system(lambda: heard.append(True), hints)
    assert not system_wants_less(hints)
    assert not heard


def test_who_wants_less_motion_anywhere_has_still_pictures(
    qapp: QObject,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert films_move(Settings())
    assert not films_move(Settings(reduced_motion=True))
    assert not films_move(Settings(animate_emotes=False))
    hints = Hints(Preference.ReducedMotion)
    monkeypatch.setattr("mini_ttv.ui.less_motion._hints", lambda: hints)
    assert not films_move(Settings())
