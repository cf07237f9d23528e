"""What `mini-ttv count` has stored, beside what the local Twitch has sent, after every kind of trouble.

Thirty channels are counted while connections are dropped, left half open and asked to move, and the program is killed
once. The minutes stored must equal what was sent, for the messages that are stored; none may be there twice. Messages
themselves are kept, too, and must be as many.

`MINI_TTV_TRUTH_SECONDS` (180) and `MINI_TTV_TRUTH_RATE` (messages a second of all channels, 500) change the size. Both
sides are compared while they run and forgotten then, so that neither time nor rate is bounded by memory.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter as Tally
from pathlib import Path

from tests.benchmarks.process_memory import peak_megabytes
from tests.e2e.processes import Emulator, Process, clean_environment, wait_until

_SECONDS = int(os.environ.get("MINI_TTV_TRUTH_SECONDS", "180"))
_RATE = float(os.environ.get("MINI_TTV_TRUTH_RATE", "500"))
_CHANNELS = 30
_TROUBLE_SECONDS = 30.0  # Twitch lets 20 chats be joined in 10 seconds: all are back by then
_LOOK_SECONDS = 2.0
_FLOWING = 4.0  # seconds
_PATIENCE = 120.0  # seconds after which a message that was sent is not waited for any longer

_Sent = tuple[str, float, dict[str, int]]
"""Channel, time, and emote keys with their occurrences."""


class Ledger:
    """What was sent beside what is stored, message by message; what is in both is added up and forgotten."""

    def __init__(self, database: Path, emulator: Emulator, channels: list[str]) -> None:
        self.sent = self.stored = self.not_stored = 0
        self.stored_twice = 0  # or never sent
        self.newest = 0.0  # when the newest message that is stored was sent
        self.newest_sent = 0.0
        self.expected: Tally[tuple[str, str, int]] = Tally()  # channel, emote, minute -> occurrences
        self.database = database
        self._emulator = emulator
        self.channels = channels
        self._waiting: dict[str, _Sent] = {}  # sent, and not stored yet
        self._last = 0

    def look(self) -> None:
        """Take what is new on both sides."""
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute("SELECT number, id FROM seen WHERE number > ?", (self._last,)).fetchall()
        connection.close()
        for channel in self.channels:  # after what is stored, which was sent by now
            for message_id, sent_at, emotes in self._emulator.post("truth", channel=channel)["messages"]:
                self.sent += 1
                self.newest_sent = max(self.newest_sent, sent_at)
                self._waiting[message_id] = (channel, sent_at, emotes)
        for number, message_id in rows:
            self._last = max(self._last, number)
            self._take(self._waiting.pop(message_id, None))
        self._forget()

    def flows(self) -> bool:
        """Whether what is said now is stored."""
        self.look()
        return time.time() - self.newest < _FLOWING

    def _take(self, sent: _Sent | None) -> None:
        if sent is None:
            self.stored_twice += 1
            return
        channel, sent_at, emotes = sent
        self.stored += 1
        self.newest = max(self.newest, sent_at)
        minute = int(sent_at // 60) * 60
        for key, count in emotes.items():
            self.expected[channel, key, minute] += count

    def _forget(self) -> None:
        """What is not stored by now was lost with its connection, or by the kill."""
        before = time.time() - _PATIENCE
        for message_id in [each for each, (_, sent_at, _) in self._waiting.items() if sent_at < before]:
            del self._waiting[message_id]
            self.not_stored += 1

    def figures(self) -> dict[str, float]:
        """All that is to be said at the end."""
        self.look()
        query = """
            SELECT channel.login, emote.key, hit_minute.start, hit_minute.count FROM hit_minute
            JOIN channel ON channel.id = hit_minute.channel JOIN emote ON emote.id = hit_minute.emote
            """
        with sqlite3.connect(self.database) as connection:
            stored = Tally({(channel, key, at): count for channel, key, at, count in connection.execute(query)})
            counted: int = connection.execute("SELECT sum(count) FROM message_minute").fetchone()[0]
            kept, different = connection.execute("SELECT count(*), count(DISTINCT id) FROM message").fetchone()
        connection.close()
        return {
            "messages_sent": self.sent,
            "messages_stored": self.stored,
            "messages_not_stored": self.not_stored + len(self._waiting),
            "stored_twice": self.stored_twice,
            "messages_counted_beside_stored": counted - self.stored,
            "messages_kept_beside_stored": kept - self.stored,
            "kept_twice": kept - different,
            "minutes_compared": len(stored),
            "minutes_that_are_wrong": _wrong_minutes(stored, self.expected),
        }


def measure() -> dict[str, float]:
    """Messages sent and stored, and what does not agree."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Emulator(folder, "--chat-rate", str(_RATE / _CHANNELS)) as emulator:
            world = emulator.get("world")
            logins = [channel["login"] for channel in world["live"]] + world["offline"]
            channels = [login for login in logins if login != "gallery"][:_CHANNELS]
            ledger = Ledger(folder / "data" / "hits.sqlite", emulator, channels)
            begin = time.monotonic()
            found = _run(folder, emulator, ledger)
            seconds = time.monotonic() - begin
            found |= {"seconds": seconds, "channels": len(channels), "messages a second": ledger.sent / seconds}
            found["emulator: peak megabytes"] = peak_megabytes(emulator.popen.pid)
            return found | ledger.figures()


def _counting(folder: Path, emulator: Emulator, channels: list[str]) -> Process:
    command = [sys.executable, "-m", "mini_ttv", "count", *channels, "--data-dir", str(folder / "data")]
    command += ["--endpoints", str(emulator.endpoints_file)]
    environment = clean_environment(folder, MINI_TTV_HIT_MESSAGE_DAYS="1")
    return Process(command, environment, folder / f"count-{time.monotonic_ns()}.log")


def _run(folder: Path, emulator: Emulator, ledger: Ledger) -> dict[str, float]:
    """Count amid trouble; the seconds of messages that the kill has cost, and the memory of counting."""
    rng = random.Random(1)
    channels = ledger.channels
    with _counting(folder, emulator, channels) as first:
        first.wait_for_line(f"{channels[-1]}: joined", 60)
        _trouble(emulator, ledger, rng)
        wait_until(ledger.flows, 60, "no message comes after the last trouble")
        first.popen.kill()
        first.popen.wait()
    ledger.look()
    lost = ledger.newest_sent - ledger.newest
    with _counting(folder, emulator, channels) as second:
        _trouble(emulator, ledger, rng)
        peak = peak_megabytes(second.popen.pid)
        second.popen.send_signal(signal.SIGINT)
        assert second.popen.wait(60) == 0
    return {"lost_by_the_kill_seconds": lost, "counting: peak megabytes": peak}


def _trouble(emulator: Emulator, ledger: Ledger, rng: random.Random) -> None:
    """Half of the time."""
    begin = time.monotonic()
    until, next_trouble = begin + _SECONDS / 2, begin + _TROUBLE_SECONDS
    while (now := time.monotonic()) < until:
        time.sleep(min(_LOOK_SECONDS, until - now))
        ledger.look()
        if time.monotonic() >= next_trouble:
            emulator.post("irc", action=rng.choice(["reconnect", "drop", "half-open"]))
            next_trouble += _TROUBLE_SECONDS


def _wrong_minutes(stored: Tally[tuple[str, str, int]], expected: Tally[tuple[str, str, int]]) -> int:
    wrong = [key for key in stored.keys() | expected.keys() if stored[key] != expected[key]]
    for key in wrong[:5]:
        sys.stderr.write(f"{key}: {stored[key]} stored, {expected[key]} sent\n")
    return len(wrong)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(), indent=2) + "\n")
