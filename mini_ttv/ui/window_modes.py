"""What the window around the player does, for the player's buttons."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WindowModes:
    """What the window around the player does."""

    chat: bool = True
    theatre: bool = False
    full_screen: bool = False
    mini: bool = False
    on_top: bool = False
    no_top: str = ""  # why the window cannot be kept on top; empty where it can
