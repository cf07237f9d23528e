"""Counting and storing hits, beside the bare update of a `collections.Counter`."""

import tempfile
from collections import Counter as Tally
from itertools import count
from pathlib import Path

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.hit_deltas import Pending
from mini_ttv.core.hits import ChannelHits, emotes_in, minute_of
from mini_ttv.core.irc import parse_line
from mini_ttv.core.seen_ids import SeenIds
from mini_ttv.storage.hits import HitStore
from tests.benchmarks import corpus
from tests.benchmarks.ratio import microseconds

_COUNT = 5_000
_RATE = 1_000  # messages a second of the simulated clock
_BATCH = 2_000  # messages a transaction: two seconds


def sample() -> list[ChatMessage]:
    """Messages of three emotes each."""
    parsed = (parse_chat(parse_line(line), emote_url=lambda _id: ()) for line in corpus.lines(_COUNT))
    return [with_emotes(message, corpus.THIRD_PARTY) for message in parsed if isinstance(message, ChatMessage)]


def measure() -> dict[str, float]:
    """Microseconds a message of three emotes."""
    messages = sample()
    seen = SeenIds()
    hits = ChannelHits()
    pending = Pending()
    numbers = count()
    tally: Tally[str] = Tally()

    def bare() -> None:
        for message in messages:
            tally.update([emote.key for emote in emotes_in(message)])

    def counted() -> None:
        for message in messages:
            number = next(numbers)
            now = 1_662_201_000.0 + number / _RATE
            if seen.add(f"{message.id}{number}"):
                minute = minute_of(now, now)
                pending.waiting.add(message, "11", hits.add(message, minute, now), minute)
        pending.take()
        pending.committed()

    with tempfile.TemporaryDirectory() as folder:
        store = HitStore(Path(folder) / "hits.sqlite3")
        store.open()

        def stored() -> None:
            for start in range(0, _COUNT, _BATCH):
                for message in messages[start : start + _BATCH]:
                    number = next(numbers)
                    now = 1_662_201_000.0 + number / _RATE
                    minute = minute_of(now, now)
                    pending.waiting.add(message, "11", hits.add(message, minute, now), minute)
                batch = pending.take()
                if batch is not None:
                    store.apply(batch)
                pending.committed()

        base, with_windows, with_store = microseconds(bare, counted, stored, items=_COUNT, rounds=7)
        store.close()
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
    return {
        "counter_update_us": base,
        "count_us": with_windows,
        "count_ratio": with_windows / base,
        "count_and_store_us": with_store,
        "database_kilobytes": size / 1024,
    }
