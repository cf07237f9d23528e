"""How an option is declared: all that the program and the settings dialog know of it stands in one place."""

from dataclasses import field
from enum import Enum
from typing import TypeVar

from mini_ttv.core.translation import marked

T = TypeVar("T")


class Section(Enum):
    """The parts of the settings dialog; the value is what a person reads, to be translated."""

    GENERAL = marked("General")
    ACCOUNT = marked("Account")
    PLAYBACK = marked("Playback")
    MINI = marked("Mini player")
    CHAT = marked("Chat")
    HITS = marked("Hits")
    NOTIFICATIONS = marked("Notifications")
    APPEARANCE = marked("Appearance")
    SHORTCUTS = marked("Shortcuts")
    STORAGE = marked("Storage")
    ABOUT = marked("About")
    NONE = ""  # what the program remembers by itself, or what is chosen where it is used


def option(  # noqa: PLR0913 - a declaration says everything about an option, by name
    default: T,
    title: str,
    *,
    choices: tuple[str, ...] = (),
    words: tuple[str, ...] = (),
    low: int = 0,
    high: int = 0,
    help: str = "",  # noqa: A002 - the best word for it
    section: Section | None = None,
) -> T:
    """Declare an option: its default gives the type, its title is what a person reads.

    The settings dialog is made from these declarations; an option needs nothing else to stand in it.

    Args:
        default: the value without any wish; its type is the option's.
        title: a sentence or name for settings dialogs and messages.
        choices: the words that a text option may have; empty = any.
        words: what a person reads for each of the choices; empty = the choices themselves.
        low: the smallest number, where `high` is greater.
        high: the greatest number.
        help: a sentence that says what it means or what it costs.
        section: where it stands in the dialog; without one, its name's first word decides.

    Returns:
        A dataclass field that carries all this.
    """
    metadata = {
        "title": title, "choices": choices, "words": words, "low": low, "high": high, "help": help, "section": section
    }  # fmt: skip
    return field(default=default, metadata=metadata)
