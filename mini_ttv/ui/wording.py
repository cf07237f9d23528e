"""Numbers and times as people read them."""

from datetime import datetime


def short_count(number: int) -> str:
    """`999`, `1.2K`, `34K`, `1.5M`: never more than four characters, never rounded up."""
    if number < 1000:
        return str(max(0, number))
    for unit, size in (("M", 1_000_000), ("K", 1_000)):
        if number >= size:
            tenths = number * 10 // size
            return f"{tenths / 10:.1f}{unit}" if 10 <= tenths < 100 and tenths % 10 else f"{tenths // 10}{unit}"
    return str(number)


def viewers(number: int) -> str:
    """`1 viewer`, `1,234 viewers`."""
    return f"{number:,} viewer{'' if number == 1 else 's'}"


def duration(seconds: float) -> str:
    """`0:07`, `12:34`, `3:02:01`: how long something has lasted."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def uptime(started_at: datetime, now: datetime) -> str:
    """How long a stream has run, to the minute: `3:02 h`, `12 min`."""
    minutes = max(0, int((now - started_at).total_seconds())) // 60
    hours, left = divmod(minutes, 60)
    return f"{hours}:{left:02} h" if hours else f"{left} min"


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
