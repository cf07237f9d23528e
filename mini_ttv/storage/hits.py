"""The store of counted hits, as far as it is written. Everything blocks.

A batch and the ids of its messages are written in one transaction, so that a crash loses the last seconds at most and
never counts twice.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hit_deltas import Deltas
from mini_ttv.core.hits import Stored, Tally
from mini_ttv.storage import hit_schema, message_schema
from mini_ttv.storage.database import transaction, translated_errors
from mini_ttv.storage.emote_rows import EmoteRows, clean, details_of
from mini_ttv.storage.message_rows import MessageRows, take_away
from mini_ttv.storage.store_file import StoreFile

KEPT_IDS = 100_000


class HitStore(StoreFile):
    """What was counted, in one database file; not to be called from two threads at once."""

    def __init__(self, path: Path) -> None:
        """Take the path of the file; nothing is opened yet."""
        super().__init__(path)
        self._channels: dict[str, int] = {}  # channel id -> row
        self._emotes: dict[Emote, int] = {}  # as they stand in the file -> row
        self._messages = MessageRows()
        self._last_seen = 0  # number of the last message id that this store has written or read

    def apply(self, deltas: Deltas) -> list[str]:
        """Add a batch: all of it, or nothing where StorageError is raised.

        Args:
            deltas: what is new.

        Returns:
            Ids of messages that another process has written since the last call; they were left out.
        """
        connection = self._opened()
        try:
            with translated_errors(self._path), transaction(connection):
                theirs = [row[0] for row in connection.execute(hit_schema.SEEN_SINCE, (self._last_seen,))]
                self._write(connection, deltas, set(theirs))
                last_seen = _last_seen(connection)
        except BaseException:
            self._forget_rows()  # rows of a transaction that was rolled back do not exist
            raise
        self._last_seen = last_seen
        return theirs

    def wipe(self, before: int | None = None) -> None:
        """Remove what was counted, really: its pages are given back and overwritten.

        Args:
            before: only what is older than this Unix time; totals are summed up anew then.
        """
        connection = self._opened()
        with translated_errors(self._path):
            connection.execute("PRAGMA secure_delete = ON")
            with transaction(connection):
                if before is None:
                    for table in hit_schema.WIPE:
                        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
                    for table in ("message", "person", "emote", "channel"):
                        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
                    self._forget_rows()
                else:
                    self._wipe_old(connection, before - before % 86_400)
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def wipe_messages(self, before: int | None = None) -> bool:
        """Remove kept messages, really, and whoever wrote none of those that stay.

        Args:
            before: only what is older than this Unix time. The file keeps its size then: what comes later fills it.

        Returns:
            Whether there was something to remove.
        """
        connection = self._opened()
        with translated_errors(self._path):
            connection.execute("PRAGMA secure_delete = ON")
            with transaction(connection):
                if before is None:
                    removed = connection.execute(message_schema.FORGET_ALL).rowcount
                else:
                    removed = connection.execute(message_schema.FORGET_BEFORE, (before * 1000,)).rowcount
                if removed:
                    connection.execute(message_schema.FORGET_PEOPLE)
                    self._messages.forget()
            if removed and before is None:
                connection.execute("VACUUM")
            if removed:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(removed)

    def oldest(self) -> int | None:
        """The hour of the first message that is kept; None where there is none."""
        with translated_errors(self._path):
            found: int | None = self._opened().execute(hit_schema.OLDEST).fetchone()[0]
            return found

    def silence(self, login: str) -> None:
        """Remove a person from the lists of chatters and what is kept of them, and keep them out from now on."""
        connection = self._opened()
        with translated_errors(self._path), transaction(connection):
            connection.execute(hit_schema.SILENCE, (clean(login.lower()),))
            connection.execute(hit_schema.FORGET_CHATTER, (clean(login.lower()),))
            connection.execute(message_schema.FORGET_OF, (clean(login.lower()),))
            connection.execute(message_schema.FORGET_PEOPLE)
            self._messages.forget()

    def unsilence(self, login: str) -> None:
        """Count a person among the chatters again."""
        with translated_errors(self._path):
            self._opened().execute(hit_schema.UNSILENCE, (clean(login.lower()),))

    def silent(self) -> list[str]:
        """Logins of who is kept out of the lists of chatters."""
        with translated_errors(self._path):
            return [row[0] for row in self._opened().execute(hit_schema.SILENT)]

    def recent_ids(self) -> list[str]:
        """Ids of the last messages that were counted, the oldest first."""
        connection = self._opened()
        with translated_errors(self._path), transaction(connection):
            self._last_seen = _last_seen(connection)
            return [row[0] for row in connection.execute(hit_schema.RECENT_IDS)]

    def totals(self, channel_id: str) -> Stored:
        """All that was ever counted in a channel."""
        with translated_errors(self._path):
            connection = self._opened()
            row = connection.execute(hit_schema.CHANNEL, (channel_id,)).fetchone()
            if row is None:
                return Stored()
            emotes = EmoteRows().all(connection)
            counts = connection.execute(hit_schema.TOTALS, row)
            found = {emotes[emote].key: (emotes[emote], Tally(*tally)) for emote, *tally in counts}
            return Stored(found, connection.execute(hit_schema.MESSAGES, row).fetchone()[0])

    def tracked(self) -> list[str]:
        """Logins of the channels that are counted without being watched, the oldest first."""
        with translated_errors(self._path):
            return [row[0] for row in self._opened().execute("SELECT login FROM tracked ORDER BY added, login")]

    def track(self, login: str, *, now: int) -> None:
        """Count a channel from now on."""
        with translated_errors(self._path):
            self._opened().execute(hit_schema.ADD_TRACKED, (clean(login), now))

    def untrack(self, login: str) -> None:
        """Count a channel no more; what was counted stays."""
        with translated_errors(self._path):
            self._opened().execute("DELETE FROM tracked WHERE login = ?", (login,))

    def _write(self, connection: sqlite3.Connection, deltas: Deltas, theirs: Collection[str]) -> None:
        sums = deltas.summed(without=theirs)
        logins = dict(sums.channels)
        logins |= {channel_id: login for channel_id, login, _, _ in deltas.deleted}
        logins |= {channel_id: login for channel_id, login, _ in deltas.combos}
        logins |= {event.channel_id: event.channel for event in deltas.kept}
        logins |= {each.channel_id: each.channel for each in deltas.moderations}
        channels = {
            channel_id: self._channel_row(connection, channel_id, login) for channel_id, login in logins.items()
        }
        emotes = {key: self._emote_row(connection, emote) for key, emote in sums.emotes.items()}
        # The statements add up what comes twice, so nothing is summed up here; neighbours on disk are written together.
        rows = [
            (channels[channel_id], minute, emotes[key], *counts, 0)
            for (channel_id, key, minute), counts in sums.hits.items()
        ]
        for channel_id, _, minute, (emote, tally) in deltas.deleted:
            rows.append((channels[channel_id], minute, self._emote_row(connection, emote), 0, 0, 0, tally.occurrences))
        rows.sort()
        connection.executemany(hit_schema.ADD_MINUTE, rows)
        by_hour = [(channel, start - start % 3600, emote, *counts) for channel, start, emote, *counts in rows]
        connection.executemany(hit_schema.ADD_HOUR, by_hour)
        connection.executemany(hit_schema.ADD_TOTAL, [(row[0], *row[2:]) for row in rows])
        _write_messages(connection, channels, sums.messages)
        silent = {row[0] for row in connection.execute(hit_schema.SILENT)}
        people = (
            (channels[channel_id], day, clean(login), *more)
            for (channel_id, day, login), more in sums.chatters.items()
            if login not in silent
        )
        connection.executemany(hit_schema.ADD_CHATTER, people)
        combos = (
            (channels[channel_id], int(combo.began_at), self._emote_row(connection, combo.emote), combo.length)
            for channel_id, _, combo in deltas.combos
        )
        connection.executemany(hit_schema.ADD_COMBO, combos)
        take_away(connection, deltas.moderations, channels)  # of what was written before; the rest is marked already
        kept = (event for event in deltas.kept if event.id not in theirs and event.login not in silent)
        self._messages.write(connection, kept, channels, partial(self._emote_row, connection))
        connection.executemany(hit_schema.ADD_SEEN, [(clean(message_id),) for message_id in sums.seen_ids])
        connection.execute(hit_schema.FORGET_SEEN, (KEPT_IDS,))

    def _wipe_old(self, connection: sqlite3.Connection, before: int) -> None:
        for table in hit_schema.WIPE:
            if table != "hit_total":
                connection.execute(f"DELETE FROM {table} WHERE start < ?", (before,))  # noqa: S608 - our own names
        connection.execute(message_schema.FORGET_BEFORE, (before * 1000,))
        connection.execute(message_schema.FORGET_PEOPLE)
        self._messages.forget()
        connection.execute("DELETE FROM hit_total")
        connection.execute(hit_schema.SUM_UP)

    def _forget_rows(self) -> None:
        self._channels.clear()
        self._emotes.clear()
        self._messages.forget()

    def _channel_row(self, connection: sqlite3.Connection, channel_id: str, login: str) -> int:
        row = self._channels.get(channel_id)
        if row is None:
            row = _row_id(connection, hit_schema.CHANNEL_ROW, channel_id, login)
            self._channels[channel_id] = row
        return row

    def _emote_row(self, connection: sqlite3.Connection, emote: Emote) -> int:
        row = self._emotes.get(emote)
        if row is None:
            row = _row_id(connection, hit_schema.EMOTE_ROW, emote.key, emote.name, details_of(emote))
            self._emotes[emote] = row
        return row


def _write_messages(
    connection: sqlite3.Connection, channels: Mapping[str, int], messages: Mapping[tuple[str, int], int]
) -> None:
    minutes: Counter[tuple[int, int]] = Counter()
    hours: Counter[tuple[int, int]] = Counter()
    for (channel_id, minute), count in messages.items():
        minutes[channels[channel_id], minute] += count
        hours[channels[channel_id], _hour(minute)] += count
    connection.executemany(hit_schema.ADD_MESSAGE_MINUTE, [(*key, count) for key, count in minutes.items()])
    connection.executemany(hit_schema.ADD_MESSAGE_HOUR, [(*key, count) for key, count in hours.items()])


def _row_id(connection: sqlite3.Connection, statement: str, *values: str) -> int:
    row: int = connection.execute(statement, tuple(map(clean, values))).fetchone()[0]
    return row


def _hour(moment: int) -> int:
    return moment - moment % 3600


def _last_seen(connection: sqlite3.Connection) -> int:
    number: int = connection.execute(hit_schema.LAST_SEEN).fetchone()[0]
    return number
