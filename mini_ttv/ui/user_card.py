"""The card of somebody who wrote: who they are, since when, and what they wrote here."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QSize, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.chat import Badge, ChatMessage
from mini_ttv.core.models import User
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.badge_art import BadgeArt, BadgePictures, badge_words
from mini_ttv.ui.buttons import word_button
from mini_ttv.ui.card_painting import round_initial, round_pixmap
from mini_ttv.ui.chat_compose import display_name
from mini_ttv.ui.chat_panel import MessagePanel
from mini_ttv.ui.chat_row import Row
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.pictures import PictureSource

_FACE = 52
_BADGE = 18
_HEAD = 178


class UserCard(MessagePanel):
    """Opens over the chat; another name shows another person."""

    mention_wanted = Signal(str)
    """A name to be put into the message."""
    channel_wanted = Signal(str)
    """The login of the channel to be opened."""

    def __init__(self, host: QWidget, pictures: PictureSource, badges: BadgePictures | None) -> None:
        super().__init__(host, pictures, badges)
        self._pictures = pictures
        self._badges: BadgePictures = badges or BadgeArt()
        self._shown: ChatMessage | None = None
        self._has_kept = False
        self._avatar = ""
        self._face = QLabel()
        self._face.setFixedSize(_FACE, _FACE)
        self._since = QLabel(wordWrap=True)
        theme.set_role(self._since, "small")
        self._badge_row = QHBoxLayout()
        self._mention = word_button(tr("Mention"))
        self._channel = word_button(tr("Open channel", "a small button"))
        self._copy = word_button(tr("Copy name"))
        self._count = ElidedLabel("small")
        self._build()
        self._mention.clicked.connect(self._mention_them)
        self._channel.clicked.connect(self._open_channel)
        self._copy.clicked.connect(self._copy_name)
        pictures.ready.connect(self._picture_ready)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._since)
        self._badge_row.setSpacing(4)
        self._badge_row.addStretch(1)
        words.addLayout(self._badge_row)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 10, 0)
        top.setSpacing(10)
        top.addWidget(self._face)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 2, 10, 0)
        buttons.setSpacing(6)
        for button in (self._mention, self._channel, self._copy):
            theme.set_role(button, "small")
            buttons.addWidget(button)
        buttons.addStretch(1)
        count = QHBoxLayout()
        count.setContentsMargins(12, 2, 10, 0)
        count.addWidget(self._count)
        self.column.insertLayout(1, top)
        self.column.insertLayout(2, buttons)
        self.column.insertLayout(3, count)

    @property
    def user_id(self) -> str:
        """Whose card it is; "" while it is closed."""
        return self._shown.user_id if self._shown is not None and self.isVisible() else ""

    def set_can_write(self, *, can: bool) -> None:
        """Whether a name can be put into a message."""
        self._mention.setVisible(can)

    def show_author(self, message: ChatMessage, rows: Iterable[Row]) -> None:
        """Show who wrote `message`, with what else they wrote among `rows`."""
        self._shown = message
        self._has_kept = False
        self._avatar = ""
        self.title.set_text(display_name(message))
        self._since.setText("")
        self._show_badges(message.badges)
        self._show_face()
        theirs = [row.message for row in rows if row.message is not None and _is_by(row.message, message)]
        self.show_messages(theirs or [message])
        self._say_count()
        self.open()
        self.view.setFocus()

    def show_user(self, user: User) -> None:
        """What Twitch says of them."""
        if self._shown is None or user.id != self._shown.user_id:
            return
        self._avatar = user.profile_image_url
        if user.created_at is not None:
            self._since.setText(since_words(user.created_at, datetime.now(user.created_at.tzinfo)))
        self._show_face()

    def show_kept(self, message: ChatMessage, kept: Iterable[ChatMessage]) -> None:
        """What the person of `message` wrote earlier, as far as it is kept: above what the chat remembers."""
        if message is not self._shown or not self.isVisible():
            return
        present = [row.message for row in self.view.log.rows if row.message is not None]
        ids = {each.id for each in present}
        older = [each for each in kept if each.id not in ids]
        if older:
            self._has_kept = True
            self.show_messages([*older, *present])
            self._say_count()

    def add(self, messages: Iterable[ChatMessage]) -> None:
        """Take what they write while the card is open."""
        shown = self._shown
        if shown is None or not self.isVisible():
            return
        more = [message for message in messages if _is_by(message, shown)]
        if more:
            self._messages += len(more)
            self.view.feed(more)
            self._say_count()

    def _say_count(self) -> None:
        words = tr("%n message(s) here, as far as the chat remembers", "", self._messages)
        if self._has_kept:
            words = tr("%n message(s) here, those that were kept included", "", self._messages)
        self._count.set_text(words)

    def _show_badges(self, badges: tuple[Badge, ...]) -> None:
        while self._badge_row.count() > 1:
            taken = self._badge_row.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.deleteLater()
        for at, badge in enumerate(each for each in badges if self._badges.has(each)):
            label = QLabel()
            label.setToolTip(badge_words(badge))
            label.setAccessibleName(badge_words(badge))
            picture = self._badges.pixmap(badge, _BADGE, self.devicePixelRatioF())
            label.setPixmap(picture if picture is not None else QPixmap())
            self._badge_row.insertWidget(at, label)

    def _show_face(self) -> None:
        if self._shown is None:
            return
        dpr = self.devicePixelRatioF()
        found = self._pictures.pixmap(self._avatar, QSize(_FACE, _FACE), dpr, crop=True) if self._avatar else None
        name = self._shown.display_name or self._shown.login or "?"
        self._face.setPixmap(round_initial(name, _FACE, dpr) if found is None else round_pixmap(found, _FACE, dpr))

    def _picture_ready(self, url: str) -> None:
        if url == self._avatar and self.isVisible():
            self._show_face()

    def _mention_them(self) -> None:
        if self._shown is not None:
            name = self._shown.display_name
            self.leave()
            self.mention_wanted.emit(name if name.lower() == self._shown.login else self._shown.login)

    def _open_channel(self) -> None:
        if self._shown is not None:
            self.leave()
            self.channel_wanted.emit(self._shown.login)

    def _copy_name(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.login)

    @override
    def layout_height(self) -> int:
        return _HEAD


def _is_by(message: ChatMessage, other: ChatMessage) -> bool:
    return message.user_id == other.user_id if other.user_id else message.login == other.login


def since_words(created: datetime, now: datetime) -> str:
    """How old an account is: `On Twitch since 3 May 2019 (6 years)`."""
    days = (now - created).days
    day = created.astimezone()
    date = QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM yyyy", "a date in full, in Qt's letters"))
    if days >= 365:
        age = tr("%n year(s)", "", days // 365)
    else:
        age = tr("%n month(s)", "", days // 30) if days >= 60 else tr("%n day(s)", "", days)
    return tr("On Twitch since {date} ({age})", date=date, age=age)
