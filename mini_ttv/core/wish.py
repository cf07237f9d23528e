"""What a second start asks of the first, as a line between two processes of one person."""

import json
from dataclasses import dataclass, fields

MOST_BYTES = 4096
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start was asked for; nothing of it only brings the window to the front."""

    open: str = ""  # a channel's name or an address, as text from outside
    page: str = ""  # "following", "games" or "streams"
    mini: bool = False  # as the mini player
    hidden: bool = False  # leave the windows as they are
    quit: bool = False
    token: str = ""  # with which a desktop lets a window come to the front

    def to_line(self) -> bytes:
        """One line of JSON; what is as usual is left out."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return json.dumps({"open": "", **{name: value for name, value in values.items() if value}}).encode() + b"\n"


def wish_from(line: bytes) -> Wish | None:
    """A wish from a line; None where it is none. Parts of the wrong type or length count as not there."""
    try:
        values = json.loads(line)
    except ValueError:
        return None
    if not isinstance(values, dict) or not isinstance(values.get("open"), str):
        return None
    known = {each.name: type(each.default) for each in fields(Wish)}
    good = {name: value for name, value in values.items() if name in known and _is_good(value, known[name])}
    return Wish(**good)


def _is_good(value: object, kind: type) -> bool:
    return type(value) is kind and (not isinstance(value, str) or (len(value) <= _LONGEST and value.isprintable()))
