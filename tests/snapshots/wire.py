"""Wire in, JSON out: every kind of chat line with the event that it becomes."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emotes import EmoteImage
from mini_ttv.core.irc import parse_line

LINES = Path(__file__).with_name("irc_lines.json")
_NEVER = object()
EVENTS = Path(__file__).with_name("irc_events.json")


def emote_url(emote_id: str) -> tuple[EmoteImage, ...]:
    """One picture."""
    return (EmoteImage(1, f"https://cdn.test/{emote_id}"),)


def lines() -> dict[str, str]:
    """The lines by name."""
    loaded: dict[str, str] = json.loads(LINES.read_text(encoding="utf-8"))
    return loaded


def event_of(line: str) -> object:
    """The event of a line as JSON values; fields that have their default are left out."""
    return _plain(parse_chat(parse_line(line), emote_url=emote_url))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        shown: dict[str, object] = {"is": type(value).__name__}
        shown |= {field.name: _plain(getattr(value, field.name)) for field in fields(value) if field.init}
        defaults = {field.name: _plain(field.default) for field in fields(value)}
        return {name: said for name, said in shown.items() if said != defaults.get(name, _NEVER)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value
