"""IRC lines with IRCv3 tags: bytes in, messages out, and back again. No input and no output happens here.

Source: https://ircv3.net/specs/extensions/message-tags and https://dev.twitch.tv/docs/chat/irc. The parser takes
whatever comes and never raises; the writer refuses what cannot be read back.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

MAX_LINE = 65_536  # bytes; Twitch's longest lines (tags and text) stay under 16 kB

_ESCAPED = re.compile(r"\\(.?)", re.DOTALL)
_MEANING = {":": ";", "s": " ", "r": "\r", "n": "\n"}
_ESCAPES = str.maketrans({";": r"\:", " ": r"\s", "\r": r"\r", "\n": r"\n", "\\": r"\\"})
_BAD_TAG_KEY = re.compile(r"[;=\s\0\\]|^$")
_BREAKS = re.compile(r"[\r\n\0]")


@dataclass(slots=True)
class IrcMessage:
    """One line. Not frozen for speed's sake; nobody writes to it."""

    raw_tags: str  # as written, without the "@"; "" where there were none
    prefix: str  # without the colon; "" where there was none
    command: str  # as written; "" in an empty line
    params: tuple[str, ...]  # the last one without its colon

    @property
    def tags(self) -> dict[str, str]:
        """The tags, read at each call: unescaped values by key, the last of equal keys."""
        return parse_tags(self.raw_tags)


def unescape(value: str) -> str:
    r"""The meaning of a tag's value, read once from left to right: `\\s` is a backslash and an s, not a space."""
    return _ESCAPED.sub(_meaning, value)


def _meaning(match: re.Match[str]) -> str:
    character = match[1]
    return _MEANING.get(character, character)


def parse_tags(raw: str) -> dict[str, str]:
    r"""The tags between `@` and the first space.

    Args:
        raw: for instance `emotes=25:0-4;flags;display-name=a\sb`.

    Returns:
        Keys with unescaped values; a key without `=` has the value "".
    """
    if not raw:
        return {}
    tags: dict[str, str] = {}
    for pair in raw.split(";"):  # quicker than a comprehension of splits, and at home with bare keys
        key, _, value = pair.partition("=")
        tags[key] = value
    if "\\" in raw:
        for key, value in tags.items():
            if "\\" in value:
                tags[key] = unescape(value)
    return tags


def parse_line(line: str) -> IrcMessage:
    """Read one line, without its line end.

    Args:
        line: any text.

    Returns:
        What could be read; missing parts are empty.
    """
    try:  # the shape of nearly all lines: @tags :prefix COMMAND #channel :text
        raw, prefix, command, target, text = line.split(" ", 4)
        if line[0] == "@" and prefix[0] == text[0] == ":" != target[0] and command:
            return IrcMessage(raw[1:], prefix[1:], command, (target, text[1:]))
    except (ValueError, IndexError):  # fewer parts, or empty ones
        pass
    return _parse_any_shape(line)


def _parse_any_shape(line: str) -> IrcMessage:
    raw = prefix = ""
    if line.startswith("@"):
        raw, _, line = line[1:].partition(" ")
        line = line.lstrip(" ")
    if line.startswith(":"):
        prefix, _, line = line[1:].partition(" ")
    head, colon, trailing = line.partition(" :")
    words = head.split(" ")
    if "" in words:
        words = [word for word in words if word] or [""]
    if colon:
        words.append(trailing)
    return IrcMessage(raw, prefix, words[0], tuple(words[1:]))


def write_line(command: str, *params: str, tags: Mapping[str, str] | None = None, prefix: str = "") -> str:
    """Write one line, without its line end.

    Args:
        command: a word.
        params: words; only the last may be empty, hold spaces or begin with a colon.
        tags: keys and plain values; they are escaped here.
        prefix: where it comes from; clients leave it out.

    Returns:
        The line; `parse_line` of it gives the same parts.

    Raises:
        ValueError: a part would be read back as something else, for instance a line break in a text.
    """
    parts: list[str] = []
    if tags:
        if any(_BAD_TAG_KEY.search(key) for key in tags) or any("\0" in value for value in tags.values()):
            raise ValueError("a tag cannot be written")
        parts.append("@" + ";".join(f"{key}={value.translate(_ESCAPES)}" for key, value in tags.items()))
    if prefix:
        parts.append(":" + prefix)
    parts.append(command)
    parts.extend(params[:-1])
    if any(not part or " " in part for part in parts) or any(part.startswith(":") for part in (command, *params[:-1])):
        raise ValueError("only the last parameter may be empty, hold a space or begin with a colon")
    if command.startswith("@") and not (tags or prefix):
        raise ValueError("the command would be read as tags")
    if params:
        last = params[-1]
        parts.append(":" + last if not last or " " in last or last.startswith(":") else last)
    line = " ".join(parts)
    if _BREAKS.search(line):
        raise ValueError("a line break or a zero byte cannot be written")
    return line


class LineSplitter:
    """Pieces of a stream in, whole lines out, whichever way the pieces were cut.

    Lines end with CR LF or LF and are decoded one by one, so that a piece may end inside a character. A line longer
    than `max_line` bytes is left out and its neighbours live.
    """

    def __init__(self, max_line: int = MAX_LINE) -> None:
        self._max_line = max_line
        self._pieces: list[bytes] = []  # of the line that has no end yet
        self._length = 0

    def feed(self, data: bytes | str) -> list[str]:
        """Take the next piece.

        Args:
            data: bytes of a socket, or the text of a WebSocket frame.

        Returns:
            The lines that are whole now, without line ends; empty lines are left out.
        """
        if isinstance(data, str):
            data = data.encode("utf-8", "replace")
        *ends, rest = data.split(b"\n")
        lines: list[str] = []
        for end in ends:
            self._keep(end)
            if self._length <= self._max_line:
                line = b"".join(self._pieces).rstrip(b"\r")
                if line:
                    lines.append(line.decode("utf-8", "replace"))
            self._pieces.clear()
            self._length = 0
        self._keep(rest)
        return lines

    def _keep(self, piece: bytes) -> None:
        self._length += len(piece)
        if self._length > self._max_line:
            self._pieces.clear()
        elif piece:
            self._pieces.append(piece)
