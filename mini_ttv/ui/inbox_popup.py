"""The inbox of notices: who went live while nobody looked, a click away from watching."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.missed import Missed
from mini_ttv.core.translation import tr
from mini_ttv.services.inbox import Inbox
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import word_button
from mini_ttv.ui.card_painting import round_initial, round_pixmap
from mini_ttv.ui.cards import Pictures
from mini_ttv.ui.inbox_rows import FACE, UNREAD, InboxRows
from mini_ttv.ui.wording import ago

_SIZE = QSize(380, 420)
_AVATAR = FACE
_LOGIN = Qt.ItemDataRole.UserRole
_URL = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2


class InboxPopup(QFrame):
    """A list over the window; a click elsewhere or Esc closes it, and what it showed counts as read."""

    watch_wanted = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        inbox: Inbox,
        avatar: Callable[[str], str],
        pictures: Pictures | None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take the window, the inbox, the address of a user's picture, where pictures come from, and the time."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._inbox = inbox
        self._avatar = avatar
        self._pictures = pictures
        self._now = now
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Notices"))
        theme.set_role(self, "popup")
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Channels that went live"))
        self.rows.setIconSize(QSize(_AVATAR, _AVATAR))
        self.rows.setItemDelegate(InboxRows(self.rows))
        self.rows.setMouseTracking(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemClicked.connect(self._choose)
        self.rows.itemActivated.connect(self._choose)
        self._empty = QLabel(tr("Nothing was missed.\nWho goes live is noted here, too."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._empty, "muted")
        self.clear = word_button(tr("Clear"))
        theme.set_role(self.clear, "small")
        self.clear.clicked.connect(inbox.clear)
        self._lay_out()
        self._chosen = False
        self._disconnect = inbox.changed.connect(self._show)
        self._show(inbox.entries)

    def _lay_out(self) -> None:
        title = QLabel(tr("Notices"))
        theme.set_role(title, "strong")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_S, theme.SPACE_S)
        column.addLayout(head)
        column.addWidget(self.rows, stretch=1)
        column.addWidget(self._empty, stretch=1)
        self.setFixedSize(_SIZE)

    def open_below(self, corner: QPoint) -> None:
        """Show it with its upper right corner there, on the screen, and give it the keyboard."""
        place = corner - QPoint(self.width(), 0)
        screen = self.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        self.rows.setFocus()
        self.rows.setCurrentRow(0)

    def picture_ready(self, url: str) -> None:
        """A picture has arrived."""
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            if item.data(_URL) == url:
                item.setIcon(self._picture(url, item.data(_NAME)))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._disconnect()
        self._inbox.read_all()
        self.close()

    def _show(self, entries: tuple[Missed, ...]) -> None:
        self.rows.clear()
        for entry in entries:
            self.rows.addItem(self._item(entry))
        self.rows.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self.clear.setEnabled(bool(entries))

    def _item(self, entry: Missed) -> QListWidgetItem:
        stream, when = entry.stream, ago(entry.at, self._now())
        name = stream.user_name or stream.user_login
        doing = tr("{name} does something else", name=name) if entry.change else tr("{name} is live", name=name)
        about = " · ".join(part for part in (stream.game_name, when) if part)
        lines = (doing, " ".join(stream.title.split()), about)
        item = QListWidgetItem("\n".join(line for line in lines if line))
        said = item.text().replace("\n", ", ")
        item.setToolTip(stream.title)
        item.setData(_LOGIN, stream.user_login)
        url = self._avatar(stream.user_id)
        item.setData(_URL, url)
        item.setData(_NAME, stream.user_name)
        item.setIcon(self._picture(url, stream.user_name))
        item.setData(UNREAD, not entry.read)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said if entry.read else tr("Unread: {notice}", notice=said))
        return item

    def _picture(self, url: str, name: str) -> QIcon:
        dpr = self.devicePixelRatioF()
        found = None
        if self._pictures is not None and url:
            found = self._pictures.pixmap(url, QSize(_AVATAR, _AVATAR), dpr, crop=True)
        return QIcon(round_initial(name or "?", _AVATAR, dpr) if found is None else round_pixmap(found, _AVATAR, dpr))

    def _choose(self, item: QListWidgetItem) -> None:
        if not self._chosen:  # a click may be an activation, too
            self._chosen = True
            self.hide()
            self.watch_wanted.emit(str(item.data(_LOGIN)))
