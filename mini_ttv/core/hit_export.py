"""Counted hits for other programs: CSV, and JSON as `resources/schemas/hits.schema.json` describes it."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hit_report import Bucket, EmoteSum, Step
from mini_ttv.core.hits import Tally

FORMAT = "mini-ttv-hits/1"
COLUMNS = ("channel", "start", "provider", "emote_id", "emote", "occurrences", "messages", "chatters", "deleted")


@dataclass(frozen=True, slots=True)
class HitReport:
    """The hits of one channel in a range; times are Unix seconds."""

    channel_id: str
    channel: str
    start: int
    end: int
    messages: int
    step: Step | None  # None: `rows` are sums of the whole range
    rows: Sequence[Bucket | EmoteSum]


def to_csv(reports: Iterable[HitReport]) -> str:
    """A table with a head, in RFC 4180's form; `start` is empty where a row is of the whole range."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in reports:
        for row in report.rows:
            writer.writerow([harmless(report.channel), *_values(row).values()])
    return text.getvalue()


def to_json(reports: Iterable[HitReport]) -> str:
    """One object."""
    channels = [
        {
            "channel_id": report.channel_id,
            "channel": report.channel,
            "start": _time(report.start),
            "end": _time(report.end),
            "messages": report.messages,
            "step": report.step.value if report.step is not None else None,
            "hits": [_values(row, guarded=False) for row in report.rows],
        }
        for report in reports
    ]
    return json.dumps({"format": FORMAT, "channels": channels}, ensure_ascii=False, indent=2) + "\n"


def _values(row: Bucket | EmoteSum, *, guarded: bool = True) -> dict[str, object]:
    start = _time(row.start) if isinstance(row, Bucket) else None
    deleted = row.deleted if isinstance(row, EmoteSum) else None
    emote: Emote = row.emote
    tally: Tally = row.tally
    name = harmless(emote.name) if guarded else emote.name
    return {
        "start": start,
        "provider": emote.provider.value,
        "emote_id": emote.id,
        "emote": name,
        "occurrences": tally.occurrences,
        "messages": tally.messages,
        "chatters": tally.chatters,
        "deleted": deleted,
    }


def _time(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def harmless(text: str) -> str:
    """A name that no spreadsheet takes for a formula: `=1+1` and the like get an apostrophe in front.

    Source: https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{text}" if text[:1] in {"=", "+", "@", "\t", "\r"} or (text[:1] == "-" and len(text) > 1) else text
