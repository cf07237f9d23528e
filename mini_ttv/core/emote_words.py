"""Third-party emotes: words of a message that are emotes by name."""

from collections.abc import Mapping

from mini_ttv.core.chat import SPACE, ChatMessage, EmoteFragment, Fragment, TextFragment
from mini_ttv.core.emotes import Emote

_MAX_KNOWN = 10_000
_KNOWN: dict[str, EmoteFragment] = {}  # as they were made last: shared by messages, they cost neither time nor memory


def with_emotes(message: ChatMessage, emotes: Mapping[str, Emote]) -> ChatMessage:
    """Put emotes where their names stand as whole words.

    A word reaches from space to space (U+0020 only); `Kappa,` or a name glued to another emote is no emote. Emotes,
    mentions and cheers that are placed already stay.

    Args:
        message: with Twitch's own emotes placed.
        emotes: by name, case-sensitive.

    Returns:
        A message whose fragments still concatenate to the text; the same object where nothing was found.
    """
    names = emotes.keys()
    last = len(message.fragments) - 1
    fragments: list[Fragment] | None = None
    for index, fragment in enumerate(message.fragments):
        if type(fragment) is TextFragment:
            words = fragment.text.split(" ")
            if not names.isdisjoint(words):
                if fragments is None:
                    fragments = list(message.fragments[:index])
                # A word at the edge may be glued to a neighbour.
                fragments += _split(words, emotes, first_is_whole=not index, last_is_whole=index == last)
                continue
        if fragments is not None:
            fragments.append(fragment)
    return message if fragments is None else message.with_fragments(tuple(fragments))


def _new_fragment(word: str, emote: Emote) -> EmoteFragment:
    if len(_KNOWN) >= _MAX_KNOWN:
        _KNOWN.clear()
    fragment = _KNOWN[word] = EmoteFragment(word, emote)
    return fragment


def _split(
    words: list[str], emotes: Mapping[str, Emote], *, first_is_whole: bool, last_is_whole: bool
) -> list[Fragment]:
    """The pieces of the words of one text; a piece of text keeps the spaces between it and its neighbours."""
    pieces: list[Fragment] = []
    tail = [] if last_is_whole else [words.pop()]
    plain = [] if first_is_whole else words[:1]
    for word in words[len(plain) :]:
        emote = emotes.get(word)
        if emote is None or not word:
            plain.append(word)
            continue
        if plain:
            if plain == [""]:
                pieces.append(SPACE)
            else:
                plain.append("")
                pieces.append(TextFragment(" ".join(plain)))
        try:
            fragment = _KNOWN[word]
            if fragment.emote is not emote:
                fragment = _new_fragment(word, emote)
        except KeyError:
            fragment = _new_fragment(word, emote)
        pieces.append(fragment)
        plain = [""]
    text = " ".join(plain + tail)
    if text:
        pieces.append(TextFragment(text))
    return pieces
