"""What `mini-ttv count` has stored, beside what the local Twitch has sent, after every kind of trouble.

Thirty channels are counted while connections are dropped, left half open and asked to move, and the program is killed
once. The minutes stored must equal what was sent, for the messages that are stored; none may be there twice.

`MINI_TTV_TRUTH_SECONDS` (180) and `MINI_TTV_TRUTH_RATE` (messages a second of all channels, 400) change the size; the
store remembers the ids of 100,000 messages, so their product stays below that.
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
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.e2e.processes import Emulator, Process, clean_environment

_SECONDS = int(os.environ.get("MINI_TTV_TRUTH_SECONDS", "180"))
_RATE = float(os.environ.get("MINI_TTV_TRUTH_RATE", "400"))
_CHANNELS = 30
_TROUBLE_SECONDS = 10.0


def measure() -> dict[str, float]:
    """Messages sent and stored, and what does not agree."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Emulator(folder, "--chat-rate", str(_RATE / _CHANNELS)) as emulator:
            world = emulator.get("world")
            logins = [channel["login"] for channel in world["live"]] + world["offline"]
            channels = [login for login in logins if login != "gallery"][:_CHANNELS]
            lost_by_the_kill = _run(folder, emulator, channels)
            return {"lost_by_the_kill_seconds": lost_by_the_kill} | _compare(folder, emulator, channels)


def _counting(folder: Path, emulator: Emulator, channels: list[str]) -> Process:
    command = [sys.executable, "-m", "mini_ttv", "count", *channels, "--data-dir", str(folder / "data")]
    command += ["--endpoints", str(emulator.endpoints_file)]
    return Process(command, clean_environment(folder), folder / f"count-{time.monotonic_ns()}.log")


def _run(folder: Path, emulator: Emulator, channels: list[str]) -> float:
    """Count amid trouble; the seconds of messages that the kill has cost."""
    rng = random.Random(1)
    end = time.monotonic() + _SECONDS
    with _counting(folder, emulator, channels) as first:
        first.wait_for_line(f"{channels[-1]}: joined", 60)
        _trouble(emulator, rng, end - _SECONDS / 2)
        killed_at = time.time()
        first.popen.kill()
    lost = killed_at - _last_stored(folder, emulator, channels)
    with _counting(folder, emulator, channels) as second:
        _trouble(emulator, rng, end)
        second.popen.send_signal(signal.SIGINT)
        assert second.popen.wait(60) == 0
    return lost


def _trouble(emulator: Emulator, rng: random.Random, until: float) -> None:
    while time.monotonic() < until:
        time.sleep(min(_TROUBLE_SECONDS, max(0.0, until - time.monotonic())))
        emulator.post("irc", action=rng.choice(["reconnect", "drop", "half-open"]))


def _seen(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "data" / "hits.sqlite") as connection:
        return [row[0] for row in connection.execute("SELECT id FROM seen ORDER BY number")]


def _last_stored(folder: Path, emulator: Emulator, channels: list[str]) -> float:
    """When the newest message that is stored was sent."""
    seen = set(_seen(folder))
    newest = 0.0
    for channel in channels:
        truth: Any = emulator.get(f"truth?channel={channel}")
        for sent_at, message_id in zip(truth["times"], truth["ids"], strict=True):
            if message_id in seen:
                newest = max(newest, sent_at)
    return newest


def _compare(folder: Path, emulator: Emulator, channels: list[str]) -> dict[str, float]:
    ids = _seen(folder)
    seen = set(ids)
    sent = wrong = 0
    for channel in channels:
        truth: Any = emulator.get(f"truth?channel={channel}")
        sent += truth["messages"]
        wrong += _wrong_minutes(_stored(folder, channel), _expected(emulator, channel, truth["ids"], seen))
    return {
        "seconds": _SECONDS,
        "channels": len(channels),
        "messages_sent": sent,
        "messages_stored": len(ids),
        "stored_twice": len(ids) - len(seen),
        "minutes_that_are_wrong": wrong,
    }


def _expected(emulator: Emulator, channel: str, ids: list[str], seen: set[str]) -> Tally[tuple[str, int]]:
    """What was sent in the messages that are stored: emote and minute -> occurrences."""
    expected: Tally[tuple[str, int]] = Tally()
    for is_stored, run in groupby(ids, key=seen.__contains__):
        if is_stored:
            first, *rest = run
            part: Any = emulator.get(f"truth?channel={channel}&first={first}&last={rest[-1] if rest else first}")
            for key, emote in part["emotes"].items():
                for minute, count in emote["minutes"].items():
                    expected[key, int(minute)] += count
    return expected


def _stored(folder: Path, channel: str) -> Tally[tuple[str, int]]:
    query = """
        SELECT emote.key, hit_minute.start, hit_minute.count FROM hit_minute
        JOIN channel ON channel.id = hit_minute.channel JOIN emote ON emote.id = hit_minute.emote
        WHERE channel.login = ?
        """
    with sqlite3.connect(folder / "data" / "hits.sqlite") as connection:
        return Tally({(key, start): count for key, start, count in connection.execute(query, (channel,))})


def _wrong_minutes(stored: Tally[tuple[str, int]], expected: Tally[tuple[str, int]]) -> int:
    wrong = [key for key in stored.keys() | expected.keys() if stored[key] != expected[key]]
    for key in wrong[:5]:
        sys.stderr.write(f"{key}: {stored[key]} stored, {expected[key]} sent\n")
    return len(wrong)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(), indent=2) + "\n")
