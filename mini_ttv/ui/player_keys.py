"""The player's keys, for every window that shows it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from mini_ttv.ui.shortcuts import VOLUME_STEP, action_for

if TYPE_CHECKING:
    # QtMultimedia is loaded after the window is shown.
    from mini_ttv.ui.player import PlayerWidget


def player_key(player: "PlayerWidget", event: QKeyEvent) -> bool:
    """Do what the key is for; False where it is not one of the player's."""
    actions = {
        "pause": player.toggle_pause,
        "mute": player.toggle_mute,
        "full": player.full_screen_requested.emit,
        "louder": lambda: player.change_volume(VOLUME_STEP),
        "quieter": lambda: player.change_volume(-VOLUME_STEP),
        "reload": player.reload,
    }
    action = actions.get(action_for(event))
    if action is None:
        return False
    action()
    player.show_controls()
    return True
