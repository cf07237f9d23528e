"""The menu of a chat: how its rows are shown, and what can be done with all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.chat_options import DELAYS, TEXT_SIZES, ChatOptions

Choose = Callable[[str, str | int | bool], None]
"""Takes the name of a field of ChatOptions and its new value."""

_CHOICES: tuple[tuple[str, str, tuple[tuple[str | int, str], ...]], ...] = (
    (
        marked("Times before messages"),
        "timestamps",
        (("off", marked("Off")), ("minutes", marked("Hours and minutes")), ("seconds", marked("With seconds"))),
    ),
    (marked("Text size"), "text_size", tuple((size, f"{size} %") for size in TEXT_SIZES)),
    (
        marked("Later, to match the video"),
        "delay",
        tuple((each, "" if each else marked("Not at all")) for each in DELAYS),
    ),
    (marked("Deleted messages"), "deleted", (("grey", marked("Struck out")), ("hide", marked("Hidden")))),
    (
        marked("Screen reader speaks"),
        "announcements",
        (
            ("off", marked("Nothing by itself")),
            ("mentions", marked("Messages that mention me")),
            ("all", marked("All messages")),
        ),
    ),
)
_SWITCHES = (
    (marked("More room between messages"), "comfortable"),
    (marked("Fold repeated messages"), "fold"),
    (marked("Rest while the pointer is on the chat"), "pause_on_hover"),
)


def chat_menu(parent: QWidget, options: ChatOptions, choose: Choose) -> QMenu:
    """The entries for all options, with those of now ticked."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for title, field, choices in _CHOICES:
        _add_choices(menu.addMenu(tr(title)), choices, getattr(options, field), partial(choose, field))
    for title, field in _SWITCHES:
        action = menu.addAction(tr(title))
        action.setCheckable(True)
        action.setChecked(getattr(options, field))
        action.toggled.connect(partial(choose, field))
    return menu


def _add_choices(
    menu: QMenu, choices: tuple[tuple[str | int, str], ...], now: str | int, chosen: Callable[[str | int], None]
) -> None:
    group = QActionGroup(menu)
    for value, words in choices:
        action = menu.addAction(tr(words) if words else tr("%n second(s)", "", int(value)))
        action.setCheckable(True)
        action.setChecked(value == now)
        action.triggered.connect(lambda _checked=False, value=value: chosen(value))
        group.addAction(action)
