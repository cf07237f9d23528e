"""The store of counted hits, as far as it is read for reports. Everything blocks.

It has a connection of its own, so that a long question never holds up a write.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from mini_ttv.core.combos import Combo
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_report import Bucket, ChatterSum, EmoteSum, Step
from mini_ttv.core.hits import Tally
from mini_ttv.core.message_events import MessageEvent
from mini_ttv.core.translation import tr
from mini_ttv.storage import hit_schema, message_schema
from mini_ttv.storage.database import translated_errors
from mini_ttv.storage.emote_rows import EmoteRows
from mini_ttv.storage.message_rows import read_messages

_HOUR = 3600
_DAY = 86_400
_WEEK = 7 * _DAY


class HitReader:
    """Answers questions; not to be called from two threads at once. Every call may raise StorageError."""

    def __init__(self, path: Path) -> None:
        """Take the file, which a HitStore has made."""
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._emotes = EmoteRows()

    def close(self) -> None:
        """Close the file; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._emotes = EmoteRows()  # rows of a database that is wiped are used again

    def channels(self) -> dict[str, str]:
        """Every channel in which something was counted: id -> login."""
        with translated_errors(self._path):
            return dict(self._opened().execute(hit_schema.CHANNELS))

    def sums(self, channel_id: str, start: int, end: int) -> list[EmoteSum]:
        """Hits by emote from `start` to before `end`, both at the beginning of a minute; most occurrences first."""
        found: dict[int, list[int]] = {}
        with translated_errors(self._path):
            connection = self._opened()
            channel = self._channel(channel_id)
            # Whole hours from the hours, the edges from the minutes: a year is 8,760 hours and no half million minutes.
            first, last = -(-start // _HOUR) * _HOUR, end // _HOUR * _HOUR
            ranges = [(hit_schema.SUM_MINUTES, start, end)]
            if first < last:
                ranges = [
                    (hit_schema.SUM_MINUTES, start, first),
                    (hit_schema.SUM_HOURS, first, last),
                    (hit_schema.SUM_MINUTES, last, end),
                ]
            for query, low, high in ranges:
                for emote, *counts in connection.execute(query, (channel, low, high)) if low < high else ():
                    mine = found.setdefault(emote, [0, 0, 0, 0])
                    found[emote] = [one + other for one, other in zip(mine, counts, strict=True)]
            emotes = self._emotes.all(connection)
        sums = [EmoteSum(emotes[emote], Tally(*tally), deleted) for emote, (*tally, deleted) in found.items()]
        return sorted(sums, key=lambda each: (-each.tally.occurrences, each.emote.key))

    def interrupt(self) -> None:
        """End the question that is being answered, from another thread: it raises StorageError."""
        if self._connection is not None:
            self._connection.interrupt()

    def buckets(  # noqa: PLR0913 - a range, how it is cut, and of what
        self,
        channel_id: str,
        start: int,
        end: int,
        step: Step,
        zone: tzinfo = UTC,
        *,
        keys: Iterable[str] | None = None,
    ) -> list[Bucket]:
        """Hits by bucket and emote from `start` to before `end`.

        Args:
            channel_id: of the channel.
            start: where the range begins.
            end: where it ends.
            step: how long a bucket is.
            zone: days are those of this, and may have 23 or 25 hours.
            keys: only these emotes.
        """
        with translated_errors(self._path):
            connection = self._opened()
            emotes = self._emotes.all(connection)
            asked: list[object] = [self._channel(channel_id), start, end]
            if keys is None:
                query = _query(step, (start, end), zone, hit_schema.BY_MINUTE, hit_schema.BY_HOUR)
            else:
                query = _query(step, (start, end), zone, hit_schema.SOME_BY_MINUTE, hit_schema.SOME_BY_HOUR)
                asked.append(json.dumps(list(keys)))
            rows = connection.execute(query, asked).fetchall()
        buckets = (Bucket(when, emotes[emote], Tally(*tally)) for when, emote, *tally in rows)
        return list(buckets) if step is not Step.DAY else _by_day(buckets, zone)

    def messages(self, channel_id: str, start: int, end: int, step: Step, zone: tzinfo = UTC) -> list[tuple[int, int]]:
        """Messages by bucket: its beginning, and how many."""
        with translated_errors(self._path):
            query = _query(step, (start, end), zone, hit_schema.MESSAGES_BY_MINUTE, hit_schema.MESSAGES_BY_HOUR)
            rows = self._opened().execute(query, (self._channel(channel_id), start, end)).fetchall()
        if step is not Step.DAY:
            return rows
        days: dict[int, int] = {}
        for when, count in rows:
            day = _midnight(when, zone)
            days[day] = days.get(day, 0) + count
        return list(days.items())

    def chatters(self, channel_id: str, start: int, end: int, most: int = 100) -> list[ChatterSum]:
        """Who wrote most in the days (UTC) from that of `start` to before `end`."""
        with translated_errors(self._path):
            range_ = (self._channel(channel_id), start - start % _DAY, end, most)
            return [ChatterSum(*row) for row in self._opened().execute(hit_schema.CHATTERS, range_)]

    def combos(self, channel_id: str, start: int, end: int, most: int = 100) -> list[Combo]:
        """The longest combos that began in a range."""
        with translated_errors(self._path):
            connection = self._opened()
            emotes = self._emotes.all(connection)
            rows = connection.execute(hit_schema.COMBOS, (self._channel(channel_id), start, end, most))
            return [Combo(emotes[emote], length, when, when) for when, emote, length in rows]

    def began(self, channel_id: str) -> int | None:
        """The hour of the first message that was counted; None where there is none."""
        with translated_errors(self._path):
            row: tuple[int | None] = (
                self._opened().execute(hit_schema.FIRST_HOUR, (self._channel(channel_id),)).fetchone()
            )
            return row[0]

    def kept(self, channel_id: str, start: int, end: int) -> Iterator[MessageEvent]:
        """The messages themselves that are kept from `start` to before `end`, one by one, in order of time."""
        with translated_errors(self._path):
            connection = self._opened()
            if connection.execute(message_schema.IS_THERE).fetchone() is None:  # an older version wrote the file
                return
            emotes = self._emotes.all(connection)
            range_ = (self._channel(channel_id), start * 1000, end * 1000)
            yield from read_messages(connection.execute(message_schema.KEPT, range_), emotes)

    def kept_of(self, channel_id: str, user_id: str, most: int) -> list[MessageEvent]:
        """The last kept messages of a user in a channel, in the order in which they came."""
        with translated_errors(self._path):
            connection = self._opened()
            emotes = self._emotes.all(connection)
            asked = (user_id, self._channel(channel_id), most)
            return list(read_messages(connection.execute(message_schema.LAST_OF, asked), emotes))[::-1]

    def has_kept(self, channel_id: str, start: int, end: int) -> bool:
        """Whether any message is kept from `start` to before `end`."""
        with translated_errors(self._path):
            range_ = (self._channel(channel_id), start * 1000, end * 1000)
            return bool(self._opened().execute(message_schema.HAS, range_).fetchone()[0])

    def _channel(self, channel_id: str) -> int:
        row = self._opened().execute(hit_schema.CHANNEL, (channel_id,)).fetchone()
        return -1 if row is None else int(row[0])

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            if not self._path.exists():
                message = tr("Nothing has been counted yet: watch a channel, or use `mini-ttv count`.")
                raise StorageError(message)
            uri = f"{self._path.resolve().as_uri()}?mode=ro"
            self._connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        return self._connection


def _query(step: Step, range_: tuple[int, int], zone: tzinfo, minutes: str, hours: str) -> str:
    """The statement for a step: that on minutes, or that on hours."""
    if step is Step.DAY:  # in zones with half hours, days begin within an hour of UTC
        return hours if _has_whole_hours(*range_, zone) else minutes
    return minutes if step is Step.MINUTE else hours


def _has_whole_hours(start: int, end: int, zone: tzinfo) -> bool:
    """Whether all midnights of a range are beginnings of hours in UTC; summer time lasts for weeks."""
    return all(_midnight(moment, zone) % _HOUR == 0 for moment in (*range(start, end, _WEEK), end))


def _by_day(buckets: Iterable[Bucket], zone: tzinfo) -> list[Bucket]:
    days: dict[tuple[int, str], Bucket] = {}
    midnights: dict[int, int] = {}
    for bucket in buckets:
        midnight = midnights.get(bucket.start)
        if midnight is None:
            midnight = midnights[bucket.start] = _midnight(bucket.start, zone)
        key = (midnight, bucket.emote.key)
        old = days.get(key)
        tally = bucket.tally if old is None else old.tally.plus(bucket.tally)
        days[key] = Bucket(midnight, bucket.emote, tally)
    return list(days.values())


def _midnight(moment: int, zone: tzinfo) -> int:
    local = datetime.fromtimestamp(moment, zone)
    return int(local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())
