"""Notices in the window: the bell, the inbox below it, and where a click leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.banner import BannerBar, Message
from mini_ttv.ui.bell import Bell
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.tray import Tray

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.notify import Notice, NotifyService

_NOWHERE = marked("This desktop shows no notifications, nor has it a tray: who goes live is noted behind the bell.")


class NoticeDesk(QObject):
    """Keeps the bell in step with the service."""

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

    def attach(self, deck: Deck, notify: NotifyService) -> None:
        """There are notices from now on."""
        self._deck, self._notify = deck, notify
        notify.rest_changed.connect(self._bell.show_rest)
        notify.inbox.changed.connect(lambda _entries: self._show_missed())
        notify.unshown.connect(self._tell_otherwise)
        self._bell.show_rest(notify.rest())
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

    def _tell_otherwise(self, _notice: Notice) -> None:
        """The desktop shows no notices, and where there is no tray either, the inbox has them, which is said once."""
        if not self._tray.available and not self._told:
            self._told = True
            self._banner.show_message("notices", Message(tr(_NOWHERE)))

    def _show_missed(self) -> None:
        if self._notify is not None:
            self._bell.show_count(self._notify.inbox.unread)
