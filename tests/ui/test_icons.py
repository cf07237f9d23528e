"""Icons: all of them drawable, tinted with the theme, sharp at twice the pixels."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from mini_ttv.ui import icons, resources
from mini_ttv.ui.theme import DARK, LIGHT, Theme, ThemeChoice

NAMES = sorted(path.stem for path in resources.resource("icons").glob("*.svg"))


def inks(image: QImage) -> set[str]:
    """The colours of the fully opaque pixels."""
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in pixels if image.pixelColor(x, y).alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_in_the_colour_asked_for(name: str, qapp: QApplication) -> None:
    image = icons.pixmap(name, 24, QColor("#ff8000"), 2.0).toImage()
    assert image.size() == QSize(48, 48)
    assert inks(image) == {"#ff8000"}


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.icon("no-such-icon")


def test_a_button_follows_the_theme_and_its_own_state(qapp: QApplication, qtbot: QtBot) -> None:
    dress = Theme(qapp, ThemeChoice.DARK)
    button = QToolButton()
    button.setCheckable(True)
    qtbot.addWidget(button)
    icons.set_icon(button, "stop", checked_role="accent_text", size=20)
    assert inks(button.icon().pixmap(20).toImage()) == {DARK.text.name()}
    button.setChecked(True)
    assert inks(button.icon().pixmap(20).toImage()) == {DARK.accent_text.name()}
    button.show()
    dress.choose(ThemeChoice.LIGHT)
    assert inks(button.icon().pixmap(20).toImage()) == {LIGHT.accent_text.name()}
    button.setEnabled(False)
    assert inks(button.icon().pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage()) == {LIGHT.disabled.name()}


def test_setting_an_icon_again_replaces_it(qapp: QApplication, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icons.set_icon(button, "play")
    first = button.icon().pixmap(20).toImage()
    icons.set_icon(button, "pause")
    assert button.icon().pixmap(20).toImage() != first


def test_the_application_icon_has_all_sizes(qapp: QApplication) -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert sizes == set(icons.APP_ICON_SIZES)
    for size in icons.APP_ICON_SIZES:
        assert QImage(str(resources.resource("app", f"mini-ttv-{size}.png"))).size() == QSize(size, size)


def test_a_missing_resource_names_the_places(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing/here\.svg"):
        resources.resource("nothing", "here.svg")
