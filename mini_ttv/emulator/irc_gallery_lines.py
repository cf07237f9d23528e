"""The gallery's exhibits, read from `gallery.txt` beside this module."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("gallery.txt")
_CHARACTER = re.compile(r"\\(?:x(01)|u(034f|202c|202e)|U(000e0000))")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One line."""

    name: str
    line: str  # without its end, and with the places to fill in
    emotes: tuple[tuple[int, int], ...] = ()  # Twitch emotes that are really there, as slices of `text`

    @property
    def is_message(self) -> bool:
        """Whether it is a PRIVMSG."""
        return " PRIVMSG #" in self.line

    @property
    def text(self) -> str:
        """A message's text without CTCP."""
        text = self.line.partition(" PRIVMSG #gallery :")[2]
        return text.removeprefix("\x01ACTION ").removesuffix("\x01")

    def id_at(self, start: int, end: int) -> str:
        """The id that the emotes tag gives to this slice."""
        places = re.search(r"[@;]emotes=([^; ]*)", self.line)
        for emote in places[1].split("/") if places else ():
            emote_id, _, listed = emote.partition(":")
            if f"{start}-{end - 1}" in listed.split(","):
                return emote_id
        raise KeyError(self.name, start, end)


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1] or match[2] or match[3], 16))


@lru_cache(1)
def exhibits() -> tuple[Exhibit, ...]:
    """All of them, in the order of the file."""
    found = []
    lines = iter(_FILE.read_text(encoding="utf-8").split("\n"))
    for line in lines:
        if line.startswith("== "):
            name, _, places = line[3:].partition(" | ")
            slices = [place.split("-") for place in places.split()]
            emotes = tuple((int(start), int(end)) for start, end in slices)
            found.append(Exhibit(name, _CHARACTER.sub(_character, next(lines)), emotes))
    return tuple(found)
