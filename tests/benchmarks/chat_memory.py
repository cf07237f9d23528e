"""What a message costs that the view keeps: read from the wire, emotes placed, in a row."""

import gc
import tracemalloc

from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.irc import parse_line
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.ui.chat_log import ChatLog
from tests.benchmarks.corpus import THIRD_PARTY, lines

_KEPT = 10_000


def kept_message_bytes() -> float:
    """Bytes a message, of ten thousand; what all share (names, badges, emotes) is there already."""
    wire = lines(_KEPT * 2)
    urls = TwitchEmotes("https://cdn.example")

    def keep(part: list[str]) -> ChatLog:
        log = ChatLog()
        for line in part:
            event = parse_chat(parse_line(line), emote_url=urls)
            if event is not None:
                log.feed([with_emotes(event, THIRD_PARTY)])  # type: ignore[arg-type] # PRIVMSGs only
        return log

    keep(wire[:_KEPT])
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    log = keep(wire[_KEPT:])
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / len(log.rows)
