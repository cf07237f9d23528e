"""Both windows, a tray and a deck, put together as the program does it."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast

from pytestqt.qtbot import QtBot
from typing_extensions import override

from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.inbox import Inbox
from mini_ttv.services.notify import Notice, NotifyService
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniWindow
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.tray import Tray
from tests.ui.browse_samples import settled
from tests.ui.fake_deck import FakeDeck


class FakeNotify:
    def __init__(self) -> None:
        self.enabled = True
        self.inbox = Inbox()
        self.activated: Event[str] = Event()
        self.mini_wanted: Event[str] = Event()
        self.list_wanted: Event[None] = Event()
        self.rest_changed: Event[str] = Event()
        self.told: list[str] = []
        self.unshown: Event[Notice] = Event()

    def rest(self) -> str:
        return "Notifications are snoozed until 13:00." if self.told[-1:] == ["snooze"] else ""

    def snooze(self) -> None:
        self.told.append("snooze")
        self.rest_changed.emit(self.rest())

    def wake(self) -> None:
        self.told.append("wake")
        self.rest_changed.emit(self.rest())


class SeenTray(Tray):
    """A tray that is there, whatever the platform has."""

    def __init__(self) -> None:
        super().__init__(paused=False)
        self.there = True
        self.told: list[str] = []

    @property
    @override
    def available(self) -> bool:
        return self.there

    @override
    def tell(self, title: str, text: str) -> None:
        self.told.append(f"{title}: {text}")


@dataclass
class Desk:
    shell: Shell
    tray: SeenTray
    to_tray: list[bool]
    deck: FakeDeck = field(default_factory=FakeDeck)
    notify: FakeNotify = field(default_factory=FakeNotify)

    def small(self) -> bool:
        return self.shell.in_mini

    def says_mini(self) -> bool:
        return self.deck.modes[-1].mini

    def attach(self) -> None:
        self.shell.attach(self.deck.deck(), cast("NotifyService", self.notify))


@asynccontextmanager
async def opened(qtbot: QtBot) -> AsyncIterator[Desk]:
    """A desk until the end of the test."""
    tasks = TaskSet(logging.getLogger(__name__))
    window, mini, tray, to_tray = MainWindow(tasks.spawn), MiniWindow(), SeenTray(), [False]
    qtbot.addWidget(window)
    qtbot.addWidget(mini)
    yield Desk(Shell(window, mini, tray, lambda: to_tray[0]), tray, to_tray)
    await settled()
    tray.close()
    await tasks.cancel()
