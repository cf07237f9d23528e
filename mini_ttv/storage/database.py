"""Opening an SQLite file: WAL, migrations by `user_version`, and a damaged file put aside. Everything blocks."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from mini_ttv.core.errors import StorageError
from mini_ttv.core.translation import marked, tr

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_REASONS = {
    sqlite3.SQLITE_FULL: marked("the disk is full; make room and it goes on by itself"),
    sqlite3.SQLITE_READONLY: marked("it may not be written; check its permissions"),
    sqlite3.SQLITE_PERM: marked("it may not be written; check its permissions"),
    sqlite3.SQLITE_CANTOPEN: marked("it cannot be opened; check the folder and its permissions"),
    sqlite3.SQLITE_BUSY: marked("another program uses it; close that program"),
    sqlite3.SQLITE_LOCKED: marked("another program uses it; close that program"),
    sqlite3.SQLITE_IOERR: marked("the disk reported an error"),
    sqlite3.SQLITE_CORRUPT: marked("it is damaged; it will be put aside at the next start"),
    sqlite3.SQLITE_NOTADB: marked("it is damaged; it will be put aside at the next start"),
}
_CHECKED_SIZE = 64 * 2**20  # a check reads the whole file: larger ones would hold up the start
_BUSY_SECONDS = 5.0


class _Damaged(Exception):
    """What the file holds is no sound database."""


@dataclass(frozen=True, slots=True)
class OpenedDatabase:
    """A connection in autocommit mode, and a sentence for a person where something had to be done."""

    connection: sqlite3.Connection
    notice: str = ""


def open_database(path: Path, migrations: Sequence[str]) -> OpenedDatabase:
    """Open or create a database; a damaged file is renamed and a fresh one begun.

    Args:
        path: of the file; missing folders are made.
        migrations: SQL scripts; the one at index n leads from version n to n + 1.

    Returns:
        The connection, usable from any one thread at a time.

    Raises:
        StorageError: the file cannot be opened, or a newer version of the program made it.
    """
    with translated_errors(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = tr("The folder {folder} cannot be made: {reason}.", folder=path.parent, reason=error.strerror)
            raise StorageError(message) from error
        try:
            return OpenedDatabase(_open(path, migrations))
        except _Damaged:
            aside = _put_aside(path)
        notice = tr(
            "The database was damaged. It is kept as {name}; counts and favourites begin anew.", name=aside.name
        )
        return OpenedDatabase(_open(path, migrations), notice)


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Make errors of SQLite a StorageError with words."""
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        reason = tr(_REASONS[code]) if code in _REASONS else str(error)
        message = tr("The database {path} does not work: {reason}.", path=path, reason=reason)
        raise StorageError(message) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # some errors have rolled back already
            connection.execute("ROLLBACK")
        raise


def _code(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)  # errors of the module itself have none
    return code & 0xFF


def _open(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        _check(connection, path)
        _migrate(connection, path, migrations)
    except sqlite3.Error as error:
        connection.close()
        if _code(error) in _DAMAGED:
            raise _Damaged from error
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size <= _CHECKED_SIZE and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _Damaged


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        message = tr(
            "The database {path} was made by a newer version of Mini TTV. Install that version to use it.", path=path
        )
        raise StorageError(message)
    for number, script in enumerate(migrations[version:], version + 1):
        try:
            connection.executescript(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {number}; COMMIT;")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _put_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{time.time_ns()}")
    try:
        path.rename(aside)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        message = tr(
            "The database {path} is damaged and cannot be put aside: {reason}.", path=path, reason=error.strerror
        )
        raise StorageError(message) from error
    return aside
