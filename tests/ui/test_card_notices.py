"""A card's menu switches the notices of its channel."""

import asyncio
from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mini_ttv.ui.main_window import MainWindow
from tests.ui.browse_samples import settled, stream
from tests.ui.fake_deck import FakeDeck


class FakeNotices:
    def __init__(self) -> None:
        self.silent: set[str] = set()

    def is_told(self, login: str) -> bool:
        return login not in self.silent

    def toggle(self, login: str) -> None:
        self.silent ^= {login}


async def test_notices_of_followed_channels_are_switched(qtbot: QtBot) -> None:
    window, fake, notices = MainWindow(asyncio.ensure_future), FakeDeck(), FakeNotices()
    qtbot.addWidget(window)
    window.attach(replace(fake.deck(), notices=notices))
    await fake.browse.followed.refresh()
    await settled()

    def entry(number: int) -> QAction | None:
        for old in window.findChildren(QMenu):
            old.close()
            old.setParent(None)
        window.pages.menu_wanted.emit(stream(number), QPoint(5, 5))
        found = window.findChild(QMenu)
        assert isinstance(found, QMenu)
        return next((action for action in found.actions() if "when they go live" in action.text()), None)

    first = entry(1)
    assert first is not None
    assert first.text() == "No notice when they go live"
    first.trigger()
    assert notices.silent == {"channel1"}
    again = entry(1)
    assert again is not None
    assert again.text() == "Tell when they go live"
    again.trigger()
    assert notices.silent == set()
    assert entry(9) is None, "nobody is told of channels that are not followed"
    await settled()
