"""Who speaks: what a person's messages have in common is read once and shared between them, for time and memory."""

import re
from dataclasses import dataclass

from mini_ttv.core.chat import Badge
from mini_ttv.core.irc import IrcMessage

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(slots=True)
class Author:
    """Somebody as the tags describe them; the raw values say whether a later message describes the same."""

    raw_badges: str
    raw_badge_info: str
    raw_color: str
    raw_name: str
    user_id: str
    login: str
    display_name: str
    color: str  # "#RRGGBB" or ""
    badges: tuple[Badge, ...]
    months: int  # subscription months


def read_author(message: IrcMessage) -> Author:
    """The author of a line; missing tags are as good as empty ones."""
    tags = message.tags
    badges, badge_info, color, raw_name, user_id = (
        tags.get(key, "") for key in ("badges", "badge-info", "color", "display-name", "user-id")
    )
    nick, mark, rest = message.prefix.partition("!")
    login = (mark and nick) or rest.partition("@")[0] or tags.get("login", "")
    name = raw_name.strip()
    shown_badges, months = read_badges(badges, badge_info)
    return Author(
        badges,
        badge_info,
        color,
        raw_name,
        user_id,
        login or name.lower(),
        name or login,
        color if _COLOR.fullmatch(color) else "",
        shown_badges,
        months,
    )


def read_badges(badges: str, badge_info: str) -> tuple[tuple[Badge, ...], int]:
    """Badges and subscription months."""
    info = dict(_pairs(badge_info))
    months = info.get("subscriber", info.get("founder", ""))
    found = tuple(Badge(set_id, number, info.get(set_id, "")) for set_id, number in _pairs(badges))
    return found, int(months) if months.isdecimal() and len(months) < 10 else 0


def _pairs(raw: str) -> list[tuple[str, str]]:
    """`set/id,set/id`; an id may hold a slash, a part without one is malformed and left out."""
    parts = (part.partition("/") for part in raw.split(","))
    return [(set_id, number) for set_id, slash, number in parts if set_id and slash]


class Authors:
    """The authors of late, by the prefix of their lines."""

    def __init__(self, size: int = 10_000) -> None:
        self._size = size
        self.known: dict[str, Author] = {}  # read directly where every microsecond counts

    def learn(self, message: IrcMessage) -> Author:
        """Read and remember the author of a line; a prefix without a name belongs to many and is not remembered."""
        author = read_author(message)
        if "!" in message.prefix:
            if len(self.known) >= self._size:
                self.known.clear()
            self.known[message.prefix] = author
        return author
