from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mini_ttv.core.models import DeviceCode
from mini_ttv.core.secret import Secret
from mini_ttv.ui.login_code_page import CodePage

CODE = DeviceCode(Secret("device"), "ABCDEFGH", "https://www.twitch.tv/activate?device-code=ABCDEFGH", 1800, 5)


def words(page: CodePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_it_counts_down_by_the_clock(qtbot: QtBot) -> None:
    seconds = [100.0]
    page = CodePage(lambda: seconds[0])
    qtbot.addWidget(page)
    page.show()
    page.show_code(CODE)
    assert "good for 30:00" in words(page)
    seconds[0] += 1  # one tick
    page._tick.timeout.emit()
    assert "good for 29:59" in words(page)
    seconds[0] += 1790  # the computer slept
    page._tick.timeout.emit()
    assert "good for 0:09" in words(page)
    assert page._tick.isActive()
    seconds[0] += 100
    page._tick.timeout.emit()
    assert "good for 0:00" in words(page)
    assert not page._tick.isActive()


def test_it_waits_for_a_new_code(qtbot: QtBot) -> None:
    page = CodePage()
    qtbot.addWidget(page)
    page.show_code(CODE)
    assert "ABCDEFGH" in words(page)
    page.clear()
    assert "ABCDEFGH" not in words(page)
    assert "Asking Twitch" in words(page)
    assert not page._tick.isActive()
