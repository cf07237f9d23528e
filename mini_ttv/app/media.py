"""Media keys: the player and the desktop's controls, put together."""

from contextlib import AsyncExitStack

from mini_ttv.app.services import Services
from mini_ttv.app_id import APP_ID
from mini_ttv.desktop.mpris import Mpris
from mini_ttv.ui.media_keys import MediaKeys
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.shell import Shell


def connect_media_keys(
    services: Services, player: PlayerWidget, shell: Shell, site: str, stack: AsyncExitStack
) -> Mpris:
    """Let the desktop know what plays, and do what it asks; the stack takes it down.

    Args:
        services: what plays.
        player: for pause and volume.
        shell: for the window.
        site: base URL of Twitch's pages.
        stack: takes it down.

    Returns:
        The desktop's side of it, whose state can be told.
    """
    mpris = Mpris("Mini TTV", APP_ID)
    stack.push_async_callback(mpris.close)
    keys = MediaKeys(player, services.watch.changed, mpris, site)
    stack.callback(keys.close)
    keys.stop_wanted.connect(shell.window.stop)
    keys.raise_wanted.connect(shell.raise_window)
    keys.quit_wanted.connect(shell.quit_wanted)
    keys.open_wanted.connect(shell.window.open_text)
    shell.window.showing.add(keys)
    return mpris
