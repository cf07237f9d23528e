"""Reading a database of 100 million counted hits, and how fast a database grows."""

import itertools
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.hit_deltas import Deltas
from mini_ttv.core.hit_report import Step
from mini_ttv.core.hits import Tally
from mini_ttv.storage.emote_rows import details_of
from mini_ttv.storage.hit_reader import HitReader
from mini_ttv.storage.hits import HitStore
from tests.benchmarks import counting

HITS = 100_000_000
CHANNELS = 8
CHANNEL_IDS = tuple(map(str, range(11, 11 + CHANNELS)))
DAYS = 40
HOURS = 6  # a day, in which a channel is live
EMOTES = 400
_A_MINUTE = 26  # different emotes
CHATTERS = 1_500  # a day
START = 1_760_000_400 // 86_400 * 86_400
_MINUTES = CHANNELS * DAYS * HOURS * 60
_MEAN = HITS // (_MINUTES * _A_MINUTE)
_ROUNDS = 7
_GROWTH = 1_000_000  # messages
_BATCH = 1_000  # messages a transaction: two seconds of 500 a second


def emote(number: int) -> Emote:
    """One of them."""
    address = f"https://cdn.example/emote/{number:026x}"
    images = tuple(EmoteImage(scale, f"{address}/{scale}x.webp") for scale in (1, 2, 4))
    return Emote(Provider.SEVENTV, f"{number:026x}", f"emote{number}", images)


def generate(path: Path, channel_ids: tuple[str, ...] = CHANNEL_IDS) -> int:
    """Make the database; gives the hits in it."""
    store = HitStore(path)
    store.open()
    store.close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    emotes = [
        (number + 1, each.key, each.name, details_of(each)) for number, each in enumerate(map(emote, range(EMOTES)))
    ]
    connection.executemany("INSERT INTO emote VALUES (?, ?, ?, ?)", emotes)
    channels = [(number + 1, each, f"channel{each}") for number, each in enumerate(channel_ids)]
    connection.executemany("INSERT INTO channel VALUES (?, ?, ?)", channels)
    connection.executemany("INSERT INTO hit_minute VALUES (?, ?, ?, ?, ?, ?, 0)", _minutes(len(channels)))
    connection.executemany("INSERT INTO message_minute VALUES (?, ?, ?)", _messages(len(channels)))
    connection.execute(
        "INSERT INTO hit_hour SELECT channel, start - start % 3600, emote, sum(count), sum(messages), sum(chatters), 0 "
        "FROM hit_minute GROUP BY 1, 2, 3"
    )
    connection.execute(
        "INSERT INTO hit_total SELECT channel, emote, sum(count), sum(messages), sum(chatters), 0 "
        "FROM hit_hour GROUP BY 1, 2"
    )
    connection.execute(
        "INSERT INTO message_hour SELECT channel, start - start % 3600, sum(count) FROM message_minute GROUP BY 1, 2"
    )
    connection.executemany("INSERT INTO chatter_day VALUES (?, ?, ?, ?, ?)", _chatters(len(channels)))
    connection.execute("COMMIT")
    hits: int = connection.execute("SELECT sum(count) FROM hit_total").fetchone()[0]
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return hits


def _starts() -> Iterator[int]:
    for day in range(DAYS):
        begin = START + day * 86_400 + 15 * 3600
        yield from range(begin, begin + HOURS * 3600, 60)


def _minutes(channels: int) -> Iterator[tuple[int, int, int, int, int, int]]:
    rng = random.Random(5)
    # Some emotes are written all the time, most now and then.
    minutes = [
        sorted({min(EMOTES, 1 + int(rng.expovariate(1 / 60))) for _ in range(_A_MINUTE + 6)})[:_A_MINUTE]
        for _ in range(200)
    ]
    counts = [1 + int(rng.expovariate(1 / (_MEAN * 1.12))) for _ in range(10_007)]
    numbers = itertools.cycle(counts)
    for channel in range(1, channels + 1):
        for start in _starts():
            for each in rng.choice(minutes):
                count = next(numbers)
                yield channel, start, each, count, max(1, count * 2 // 3), max(1, count // 2)


def _messages(channels: int) -> Iterator[tuple[int, int, int]]:
    rng = random.Random(6)
    for channel in range(1, channels + 1):
        for start in _starts():
            yield channel, start, 350 + rng.randrange(250) + (900 if rng.random() < 0.002 else 0)


def _chatters(channels: int) -> Iterator[tuple[int, int, str, int, int]]:
    rng = random.Random(7)
    for channel in range(1, channels + 1):
        for day in range(DAYS):
            for number in sorted(rng.sample(range(10_000, 99_999), CHATTERS)):
                yield channel, START + day * 86_400, f"chatter_{number}", 1 + number % 90, number % 50


def _milliseconds(ask: Callable[[], object]) -> tuple[float, float]:
    """The first time, and the middle of several more."""
    times = []
    for _ in range(_ROUNDS + 1):
        begin = time.perf_counter()
        ask()
        times.append((time.perf_counter() - begin) * 1000)
    return times[0], sorted(times[1:])[_ROUNDS // 2]


def questions(reader: HitReader, channel: str = "12") -> dict[str, Callable[[], object]]:
    """What the program asks, by its name."""
    end = START + DAYS * 86_400
    last = end - 86_400
    top = [each.emote.key for each in reader.sums(channel, last, end)[:6]]
    return {
        "sums of all time": lambda: reader.sums(channel, START, end),
        "sums from minute to minute": lambda: reader.sums(channel, START + 15 * 3600 + 420, end - 3 * 3600 - 540),
        "sums of a day": lambda: reader.sums(channel, last, end),
        "top 6 by minute, a day": lambda: reader.buckets(channel, last, end, Step.MINUTE, UTC, keys=top),
        "top 6 by minute, 3 days": lambda: reader.buckets(channel, end - 3 * 86_400, end, Step.MINUTE, UTC, keys=top),
        "top 6 by hour, all": lambda: reader.buckets(channel, START, end, Step.HOUR, UTC, keys=top),
        "top 6 by day, all": lambda: reader.buckets(channel, START, end, Step.DAY, UTC, keys=top),
        "messages by minute, 3 days": lambda: reader.messages(channel, end - 3 * 86_400, end, Step.MINUTE, UTC),
        "messages by day, all": lambda: reader.messages(channel, START, end, Step.DAY, UTC),
        "chatters, a week": lambda: reader.chatters(channel, end - 7 * 86_400, end),
        "chatters, all": lambda: reader.chatters(channel, START, end),
        "combos, all": lambda: reader.combos(channel, START, end),
        "channels": reader.channels,
    }


def _growth(folder: Path) -> tuple[float, float]:
    """Bytes by a million messages in 30 channels, of three emotes each, and the CPU seconds of writing them."""
    rng = random.Random(8)
    emotes = [emote(number) for number in range(EMOTES)]
    uses = [
        [(emotes[min(EMOTES - 1, int(rng.expovariate(1 / 40)))], Tally(1, 1, 1)) for _ in range(3)]
        for _ in range(5_000)
    ]
    store = HitStore(folder / "growth.sqlite")
    store.open()
    spent = 0.0
    for number in range(0, _GROWTH, _BATCH):
        minute = START + number // 500 // 60 * 60  # 500 messages a second together
        deltas = Deltas()
        for message in range(number, number + _BATCH):
            channel = str(message % 30)
            record = (f"{message:036x}", channel, f"channel{channel}", f"user{rng.randrange(20_000)}", minute)
            deltas.records.append((*record, uses[message % 3_000]))
        begin = time.process_time()
        store.apply(deltas)
        spent += time.process_time() - begin
    store.close()
    return (folder / "growth.sqlite").stat().st_size, spent


def measure() -> dict[str, float]:
    """Milliseconds of every question, the first time and usually; bytes; per cent of a core."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="mini-ttv-hits-") as name:
        path = Path(name) / "hits.sqlite"
        found["hits"] = generate(path)
        found["megabytes"] = path.stat().st_size / 2**20
        reader = HitReader(path)
        answers = {words: _milliseconds(ask) for words, ask in questions(reader).items()}
        reader.close()
        found |= {f"{words} ms": usual for words, (_, usual) in answers.items()}
        found["slowest first answer ms"] = max(first for first, _ in answers.values())
        found["slowest answer ms"] = max(usual for _, usual in answers.values())
        size, spent = _growth(Path(name))
        found["bytes a million messages"] = size
        found["store: per cent of a core at 500/s"] = 100 * spent / (_GROWTH / 500)
    # Microseconds a message are per mille of a second at a thousand messages a second.
    found["count and store: per cent of a core at 1,000/s"] = counting.measure()["count_and_store_us"] / 10
    return found
