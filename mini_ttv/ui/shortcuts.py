"""The keys of the window, in one table, and what they are called in the key help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that keys do."""

    action: str
    keys: tuple[str, ...]  # in Qt's portable form; single letters rest while a text field has the focus
    words: str


WINDOW_KEYS = (
    Key("refresh", ("F5",), "Read the list anew"),
    Key("following", ("Ctrl+1",), "Following"),
    Key("games", ("Ctrl+2",), "Top games"),
    Key("streams", ("Ctrl+3",), "Top streams"),
    Key("back", ("Alt+Left",), "Back"),
    Key("forward", ("Alt+Right",), "Forward"),
    Key("open", ("Ctrl+L", "Ctrl+K"), "Open a channel by name"),
    Key("mini", ("P",), "Mini player"),
    Key("theatre", ("T",), "Theatre: video and chat only"),
    Key("chat", ("C",), "Show or hide chat and hits"),
    Key("leave", ("Esc",), "Leave full screen, theatre or mini player"),
    Key("quit", ("Ctrl+Q",), "Quit"),
)


def install(window: QWidget, actions: Mapping[str, Callable[[], object]], keys: tuple[Key, ...] = WINDOW_KEYS) -> None:
    """Make `keys` work in `window`.

    Args:
        window: the window whose keys they are.
        actions: what to do by action name; keys of actions that are not named stay free.
        keys: the table.
    """
    for key in keys:
        if key.action not in actions:
            continue
        for sequence in key.keys:
            shortcut = QShortcut(QKeySequence(sequence), window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(actions[key.action])


VOLUME_STEP = 5

PLAYER_KEYS = (
    Key("pause", ("Space", "K"), "Play or pause"),
    Key("mute", ("M",), "Mute"),
    Key("full", ("F", "F11"), "Full screen"),
    Key("louder", ("Up",), "Louder"),
    Key("quieter", ("Down",), "Quieter"),
    Key("reload", ("R",), "Reload the stream"),
)


def action_for(event: QKeyEvent, keys: tuple[Key, ...] = PLAYER_KEYS) -> str:
    """The action whose key was pressed, or "".

    For keys that nobody in the window has used: a list keeps its arrow keys and a button its space bar.
    """
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if pressed != Qt.KeyboardModifier.NoModifier:
        return ""
    name = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    return next((key.action for key in keys if name in key.keys), "")
