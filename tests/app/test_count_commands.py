"""`mini-ttv count` and `mini-ttv hits`, as a person starts them."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mini_ttv.storage.hit_reader import HitReader
from tests.e2e.processes import Emulator, Process, clean_environment, wait_until

CHANNEL = "luma_arcade"


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    running = Emulator(tmp_path, "--chat-rate", "40")
    yield running
    running.end()


def _command(folder: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "mini_ttv", *words, "--data-dir", str(folder / "data")]


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(folder, *words),
        env=clean_environment(folder),
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        cwd=folder,
    )


def _counting(folder: Path, emulator: Emulator, *words: str) -> Process:
    command = _command(folder, "count", *words, "--endpoints", str(emulator.endpoints_file))
    return Process(command, clean_environment(folder), folder / "count.log")


def _stored(folder: Path) -> int:
    """Messages in the database."""
    result = _run(folder, "hits", "--format", "json")
    if result.returncode:
        return 0
    return sum(channel["messages"] for channel in json.loads(result.stdout)["channels"])


def test_what_is_counted_is_what_was_sent(tmp_path: Path, emulator: Emulator) -> None:
    result = _run(tmp_path, "count", CHANNEL, "--for", "3s", "--json", "--endpoints", str(emulator.endpoints_file))
    assert result.returncode == 0, result.stderr
    counted = json.loads(result.stdout)
    (channel,) = counted["channels"]
    assert channel["status"] == "joined"
    assert channel["messages"] > 50
    exported = json.loads(_run(tmp_path, "hits", CHANNEL, "--format", "json").stdout)["channels"][0]
    assert exported["messages"] == channel["messages"]
    keys = ("provider", "emote_id", "occurrences", "messages", "chatters")
    assert sorted([row[key] for key in keys] for row in exported["hits"]) == sorted(
        [row[key] for key in keys] for row in channel["emotes"]
    )
    by_minute = _run(tmp_path, "hits", CHANNEL, "--by", "minute", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(by_minute)))
    assert sum(int(row["occurrences"]) for row in rows) == sum(row["occurrences"] for row in channel["emotes"])
    table = _run(tmp_path, "hits", "--top", "3", "--since", "today", "--mode", "chatters").stdout.splitlines()
    assert table[0].startswith(f"{CHANNEL}: {channel['messages']} messages since ")
    assert len(table) == 4


def test_messages_themselves_are_kept_where_that_is_wanted(tmp_path: Path, emulator: Emulator) -> None:
    environment = clean_environment(tmp_path, MINI_TTV_HIT_MESSAGE_DAYS="7")
    words = ("count", CHANNEL, "--for", "2s", "--endpoints", str(emulator.endpoints_file))
    counted = subprocess.run(
        _command(tmp_path, *words), env=environment, capture_output=True, text=True, timeout=50, check=False
    )
    assert counted.returncode == 0, counted.stderr
    kept = json.loads(_run(tmp_path, "hits", CHANNEL, "--messages", "--format", "json").stdout)["messages"]
    truth = emulator.get(f"truth?channel={CHANNEL}")
    exported = json.loads(_run(tmp_path, "hits", CHANNEL, "--format", "json").stdout)["channels"][0]
    assert len(kept) == exported["messages"] > 30
    assert len({each["id"] for each in kept}) == len(kept)
    assert {each["id"] for each in kept} <= set(truth["ids"])
    emotes = [piece for each in kept for piece in each["fragments"] if piece["type"] == "emote"]
    assert len(emotes) == sum(row["occurrences"] for row in exported["hits"])
    table = list(csv.DictReader(io.StringIO(_run(tmp_path, "hits", "--messages", "--format", "csv").stdout)))
    assert [row["id"] for row in table] == [each["id"] for each in kept]
    lines = _run(tmp_path, "hits", "--messages", "--since", "1h").stdout.splitlines()
    assert lines[0].endswith(kept[0]["text"])


def test_no_message_is_kept_unless_wanted(tmp_path: Path, emulator: Emulator) -> None:
    _ = _run(tmp_path, "count", CHANNEL, "--for", "1s", "--endpoints", str(emulator.endpoints_file))
    result = _run(tmp_path, "hits", "--messages")
    assert (result.returncode, result.stdout) == (1, "")
    assert "No message is kept there" in result.stderr


def test_ctrl_c_ends_it_with_all_kept(tmp_path: Path, emulator: Emulator) -> None:
    process = _counting(tmp_path, emulator, CHANNEL, "ottofjord")
    try:
        for name in (CHANNEL, "ottofjord"):
            process.wait_for_line(f"{name}: joined")
        wait_until(lambda: _stored(tmp_path) > 0, 20, "nothing was stored")
        process.popen.send_signal(signal.SIGINT)
        assert process.popen.wait(10) == 0
    finally:
        process.end()
    shown = [line for line in process.text().splitlines() if " messages, " in line]
    assert sum(int(line.split()[1]) for line in shown) == _stored(tmp_path)


def test_a_crash_loses_seconds_and_counts_nothing_twice(tmp_path: Path, emulator: Emulator) -> None:
    with _counting(tmp_path, emulator, CHANNEL) as process:
        process.wait_for_line("joined")
        wait_until(lambda: _stored(tmp_path) > 0, 20, "nothing was stored")
        process.popen.kill()
    with _counting(tmp_path, emulator, CHANNEL, "--for", "3s") as again:
        again.wait_for_line("joined")
        assert again.popen.wait(20) == 0
    _compare_with_truth(tmp_path, emulator)


def _compare_with_truth(folder: Path, emulator: Emulator) -> None:
    """Nothing was counted that was not sent, and nothing twice."""
    truth = emulator.get(f"truth?channel={CHANNEL}")
    sent = {key: emote["total"] for key, emote in truth["emotes"].items()}
    channel = json.loads(_run(folder, "hits", CHANNEL, "--format", "json").stdout)["channels"][0]
    counted = {f"{row['provider']}:{row['emote_id']}": row["occurrences"] for row in channel["hits"]}
    assert counted.keys() <= sent.keys()
    assert not {key: (count, sent[key]) for key, count in counted.items() if count > sent[key]}
    ids = _seen_ids(folder)
    assert len(ids) == len(set(ids)) == channel["messages"]
    assert set(ids) <= set(truth["ids"])


def _seen_ids(folder: Path) -> list[str]:
    reader = HitReader(folder / "data" / "hits.sqlite")
    reader.channels()
    assert reader._connection is not None
    rows: list[tuple[str]] = reader._connection.execute("SELECT id FROM seen").fetchall()
    reader.close()
    return [row[0] for row in rows]


def test_no_channel_at_all_is_a_failure_in_words(tmp_path: Path) -> None:
    gone = tmp_path / "gone.toml"
    gone.write_text('irc = "https://127.0.0.1:9/irc"\n', encoding="utf-8")
    result = _run(tmp_path, "count", CHANNEL, "--endpoints", str(gone), "--for", "30s")
    assert result.returncode == 1
    assert "not a WebSocket address" in result.stderr


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (("count", "no such name"), 2, "names no channel"),
        (("count", "twitch.tv/videos/12"), 2, "a channel, not"),
        (("count", CHANNEL, "--for", "soon"), 2, "a time such as"),
        (("hits",), 1, "Nothing has been counted yet"),
        (("hits", "--since", "yesterday"), 2, "a time such as"),
        (("hits", "--top", "0"), 2, "a number from 1 on"),
    ],
)
def test_words_that_make_no_sense(tmp_path: Path, words: tuple[str, ...], code: int, text: str) -> None:
    result = _run(tmp_path, *words)
    assert (result.returncode, result.stdout) == (code, "")
    assert text in result.stderr


def test_no_qt_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from mini_ttv.app import count_command, hits_command; "
        "sys.exit(any(name.split('.')[0] in {'PySide6', 'qasync'} for name in sys.modules))"
    )
    environment: dict[str, Any] = {**os.environ, "HOME": str(tmp_path)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
