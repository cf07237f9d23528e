"""Words completed: which emotes and names begin like what somebody is writing, the likeliest first."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from mini_ttv.core.emotes import Emote

MOST = 40
_LEAST_INSIDE = 3  # letters from which names are looked for that hold them anywhere


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a word may become."""

    text: str
    emote: Emote | None = None


class Chatters:
    """Who wrote lately, and how they write their names."""

    def __init__(self, most: int = 2_000) -> None:
        self._most = most
        self._names: OrderedDict[str, str] = OrderedDict()  # by login, the latest last

    def __iter__(self) -> Iterator[str]:
        """The names, of whoever wrote last first."""
        return reversed(self._names.values())

    def saw(self, login: str, name: str) -> None:
        """Somebody wrote. A name in other letters than the login cannot be mentioned: the login can."""
        if not login:
            return
        self._names[login] = name if name.lower() == login else login
        self._names.move_to_end(login)
        if len(self._names) > self._most:
            self._names.popitem(last=False)

    def clear(self) -> None:
        """Forget all, for another channel."""
        self._names.clear()


def word_before(text: str) -> str:
    """The unfinished word at the end of `text`: what stands after the last space."""
    return text[max(text.rfind(" "), text.rfind("\u00a0")) + 1 :]


def candidates(word: str, emotes: Mapping[str, Emote], names: Iterable[str], most: int = MOST) -> list[Candidate]:
    """What `word` may become.

    Args:
        word: as it was written; `@` in front asks for names alone, `:` for emotes alone.
        emotes: by name.
        names: of people, the likeliest first.
        most: how many at most.

    Returns:
        Emotes that begin so (those written alike first, then the shorter), names that begin so in their own order,
        emotes that hold it elsewhere. Nothing where the word is empty, or is a whole one already and the only one.
    """
    if word.startswith("@"):
        return _names("@", word[1:], names, most)
    key = word.removeprefix(":").lower()
    if not key:
        return []
    found = _emotes(word.removeprefix(":"), emotes, most)
    if not word.startswith(":"):
        beginning = [each for each in found if each.text.lower().startswith(key)]
        found = [*beginning, *_names("", key, names, most), *found[len(beginning) :]]
    return found[:most]


def _emotes(word: str, emotes: Mapping[str, Emote], most: int) -> list[Candidate]:
    key = word.lower()
    inside = len(key) >= _LEAST_INSIDE

    def ranks() -> Iterator[tuple[bool, bool, int, str]]:
        for name in emotes:
            lower = name.lower()
            at = lower.find(key)
            if at == 0 or (at > 0 and inside):
                yield at > 0, not name.startswith(word), len(name), name

    return [Candidate(name, emotes[name]) for *_, name in nsmallest(most, ranks())]


def _names(sign: str, word: str, names: Iterable[str], most: int) -> list[Candidate]:
    key = word.lower()
    found: list[Candidate] = []
    for name in names:
        if len(found) >= most:
            break
        if name.lower().startswith(key):
            found.append(Candidate(f"{sign}{name}"))
    return found
