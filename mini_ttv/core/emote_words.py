"""Third-party emotes: words of a message that are emotes by name."""

from collections.abc import Mapping

from mini_ttv.core.chat import ChatMessage, EmoteFragment, Fragment, TextFragment
from mini_ttv.core.emotes import Emote


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
    fragments: list[Fragment] | None = None
    for index, fragment in enumerate(message.fragments):
        if type(fragment) is TextFragment:
            words = fragment.text.split(" ")
            if not names.isdisjoint(words):
                if fragments is None:
                    fragments = list(message.fragments[:index])
                is_last = index + 1 == len(message.fragments)
                fragments += _split(fragment, words, emotes, 0 if index == 0 else 1, len(words) - (not is_last))
                continue
        if fragments is not None:
            fragments.append(fragment)
    return message if fragments is None else message.with_fragments(tuple(fragments))


def _split(
    fragment: TextFragment, words: list[str], emotes: Mapping[str, Emote], first: int, end: int
) -> list[Fragment]:
    """Split one fragment; only words[first:end] may be emotes, the others are glued to a neighbour."""
    text = fragment.text
    pieces: list[Fragment] = []
    plain = position = 0
    for index, word in enumerate(words):
        emote = emotes.get(word) if first <= index < end else None
        if emote is not None and word:
            if plain < position:
                pieces.append(TextFragment(text[plain:position]))
            pieces.append(EmoteFragment(word, emote))
            plain = position + len(word)
        position += len(word) + 1
    if not pieces:
        return [fragment]
    if plain < len(text):
        pieces.append(TextFragment(text[plain:]))
    return pieces
