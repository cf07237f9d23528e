"""The tray at work: who is live, whether notices rest, what was missed, with or without a window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mini_ttv.core.models import Stream
from mini_ttv.services.listing import ListingPhase
from mini_ttv.ui.tray import Tray

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.browse import BrowseService
    from mini_ttv.services.listing import Listing
    from mini_ttv.services.notify import Notice, NotifyService


class TrayDesk(QObject):
    """Keeps the tray in step with the services, until `close`."""

    def __init__(self, tray: Tray) -> None:
        """Take the tray; nothing happens before `attach`."""
        super().__init__()
        self._tray = tray
        self._ends: list[Callable[[], object]] = []

    def attach(self, browse: BrowseService, notify: NotifyService) -> None:
        """There are lists and notices from now on."""
        tray = self._tray

        def pause(paused: bool) -> None:  # noqa: FBT001 - a signal's slot
            notify.enabled = not paused

        def snooze(wanted: bool) -> None:  # noqa: FBT001 - a signal's slot
            if wanted:
                notify.snooze()
            else:
                notify.wake()

        tray.paused_changed.connect(pause)
        tray.snooze_toggled.connect(snooze)
        self._ends += [
            lambda: tray.paused_changed.disconnect(pause),
            lambda: tray.snooze_toggled.disconnect(snooze),
            notify.rest_changed.connect(self._show_rest),
            notify.inbox.changed.connect(lambda _entries: tray.show_missed(notify.inbox.unread)),
            notify.unshown.connect(self._tell),
            browse.followed.changed.connect(self._show_listing),
        ]
        self._show_rest(notify.rest())
        self._show_listing(browse.followed.listing)
        tray.show_missed(notify.inbox.unread)

    def close(self) -> None:
        """Leave the tray to somebody else."""
        for end in self._ends:
            end()
        self._ends.clear()

    def _tell(self, notice: Notice) -> None:
        """The desktop shows no notices: the tray's icon does, where there is one."""
        if self._tray.available:
            self._tray.tell(notice.summary, notice.body)

    def _show_rest(self, words: str) -> None:
        self._tray.show_rest(words, snoozed="snoozed" in words)

    def _show_listing(self, listing: Listing[Stream]) -> None:
        self._tray.show_streams(listing.items)
        self._tray.show_trouble(listing.message if listing.phase is ListingPhase.ERROR else "")
