"""The whole program in this process, on its local Twitch: what a person would see, and an orderly end."""

import asyncio
import json
import logging
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mini_ttv.app import demo as local
from mini_ttv.app import program
from mini_ttv.app.options import Options
from mini_ttv.core.errors import MiniTtvError, NetworkError
from mini_ttv.core.wish import Wish
from mini_ttv.settings_file import SettingsFile
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.main_window import MainWindow
from tests.e2e.processes import Emulator

Run = Callable[[Options], int]


@pytest.fixture
def run(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on the one QApplication that a process may have."""
    qapp.setQuitOnLastWindowClosed(False)
    monkeypatch.setattr(program, "_new_application", lambda: qapp)
    monkeypatch.setenv("MINI_TTV_WELCOMED", "1")  # the first start has a test of its own
    return program.run


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    folder = tmp_path / "emulator"
    folder.mkdir()
    running = Emulator(folder)
    yield running
    running.end()


def windows() -> list[MainWindow]:
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if isinstance(each, MainWindow) and each.isVisible() and each.furnished]


When = Callable[[Callable[[], bool], Callable[[], object]], None]


@pytest.fixture
def when(qapp: QApplication) -> Iterator[When]:
    """`when(condition, act)` acts once, as soon as a window is there and the condition holds."""
    timers: list[QTimer] = []

    def wait(condition: Callable[[], bool], act: Callable[[], object]) -> None:
        timer = QTimer(interval=50)
        timers.append(timer)

        def look() -> None:
            # With its window the program has its signal handlers, too: before it, a signal would end the tests.
            if windows() and condition():
                timer.stop()
                act()

        timer.timeout.connect(look)
        timer.start()

    yield wait
    for timer in timers:
        timer.stop()


def test_the_demo_plays_counts_and_ends(run: Run, tmp_path: Path) -> None:
    picture, report_file = tmp_path / "shot.png", tmp_path / "report.json"
    assert run(Options(demo=True, screenshot=picture, after=5, report=report_file)) == 0
    assert QImage(str(picture)).width() == 1280
    report = json.loads(report_file.read_text())
    assert report["frames_shown"] > 10
    assert report["messages_received"] == report["messages_shown"] > 0
    assert (report["missed"], report["double"], report["errors"]) == (0, 0, 0)
    assert report["hits"] == report["truth"]["hits"]
    assert report["window_ms"] > 0
    assert not windows()


def test_a_demo_of_a_page_shows_that_page_and_plays_nothing(run: Run, when: When, tmp_path: Path) -> None:
    def shows_cards() -> bool:
        return any(view.isVisible() and view.model().rowCount() for view in windows()[0].findChildren(CardView))

    def leave() -> None:
        windows()[0].quit_wanted.emit()

    report_file = tmp_path / "report.json"
    when(shows_cards, leave)
    assert run(Options(demo=True, page="games", report=report_file)) == 0
    report = json.loads(report_file.read_text())
    assert (report["frames_shown"], report["messages_received"]) == (0, 0)


def test_a_signal_ends_it_in_order_and_places_are_kept(
    run: Run, when: When, tmp_path: Path, emulator: Emulator
) -> None:
    report_file = tmp_path / "report.json"
    titled = "luma_arcade - Mini TTV"
    watched: list[Path] = []

    def end() -> None:
        watched.extend((tmp_path / "me" / "log").glob("running-*.txt"))
        os.kill(os.getpid(), signal.SIGTERM)

    when(lambda: windows()[0].windowTitle() == titled, end)
    options = Options(
        target="luma_arcade", data_dir=tmp_path / "me", endpoints=emulator.endpoints_file, report=report_file
    )
    assert run(options) == 0
    assert len(watched) == 1, "a crash would be told of"
    assert "missed" not in json.loads(report_file.read_text()), "only a demo knows the truth"
    assert "window_place" in SettingsFile(tmp_path / "me" / "settings.toml").read()[0]


def test_servers_that_do_not_answer_leave_a_window_that_says_so(run: Run, tmp_path: Path) -> None:
    endpoints = tmp_path / "e.toml"
    dead = "http://127.0.0.1:9"
    endpoints.write_text("".join(f'{key} = "{dead}"\n' for key in ("oauth", "helix", "gql", "usher")))
    picture = tmp_path / "shot.png"
    assert run(Options(data_dir=tmp_path / "me", endpoints=endpoints, screenshot=picture, after=1)) == 0
    assert picture.exists()


def test_who_starts_in_the_tray_has_no_window_until_one_is_needed(
    run: Run, when: When, tmp_path: Path, emulator: Emulator
) -> None:
    def all_windows() -> set[int]:
        return {id(each) for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)}

    of_others, made = all_windows(), []
    soon = QTimer(singleShot=True, interval=1500)
    soon.timeout.connect(lambda: made.append(all_windows() - of_others))
    soon.start()

    def leave() -> None:
        windows()[0].quit_wanted.emit()

    # Here is no tray, so that the window has to come: with what was read meanwhile.
    when(lambda: "shows no tray" in windows()[0].banner.text and bool(windows()[0].findChildren(ChatPane)), leave)
    assert run(Options(tray=True, data_dir=tmp_path / "me", endpoints=emulator.endpoints_file)) == 0
    assert made == [set()]


def test_a_picture_that_cannot_be_written_is_a_failed_run(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "no folder" / "shot.png"
    assert run(Options(data_dir=tmp_path, screenshot=missing, after=0)) == 1


def test_a_demo_that_does_not_start_says_why(
    run: Run, when: When, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert run(Options(demo=True, screenshot=tmp_path / "shot.png", after=0)) == 1

    def leave() -> None:
        windows()[0].quit_wanted.emit()

    when(lambda: "did not start" in windows()[0].banner.text, leave)
    assert run(Options(demo=True)) == 1


def test_a_second_start_hands_its_channel_over(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims: list[Wish] = []

    def claim(_self: object, wish: Wish) -> bool:
        claims.append(wish)
        return False

    monkeypatch.setattr("mini_ttv.ui.single_instance.SingleInstance.claim", claim)
    assert run(Options(target="luma", data_dir=tmp_path)) == 0
    assert claims == [Wish("luma")]
    assert not windows()


def test_qt_says_things_in_the_log(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "mini_ttv.qt")
    program._qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "This plugin does not support raise()")
    program._qt_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), "It broke")
    assert [(each.levelno, each.message) for each in caplog.records] == [
        (logging.DEBUG, "This plugin does not support raise()"),
        (logging.ERROR, "It broke"),
    ]


def test_the_demos_door_to_its_twitch(tmp_path: Path) -> None:
    async def use() -> None:
        import httpx  # noqa: PLC0415 - as the program does

        async with local.local_twitch(tmp_path, 50) as demo, httpx.AsyncClient(trust_env=False) as http:
            token = await demo.token(http, ["user:read:follows"])
            assert token.scope == {"user:read:follows"}
            login = await demo.first_live(http)
            assert login
            with pytest.raises(NetworkError):
                await demo.truth(http, login, "no such", "message")
        with pytest.raises(MiniTtvError):
            async with httpx.AsyncClient(trust_env=False) as late:
                await demo.first_live(late)

    asyncio.run(use())
