"""Resting in the tray before there is any window: the first wish for one makes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mini_ttv.app.services import Services
from mini_ttv.ui.tray import Tray
from mini_ttv.ui.tray_desk import TrayDesk
from mini_ttv.ui.tray_guard import TrayGuard

if TYPE_CHECKING:
    # What the first wish loads.
    from mini_ttv.ui.shell import Shell


class InTray(QObject):
    """Knows the wishes that windows are needed for; once there are windows, they hear such wishes themselves."""

    def __init__(self, tray: Tray, wake: Callable[[], Shell]) -> None:
        """Take the icon, and what makes the windows and calls `close`."""
        super().__init__()
        self._wake = wake
        self._desk = TrayDesk(tray)
        self._ends: list[Callable[[], object]] = []
        # Where no tray comes within seconds there would be no way to the program.
        self._guard = TrayGuard(lambda: tray.available)
        self._guard.lost.connect(lambda: wake().tray_lost())
        self._guard.watch()
        self._wishes = (
            tray.toggled.connect(lambda: wake().raise_window()),
            tray.watch_wanted.connect(lambda login: wake().watch(login)),
            tray.inbox_wanted.connect(lambda: wake().show_inbox()),
            tray.settings_wanted.connect(lambda: wake().show_settings()),
        )
        tray.show_window_state(shown=False)

    def attach(self, services: Services) -> None:
        """Notices lead to windows, too."""
        notify, wake = services.notify, self._wake
        self._desk.attach(services.browse, notify)
        self._ends = [
            notify.activated.connect(lambda login: wake().watch(login)),
            notify.mini_wanted.connect(lambda login: wake().watch_small(login)),
            notify.list_wanted.connect(lambda _none: wake().show_following()),
        ]

    def close(self) -> None:
        """Leave all of it to the windows."""
        self._guard.rest()
        self._desk.close()
        for wish in self._wishes:
            QObject.disconnect(wish)
        for end in self._ends:
            end()
