"""The player's keys, for every window that shows it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from mini_ttv.ui.shortcuts import VOLUME_STEP, action_for

if TYPE_CHECKING:
    # QtMultimedia is loaded after the window is shown.
    from mini_ttv.ui.player import PlayerWidget


_REPEATED = {"louder", "quieter"}  # while a key is held down


def player_key(player: "PlayerWidget", event: QKeyEvent) -> bool:
    """Do what the key is for; False where it is not one of the player's."""
    actions = {
        "pause": player.toggle_pause,
        "mute": player.sound.toggle_mute,
        "full": player.full_screen_requested.emit,
        "louder": lambda: player.sound.change(VOLUME_STEP),
        "quieter": lambda: player.sound.change(-VOLUME_STEP),
        "reload": player.reload,
        "screenshot": player.screenshot_wanted.emit,
        "statistics": player.statistics_pane.toggle,
    }
    name = action_for(event)
    action = actions.get(name)
    if action is None:
        return False
    if not event.isAutoRepeat() or name in _REPEATED:
        action()
    player.hover.wake()
    return True
