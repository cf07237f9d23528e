import sqlite3
from pathlib import Path

import pytest

from mini_ttv.core.errors import StorageError
from mini_ttv.storage.database import open_database, transaction, translated_errors

_FIRST = "CREATE TABLE a (x INTEGER)"
_SECOND = "ALTER TABLE a ADD COLUMN y INTEGER; CREATE TABLE b (z TEXT)"


def _tables(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]


def _close(connection: sqlite3.Connection) -> None:
    connection.close()


def test_a_fresh_file_is_made_with_its_folders(tmp_path: Path) -> None:
    opened = open_database(tmp_path / "deep" / "hits.sqlite3", [_FIRST, _SECOND])
    assert opened.notice == ""
    assert _tables(opened.connection) == ["a", "b"]
    assert opened.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert opened.connection.execute("PRAGMA synchronous").fetchone() == (1,)
    _close(opened.connection)


def test_an_older_file_is_led_to_the_newest_version(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite3"
    connection = open_database(path, [_FIRST]).connection
    connection.execute("INSERT INTO a VALUES (7)")
    _close(connection)
    connection = open_database(path, [_FIRST, _SECOND]).connection
    assert connection.execute("SELECT x, y FROM a").fetchall() == [(7, None)]
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    _close(connection)


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite3"
    _close(open_database(path, [_FIRST]).connection)
    with pytest.raises(StorageError, match="does not work"):
        open_database(path, [_FIRST, "CREATE TABLE half (x INTEGER); CREATE TABLE a (x INTEGER)"])
    with pytest.raises(StorageError, match="syntax"):
        open_database(path, [_FIRST, "NONSENSE"])
    connection = open_database(path, [_FIRST]).connection
    assert _tables(connection) == ["a"]
    _close(connection)


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite3"
    _close(open_database(path, [_FIRST, _SECOND]).connection)
    with pytest.raises(StorageError, match="newer version"):
        open_database(path, [_FIRST])
    assert [file.name for file in tmp_path.iterdir()] == ["hits.sqlite3"]


@pytest.mark.parametrize("rubbish", [b"this is no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_put_aside_and_a_fresh_one_begun(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "hits.sqlite3"
    path.write_bytes(rubbish)
    opened = open_database(path, [_FIRST])
    assert "damaged" in opened.notice
    assert _tables(opened.connection) == ["a"]
    _close(opened.connection)
    aside = next(file for file in tmp_path.iterdir() if "damaged" in file.name)
    assert aside.name in opened.notice
    assert aside.read_bytes() == rubbish


def test_a_page_that_is_damaged_inside_is_found(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite3"
    connection = open_database(path, [_FIRST + "; CREATE INDEX i ON a (x)"]).connection
    connection.executemany("INSERT INTO a VALUES (?)", [(number,) for number in range(20_000)])
    _close(connection)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\x55" * 4096 * 3
    path.write_bytes(content)
    opened = open_database(path, [_FIRST])
    assert "damaged" in opened.notice
    _close(opened.connection)


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError, match="folder"):
        open_database(tmp_path / "file" / "hits.sqlite3", [_FIRST])


def test_a_damaged_file_that_cannot_be_moved_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hits.sqlite3"
    path.write_bytes(b"rubbish" * 1000)

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StorageError, match="cannot be put aside: Permission denied"):
        open_database(path, [_FIRST])


def test_a_path_that_is_a_folder_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"):
        open_database(tmp_path, [_FIRST])


def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite3"
    connection = open_database(path, [_FIRST]).connection
    connection.execute("PRAGMA max_page_count = 3")
    with pytest.raises(StorageError, match="disk is full"), translated_errors(path), transaction(connection):
        connection.executemany("INSERT INTO a VALUES (?)", [(number,) for number in range(100_000)])
    assert connection.execute("SELECT count(*) FROM a").fetchone() == (0,)
    _close(connection)


def _write_and_break(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("INSERT INTO a VALUES (1)")
        raise KeyError


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "hits.sqlite3", [_FIRST]).connection
    with pytest.raises(KeyError):
        _write_and_break(connection)
    with transaction(connection):
        connection.execute("INSERT INTO a VALUES (2)")
    assert connection.execute("SELECT x FROM a").fetchall() == [(2,)]
    _close(connection)
