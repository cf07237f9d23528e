"""Missed notices come back, whatever has become of their file."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from mini_ttv.core.errors import StorageError
from mini_ttv.core.missed import MOST_MISSED, Missed
from mini_ttv.core.models import Stream
from mini_ttv.storage.inbox_file import InboxFile

AT = datetime(2026, 3, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))


def missed(number: int, title: str = "まったり") -> Missed:
    began = AT.astimezone(UTC) - timedelta(minutes=number)
    stream = Stream(f"s{number}", f"u{number}", f"login{number}", f"Login {number}", "7", "Chess", title, 3, began)
    return Missed(number, stream, AT, change=number % 2 == 0, read=number % 3 == 0)


async def test_entries_come_back_as_they_were(tmp_path: Path) -> None:
    file = InboxFile(tmp_path / "new" / "missed.json")
    assert await file.read() == ((), "")
    entries = tuple(missed(number) for number in range(5))
    await file.write(entries)
    assert await file.read() == (entries, "")


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b'{"missed": 3}', b"[" * 100_000, b" " * (512 * 1024 + 1)])
async def test_a_damaged_file_is_put_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "missed.json"
    path.write_bytes(data)
    entries, sentence = await InboxFile(path).read()
    assert entries == ()
    assert "missed.json.broken" in sentence
    assert (tmp_path / "missed.json.broken").read_bytes() == data
    assert not path.exists()


async def test_an_entry_without_sense_costs_only_itself_and_many_are_too_many(tmp_path: Path) -> None:
    path = tmp_path / "missed.json"
    file = InboxFile(path)
    await file.write([missed(1)])
    good = json.loads(path.read_text("utf-8"))["missed"][0]
    bad: list[object] = [
        3, {}, good | {"at": "yesterday"}, good | {"began": 3}, good | {"at": "2026-03-01T20:15:00"},
        good | {"viewers": "many"}, good | {"user_login": ""}, good | {"title": "x" * 301}, good | {"title": None},
    ]  # fmt: skip
    path.write_text(json.dumps({"missed": [*bad, good]}), "utf-8")
    entries, sentence = await file.read()
    assert [entry.stream for entry in entries] == [missed(1).stream]
    assert sentence == ""
    await file.write(missed(number, "t" * 5000) for number in range(MOST_MISSED + 20))
    entries, _ = await file.read()
    assert len(entries) == MOST_MISSED
    assert len(entries[0].stream.title) == 300


async def test_what_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    entries, sentence = await InboxFile(tmp_path / "folder").read()
    assert entries == ()
    assert "cannot be read" in sentence
    (tmp_path / "plain").write_text("x", "utf-8")
    with pytest.raises(StorageError, match="cannot be kept"):
        await InboxFile(tmp_path / "plain" / "missed.json").write([missed(1)])
