"""The hit table of a channel for somebody who looks at it again and again."""

from collections.abc import Mapping

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import ChannelHits, EmoteCount, Mode, Tally

Base = Mapping[str, tuple[Emote, Tally]]
"""What is added to the numbers of this run, by emote key; below nothing where less than this run is asked for."""


class HitBoard:
    """Rows that are kept: looking costs what has changed since the last look, and not what there is."""

    def __init__(self, hits: ChannelHits, mode: Mode, base: Base) -> None:
        """Take whose numbers, what a hit is, and what was counted before."""
        self.hits = hits
        self.mode = mode
        self.base = base
        self.rows: list[EmoteCount] = []
        """In no order; the same objects as long as the board is the same."""
        self._by_key: dict[str, EmoteCount] = {}
        self._touched = hits.watch()
        self._touched.update(base, hits.session())

    def look(self, now: float) -> list[EmoteCount]:
        """The rows of now; emotes without any hit have none."""
        recent = self.hits.recent(now)
        rows, by_key, base, mode, row_of = self.rows, self._by_key, self.base, self.mode, self.hits.row
        for key in self._touched:
            fresh = row_of(key, mode, recent)
            before = base.get(key)
            if before is not None:
                if fresh is None:
                    fresh = EmoteCount(before[0], 0, 0)
                fresh.total += before[1][mode]
            elif fresh is None:
                continue
            row = by_key.get(key)
            if row is not None:
                row.emote, row.total, row.last_minute = fresh.emote, fresh.total, fresh.last_minute
                row.session, row.peak, row.peak_at = fresh.session, fresh.peak, fresh.peak_at
                row.deleted = fresh.deleted
            elif fresh.total > 0:
                by_key[key] = fresh
                rows.append(fresh)
        self._touched.clear()
        return rows
