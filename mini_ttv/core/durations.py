"""Lengths of time and moments as people type them, and read them."""

import re
from datetime import datetime, timedelta

from mini_ttv.core.translation import tr

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_PART = re.compile(r"(\d{1,6})([smhdw])")
_LONGEST = 100 * 366 * 86_400


def read_duration(text: str) -> int:
    """Seconds of a text such as `90s`, `10m`, `1h30m`; a bare number is seconds.

    Raises:
        ValueError: it is none; the message says what would be.
    """
    word = text.strip().lower()
    parts = _PART.findall(word)
    seconds = sum(int(number) * _UNITS[unit] for number, unit in parts)
    if word.isdecimal() and len(word) < 10:
        seconds = int(word)
    elif "".join(number + unit for number, unit in parts) != word:
        seconds = 0
    if not 0 < seconds <= _LONGEST:
        message = f"a time such as 90s, 10m or 1h30m, not {text!r}"
        raise ValueError(message)
    return seconds


def read_moment(text: str, now: datetime) -> datetime:
    """A moment in the past.

    Args:
        text: how long ago (`90s`, `10m`, `7d`), `today`, a date (`2026-11-21`) or a date with a time, in the zone of
            `now` unless it says another.
        now: the time, aware.

    Raises:
        ValueError: it is none; the message says what would be.
    """
    word = text.strip().lower()
    if word == "today":
        return now.replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        pass
    else:
        return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment
    try:
        return now - timedelta(seconds=read_duration(word))
    except (ValueError, OverflowError):
        message = f"a time such as 10m, 7d, today or 2026-11-21, not {text!r}"
        raise ValueError(message) from None


def duration_words(seconds: int) -> str:
    """A length of time in its largest whole unit, such as "10 minutes"."""
    if seconds >= 86_400 and seconds % 86_400 == 0:
        return tr("%n day(s)", "", seconds // 86_400)
    if seconds >= 3_600 and seconds % 3_600 == 0:
        return tr("%n hour(s)", "", seconds // 3_600)
    if seconds >= 60 and seconds % 60 == 0:
        return tr("%n minute(s)", "", seconds // 60)
    return tr("%n second(s)", "", seconds)
