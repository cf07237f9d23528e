"""An hour of a chat with 1,000 messages a second, counted and stored without waiting: what it costs and leaves.

The clock is simulated, all else is the program's own: de-duplication, windows, combos, and a transaction every second
and a half. Once without and, for a sixth of the time, once with the messages themselves kept.
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
_PARTS = 6  # memory is looked at after each
_BEGIN = 1_662_201_000.0


def measure(seconds: float = 3600) -> dict[str, float]:
    """Per cent of a core, megabytes at several times, and bytes in the file.

    Args:
        seconds: of the simulated clock.
    """
    part = max(60, round(seconds / _PARTS / 60) * 60)
    whole = part * _PARTS
    found = dedupe()
    before = megabytes()
    with tempfile.TemporaryDirectory() as folder:
        counted = asyncio.run(_run(Path(folder), whole, part))
    times = counted.memory
    found |= {f"megabytes after {at // 60} minutes": size for at, size in times.items()}
    found |= {
        "messages": whole * _RATE,
        "megabytes before": before,
        "growth in megabytes after the first of these": times[whole] - times[part],
        "peak megabytes": peak_megabytes(),
        "count and store: per cent of a core at 1,000/s": 100 * sum(counted.batches) / whole,
        "the same of the quickest tenth of batches, as on an idle machine": counted.quick(),
        "ids remembered at the end": counted.ids,
        "file: bytes a million messages of one channel": counted.bytes * 1e6 / (whole * _RATE),
    }
    with tempfile.TemporaryDirectory() as folder:
        kept = asyncio.run(_run(Path(folder), part, part, keep_messages=True))
    return found | {
        "with messages kept: per cent of a core at 1,000/s": 100 * sum(kept.batches) / part,
        "with messages kept: the same of the quickest tenth of batches": kept.quick(),
        "with messages kept: bytes a million messages": kept.bytes * 1e6 / (part * _RATE),
        "with messages kept: rows a million messages": kept.rows * 1e6 / (part * _RATE),
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
        self.batches: list[float] = []  # CPU seconds of each
        self.ids = 0
        self.bytes = 0
        self.rows = 0

    def quick(self) -> float:
        """Per cent of a core that batches take while nothing else gets in their way."""
        return 100 * sorted(self.batches)[len(self.batches) // 10] / _FLUSH


async def _run(folder: Path, seconds: int, part: int, *, keep_messages: bool = False) -> _Result:
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
            result.batches.append(time.process_time() - begin)
            at = (flush + 1) * _FLUSH
            if at % part == 0:
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
