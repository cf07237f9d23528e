"""The store of counted hits: minutes, hours and totals a channel and emote. Everything blocks.

Times are Unix seconds in UTC at the beginning of a bucket. A batch and the ids of its messages are written in one
transaction, so that a crash loses the last seconds at most and never counts twice.
"""

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hits import Deltas, Stored
from mini_ttv.storage import hit_schema, schema
from mini_ttv.storage.database import open_database, transaction, translated_errors

KEPT_IDS = 100_000


@dataclass(frozen=True, slots=True)
class Bucket:
    """Hits of one emote in one minute, hour or day."""

    start: int
    emote: Emote
    count: int


class HitStore:
    """One database file; not to be called from two threads at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._channels: dict[str, int] = {}  # channel id -> row
        self._emotes: dict[Emote, int] = {}  # as they stand in the file -> row

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

    def apply(self, deltas: Deltas) -> None:
        """Add a batch: all of it, or nothing where StorageError is raised."""
        connection = self._opened()
        try:
            with translated_errors(self._path), transaction(connection):
                self._write(connection, deltas)
        except BaseException:
            self._channels.clear()  # rows of a transaction that was rolled back do not exist
            self._emotes.clear()
            raise

    def _write(self, connection: sqlite3.Connection, deltas: Deltas) -> None:
        channels = {channel: self._channel_row(connection, channel, deltas.channels) for channel in deltas.channels}
        emotes = {key: self._emote_row(connection, emote) for key, emote in deltas.emotes.items()}
        minutes: Counter[tuple[int, ...]] = Counter()
        hours: Counter[tuple[int, ...]] = Counter()
        totals: Counter[tuple[int, ...]] = Counter()
        for (channel_id, key, minute), count in deltas.hits.items():
            channel, emote = channels[channel_id], emotes[key]
            minutes[channel, minute, emote] += count
            hours[channel, _hour(minute), emote] += count
            totals[channel, emote] += count
        message_minutes: Counter[tuple[int, ...]] = Counter()
        message_hours: Counter[tuple[int, ...]] = Counter()
        for (channel_id, minute), count in deltas.messages.items():
            message_minutes[channels[channel_id], minute] += count
            message_hours[channels[channel_id], _hour(minute)] += count
        connection.executemany(hit_schema.ADD_MINUTE, _rows(minutes))
        connection.executemany(hit_schema.ADD_HOUR, _rows(hours))
        connection.executemany(hit_schema.ADD_TOTAL, _rows(totals))
        connection.executemany(hit_schema.ADD_MESSAGE_MINUTE, _rows(message_minutes))
        connection.executemany(hit_schema.ADD_MESSAGE_HOUR, _rows(message_hours))
        connection.executemany(hit_schema.ADD_SEEN, [(_clean(message_id),) for message_id in deltas.seen_ids])
        connection.execute(hit_schema.FORGET_SEEN, (KEPT_IDS,))

    def _channel_row(self, connection: sqlite3.Connection, channel_id: str, logins: dict[str, str]) -> int:
        row = self._channels.get(channel_id)
        if row is None:
            row = _row_id(connection, hit_schema.CHANNEL_ROW, channel_id, logins[channel_id])
            self._channels[channel_id] = row
        return row

    def _emote_row(self, connection: sqlite3.Connection, emote: Emote) -> int:
        row = self._emotes.get(emote)
        if row is None:
            row = _row_id(connection, hit_schema.EMOTE_ROW, emote.key, emote.name, _details(emote))
            self._emotes[emote] = row
        return row

    def recent_ids(self) -> list[str]:
        """Ids of the last messages that were counted, the oldest first."""
        with translated_errors(self._path):
            return [row[0] for row in self._opened().execute(hit_schema.RECENT_IDS)]

    def totals(self, channel_id: str) -> Stored:
        """All that was ever counted in a channel."""
        with translated_errors(self._path):
            rows = self._opened().execute(hit_schema.TOTALS, (channel_id,))
            counts = {key: (_emote(key, name, details), count) for key, name, details, count in rows}
            messages = self._opened().execute(hit_schema.MESSAGES, (channel_id,))
            return Stored(counts, messages.fetchone()[0])

    def by_minute(self, channel_id: str, start: int, end: int) -> list[Bucket]:
        """Hits by minute from `start` to before `end`."""
        return self._buckets(hit_schema.BY_MINUTE, channel_id, start, end)

    def by_hour(self, channel_id: str, start: int, end: int) -> list[Bucket]:
        """Hits by hour from `start` to before `end`."""
        return self._buckets(hit_schema.BY_HOUR, channel_id, start, end)

    def by_day(self, channel_id: str, start: int, end: int, zone: tzinfo = UTC) -> list[Bucket]:
        """Hits by day of a time zone; `start` and `end` are midnights there, days may have 23 or 25 hours."""
        starts = {moment: _midnight(moment, zone) for moment in range(_hour(start), end, 3600)}
        whole = all(midnight % 3600 == 0 for midnight in starts.values())
        buckets = self._buckets(hit_schema.BY_HOUR if whole else hit_schema.BY_MINUTE, channel_id, start, end)
        days: Counter[tuple[int, Emote]] = Counter()
        for bucket in buckets:
            midnight = starts[bucket.start] if whole else _midnight(bucket.start, zone)
            days[midnight, bucket.emote] += bucket.count
        return [Bucket(midnight, emote, count) for (midnight, emote), count in days.items()]

    def _buckets(self, query: str, channel_id: str, start: int, end: int) -> list[Bucket]:
        with translated_errors(self._path):
            rows = self._opened().execute(query, (channel_id, start, end))
            return [Bucket(when, _emote(key, name, details), count) for when, key, name, details, count in rows]

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            message = f"The hit database {self._path} is not open."
            raise StorageError(message)
        return self._connection


def _rows(counts: Counter[tuple[int, ...]]) -> list[tuple[int, ...]]:
    return [(*key, count) for key, count in counts.items()]


def _row_id(connection: sqlite3.Connection, statement: str, *values: str) -> int:
    row: int = connection.execute(statement, tuple(map(_clean, values))).fetchone()[0]
    return row


def _clean(text: str) -> str:
    """Without lone surrogates, which JSON may bring and SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _hour(moment: int) -> int:
    return moment - moment % 3600


def _midnight(moment: int, zone: tzinfo) -> int:
    local = datetime.fromtimestamp(moment, zone)
    return int(local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())


def _details(emote: Emote) -> str:
    images = [[image.scale, image.url, image.static_url] for image in emote.images]
    return json.dumps([images, emote.animated, emote.zero_width, emote.width, emote.height])


def _emote(key: str, name: str, details: str) -> Emote:
    provider, _, emote_id = key.partition(":")
    images, animated, zero_width, width, height = json.loads(details)
    return Emote(
        Provider(provider),
        emote_id,
        name,
        tuple(EmoteImage(scale, url, static_url) for scale, url, static_url in images),
        animated=animated,
        zero_width=zero_width,
        width=width,
        height=height,
    )
