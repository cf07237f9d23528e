"""A second start hands over and leaves."""

import json
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from mini_ttv.core.wish import Wish
from mini_ttv.desktop.instance import hand_over, instance_name
from mini_ttv.ui.single_instance import SingleInstance


def claim(name: str, folder: Path, wish: str) -> bool:
    """What a second start does, in a process of its own."""
    application = QCoreApplication([])
    answer = SingleInstance(name, folder).claim(Wish(wish))
    application.quit()
    return answer


def test_names_are_apart_for_profiles_and_the_same_for_one() -> None:
    assert instance_name("/a") != instance_name("/b")
    assert instance_name("/a") == instance_name("/a")


def test_the_first_listens_and_the_second_hands_over(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance("one", tmp_path)
    wishes: list[Wish] = []
    first.wished.connect(wishes.append)
    assert first.claim(Wish())
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        second = pool.apply_async(claim, ("one", tmp_path, "luma"))
        qtbot.waitUntil(second.ready, timeout=20_000)
        assert second.get() is False
        pool.close()
        pool.join()
    assert wishes == [Wish("luma")]
    first.close()
    again = SingleInstance("one", tmp_path)
    assert again.claim(Wish())
    again.close()


def test_a_start_without_qt_hands_over_too(qtbot: QtBot, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "one", Wish("luma"))
    first = SingleInstance("one", tmp_path)
    wishes: list[Wish] = []
    first.wished.connect(wishes.append)
    assert first.claim(Wish())
    with ThreadPoolExecutor(1) as thread:
        taken = thread.submit(hand_over, tmp_path / "one", Wish("luma", mini=True, token="t"))
        qtbot.waitUntil(taken.done)
    assert taken.result()
    assert wishes == [Wish("luma", mini=True, token="t")]
    first.close()
    (tmp_path / "one").touch()
    assert not hand_over(tmp_path / "one", Wish("luma"))


@pytest.mark.parametrize("line", [b"\n", b"[]\n", b'{"open": 7}\n', b"\xff\n", b'{"other": "x"}\n'])
def test_what_is_no_wish_is_ignored(qtbot: QtBot, tmp_path: Path, line: bytes) -> None:
    first = SingleInstance("one", tmp_path)
    wishes: list[Wish] = []
    first.wished.connect(wishes.append)
    assert first.claim(Wish())
    socket = QLocalSocket()
    socket.connectToServer(str(tmp_path / "one"))
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.ConnectedState)
    socket.write(line)
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0)
    socket.write(json.dumps({"open": "luma"}).encode() + b"\n")
    qtbot.waitUntil(lambda: wishes == [Wish("luma")])
    socket.disconnectFromServer()
    first.close()


def test_a_flood_is_cut_off(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance("one", tmp_path)
    assert first.claim(Wish())
    socket = QLocalSocket()
    socket.connectToServer(str(tmp_path / "one"))
    socket.write(b"x" * 100_000)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    first.close()


def test_who_holds_the_lock_but_does_not_answer_stops_nobody(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mini_ttv.ui.single_instance._TRY_SECONDS", 0.1)
    first = SingleInstance("one", tmp_path)
    assert first.claim(Wish())
    first._server.close()
    second = SingleInstance("one", tmp_path)
    assert second.claim(Wish())
    second.close()
    first.close()
