"""The settings dialog of the whole program: every option is changed by hand while a channel plays."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox

from mini_ttv import settings
from mini_ttv.app import program
from mini_ttv.app.options import Options
from mini_ttv.ui import shortcuts, theme
from mini_ttv.ui.colors import HIGH_DARK, HIGH_LIGHT
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.settings_dialog import SettingsDialog
from mini_ttv.ui.theme import Theme, ThemeChoice
from mini_ttv.ui.welcome import Welcome

# Those that have a server or a file behind them, which the program needs from its first moment on.
NEXT_START = {"client_id", "redirect_uri", "endpoints", "language"}


def shown(kind: type) -> list[object]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


@pytest.fixture
def application(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    qapp.setQuitOnLastWindowClosed(False)
    monkeypatch.setattr(program, "_new_application", lambda: qapp)
    yield qapp
    shortcuts.CHOICE.take("")
    Theme(qapp, ThemeChoice.DARK)


@pytest.fixture
def step() -> Iterator[Callable[[Callable[[], bool]], None]]:
    """Calls a function again and again until it says that it has done."""
    timers: list[QTimer] = []

    def begin(act: Callable[[], bool]) -> None:
        timer = QTimer(interval=50)
        timers.append(timer)
        timer.timeout.connect(lambda: timer.stop() if act() else None)
        timer.start()

    yield begin
    for timer in timers:
        timer.stop()


def turn(dialog: SettingsDialog) -> set[str]:
    """Change every option that is a switch, a list or a number; answers with those that need a restart."""
    for row in dialog.rows.values():
        for box in row.findChildren(QCheckBox):
            box.click()
        for choices in row.findChildren(QComboBox):
            choices.setCurrentIndex((choices.currentIndex() + 1) % choices.count())
            choices.activated.emit(choices.currentIndex())
        for number in row.findChildren(QSpinBox):
            number.setValue(number.value() + 1)
    return {name for name, row in dialog.rows.items() if "start" in row._note.text()}


def test_every_option_can_be_changed_while_a_channel_plays(
    application: QApplication, tmp_path: Path, step: Callable[[Callable[[], bool]], None]
) -> None:
    found: list[set[str]] = []
    worn: list[object] = []

    def act() -> bool:
        windows = shown(MainWindow)
        if not windows or not isinstance(windows[0], MainWindow) or not windows[0].furnished:
            return False
        if not windows[0].stage.playing:
            return False
        windows[0].bar.settings.click()
        dialogs = shown(SettingsDialog)
        if not dialogs or not isinstance(dialogs[0], SettingsDialog):
            return False
        found.append(turn(dialogs[0]))
        worn.append(theme.colors())
        return True

    step(act)
    report = tmp_path / "report.json"
    assert program.run(Options(demo=True, screenshot=tmp_path / "x.png", after=6, report=report)) == 0
    assert found == [NEXT_START]
    assert worn[0] in (HIGH_DARK, HIGH_LIGHT)
    assert json.loads(report.read_text())["errors"] == 0
    assert not shown(SettingsDialog)


def test_a_first_start_welcomes_and_a_second_does_not(
    application: QApplication,
    tmp_path: Path,
    step: Callable[[Callable[[], bool]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MINI_TTV_WELCOMED", raising=False)
    endpoints = tmp_path / "endpoints.toml"
    endpoints.write_text(
        "".join(f'{name} = "http://127.0.0.1:9/{name}"\n' for name in ("oauth", "helix", "gql", "usher"))
    )
    welcomed: list[bool] = []

    def act() -> bool:
        windows = shown(MainWindow)
        if not windows or not isinstance(windows[0], MainWindow) or not windows[0].furnished:
            return False
        if not windows[0].bar.login.isVisible():  # with the account, all of it is there
            return False
        sheet = windows[0].findChild(Welcome)
        welcomed.append(sheet is not None)
        if sheet is not None:
            sheet.leave()
        QTimer.singleShot(500, windows[0].quit_wanted.emit)
        return True

    for _ in range(2):
        step(act)
        assert program.run(Options(data_dir=tmp_path / "me", endpoints=endpoints)) == 0
    assert welcomed == [True, False]
    assert (tmp_path / "me" / "log" / "mini-ttv.log").exists()
    assert settings.title_of("welcomed")
