"""Every line of the collection with something wrong in it, a million times: nothing raises, and no line takes long."""

import time

from mini_ttv.core.chat import ChatMessage, UserNotice
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.irc import parse_line
from tests.benchmarks.corpus import THIRD_PARTY
from tests.mutants import mutants
from tests.snapshots.wire import emote_url, lines

_COUNT = 1_000_000


def measure(count: float = _COUNT) -> dict[str, float]:
    """How many lines were read, of which so many say something; the slowest, in CPU time.

    Args:
        count: How many lines.

    Raises:
        AssertionError: The pieces of a message are not its text.
    """
    said, slowest = 0, 0.0
    clock = time.thread_time
    for _, line in zip(range(int(count)), mutants(list(lines().values())), strict=False):
        before = clock()
        try:
            event = parse_chat(parse_line(line), emote_url=emote_url)
            words = event.message if isinstance(event, UserNotice) else event
            if isinstance(words, ChatMessage):
                words = with_emotes(words, THIRD_PARTY)
        except Exception as error:
            raise AssertionError(f"cannot be read: {line!r}") from error
        slowest = max(slowest, clock() - before)
        said += event is not None
        if isinstance(words, ChatMessage) and "".join(piece.text for piece in words.fragments) != words.text:
            raise AssertionError(f"the pieces are not the text: {line!r}")
    return {"lines": int(count), "said_something": said, "slowest_line_ms": slowest * 1000}
