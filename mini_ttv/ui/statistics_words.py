"""Times and ranges of the statistics page in words, where the person is."""

from datetime import UTC, datetime, time, timedelta
from enum import Enum

from PySide6.QtCore import QDate, QLocale

from mini_ttv.core.hit_ranges import HitRange, Span
from mini_ttv.core.hit_report import Step
from mini_ttv.core.hit_sessions import Session
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.wording import clock


class Range(Enum):
    """The ranges that are offered by name; the value is its words."""

    HOUR = marked("Last hour")
    HOURS = marked("Last 6 hours")
    TODAY = marked("Today")
    WEEK = marked("Last 7 days")
    MONTH = marked("Last 30 days")
    ALL = marked("All time")


_LENGTHS = {Range.HOUR: 3600, Range.HOURS: 6 * 3600}
_DAYS = {Range.WEEK: 6, Range.MONTH: 29}


def start_of(range_: Range, now: datetime, began: int) -> int:
    """Unix seconds at which a range begins, at the beginning of a minute.

    Args:
        range_: the range.
        now: the time, with a zone whose midnights count.
        began: when the channel was first counted.
    """
    if range_ is Range.ALL:
        return began
    if range_ in _LENGTHS:
        return (int(now.timestamp()) - _LENGTHS[range_]) // 60 * 60
    day = now.date() - timedelta(days=_DAYS.get(range_, 0))
    return int(datetime.combine(day, time(), now.tzinfo).timestamp())


def since(range_: HitRange, now: datetime) -> int:
    """Unix seconds of a range that begins at a date; now where it has none."""
    start = range_.start(now) if range_.span is Span.SINCE else None
    return int(now.timestamp()) // 60 * 60 if start is None else start


def day(moment_: int) -> str:
    """`21 Nov 2026`."""
    local = datetime.fromtimestamp(moment_, UTC).astimezone()
    return _locale().toString(
        QDate(local.year, local.month, local.day), tr("d MMM yyyy", "a date in short, in Qt's letters")
    )


def moment(at: int, step: Step = Step.MINUTE) -> str:
    """The bucket that begins at a time: `21 Nov 2026`, or with the time of day."""
    if step is Step.DAY:
        return day(at)
    return f"{day(at)}, {clock(datetime.fromtimestamp(at, UTC))}"


def span_words(start: int, end: int) -> str:
    """`21 Nov 2026, 18:00 to 20:15`, or with both days."""
    first, last = day(start), day(end - 1)
    until = clock(datetime.fromtimestamp(end, UTC))
    if first == last:
        return tr("{start} to {end}", start=moment(start), end=until)
    return tr("{start} to {end}", start=first, end=last)


def session_words(session: Session) -> str:
    """A session for a list to choose from."""
    return f"{span_words(session.start, session.end)} ({messages_words(session.messages)})"


def messages_words(number: int) -> str:
    """`1 message`, `1,234 messages`."""
    return tr("%n message(s)", "", number)


def by_step(step: Step) -> str:
    """The steps that a timeline has, such as `By hour`."""
    match step:
        case Step.MINUTE:
            return tr("By minute")
        case Step.HOUR:
            return tr("By hour")
        case _:
            return tr("By day")


def each_step(step: Step) -> str:
    """What the numbers of a timeline are of: `a minute`, `an hour`, `a day`."""
    match step:
        case Step.MINUTE:
            return tr("a minute")
        case Step.HOUR:
            return tr("an hour")
        case _:
            return tr("a day")


def video_time(seconds: int) -> str:
    """A place in a video as its address has it: `1h2m3s`."""
    hours, rest = divmod(max(0, seconds), 3600)
    return f"{hours}h{rest // 60}m{rest % 60}s"


def _locale() -> QLocale:
    locale = QLocale()
    return QLocale("en_GB") if locale.language() is QLocale.Language.C else locale
