"""How a person wants to read a chat; plain values with the words of the settings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """Each field is an option of the settings, whose name is `SETTING_NAMES`'."""

    timestamps: str = "minutes"  # "off", "minutes", "seconds"
    text_size: int = 100  # per cent of the program's
    comfortable: bool = False  # more room
    fold: bool = False  # repeats become one row
    deleted: str = "grey"  # deleted messages are struck out, or "hide"
    pause_on_hover: bool = False
    announcements: str = "off"  # what a screen reader speaks: "off", "mentions", "all"
    delay: int = 0  # seconds by which messages come later


SETTING_NAMES = {
    "timestamps": "chat_timestamps",
    "text_size": "chat_text_size",
    "comfortable": "chat_comfortable",
    "fold": "chat_fold",
    "deleted": "deleted_messages",
    "pause_on_hover": "chat_pause_on_hover",
    "announcements": "chat_announcements",
    "delay": "chat_delay",
}
"""The settings' name of each field."""

DELAYS = (0, 2, 4, 6, 8, 10, 15, 20, 30, 60)
TEXT_SIZES = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250)
