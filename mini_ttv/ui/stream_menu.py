"""What a right click on a card offers."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from mini_ttv.core.models import Stream
from mini_ttv.ui import icons


def stream_menu(
    parent: QWidget, stream: Stream, site: str, play: Callable[[str], object], play_mini: Callable[[str], object]
) -> QMenu:
    """A menu for `stream`; it deletes itself when it closes.

    Args:
        parent: the window.
        stream: the card's.
        site: base URL of the web pages.
        play: plays a login in the large window.
        play_mini: plays it in the mini player.
    """
    address = f"{site}/{stream.user_login}"
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    # What stands after & would be a key.
    name = stream.user_name.replace("&", "&&")
    menu.addAction(icons.icon("play"), f"Play {name}", lambda: play(stream.user_login))
    menu.addAction(icons.icon("mini"), "Play in the mini player", lambda: play_mini(stream.user_login))
    menu.addSeparator()
    menu.addAction(icons.icon("copy"), "Copy address", lambda: QGuiApplication.clipboard().setText(address))
    menu.addAction(icons.icon("external"), "Open in the browser", lambda: QDesktopServices.openUrl(QUrl(address)))
    return menu
