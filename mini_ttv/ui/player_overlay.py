"""What lies over the picture while there is none, or while it stands: what is going on, in words."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import Phase
from mini_ttv.services.watch import WatchState
from mini_ttv.ui import icons, theme

_SIGN_SIZE = 64
_BAR_HEIGHT = 48  # of the controls, which lie above this
_SIGN_NEEDS = 240  # logical pixels of height
_FRAME_MS = 40
_TURN_DEGREES = 12.0
_PATIENCE_MS = 300  # short waits are not worth a spinner
_WAITING = frozenset({Phase.RESOLVING, Phase.BUFFERING, Phase.STALLED, Phase.RECOVERING})
_SHORT = frozenset({Phase.BUFFERING, Phase.STALLED, Phase.RECOVERING})
_SECOND_LINES = {
    Phase.AD_BREAK: "The stream goes on by itself.",
    Phase.ENDED: "It plays on when the channel is back.",
}
_FAILURE_LINES = {
    PlaybackFailure.OFFLINE: "It plays when the channel goes live.",
    PlaybackFailure.NETWORK: "Nothing is lost: chat and counters go on.",
}
_FAILURE_ICONS = {
    PlaybackFailure.OFFLINE: "offline",
    PlaybackFailure.NOT_FOUND: "search",
    PlaybackFailure.GEO_BLOCKED: "lock",
    PlaybackFailure.SUBSCRIBERS_ONLY: "lock",
}


class _Sign(QWidget):
    """A spinner, a countdown ring or an icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIGN_SIZE, _SIGN_SIZE)
        self._icon = ""
        self._seconds: int | None = None
        self._longest = 1
        self._angle = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(_FRAME_MS)
        self._clock.timeout.connect(self._turn)

    def spin(self) -> None:
        """Show that something is under way."""
        self._icon, self._seconds, self._longest = "", None, 1
        if not self._clock.isActive():
            self._clock.start()
        self.update()

    def count_down(self, seconds: int) -> None:
        """Show how many seconds are left."""
        self._clock.stop()
        self._icon, self._seconds, self._longest = "", seconds, max(seconds, self._longest)
        self.update()

    def show_icon(self, name: str) -> None:
        """Show a still picture."""
        self._clock.stop()
        self._icon, self._seconds, self._longest = name, None, 1
        self.update()

    def rest(self) -> None:
        """Move no more."""
        self._clock.stop()

    def _turn(self) -> None:
        self._angle = (self._angle + _TURN_DEGREES) % 360
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.colors()
        if self._icon:
            size = 48
            at = (self.width() - size) / 2
            painter.drawPixmap(
                QPointF(at, at), icons.pixmap(self._icon, size, colors.on_veil, self.devicePixelRatioF())
            )
            return
        ring = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        faint = QColor(colors.on_veil)
        faint.setAlpha(60)
        painter.setPen(QPen(faint, 4))
        painter.drawEllipse(ring)
        painter.setPen(QPen(colors.on_veil, 4, c=Qt.PenCapStyle.RoundCap))
        if self._seconds is None:
            painter.drawArc(ring, round(-self._angle * 16), 80 * 16)
            return
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self._seconds / self._longest))
        painter.setFont(theme.font(theme.FONT_TITLE, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._seconds))


class PlayerOverlay(QWidget):
    """Spinner, ad countdown, reason of a failure with a Retry button; hidden while the picture speaks for itself."""

    retry_clicked = Signal()
    copy_clicked = Signal()
    """The log of this playback is wanted in the clipboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._state = WatchState()
        self._sign = _Sign(self)
        self._words = self._label(theme.FONT_TITLE, bold=True)
        self._more = self._label(theme.FONT_TEXT)
        self._retry = self._button("Retry", "primary")
        self._retry.clicked.connect(self.retry_clicked)
        self._copy = self._button("Copy log", "")
        self._copy.setToolTip("Copy what happened, line by line, to ask others for help")
        self._copy.clicked.connect(self.copy_clicked)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.SPACE_S)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, _BAR_HEIGHT)
        layout.addStretch()
        layout.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words)  # as wide as the picture, to wrap in it
        layout.addWidget(self._more)
        layout.addSpacing(theme.SPACE_S)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addStretch()
        buttons.addWidget(self._retry)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addStretch()
        self.hide()

    def _button(self, words: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        if role:
            theme.set_role(button, role)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        return button

    def _label(self, pixels: int, *, bold: bool = False) -> QLabel:
        label = QLabel(self)
        label.setFont(theme.font(pixels, bold=bold))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        # Over a picture both themes write in white.
        label.setStyleSheet(f"color: {theme.colors().on_veil.name()}; font-size: {pixels}px")
        return label

    def show_state(self, state: WatchState) -> None:
        """Show what goes on, or nothing."""
        self._state = state
        if state.phase in {Phase.IDLE, Phase.PLAYING}:
            self._patience.stop()
            self._sign.rest()
            self.hide()
            return
        self._words.setText(_first_line(state))
        self._more.setText(self._second_line(state))
        self._more.setVisible(bool(self._more.text()))
        self._retry.setVisible(state.can_retry)
        self._retry.setText("Play again" if state.phase is Phase.ENDED and state.kind.recorded else "Retry")
        self._copy.setVisible(state.phase is Phase.FAILED)
        self._show_sign(state)
        self.setAccessibleName(state.words)
        if state.phase in {Phase.STALLED, Phase.BUFFERING}:
            if not self.isVisible() and not self._patience.isActive():
                self._patience.start()
        else:
            self._patience.stop()
            self.show()
        self.update()

    def _show_sign(self, state: WatchState) -> None:
        if state.phase in _WAITING or (state.phase is Phase.AD_BREAK and state.ad_seconds_left is None):
            self._sign.spin()
        elif state.phase is Phase.AD_BREAK:
            self._sign.count_down(state.ad_seconds_left or 0)
        else:
            self._sign.show_icon(_FAILURE_ICONS.get(state.failure or PlaybackFailure.OFFLINE, "warning"))

    @staticmethod
    def _second_line(state: WatchState) -> str:
        if state.phase is Phase.ENDED and state.kind.recorded:
            return ""
        if state.detail:
            return state.detail
        if state.phase is Phase.FAILED and state.failure is not None:
            return _FAILURE_LINES.get(state.failure, "")
        return _SECOND_LINES.get(state.phase, "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sign.setVisible(event.size().height() >= _SIGN_NEEDS)
        super().resizeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._sign.rest()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(theme.colors().veil)
        # A picture that only waits for more of itself stays readable below.
        veil.setAlpha(90 if self._state.phase in _SHORT else 175)
        QPainter(self).fillRect(self.rect(), veil)


def _first_line(state: WatchState) -> str:
    return "Ad break" if state.phase is Phase.AD_BREAK else state.words
