"""The menu of a chat: how its rows are shown, and what can be done with all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mini_ttv.ui.chat_options import DELAYS, TEXT_SIZES, ChatOptions

Choose = Callable[[str, str | int | bool], None]
"""Takes the name of a field of ChatOptions and its new value."""

_CHOICES: tuple[tuple[str, str, tuple[tuple[str | int, str], ...]], ...] = (
    ("Times", "timestamps", (("off", "Off"), ("minutes", "Hours and minutes"), ("seconds", "With seconds"))),
    ("Text size", "text_size", tuple((size, f"{size} %") for size in TEXT_SIZES)),
    (
        "Later, to match the video",
        "delay",
        tuple((each, f"{each} seconds" if each else "Not at all") for each in DELAYS),
    ),
    ("Deleted messages", "deleted", (("grey", "Struck out"), ("hide", "Hidden"))),
    (
        "Screen reader speaks",
        "announcements",
        (("off", "Nothing by itself"), ("mentions", "Messages that mention me"), ("all", "All messages")),
    ),
)
_SWITCHES = (
    ("More room between messages", "comfortable"),
    ("Fold repeated messages", "fold"),
    ("Rest while the pointer is on the chat", "pause_on_hover"),
)


def chat_menu(parent: QWidget, options: ChatOptions, choose: Choose) -> QMenu:
    """The entries for all options, with those of now ticked."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for title, field, choices in _CHOICES:
        _add_choices(menu.addMenu(title), choices, getattr(options, field), partial(choose, field))
    for title, field in _SWITCHES:
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(getattr(options, field))
        action.toggled.connect(partial(choose, field))
    return menu


def _add_choices(
    menu: QMenu, choices: tuple[tuple[str | int, str], ...], now: str | int, chosen: Callable[[str | int], None]
) -> None:
    group = QActionGroup(menu)
    for value, words in choices:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(value == now)
        action.triggered.connect(lambda _checked=False, value=value: chosen(value))
        group.addAction(action)
