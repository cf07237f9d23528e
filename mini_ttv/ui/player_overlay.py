"""What lies over the picture while there is none, or while it stands: what is going on, in words."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import Phase
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.watch import WatchState
from mini_ttv.ui import theme
from mini_ttv.ui.player_sign import Sign

_BAR_HEIGHT = 48  # of the controls, which lie above this
_SIGN_NEEDS = 240  # logical pixels of height
_TIGHT_BELOW = 190  # the same: there words are small, and one button is all
_PATIENCE_MS = 300  # short waits are not worth a spinner
_WAITING = frozenset({Phase.RESOLVING, Phase.BUFFERING, Phase.STALLED, Phase.RECOVERING})
_SHORT = frozenset({Phase.BUFFERING, Phase.STALLED, Phase.RECOVERING})
_SECOND_LINES = {
    Phase.AD_BREAK: marked("The stream goes on by itself."),
    Phase.ENDED: marked("It plays on when the channel is back."),
}
_FAILURE_LINES = {
    PlaybackFailure.OFFLINE: marked("It plays when the channel goes live."),
    PlaybackFailure.NETWORK: marked("Nothing is lost: chat and counters go on."),
}
_FAILURE_ICONS = {
    PlaybackFailure.OFFLINE: "offline",
    PlaybackFailure.NOT_FOUND: "search",
    PlaybackFailure.GEO_BLOCKED: "lock",
    PlaybackFailure.SUBSCRIBERS_ONLY: "lock",
}


class PlayerOverlay(QWidget):
    """Spinner, ad countdown, reason of a failure with a Retry button; hidden while the picture speaks for itself."""

    retry_clicked = Signal()
    copy_clicked = Signal()
    """The log of this playback is wanted in the clipboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._state = WatchState()
        self._tight = False
        self._seen = True
        self._sign = Sign(self)
        self._words = self._label(theme.FONT_TITLE, bold=True)
        self._more = self._label(theme.FONT_TEXT)
        self._retry = self._button(tr("Retry"), "primary")
        self._retry.clicked.connect(self.retry_clicked)
        self._copy = self._button(tr("Copy log"), "")
        self._copy.setToolTip(tr("Copy what happened, line by line, to ask others for help"))
        self._copy.clicked.connect(self.copy_clicked)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.SPACE_S)
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
        self._dress()
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
        return label

    def set_seen(self, *, seen: bool) -> None:
        """Nothing moves while nobody looks."""
        self._seen = seen
        if seen and self.isVisible():
            self._show_sign(self._state)
        elif not seen:
            self._sign.rest()

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
        self._retry.setText(tr("Play again") if state.phase is Phase.ENDED and state.kind.recorded else tr("Retry"))
        self._copy.setVisible(state.phase is Phase.FAILED and not self._tight)
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
            if not self._seen:
                self._sign.rest()
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
            return tr(_FAILURE_LINES[state.failure]) if state.failure in _FAILURE_LINES else ""
        return tr(_SECOND_LINES[state.phase]) if state.phase in _SECOND_LINES else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        height = event.size().height()
        self._sign.setVisible(height >= _SIGN_NEEDS)
        if self._tight is not (height < _TIGHT_BELOW):
            self._tight = not self._tight
            self._dress()
            self._copy.setVisible(self._state.phase is Phase.FAILED and not self._tight)
        super().resizeEvent(event)

    def _dress(self) -> None:
        """Fonts and margins for the room there is."""
        tight, layout = self._tight, self.layout()
        for label, size in ((self._words, theme.FONT_TITLE), (self._more, theme.FONT_TEXT)):
            pixels = theme.FONT_SMALL if tight else size
            # Over a picture both themes write in white.
            label.setStyleSheet(f"color: {theme.colors().on_veil.name()}; font-size: {pixels}px")
        if layout is not None:
            side, bottom = (theme.SPACE_S, theme.SPACE_S) if tight else (theme.SPACE_L, _BAR_HEIGHT)
            layout.setContentsMargins(side, theme.SPACE_S, side, bottom)

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
    return tr("Ad break") if state.phase is Phase.AD_BREAK else state.words
