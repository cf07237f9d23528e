"""How loud it is: one place for wheel, keys, slider and mute button."""

from PySide6.QtCore import QObject, Signal

from mini_ttv.core.translation import tr
from mini_ttv.ui.player_controls import PlayerControls
from mini_ttv.ui.player_engine import VOLUME_MAX, PlayerEngine
from mini_ttv.ui.toast import Toast


class PlayerSound(QObject):
    """Volume and mute of the player."""

    volume_changed = Signal(int)
    muted_changed = Signal(bool)

    def __init__(self, engine: PlayerEngine, controls: PlayerControls, toast: Toast, volume: int) -> None:
        """`volume` of 100 is what it starts with; `toast` tells of changes where the slider has no room."""
        super().__init__(controls)
        self._engine = engine
        self._controls = controls
        self._toast = toast
        self.volume = volume
        """0 to 100."""
        self.muted = False
        """Whether the sound is off; the volume is kept meanwhile."""
        engine.set_volume(volume)
        controls.show_volume(volume, muted=False)
        controls.mute_clicked.connect(self.toggle_mute)
        controls.volume_changed.connect(self.set_volume)

    def toggle_mute(self) -> None:
        """Sound off, or on at the volume it had."""
        self.set_muted(muted=not self.muted)

    def set_muted(self, *, muted: bool) -> None:
        """Sound off or on."""
        if muted == self.muted:
            return
        self.muted = muted
        self._engine.set_muted(muted=muted)
        self._controls.show_volume(self.volume, muted=muted)
        self._tell()
        self.muted_changed.emit(muted)

    def change(self, delta: int) -> None:
        """Louder or quieter by `delta` of 100."""
        self.set_volume(self.volume + delta)

    def set_volume(self, volume: int) -> None:
        """0 to 100; turning it up ends a mute."""
        self.volume = min(max(volume, 0), VOLUME_MAX)
        self._engine.set_volume(self.volume)
        if self.muted and self.volume:
            self.set_muted(muted=False)
        self._controls.show_volume(self.volume, muted=self.muted)
        self._tell()
        self.volume_changed.emit(self.volume)

    def _tell(self) -> None:
        if not (self._controls.isVisible() and self._controls.shows_volume):
            self._toast.say(tr("Sound off") if self.muted else tr("Volume {volume} %", volume=self.volume))
