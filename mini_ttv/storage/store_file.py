"""The one database file of the program, as its stores open it. Everything blocks."""

import sqlite3
from pathlib import Path

from mini_ttv.core.errors import StorageError
from mini_ttv.core.translation import tr
from mini_ttv.storage import schema
from mini_ttv.storage.database import open_database


class StoreFile:
    """One connection to the file; not to be called from two threads at once."""

    def __init__(self, path: Path) -> None:
        """Take the path of the file; nothing is opened yet."""
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def open(self) -> str:
        """Open the file.

        Returns:
            A sentence for a person where something had to be done, else "".

        Raises:
            StorageError: it cannot be opened.
        """
        opened = open_database(self._path, schema.MIGRATIONS)
        self._connection = opened.connection
        return opened.notice

    def close(self) -> None:
        """Close the file; it may be opened again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            message = tr("The database {path} is not open.", path=self._path)
            raise StorageError(message)
        return self._connection
