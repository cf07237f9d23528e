"""What somebody looks for in a chat: words, and whose. Pure."""

import re
from dataclasses import dataclass

_FROM = re.compile(r"(?:^|(?<=\s))from:@?(\S*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ChatQuery:
    """Both are folded; "" asks for nothing."""

    words: str = ""  # stand together in the text
    sender: str = ""  # a login or name begins with it

    def __bool__(self) -> bool:
        return bool(self.words or self.sender)

    def fits(self, text: str, login: str = "", name: str = "") -> bool:
        """Whether a message is looked for.

        Args:
            text: what was said.
            login: of who said it; "" for what nobody said.
            name: as they write it.
        """
        if self.sender and not (
            (login and login.casefold().startswith(self.sender)) or (name and name.casefold().startswith(self.sender))
        ):
            return False
        return bool(self) and self.words in text.casefold()


def read_query(text: str) -> ChatQuery:
    """Understand what was typed, such as `from:mira good game`."""
    senders = _FROM.findall(text)
    words = " ".join(_FROM.sub(" ", text).split())
    return ChatQuery(words.casefold(), senders[-1].casefold() if senders else "")


def spans(text: str, words: str) -> list[tuple[int, int]]:
    """Where folded `words` are in `text`, by code points; letters that fold into several count as found whole."""
    if not words:
        return []
    folded = text.casefold()
    positions = range(len(text) + 1) if len(folded) == len(text) else _positions(text)
    answer = []
    at = folded.find(words)
    while at >= 0:
        end = at + len(words)
        answer.append((positions[at], positions[end - 1] + 1))
        at = folded.find(words, end)
    return answer


def _positions(text: str) -> list[int]:
    """For each character of the folded text, where it comes from."""
    return [index for index, character in enumerate(text) for _ in character.casefold()]
