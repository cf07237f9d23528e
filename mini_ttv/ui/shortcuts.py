"""The keys of the program, in one list: what is bound, the key help, tool tips and menus are all made from it.

A person may change them: `CHOICE` knows which, and everything here answers with the keys of now.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.key_choice import KeyChoice, portable


class Group(Enum):
    """Which part of the key help a key stands in."""

    PLAYING = marked("Playing")
    VIEW = marked("Window and picture")
    MINI = marked("Mini player")
    CHAT = marked("Chat")
    BROWSING = marked("Browsing")
    PROGRAM = marked("Program")


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that keys do."""

    action: str
    keys: tuple[str, ...]  # in Qt's portable form; single letters rest while a text field has the focus
    words: str
    group: Group = Group.BROWSING


# Keys of the large window.
WINDOW_KEYS = (
    Key("refresh", ("F5",), marked("Read the list anew")),
    Key("following", ("Ctrl+1",), marked("Following")),
    Key("games", ("Ctrl+2",), marked("Top games")),
    Key("streams", ("Ctrl+3",), marked("Top streams")),
    Key("search page", ("Ctrl+4",), marked("Search")),
    Key("watch", ("Ctrl+5",), marked("Back to what plays")),
    Key("statistics page", ("Ctrl+6",), marked("Statistics of what was counted")),
    Key("back", ("Alt+Left",), marked("Back")),
    Key("forward", ("Alt+Right",), marked("Forward")),
    Key("mini", ("P",), marked("Mini player"), Group.VIEW),
    Key("theatre", ("T",), marked("Theatre: video and chat only"), Group.VIEW),
    Key("chat", ("C",), marked("Show or hide chat and hits"), Group.VIEW),
    Key("leave", ("Esc",), marked("Leave full screen, theatre or mini player"), Group.VIEW),
)

# Keys of a page with a list, while the keyboard is in it.
PAGE_KEYS = (
    Key("find", ("Ctrl+F",), marked("Filter the list, or search in the chat")),
    Key("pin", ("Ctrl+D",), marked("Pin the chosen channel, or no longer")),
    Key("read", ("Shift+Return",), marked("Its chat without the video (or the middle button)")),
)

# Keys of the chat, in whichever window it is.
CHAT_KEYS = (
    Key("write", ("W",), marked("Write in the chat"), Group.CHAT),
    Key("emotes", ("Ctrl+E",), marked("Emotes to write"), Group.CHAT),
)

# Keys of the mini player's window.
MINI_KEYS = (
    Key("leave mini", ("P", "Esc"), marked("Back to the large window"), Group.MINI),
    Key("mini chat", ("C",), marked("Chat beside the picture, above it, or not at all"), Group.MINI),
    Key("half", ("Alt+0",), marked("Size 50 %"), Group.MINI),
    Key("whole", ("Alt+1",), marked("Size 100 %"), Group.MINI),
    Key("double", ("Alt+2",), marked("Size 200 %"), Group.MINI),
    Key("to left", ("Ctrl+Left",), marked("To the left edge of the screen"), Group.MINI),
    Key("to right", ("Ctrl+Right",), marked("To the right edge"), Group.MINI),
    Key("to top", ("Ctrl+Up",), marked("To the top edge"), Group.MINI),
    Key("to bottom", ("Ctrl+Down",), marked("To the bottom edge"), Group.MINI),
    Key("solid", ("Ctrl++", "Ctrl+="), marked("Less see-through"), Group.MINI),
    Key("sheer", ("Ctrl+-",), marked("More see-through"), Group.MINI),
)

# Keys of both windows.
SHARED_KEYS = (
    Key("open", ("Ctrl+K", "Ctrl+L"), marked("Search, or open by name or address")),
    Key("on top", ("Shift+T",), marked("Keep the window on top of all others"), Group.VIEW),
    Key("settings", ("Ctrl+,",), marked("Settings"), Group.PROGRAM),
    Key("help", ("?",), marked("All keys"), Group.PROGRAM),
    Key("quit", ("Ctrl+Q",), marked("Quit"), Group.PROGRAM),
)

VOLUME_STEP = 5

# Keys of the player, wherever it is: for these nobody else in the window may have a use.
PLAYER_KEYS = (
    Key("pause", ("Space", "K"), marked("Play or pause"), Group.PLAYING),
    Key("mute", ("M",), marked("Mute"), Group.PLAYING),
    Key("louder", ("Up",), marked("Louder (also by wheel)"), Group.PLAYING),
    Key("quieter", ("Down",), marked("Quieter"), Group.PLAYING),
    Key("reload", ("R",), marked("Reload the stream"), Group.PLAYING),
    Key("screenshot", ("S",), marked("Save the picture, and copy it"), Group.PLAYING),
    Key("statistics", ("I",), marked("Statistics"), Group.PLAYING),
    Key("full", ("F", "F11"), marked("Full screen (or a double click)"), Group.VIEW),
)


CHOICE = KeyChoice()
"""The keys of this run: there is one keyboard."""

# Where the same key can mean one thing only.
_TOGETHER = (
    (*WINDOW_KEYS, *PLAYER_KEYS, *SHARED_KEYS, *PAGE_KEYS, *CHAT_KEYS),
    (*MINI_KEYS, *PLAYER_KEYS, *SHARED_KEYS, *CHAT_KEYS),
)


def usual_keys() -> tuple[Key, ...]:
    """Every key there is, as if nobody had changed any, in the order of the key help."""
    keys = (*PLAYER_KEYS, *WINDOW_KEYS, *PAGE_KEYS, *CHAT_KEYS, *MINI_KEYS, *SHARED_KEYS)
    order = list(Group)
    return tuple(sorted(keys, key=lambda key: order.index(key.group)))


def of_now(key: Key) -> Key:
    """The same with the keys that the person has chosen for it."""
    return replace(key, keys=CHOICE.keys(key.action, key.keys))


def all_keys() -> tuple[Key, ...]:
    """Every key there is, in the order of the key help."""
    return tuple(of_now(key) for key in usual_keys())


def in_the_way(action: str, sequence: str) -> tuple[Key, ...]:
    """What else a key means where `action` can be asked for; a person should know before it is given away."""
    places = [keys for keys in _TOGETHER if any(key.action == action for key in keys)]
    others = {key.action: of_now(key) for keys in places for key in keys if key.action != action}
    return tuple(key for key in others.values() if sequence in key.keys)


def native(sequence: str) -> str:
    """A key as people of this system write it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(action: str) -> str:
    """The keys of an action as people read them, such as "Space or K"; "" where it has none."""
    sequences = next((key.keys for key in all_keys() if key.action == action), ())
    first, *others = map(native, sequences) if sequences else ("",)
    for other in others:
        first = tr("{key} or {other}", key=first, other=other)
    return first


def hint(words: str, action: str) -> str:
    """`words` for a tool tip, with the action's keys behind them."""
    keys = keys_of(action)
    return f"{words} ({keys})" if keys else words


def keep_hint(widget: QWidget, words: str, action: str) -> None:
    """Give `widget` a tool tip with the action's keys, which stays true when these are changed."""

    def show() -> None:
        widget.setToolTip(hint(words, action))

    show()
    widget.destroyed.connect(CHOICE.changed.connect(lambda _none: show()))


def entry(words: str, action: str) -> str:
    """`words` for a menu, with the action's keys at the right edge."""
    first = next((key.keys[0] for key in all_keys() if key.action == action and key.keys), "")
    return f"{words}\t{native(first)}" if first else words


def matches(event: QKeyEvent, action: str) -> bool:
    """Whether this key is one of the action's, with what is held down."""
    pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return any(key.action == action and pressed in key.keys for key in all_keys())


def typing() -> bool:
    """Whether a person is writing: then letters are text, and arrows move in it."""
    field = QApplication.focusWidget()
    if isinstance(field, QComboBox):
        return field.isEditable()
    return isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)


def install(
    window: QWidget,
    actions: Mapping[str, Callable[[], object]],
    keys: tuple[Key, ...] = WINDOW_KEYS,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> None:
    """Make `keys` work in `window`.

    Args:
        window: the window whose keys they are.
        actions: what to do by action name; keys of actions that are not named stay free.
        keys: the table.
        context: where the keyboard has to be.
    """
    bound: list[tuple[Key, QShortcut]] = []
    for key in keys:
        if key.action in actions:
            shortcut = QShortcut(window)
            shortcut.setContext(context)
            shortcut.activated.connect(actions[key.action])
            bound.append((key, shortcut))

    def bind() -> None:
        for key, shortcut in bound:
            shortcut.setKeys([QKeySequence(sequence) for sequence in of_now(key).keys])

    bind()
    window.destroyed.connect(CHOICE.changed.connect(lambda _none: bind()))


def action_for(event: QKeyEvent, keys: tuple[Key, ...] = PLAYER_KEYS) -> str:
    """The action whose key was pressed, or "".

    For keys that nobody in the window has used: a list keeps its arrow keys and a button its space bar. A text field
    leaves the arrows that it has no use for; they are nobody's.
    """
    plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if plain == Qt.KeyboardModifier.NoModifier and typing():
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = portable(QKeySequence(held.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText))
    return next((key.action for key in keys if name in of_now(key).keys), "")
