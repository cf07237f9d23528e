"""The look: readable colours, and a theme that follows while running."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mini_ttv.ui import theme
from mini_ttv.ui.theme import DARK, LIGHT, Colors, Theme, ThemeChoice

PALETTES = [pytest.param(DARK, id="dark"), pytest.param(LIGHT, id="light")]


def luminance(color: QColor) -> float:
    """WCAG's relative luminance."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", PALETTES)
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "hover"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent_text", "success", "warning", "danger"])
def test_texts_are_readable_on_every_ground(colors: Colors, ground: str, ink: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", PALETTES)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_live", "live"),
        ("accent_text", "accent_soft"),
        ("text", "accent_soft"),
        ("on_veil", "veil"),
    ],
)
def test_texts_are_readable_on_their_own_ground(colors: Colors, ink: str, ground: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", PALETTES)
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
def test_focus_rings_stand_out(colors: Colors, ground: str) -> None:
    assert contrast(colors.focus, getattr(colors, ground)) >= 3


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    return qapp


@pytest.mark.parametrize(("choice", "colors"), [(ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)])
def test_a_choice_dresses_the_application(application: QApplication, choice: ThemeChoice, colors: Colors) -> None:
    dress = Theme(application, choice)
    assert dress.choice is choice
    assert theme.colors() is colors
    assert application.palette().color(QPalette.ColorRole.Text) == colors.text
    assert colors.accent.name(QColor.NameFormat.HexArgb) in application.styleSheet()


def test_changing_the_choice_tells_once(application: QApplication, qtbot: QtBot) -> None:
    dress = Theme(application, ThemeChoice.DARK)
    with qtbot.waitSignal(dress.changed, timeout=1000):
        dress.choose(ThemeChoice.LIGHT)
    with qtbot.assertNotEmitted(dress.changed):
        dress.choose(ThemeChoice.LIGHT)


def test_the_system_is_followed_while_running(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test platform changes its colours, so its answer is given here and its signal is sent by hand."""
    scheme = [Qt.ColorScheme.Light]

    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
            return scheme[0]

    dress = Theme(application, ThemeChoice.SYSTEM)
    monkeypatch.setattr(dress, "_hints", Hints())
    shown: list[Colors] = []
    for each in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown):
        scheme[0] = each
        application.styleHints().colorSchemeChanged.emit(each)
        shown.append(theme.colors())
    assert shown == [LIGHT, DARK, DARK]


def test_the_stylesheet_uses_every_name_it_can(qtbot: QtBot) -> None:
    sheet = theme.stylesheet(DARK)
    assert "$" not in sheet
    assert len(fields(Colors)) > 20


def test_a_role_may_change_later(qtbot: QtBot, application: QApplication) -> None:
    dress = Theme(application, ThemeChoice.DARK)
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    theme.set_role(label, "muted")
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.muted
    dress.choose(ThemeChoice.LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.muted
