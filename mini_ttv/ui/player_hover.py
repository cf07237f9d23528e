"""Bar and pointer come when the mouse moves, and go when it has rested."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QSinglePointEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.core.playback import Phase
from mini_ttv.services.watch import WatchState
from mini_ttv.ui.player_controls import PlayerControls

REST_MS = 3000
_LEFT_MS = 500  # after the pointer has left the picture
_POINTING = {QEvent.Type.MouseMove, QEvent.Type.Enter}


class Hover(QObject):
    """Shows and hides the controls of one player, and the pointer above it."""

    def __init__(self, player: QWidget, controls: PlayerControls) -> None:
        """Watch `player` and all that is in it by now."""
        super().__init__(player)
        self._player = player
        self._controls = controls
        self._state = WatchState()
        self._pointer: QPoint | None = None
        self.timer = QTimer(self, singleShot=True, interval=REST_MS)
        self.timer.timeout.connect(self.hide)
        controls.hide()
        for part in (player, *player.findChildren(QWidget)):
            if not part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
                part.installEventFilter(self)

    def follow(self, state: WatchState) -> None:
        """What is played decides whether there is anything to control."""
        self._state = state
        if state.phase is Phase.IDLE:
            self._controls.hide()

    def wake(self) -> None:
        """Show bar and pointer, until nothing has moved for some seconds."""
        if self._state.phase is not Phase.IDLE:
            self._controls.show()
            self._controls.raise_()
        self._player.unsetCursor()
        self.timer.start()

    def hide(self) -> None:
        """Take the bar away, unless a person is busy with it or has paused; the pointer goes with it."""
        if self._state.paused or self._controls.menu_open or self._controls.underMouse():
            self.timer.start()
            return
        self._controls.hide()
        if self._state.phase is Phase.PLAYING and self._player.underMouse():
            self._player.setCursor(Qt.CursorShape.BlankCursor)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn or (event.type() in _POINTING and self._has_moved(event)):
            self.wake()
        elif event.type() is QEvent.Type.Leave and watched is self._player:
            rest = self.timer.interval()
            self.timer.start(min(rest, _LEFT_MS))
            self.timer.setInterval(rest)
        return False

    def _has_moved(self, event: QEvent) -> bool:
        """Whether the pointer did: a widget that comes or goes below one that rests is told the same."""
        if not isinstance(event, QSinglePointEvent):
            return False
        before, self._pointer = self._pointer, event.globalPosition().toPoint()
        return before != self._pointer
