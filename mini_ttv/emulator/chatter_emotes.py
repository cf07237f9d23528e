"""Finding emotes and cheers in a text, as Twitch's server does, and counting them, as a correct client must.

Twitch's own emotes are whole words that the author may use; the server says where they are. Third-party emotes are
words between single spaces that match exactly; a word that is a Twitch emote already is never one of them.
"""

import re
from functools import lru_cache

from mini_ttv.emulator.chatter_types import Cheer, Span
from mini_ttv.emulator.irc_gallery_emotes import GALLERY_EMOTES
from mini_ttv.emulator.world_emotes import TWITCH_GLOBAL, WorldEmote, twitch_channel_emotes
from mini_ttv.emulator.world_types import Channel

_CHEER = re.compile(r"([A-Za-z]+)([1-9][0-9]{0,6})", re.ASCII)
CHEER_PREFIXES = frozenset({"cheer", "lampcheer", "acorn"})  # those that Helix lists

Occurrences = tuple[tuple[str, str], ...]


@lru_cache(2048)
def _own_words(login: str, user_id: str, *, small: bool) -> dict[str, WorldEmote]:
    words = {emote.name: emote for emote in GALLERY_EMOTES}
    words.update({emote.name: emote for emote in TWITCH_GLOBAL})
    words.update({emote.name: emote for emote in twitch_channel_emotes(login, user_id, small=small)})
    return words


def twitch_words(channel: Channel) -> dict[str, WorldEmote]:
    """The Twitch emotes that people write in a channel: everybody's and the channel's own."""
    return _own_words(channel.login, channel.id, small=channel.small)


def place(
    text: str, twitch: dict[str, WorldEmote], others: dict[str, WorldEmote]
) -> tuple[tuple[Span, ...], Occurrences]:
    """Where Twitch's emotes are in `text`, and which emotes there are to count, in the order of the text.

    Args:
        text: The message, without a CTCP wrapper.
        twitch: Twitch's emotes by word.
        others: Third-party emotes by word, as `World.emotes_by_word` has them.

    Returns:
        The spans, and ("provider:id", name) for each occurrence of any emote.
    """
    spans: list[Span] = []
    found: list[tuple[str, str]] = []
    start = 0
    for word in text.split(" "):
        emote = twitch.get(word)
        if emote is not None:
            spans.append(Span(start, start + len(word), emote))
            found.append((emote.key, word))
        else:
            emote = others.get(word)
            if emote is not None:
                found.append((emote.key, word))
        start += len(word) + 1
    return tuple(spans), tuple(found)


def find_cheers(text: str) -> tuple[Cheer, ...]:
    """The cheermotes in a message that came with bits."""
    cheers = []
    start = 0
    for word in text.split(" "):
        parts = _CHEER.fullmatch(word)
        if parts is not None and parts[1].lower() in CHEER_PREFIXES:
            cheers.append(Cheer(start, start + len(word), parts[1], int(parts[2])))
        start += len(word) + 1
    return tuple(cheers)


def count_words(text: str, spans: tuple[Span, ...], others: dict[str, WorldEmote]) -> Occurrences:
    """The occurrences in a text whose Twitch emotes are known already, glued to other letters or not."""
    found: list[tuple[str, str]] = []
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        found += _third_party(text[at : span.start], others)
        found.append((span.emote.key, text[span.start : span.end]))
        at = span.end
    return (*found, *_third_party(text[at:], others))


def _third_party(text: str, others: dict[str, WorldEmote]) -> list[tuple[str, str]]:
    return [(others[word].key, word) for word in text.split(" ") if word in others]
