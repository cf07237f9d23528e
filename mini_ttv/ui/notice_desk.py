"""Notices in the windows: the bell, the inbox, what the tray says, and where a click leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.listing import ListingPhase
from mini_ttv.ui.banner import BannerBar, Message
from mini_ttv.ui.bell import Bell
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.tray import Tray

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.listing import Listing
    from mini_ttv.services.notify import Notice, NotifyService

_NOWHERE = marked("This desktop shows no notifications, nor has it a tray: who goes live is noted behind the bell.")


class NoticeDesk(QObject):
    """Keeps bell and tray in step with the service."""

    def __init__(self, bell: Bell, tray: Tray, banner: BannerBar) -> None:
        """Take where the state is shown."""
        super().__init__()
        self._bell = bell
        self._tray = tray
        self._banner = banner
        self._told = False
        self._notify: NotifyService | None = None
        self._deck: Deck | None = None
        bell.clicked.connect(self.show_inbox)
        bell.hide()  # until there are notices
        tray.paused_changed.connect(self._pause)
        tray.snooze_toggled.connect(self._snooze)

    def attach(self, deck: Deck, notify: NotifyService) -> None:
        """There are notices from now on."""
        self._deck, self._notify = deck, notify
        notify.rest_changed.connect(self._show_rest)
        notify.inbox.changed.connect(lambda _entries: self._show_missed())
        notify.unshown.connect(self._tell_otherwise)
        deck.browse.followed.changed.connect(self._show_trouble)
        self._show_rest(notify.rest())
        self._show_missed()
        self._bell.show()

    def show_inbox(self) -> None:
        """Open the inbox below the bell."""
        if self._notify is None or self._deck is None:
            return
        # Nobody opens it before the first paint.
        from mini_ttv.ui.inbox_popup import InboxPopup  # noqa: PLC0415

        pictures = self._deck.pictures
        popup = InboxPopup(self._bell.window(), self._notify.inbox, self._deck.browse.profiles.avatar, pictures)
        pictures.ready.connect(popup.picture_ready)
        popup.watch_wanted.connect(self._notify.activated.emit)
        popup.open_below(self._bell.mapToGlobal(QPoint(self._bell.width(), self._bell.height())))

    def _tell_otherwise(self, notice: Notice) -> None:
        """The desktop shows no notices: the tray's icon does, or else the inbox has them, which is said once."""
        if self._tray.available:
            self._tray.tell(notice.summary, notice.body)
        elif not self._told:
            self._told = True
            self._banner.show_message("notices", Message(tr(_NOWHERE)))

    def _pause(self, paused: bool) -> None:  # noqa: FBT001 - a signal's slot
        if self._notify is not None:
            self._notify.enabled = not paused

    def _snooze(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's slot
        if self._notify is None:
            return
        if wanted:
            self._notify.snooze()
        else:
            self._notify.wake()

    def _show_rest(self, words: str) -> None:
        self._tray.show_rest(words, snoozed="snoozed" in words)
        self._bell.show_rest(words)

    def _show_missed(self) -> None:
        if self._notify is not None:
            self._bell.show_count(self._notify.inbox.unread)
            self._tray.show_missed(self._notify.inbox.unread)

    def _show_trouble(self, listing: Listing[Stream]) -> None:
        self._tray.show_trouble(listing.message if listing.phase is ListingPhase.ERROR else "")
