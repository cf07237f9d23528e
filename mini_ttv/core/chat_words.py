"""Words with a meaning in chat texts: mentions, cheers, and the characters that nobody should see."""

import re
from collections.abc import Callable, Collection, Iterable
from itertools import accumulate

from mini_ttv.core.chat import CheermoteFragment, Fragment, MentionFragment, TextFragment
from mini_ttv.core.emote_positions import Span

# The prefixes that work in every channel; lower case. Helix names those of a channel (GET /bits/cheermotes).
CHEERMOTES = frozenset({
    "anon", "bday", "biblethump", "bitboss", "charity", "cheer", "cheerwhal", "corgo", "dansgame", "doodlecheer",
    "elegiggle", "failfish", "frankerz", "goal", "heyguys", "holidaycheer", "kappa", "kreygasm", "mrdestructoid",
    "muxy", "notlikethis", "party", "pjsalt", "pogchamp", "pride", "ripcheer", "scoops", "seemsgood", "shamrock",
    "showlove", "streamlabs", "swiftrage", "trihard", "uni", "vohiyo", "4head",
})  # fmt: skip

BYPASS = "\U000e0000\u034f"  # appended by clients so that Twitch takes the same text twice
_ESCAPED_JOINER = re.compile("(?<!\U000e0002)\U000e0002")  # how old clients saved U+200D from Twitch
_MENTION = re.compile(r"(?<![^ ])@(\w{1,25})")
_CHEER = re.compile(r"(?<![^ ])([a-z0-9]*[a-z])([1-9][0-9]{0,6})(?![^ ])", re.IGNORECASE | re.ASCII)


def restore_joiners(text: str) -> str:
    """Put the zero-width joiner back where a client had replaced it; positions stay."""
    return _ESCAPED_JOINER.sub("\u200d", text) if "\U000e0002" in text else text


def hide_bypass(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Take out the duplicate-bypass characters, and the spaces before them at the end.

    Args:
        text: as it came.
        spans: of emotes in it.

    Returns:
        The text to show, with the spans moved along.
    """
    if not any(character in text for character in BYPASS):
        return text, spans
    hidden = [character in BYPASS for character in text]
    before = [0, *accumulate(hidden)]
    visible = "".join(character for character, is_hidden in zip(text, hidden, strict=True) if not is_hidden)
    if text.rstrip(" ")[-1:] in BYPASS:
        visible = visible.rstrip(" ")
    last = len(text)

    def moved(position: int) -> int:
        return position - before[min(max(position, 0), last)]

    return visible, [(moved(start), moved(end), emote_id) for start, end, emote_id in spans]


def with_mentions(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Make `@name` at the beginning of a word a mention."""
    return _replaced(fragments, _MENTION, lambda match: MentionFragment(match[0], match[1].lower()))


def with_cheers(fragments: Iterable[Fragment], prefixes: Collection[str]) -> tuple[Fragment, ...]:
    """Make words such as `Cheer100` a cheer; `prefixes` are lower case."""

    def cheer(match: re.Match[str]) -> Fragment | None:
        prefix = match[1]
        return CheermoteFragment(match[0], prefix, int(match[2])) if prefix.lower() in prefixes else None

    return _replaced(fragments, _CHEER, cheer)


def _replaced(
    fragments: Iterable[Fragment], pattern: re.Pattern[str], make: Callable[[re.Match[str]], Fragment | None]
) -> tuple[Fragment, ...]:
    pieces: list[Fragment] = []
    for fragment in fragments:
        if type(fragment) is not TextFragment:
            pieces.append(fragment)
            continue
        text = fragment.text
        plain = 0
        for match in pattern.finditer(text):
            piece = make(match)
            if piece is not None:
                if plain < match.start():
                    pieces.append(TextFragment(text[plain : match.start()]))
                pieces.append(piece)
                plain = match.end()
        if plain < len(text):
            pieces.append(TextFragment(text[plain:]) if plain else fragment)
    return tuple(pieces)
