"""`mini-ttv hits`: what was counted, as a table, JSON or CSV. Nothing here, or below, loads Qt."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from itertools import chain
from typing import TextIO

from mini_ttv.app.options import Options
from mini_ttv.app.plan import make_plan
from mini_ttv.core.durations import read_moment
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_export import HitReport, to_csv, to_json
from mini_ttv.core.hit_report import Bucket, EmoteSum, Step
from mini_ttv.core.hits import Mode
from mini_ttv.core.local_zone import LOCAL
from mini_ttv.core.message_events import MessageEvent
from mini_ttv.core.message_export import to_csv as messages_to_csv
from mini_ttv.core.message_export import to_json as messages_to_json
from mini_ttv.storage.hit_reader import HitReader

_DAY = 86_400
_FORMATS = ("table", "json", "csv")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `mini-ttv hits` takes beside the places."""
    parser.add_argument("channel", nargs="?", default="", metavar="CHANNEL", help="by default all that were counted")
    parser.add_argument(
        "--since",
        type=_moment,
        default=None,
        metavar="TIME",
        help="10m, 24h, 7d, today, or a date such as 2026-11-21; by default all that was ever counted",
    )
    parser.add_argument("--by", choices=[step.value for step in Step], default=None, help="a row for each of these")
    parser.add_argument("--top", type=_positive, default=None, metavar="N", help="only the N most frequent emotes")
    parser.add_argument(
        "--mode",
        choices=[mode.name.lower() for mode in Mode],
        default="occurrences",
        help="what makes an emote frequent: every occurrence, once a message, or once a chatter and minute",
    )
    parser.add_argument(
        "--messages",
        action="store_true",
        help="the messages themselves instead, where the option hit_message_days keeps them",
    )
    parser.add_argument("--format", choices=_FORMATS, default="table", help="what is written (default: table)")


def _moment(text: str) -> datetime:
    try:
        return read_moment(text, datetime.now(UTC).astimezone())
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text[:9]) > 0:
        message = f"a number from 1 on, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text[:9])


def show_hits(given: argparse.Namespace, out: TextIO = sys.stdout) -> None:
    """Write what was counted to `out`.

    Raises:
        MiniTtvError: nothing was counted there, or the file cannot be read.
    """
    options = Options(profile=given.profile, data_dir=given.data_dir)
    reader = HitReader(make_plan(options, os.environ).places.data / "hits.sqlite")
    try:
        if given.messages:
            _write_messages(reader, given, out)
            return
        reports = _reports(reader, given, LOCAL)
    finally:
        reader.close()
    if given.format == "json":
        out.write(to_json(reports))
    elif given.format == "csv":
        out.write(to_csv(reports))
    else:
        out.write("\n".join(_table(report, Mode[given.mode.upper()], LOCAL) for report in reports))


def _write_messages(reader: HitReader, given: argparse.Namespace, out: TextIO) -> None:
    """All kept messages, channel by channel, without ever having all of them in memory."""
    start = int(given.since.timestamp()) if given.since else 0
    end = int(time.time()) + _DAY  # clocks may differ
    kept = chain.from_iterable(reader.kept(channel_id, start, end) for channel_id in _channels(reader, given))
    first = next(kept, None)
    if first is None:
        message = "No message is kept there. The option hit_message_days keeps those that are counted from then on."
        raise StorageError(message)
    events = chain((first,), kept)
    if given.format == "table":
        out.writelines(map(_message_line, events))
    else:
        out.writelines(messages_to_json(events) if given.format == "json" else messages_to_csv(events))


def _message_line(event: MessageEvent) -> str:
    when = datetime.fromtimestamp(event.at, LOCAL).strftime("%Y-%m-%d %H:%M:%S")
    return f"{when}  {event.channel}  {event.name}{' (deleted)' if event.deleted else ''}: {event.text}\n"


def _channels(reader: HitReader, given: argparse.Namespace) -> dict[str, str]:
    """The channels that are asked for, id -> login."""
    wanted = given.channel.lower().lstrip("#@")
    channels = {channel_id: login for channel_id, login in reader.channels().items() if wanted in {"", login}}
    if not channels:
        message = f"Nothing was counted in {wanted}." if wanted else "Nothing was counted yet."
        raise StorageError(message)
    return channels


def _reports(reader: HitReader, given: argparse.Namespace, zone: tzinfo) -> list[HitReport]:
    channels = _channels(reader, given)
    step = Step(given.by) if given.by else None
    end = int(time.time()) // 60 * 60 + 60
    reports: list[HitReport] = []
    for channel_id, login in channels.items():
        start = int(given.since.timestamp()) // 60 * 60 if given.since else reader.began(channel_id) or 0
        sums = _sorted(reader.sums(channel_id, start, end), Mode[given.mode.upper()])[: given.top]
        rows: Sequence[Bucket | EmoteSum] = sums
        if step is not None:
            keys = {each.emote.key for each in sums}
            buckets = reader.buckets(channel_id, start, end, step, zone)
            rows = [bucket for bucket in buckets if bucket.emote.key in keys]
        messages = sum(count for _, count in reader.messages(channel_id, start, end, Step.MINUTE))
        reports.append(HitReport(channel_id, login, start, end, messages, step, rows))
    return reports


def _sorted(sums: list[EmoteSum], mode: Mode) -> list[EmoteSum]:
    return sorted(sums, key=lambda each: (-each.tally[mode], each.emote.key))


def _table(report: HitReport, mode: Mode, zone: tzinfo) -> str:
    """Columns for a person; times in their own zone."""
    since = datetime.fromtimestamp(report.start, zone).strftime("%Y-%m-%d %H:%M")
    lines = [f"{report.channel}: {report.messages} messages since {since}"]
    if not report.rows:
        lines.append("  no emotes")
    for row in report.rows:
        when = ""
        if isinstance(row, Bucket):
            form = "%Y-%m-%d" if report.step is Step.DAY else "%Y-%m-%d %H:%M"
            when = datetime.fromtimestamp(row.start, zone).strftime(form) + "  "
        lines.append(f"  {when}{row.tally[mode]:>9}  {row.emote.provider.value:<6}  {row.emote.name}")
    return "\n".join(lines) + "\n"
