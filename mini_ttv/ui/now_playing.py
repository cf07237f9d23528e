"""What plays, in words: who, what, how many watch, since when."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.card_painting import round_initial, round_pixmap
from mini_ttv.ui.cards import Pictures
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.wording import uptime, viewers

_AVATAR = 44
_NUMBERS_FROM = 520  # logical pixels of width, below which viewers and uptime make room for the title


class NowPlaying(QWidget):
    """Avatar, name, title, category, viewers and uptime of the channel that plays."""

    expand_wanted = Signal()
    """Show the video large again."""
    stop_wanted = Signal()

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC), *, small: bool = False) -> None:
        """`small` is the form below a docked video: one line less, and a button that leads back to the large one."""
        super().__init__()
        self._now = now
        self._name = ""
        self._avatar_url = ""
        self._pictures: Pictures | None = None
        self._small = small
        self._avatar = QLabel()
        self._size = 32 if small else _AVATAR
        self._avatar.setFixedSize(self._size, self._size)
        self._title = ElidedLabel("strong" if small else "title")
        self._words = ElidedLabel("muted")
        self._numbers = QLabel()
        theme.set_role(self._numbers, "muted")
        self._expand = icon_button("fullscreen", tr("Back to the video"), size=18)
        self._expand.clicked.connect(self.expand_wanted)
        self._stop = icon_button("close", tr("Stop playing"), size=18)
        self._stop.clicked.connect(self.stop_wanted)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch()
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        texts.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, 6, theme.SPACE_S, 6)
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self._avatar)
        row.addLayout(texts, stretch=1)
        row.addWidget(self._numbers, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._expand)
        row.addWidget(self._stop)
        # Only now: without a parent, a widget that is shown is a window.
        self._numbers.setVisible(not small)
        self._expand.setVisible(small)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._numbers.setVisible(not self._small and self.width() >= _NUMBERS_FROM)

    def attach(self, pictures: Pictures) -> None:
        """Pictures can be had from now on."""
        self._pictures = pictures
        self._draw_avatar()

    def show_stream(self, login: str, stream: Stream | None, avatar_url: str) -> None:
        """Show a channel.

        Args:
            login: its name, which is always known.
            stream: what else is known of it, or None.
            avatar_url: its picture; "" while unknown.
        """
        self._name = stream.user_name if stream else login
        self._avatar_url = avatar_url
        if stream is None:
            self._title.set_text(self._name)
            self._words.set_text("")
            self._numbers.clear()
        elif self._small:
            self._title.set_text(self._name)
            self._words.set_text(stream.title or stream.game_name)
        else:
            self._title.set_text(stream.title or self._name)
            self._words.set_text(" · ".join(part for part in (self._name, stream.game_name) if part))
            self._numbers.setText(f"{viewers(stream.viewer_count)}   {uptime(stream.started_at, self._now())}")
        self._words.setVisible(bool(self._words.text()))
        self._draw_avatar()

    def show_recording(self, title: str, line: str) -> None:
        """Show a video or a clip: its title, and whose it is."""
        self._name, self._avatar_url = line or title, ""
        self._title.set_text(title)
        self._words.set_text(line)
        self._words.setVisible(bool(line))
        self._numbers.clear()
        self._draw_avatar()

    def picture_ready(self, url: str) -> None:
        """A picture has arrived; perhaps it is the channel's."""
        if url == self._avatar_url:
            self._draw_avatar()

    def _draw_avatar(self) -> None:
        dpr = self.devicePixelRatioF()
        size = self._size
        picture = None
        if self._pictures is not None and self._avatar_url:
            picture = self._pictures.pixmap(self._avatar_url, QSize(size, size), dpr, crop=True)
        drawn = round_initial(self._name or "?", size, dpr) if picture is None else round_pixmap(picture, size, dpr)
        self._avatar.setPixmap(drawn)
