"""The loop of the tests in this folder."""

import asyncio

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


async def test_async_tests_run_on_the_qt_loop(qtbot: QtBot) -> None:
    assert isinstance(asyncio.get_running_loop(), qasync.QEventLoop)


async def test_timers_of_qt_and_coroutines_meet(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    rang = asyncio.Event()

    def ring() -> None:
        label.setText("rang")
        rang.set()

    QTimer.singleShot(5, ring)
    await asyncio.wait_for(rang.wait(), 5)
    assert label.text() == "rang"
