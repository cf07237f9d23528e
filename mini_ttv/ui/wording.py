"""Numbers and times as people read them: words are the program's, figures the user's locale's."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from mini_ttv.core.translation import tr

_DAYS_IN_WORDS = 6  # beyond, a day's name could mean another week's


def short_count(number: int) -> str:
    """`999`, `1.2K`, `12.3K`, `345K`, `1.5M`: never more than five characters, never rounded up."""
    for unit, size in (("M", 1_000_000), ("K", 1_000)):
        if number >= size:
            tenths = number * 10 // size
            fraction = 1 if tenths < 1000 and tenths % 10 else 0
            return f"{_locale().toString(tenths / 10 if fraction else float(tenths // 10), 'f', fraction)}{unit}"
    return str(max(0, number))


def count(number: int) -> str:
    """`12,345`, or `12.345` where the user's locale writes it so."""
    return _locale().toString(number)


def decimal(number: float, digits: int) -> str:
    """`2.5`, or `2,5` where the user's locale writes it so."""
    return _locale().toString(number, "f", digits)


def viewers(number: int) -> str:
    """`1 viewer`, `1,234 viewers`."""
    return tr("%n viewer(s)", "", number)


def duration(seconds: float) -> str:
    """`0:07`, `12:34`, `3:02:01`: how long something has lasted."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def uptime(started_at: datetime, now: datetime) -> str:
    """How long a stream has run, to the minute: `3 h 2 m`, `12 min`."""
    minutes = max(0, int((now - started_at).total_seconds())) // 60
    hours, left = divmod(minutes, 60)
    return tr("{hours} h {left} m", hours=hours, left=left) if hours else tr("{left} min", left=left)


def ago(when: datetime, now: datetime) -> str:
    """How long something is past: `just now`, `5 minutes ago`, `3 hours ago`, `2 days ago`, then its date."""
    minutes = int((now - when).total_seconds()) // 60
    if minutes < 1:
        return tr("just now")
    if minutes >= (_DAYS_IN_WORDS + 1) * 1440:
        return tr("on {date}", date=_date(when))
    if minutes < 60:
        return tr("%n minute(s) ago", "", minutes)
    return tr("%n hour(s) ago", "", minutes // 60) if minutes < 1440 else tr("%n day(s) ago", "", minutes // 1440)


def clock(when: datetime, *, seconds: bool = False) -> str:
    """The time of day where the user is, as their locale writes it: `18:00` or `6:00 PM`, or with seconds."""
    local, locale = when.astimezone(), _locale()
    pattern = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return locale.toString(
        QTime(local.hour, local.minute, local.second), pattern.replace("mm", "mm:ss") if seconds else pattern
    )


def coming(when: datetime, now: datetime) -> str:
    """A time to come, where the user is: `Today 18:00`, `Tomorrow 18:00`, `Friday 18:00`, then the date with it."""
    local = when.astimezone()
    days = (local.date() - now.astimezone().date()).days
    if 0 <= days <= 1:
        day = tr("Tomorrow") if days else tr("Today")
    elif 1 < days <= _DAYS_IN_WORDS:
        day = _locale().dayName(local.isoweekday())
    else:
        day = _date(when)
    return f"{day} {clock(when)}"


def _locale() -> QLocale:
    """The user's; where the system has none, one that is read everywhere: 12,345 and 18:00."""
    locale = QLocale()
    return QLocale("en_GB") if locale.language() is QLocale.Language.C else locale


def _date(when: datetime) -> str:
    local = when.astimezone()
    return _locale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def language(code: str) -> str:
    """A short sign for a language code of Helix; "other" and nothing give ""."""
    return "" if code in {"", "other"} else code.split("-", maxsplit=1)[0].upper()


def picture_url(template: str, width: int, height: int) -> str:
    """A picture's address with the size put in, where it has places for it.

    Args:
        template: `…{width}x{height}.jpg`, or an address without a size.
        width: pixels.
        height: pixels.
    """
    return template.replace("{width}", str(width)).replace("{height}", str(height))
