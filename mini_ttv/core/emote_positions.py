"""Twitch's own emotes: placed by the code-point positions of the `emotes` tag, with the server's slips put right.

Source: https://dev.twitch.tv/docs/chat/irc#twitch-specific-irc-capabilities (tag), twitchdev/issues #104 (positions
that are too high where AutoMod flags or non-ASCII text are involved) and #175 (resubs written with /me).
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from mini_ttv.core.chat import EmoteFragment, Fragment, TextFragment
from mini_ttv.core.emotes import Emote, EmoteImage, Provider

EmoteUrl = Callable[[str], tuple[EmoteImage, ...]]
Span = tuple[int, int, str]  # first character, character behind the last one, emote id

_ID = re.compile(r"[A-Za-z0-9_]{1,100}")
_MAX_NAME = 100
_MAX_KNOWN = 5_000
_MAX_SLIPS = 32  # spans put right in one message: keeps hostile lines linear
_bare = object.__new__  # of a class; filling in its slots takes half the time of calling it
ACTION_SLIP = 7  # len("ACTION "), by which positions in a /me USERNOTICE are too high


def read_spans(raw: str) -> list[Span]:
    """Read the tag's value, for instance `25:0-4,6-10/1902:12-16`; what is malformed is left out."""
    spans: list[Span] = []
    for part in raw.split("/"):
        emote_id, _, ranges = part.partition(":")
        for span in ranges.split(","):
            first, _, last = span.partition("-")
            try:
                spans.append((int(first), int(last) + 1, emote_id))
            except ValueError:
                continue
    return spans


def place_emotes(text: str, spans: list[Span], emote_url: EmoteUrl) -> tuple[Fragment, ...]:
    """Split a text at its emotes.

    Args:
        text: what the positions refer to.
        spans: in any order; they are sorted in place.
        emote_url: pictures of an emote id.

    Returns:
        Text and emotes, whose texts concatenate to `text`.
    """
    if len(spans) > 1:
        spans.sort()
    known = _known_emotes(emote_url)
    fragments: list[Fragment] = []
    position = 0
    size = len(text)
    for start, end, emote_id in spans:
        if not position <= start < end <= size:
            return _place_corrected(text, spans, emote_url)
        name = text[start:end]
        fragment = known.get(emote_id)
        if fragment is None or fragment.text != name:
            if not _may_be_emote(emote_id, name):
                return _place_corrected(text, spans, emote_url)
            fragment = _new_emote(emote_id, name, emote_url)
        if position < start:
            words = _bare(TextFragment)
            words.text = text[position:start]
            fragments.append(words)
        fragments.append(fragment)
        position = end
    if position < size:
        fragments.append(TextFragment(text[position:]))
    return tuple(fragments)


@lru_cache(maxsize=8)
def _known_emotes(_emote_url: EmoteUrl) -> dict[str, EmoteFragment]:
    """Emotes by id, each as it was seen last: sharing them between messages saves time and memory."""
    return {}


def shared_emote(emote_id: str, name: str, emote_url: EmoteUrl) -> EmoteFragment:
    """One of Twitch's emotes, the same object each time, as long as it has the same name."""
    fragment = _known_emotes(emote_url).get(emote_id)
    return fragment if fragment is not None and fragment.text == name else _new_emote(emote_id, name, emote_url)


def _new_emote(emote_id: str, name: str, emote_url: EmoteUrl) -> EmoteFragment:
    known = _known_emotes(emote_url)
    if len(known) >= _MAX_KNOWN:
        known.clear()
    fragment = EmoteFragment(name, Emote(Provider.TWITCH, emote_id, name, emote_url(emote_id)))
    known[emote_id] = fragment
    return fragment


def _may_be_emote(emote_id: str, name: str) -> bool:
    return len(name) <= _MAX_NAME and " " not in name and _ID.fullmatch(emote_id) is not None


def _place_corrected(text: str, spans: list[Span], emote_url: EmoteUrl) -> tuple[Fragment, ...]:
    """The way of texts whose spans are wrong somewhere."""
    fragments: list[Fragment] = []
    position = 0
    for start, end, emote_id in _corrected(text, spans):
        if position < start:
            fragments.append(TextFragment(text[position:start]))
        fragments.append(_new_emote(emote_id, text[start:end], emote_url))
        position = end
    if position < len(text):
        fragments.append(TextFragment(text[position:]))
    return tuple(fragments)


def _corrected(text: str, spans: list[Span]) -> list[Span]:
    """Spans that fit: good ones stay, others go to the nearest whole word of their length, or away."""
    good: list[Span] = []
    bad: list[Span] = []
    position = 0
    for span in spans:
        start, end, emote_id = span
        if end <= start or end - start > _MAX_NAME or not _ID.fullmatch(emote_id):
            continue
        if start >= 0 and end <= len(text) and _may_be_emote(emote_id, text[start:end]):
            if start >= position:
                good.append(span)
                position = end
        else:
            bad.append(span)
    taken = {start for start, _, _ in good}
    words = _words_by_length(text) if bad else {}
    for start, end, emote_id in bad[:_MAX_SLIPS]:
        found = _nearest_word(words.get(end - start, []), start, end - start, taken) or _cut_off(text, start, taken)
        if found is not None:
            taken.add(found[0])
            good.append((*found, emote_id))
    good.sort()
    return [span for previous, span in pairwise([(0, 0, ""), *good]) if previous[1] <= span[0]]


def _words_by_length(text: str) -> dict[int, list[int]]:
    """Where ASCII words begin, in order."""
    places: dict[int, list[int]] = {}
    position = 0
    for word in text.split(" "):
        if word.isascii():
            places.setdefault(len(word), []).append(position)
        position += len(word) + 1
    return places


def _nearest_word(places: list[int], start: int, length: int, taken: set[int]) -> tuple[int, int] | None:
    """The nearest place that is free; of two as near as each other, the first."""
    above = bisect_left(places, start)
    below = above - 1
    while below >= 0 or above < len(places):
        if above == len(places) or (below >= 0 and start - places[below] <= places[above] - start):
            place, below = places[below], below - 1
        else:
            place, above = places[above], above + 1
        if place not in taken:
            return place, place + length
    return None


def _cut_off(text: str, start: int, taken: set[int]) -> tuple[int, int] | None:
    """The end of the text, where an emote was cut off there."""
    tail = text[start:] if start >= 0 else ""
    is_word = bool(tail) and " " not in tail and (start == 0 or text[start - 1] == " ")
    return (start, len(text)) if is_word and start not in taken else None


def slip_of_action(text: str, spans: list[Span]) -> int:
    """By how much the positions of a /me USERNOTICE are too high: 7 where that makes whole words of all, else 0."""
    bounded = f" {text} "
    for start, end, _ in spans:
        before, behind = start - ACTION_SLIP, end - ACTION_SLIP + 1
        if not 0 <= before < behind < len(bounded) or end - start > _MAX_NAME:
            return 0
        if bounded[before] != " " or bounded[behind] != " " or " " in bounded[before + 1 : behind]:
            return 0
    return ACTION_SLIP
