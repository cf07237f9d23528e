"""Chat lines into messages: ours against the reference written by hand."""

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.emotes import EmoteImage
from mini_ttv.core.irc import parse_line
from tests.benchmarks import corpus, reference
from tests.benchmarks.ratio import microseconds

_COUNT = 5_000


def _no_pictures(_emote_id: str) -> tuple[EmoteImage, ...]:
    return ()


def measure() -> dict[str, float]:
    """Microseconds a message, and ratios to the reference."""
    lines = corpus.lines(_COUNT)

    def ours() -> None:
        for line in lines:
            parse_chat(parse_line(line), emote_url=_no_pictures)

    def theirs() -> None:
        for line in lines:
            reference.parse(line)

    def ours_with_words() -> None:
        for line in lines:
            message = parse_chat(parse_line(line), emote_url=_no_pictures)
            if isinstance(message, ChatMessage):
                with_emotes(message, corpus.THIRD_PARTY)

    def theirs_with_words() -> None:
        for line in lines:
            reference.with_words(reference.parse(line).fragments, corpus.THIRD_PARTY)

    parse, base, words, base_words = microseconds(ours, theirs, ours_with_words, theirs_with_words, items=_COUNT)
    return {
        "parse_us": parse,
        "parse_reference_us": base,
        "parse_ratio": parse / base,
        "parse_and_words_us": words,
        "parse_and_words_reference_us": base_words,
        "parse_and_words_ratio": words / base_words,
    }
