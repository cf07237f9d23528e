"""The look: readable colours, and a theme that follows while running."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mini_ttv import settings
from mini_ttv.ui import theme
from mini_ttv.ui.colors import ACCENTS, DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, OWN_ACCENT, Colors, accented
from mini_ttv.ui.theme import FONT_TEXT, Density, Look, Theme, ThemeChoice

PALETTES = [
    *(pytest.param(accented(accent, dark=True), id=f"dark {accent}") for accent in settings.choices_of("accent")),
    *(pytest.param(accented(accent, dark=False), id=f"light {accent}") for accent in settings.choices_of("accent")),
    pytest.param(HIGH_DARK, id="dark, high contrast"),
    pytest.param(HIGH_LIGHT, id="light, high contrast"),
]


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


def test_high_contrast_is_high() -> None:
    for colors in (HIGH_DARK, HIGH_LIGHT):
        for ink in ("text", "muted", "accent_text", "success", "warning", "danger"):
            for ground in ("window", "surface", "raised"):
                assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 7
        assert contrast(colors.border, colors.window) >= 7
        assert contrast(colors.disabled, colors.window) >= 4.5


def test_every_accent_that_can_be_chosen_exists() -> None:
    assert set(settings.choices_of("accent")) == {OWN_ACCENT, *ACCENTS}
    assert accented(OWN_ACCENT, dark=True) is DARK
    assert accented("blue", dark=False).accent != LIGHT.accent
    assert set(settings.choices_of("density")) == {each.value for each in Density}


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    Theme(qapp, ThemeChoice.DARK)  # other tests paint with what is worn


def test_texts_grow_and_controls_get_room(application: QApplication) -> None:
    dress = Theme(application, ThemeChoice.DARK)
    dress.wear(Look(text_size=150, density=Density.ROOMY))
    assert theme.font().pixelSize() == theme.scaled(FONT_TEXT) == round(FONT_TEXT * 1.5)
    assert "font-size: 20px" in application.styleSheet()
    roomy = application.styleSheet()
    dress.wear(Look(text_size=150, density=Density.COMPACT))
    assert application.styleSheet() != roomy
    dress.wear(Look())
    assert theme.scaled(100) == 100


def test_accent_and_contrast_are_worn_at_once(application: QApplication) -> None:
    dress = Theme(application, ThemeChoice.LIGHT)
    dress.wear(Look(accent="teal"))
    assert theme.colors() is accented("teal", dark=False)
    dress.wear(Look(accent="teal", high_contrast=True))
    assert theme.colors() is HIGH_LIGHT
    dress.choose(ThemeChoice.DARK)
    assert theme.colors() is HIGH_DARK
    dress.wear(Look(high_contrast=False))
    assert theme.colors() is DARK


@pytest.mark.parametrize(("choice", "colors"), [(ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)])
def test_a_choice_dresses_the_application(application: QApplication, choice: ThemeChoice, colors: Colors) -> None:
    dress = Theme(application, choice)
    assert dress.choice is choice
    assert theme.colors() is colors
    assert application.palette().color(QPalette.ColorRole.Text) == colors.text
    assert colors.accent.name(QColor.NameFormat.HexArgb) in application.styleSheet()


def test_the_stylesheet_may_come_last(application: QApplication) -> None:
    application.setStyleSheet("")
    dress = Theme(application, ThemeChoice.LIGHT, whole=False)
    assert theme.colors() is LIGHT
    assert application.styleSheet() == ""
    dress.choose(ThemeChoice.DARK)
    assert application.styleSheet() == ""
    dress.finish()
    assert application.styleSheet() == theme.stylesheet(DARK)
    dress.choose(ThemeChoice.LIGHT)
    assert application.styleSheet() == theme.stylesheet(LIGHT)


def test_changing_the_choice_tells_once(application: QApplication, qtbot: QtBot) -> None:
    dress = Theme(application, ThemeChoice.DARK)
    with qtbot.waitSignal(dress.changed, timeout=1000):
        dress.choose(ThemeChoice.LIGHT)
    with qtbot.assertNotEmitted(dress.changed):
        dress.choose(ThemeChoice.LIGHT)


def test_the_system_is_followed_while_running(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test platform changes its colours, so its answer is given here and its signal is sent by hand."""
    scheme = [Qt.ColorScheme.Light]
    preference = [Qt.ContrastPreference.NoPreference]

    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
            return scheme[0]

        def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
            return preference[0]

    dress = Theme(application, ThemeChoice.SYSTEM)
    monkeypatch.setattr(dress, "_hints", Hints())
    monkeypatch.setattr(dress, "_wishes", Hints())
    shown: list[Colors] = []
    for each in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown):
        scheme[0] = each
        application.styleHints().colorSchemeChanged.emit(each)
        shown.append(theme.colors())
    assert shown == [LIGHT, DARK, DARK]
    preference[0] = Qt.ContrastPreference.HighContrast
    application.styleHints().accessibility().contrastPreferenceChanged.emit(preference[0])
    assert theme.colors() is HIGH_DARK


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
