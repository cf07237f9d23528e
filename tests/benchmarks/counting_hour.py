"""An hour of a chat with 1,000 messages a second, counted and stored without waiting: what it costs and leaves.

The clock is simulated, all else is the program's own: de-duplication, windows, combos, and a transaction every second
and a half. Once without and, for ten minutes, once with the messages themselves kept.
"""

import asyncio
import gc
import sqlite3
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.seen_ids import SeenIds
from mini_ttv.services.counter import Counter, Rules
from mini_ttv.storage.hits import HitStore
from tests.benchmarks.counting import sample
from tests.benchmarks.process_memory import megabytes, peak_megabytes

_RATE = 1_000  # messages a second
_FLUSH = 1.5  # seconds
_HOUR = 3_600
_TEN_MINUTES = 600
_BEGIN = 1_662_201_000.0


def measure() -> dict[str, float]:
    """Per cent of a core, megabytes at several times, and bytes in the file."""
    found = dedupe()
    before = megabytes()
    with tempfile.TemporaryDirectory() as folder:
        counted = asyncio.run(_run(Path(folder), _HOUR, keep_messages=False))
    times = counted.memory
    found |= {f"megabytes after {at // 60} minutes": size for at, size in times.items()}
    found |= {
        "messages": _HOUR * _RATE,
        "megabytes before": before,
        "growth in megabytes from 10 to 60 minutes": times[_HOUR] - times[_TEN_MINUTES],
        "peak megabytes": peak_megabytes(),
        "count and store: per cent of a core at 1,000/s": 100 * counted.spent / _HOUR,
        "ids remembered at the end": counted.ids,
        "file: bytes a million messages of one channel": counted.bytes * 1e6 / (_HOUR * _RATE),
    }
    with tempfile.TemporaryDirectory() as folder:
        kept = asyncio.run(_run(Path(folder), _TEN_MINUTES, keep_messages=True))
    return found | {
        "with messages kept: per cent of a core at 1,000/s": 100 * kept.spent / _TEN_MINUTES,
        "with messages kept: bytes a million messages": kept.bytes * 1e6 / (_TEN_MINUTES * _RATE),
        "with messages kept: rows a million messages": kept.rows * 1e6 / (_TEN_MINUTES * _RATE),
    }


def dedupe() -> dict[str, float]:
    """The bound of what de-duplication remembers: ids, and megabytes with these."""
    tracemalloc.start()
    seen = SeenIds()
    most = 0
    begin, _ = tracemalloc.get_traced_memory()
    size = 0
    for number in range(220_000):
        seen.add(f"{number:036x}")
        if len(seen) > most:
            most = len(seen)
            size = tracemalloc.get_traced_memory()[0] - begin
    tracemalloc.stop()
    return {"dedupe: ids remembered at most": most, "dedupe: megabytes at most": size / 2**20}


class _Result:
    def __init__(self) -> None:
        self.memory: dict[int, float] = {}
        self.spent = 0.0
        self.ids = 0
        self.bytes = 0
        self.rows = 0


async def _run(folder: Path, seconds: int, *, keep_messages: bool) -> _Result:
    now = _BEGIN
    result = _Result()
    path = folder / "hits.sqlite"
    messages = _endless(sample())
    with ThreadPoolExecutor(1) as executor:
        # It is told when to write; by itself it would, in seconds of the wall.
        rules = Rules(keep_messages=keep_messages)
        counter = Counter(HitStore(path), executor, clock=lambda: now, flush_interval=1e6, rules=rules)
        await counter.start()
        for flush in range(round(seconds / _FLUSH)):
            batch = [next(messages) for _ in range(round(_FLUSH * _RATE))]
            begin = time.process_time()
            for number, message in enumerate(batch):
                now = message.sent_at = _BEGIN + flush * _FLUSH + number / _RATE
                counter.record(message)
            await counter.flush()
            result.spent += time.process_time() - begin
            at = (flush + 1) * _FLUSH
            if at % _TEN_MINUTES == 0:
                gc.collect()
                result.memory[round(at)] = megabytes()
        result.ids = len(counter._numbers.seen)
        await counter.close()
    result.bytes = path.stat().st_size
    result.rows = _rows(path)
    return result


def _endless(messages: list[ChatMessage]) -> Iterator[ChatMessage]:
    """The same again and again, each with an id of its own."""
    number = 0
    while True:
        for message in messages:
            message.id = f"{number:08x}-0000-4000-8000-000000000000"
            number += 1
            yield message


def _rows(path: Path) -> int:
    connection = sqlite3.connect(path)
    rows: int = connection.execute("SELECT count(*) FROM message").fetchone()[0]
    connection.close()
    return rows
