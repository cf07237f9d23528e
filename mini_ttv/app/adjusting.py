"""The settings at work below the services: the look, the keys, the log, and the dialog that changes all of them."""

import logging
import os
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QWidget

from mini_ttv.app import crashes, logs
from mini_ttv.app.diagnostics import diagnostics, without_home
from mini_ttv.app.logs import Troubles
from mini_ttv.app.look import look
from mini_ttv.app.preferences import Preferences
from mini_ttv.core.errors import LauncherError, MiniTtvError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.option import Section
from mini_ttv.settings_file import Places
from mini_ttv.ui import shortcuts
from mini_ttv.ui.banner import BannerBar, Message, Severity
from mini_ttv.ui.theme import Theme, ThemeChoice
from mini_ttv.ui.wording import decimal

if TYPE_CHECKING:
    # Loaded when somebody asks for it.
    from mini_ttv.ui.settings_dialog import Panel, SettingsDialog

_LOGGER = logging.getLogger(__name__)
_MEGABYTE = 1024 * 1024
_LOOKS = ("theme", "accent", "text_size", "density", "high_contrast")


class PictureShelf(Protocol):
    """The kept pictures."""

    def clear(self) -> Coroutine[Any, Any, int]:
        """Throw them away; how many bytes that were."""


class Adjusting:
    """Opens the settings, one dialog at a time, and does what those options mean that need no services."""

    def __init__(
        self,
        preferences: Preferences,
        theme: Theme,
        places: Places,
        troubles: Troubles,
        tasks: TaskSet,
    ) -> None:
        """Take what is adjusted and what is told of; the keys are those of the settings from now on."""
        self.pictures: PictureShelf | None = None
        """The kept pictures, once there are any."""
        self.test_notice: Callable[[], Awaitable[str]] = _no_notices
        """Shows a notice, and answers with what came of it."""
        self._preferences = preferences
        self._theme = theme
        self._places = places
        self._troubles = troubles
        self._tasks = tasks
        self._dialog: SettingsDialog | None = None
        shortcuts.CHOICE.take(preferences.settings.shortcuts)
        preferences.follow(_LOOKS, self._dress)
        preferences.follow(["log_level", "log_areas"], self._set_levels)
        preferences.follow(["shortcuts"], lambda: shortcuts.CHOICE.take(preferences.settings.shortcuts))
        preferences.follow(["close_to_tray"])  # read whenever the window is closed

    def open(self, parent: QWidget, section: Section | None = None) -> None:
        """Show the settings above a window; `section` is shown first."""
        # Nobody needs the dialog at the start of the program.
        from mini_ttv.ui.settings_dialog import SettingsDialog  # noqa: PLC0415

        if self._dialog is None:
            self._dialog = SettingsDialog(self._preferences, self._panels(), parent)
            self._dialog.destroyed.connect(self._closed)
        if section is not None:
            self._dialog.show_section(section)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Close the dialog, at the end of the program."""
        if self._dialog is not None:
            self._dialog.close()

    def offer_report(self, banner: BannerBar) -> None:
        """Say that an earlier run has failed, where it has."""
        if not crashes.untold(self._places.state):
            return
        words = tr("Something went wrong in an earlier run of Mini TTV. A report of it is kept on this computer.")
        show = lambda: self.open(banner.window(), Section.ABOUT)  # noqa: E731 - a button's work
        banner.show_message("crash", Message(words, Severity.INFO, tr("Show"), show))
        crashes.mark_told(self._places.state)

    def _closed(self) -> None:
        self._dialog = None

    def _dress(self) -> None:
        settings = self._preferences.settings
        self._theme.wear(look(settings))
        self._theme.choose(ThemeChoice(settings.theme))

    def _set_levels(self) -> None:
        settings = self._preferences.settings
        trouble = logs.set_levels(settings.log_level, settings.log_areas)
        if trouble:
            self._preferences.trouble.emit(trouble)

    def _panels(self) -> "dict[Section, list[Panel]]":
        from mini_ttv.ui.keys_panel import KeysPanel  # noqa: PLC0415 - as the dialog
        from mini_ttv.ui.settings_desktop import NoticePanel  # noqa: PLC0415
        from mini_ttv.ui.settings_panels import About, AboutPanel, FilePanel, Storage, StoragePanel  # noqa: PLC0415

        places, keep = self._places, self._preferences.keep
        folders = (
            (tr("Settings"), places.config),
            (tr("Counted hits, followed channels"), places.data),
            (tr("Pictures"), places.cache),
        )
        about = About(self._diagnostics, places.state, self._last_report)
        return {
            Section.GENERAL: [*self._start_panels(), FilePanel(self._preferences)],
            Section.NOTIFICATIONS: [NoticePanel(lambda: self.test_notice(), self._tasks.spawn)],  # noqa: PLW0108 - it changes
            Section.SHORTCUTS: [KeysPanel(lambda text: keep("shortcuts", text))],
            Section.STORAGE: [StoragePanel(Storage(folders, self._clear_pictures))],
            Section.ABOUT: [AboutPanel(about)],
        }

    def _start_panels(self) -> "list[Panel]":
        """The start at login, where this system has launchers of the kind."""
        from mini_ttv.app.desktop_command import own_launcher  # noqa: PLC0415 - as the dialog
        from mini_ttv.ui.settings_desktop import StartPanel  # noqa: PLC0415

        try:
            return [StartPanel(own_launcher(os.environ))]
        except LauncherError:
            return []

    def _diagnostics(self) -> str:
        return diagnostics(self._preferences.settings, self._preferences.fixed, self._troubles.lines, os.environ)

    def _last_report(self) -> str:
        return without_home(crashes.newest(self._places.state))

    def _clear_pictures(self, tell: Callable[[str], object]) -> None:
        shelf = self.pictures
        if shelf is None:
            tell(tr("There are no pictures yet."))
            return
        _ = self._tasks.spawn(_clear(shelf, tell), "clear pictures")


async def _no_notices() -> str:
    return tr("There are no notices yet: the program is still starting.")


async def _clear(shelf: PictureShelf, tell: Callable[[str], object]) -> None:
    try:
        freed = await shelf.clear()
    except MiniTtvError as error:
        tell(str(error))
    else:
        tell(tr("{megabytes} MB are free again.", megabytes=decimal(freed / _MEGABYTE, 1)))
