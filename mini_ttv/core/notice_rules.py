"""Which streams a person wants to be told of, and when; pure rules, made from the settings' texts."""

import re
from dataclasses import dataclass
from datetime import time

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr

_HOURS = re.compile(r"\s*(\d{1,2})(?::(\d{2}))?\s*-\s*(\d{1,2})(?::(\d{2}))?\s*")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A part of each day, by the clock on the wall; it may lie across midnight."""

    begin: time
    end: time  # the first moment that is no longer quiet

    def covers(self, moment: time) -> bool:
        """Whether `moment` is in it; from a time to the same time is the whole day."""
        if self.begin < self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


@dataclass(frozen=True, slots=True)
class NoticeRules:
    """What a person decided; names, categories and words in lower case."""

    only_chosen: bool = False  # of all channels, or of the chosen ones only
    chosen: frozenset[str] = frozenset()  # logins
    muted: frozenset[str] = frozenset()  # logins
    categories: frozenset[str] = frozenset()  # only these; none stands for all
    categories_not: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()  # only with one of these words; none stands for all
    titles_not: tuple[str, ...] = ()
    quiet: tuple[QuietHours, ...] = ()
    category_changes: bool = False
    title_changes: bool = False

    def wants_channel(self, login: str) -> bool:
        """Whether a channel is told of at all."""
        return login not in self.muted and (not self.only_chosen or login in self.chosen)

    def allows(self, stream: Stream) -> bool:
        """Whether a stream is told of, as it is now."""
        return self.wants_channel(stream.user_login) and self._likes(stream)

    def is_quiet(self, moment: time) -> bool:
        """Whether nothing is shown at this time of the day."""
        return any(hours.covers(moment) for hours in self.quiet)

    def _likes(self, stream: Stream) -> bool:
        category, title = stream.game_name.casefold(), stream.title.casefold()
        if category in self.categories_not or any(word in title for word in self.titles_not):
            return False
        if self.categories and category not in self.categories:
            return False
        return not self.titles or any(word in title for word in self.titles)


def words_of(text: str) -> tuple[str, ...]:
    """The parts of a list that a person wrote with commas, in lower case, each once."""
    parts = (" ".join(part.split()).casefold() for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def logins_of(text: str) -> frozenset[str]:
    """The channels of such a list."""
    return frozenset(word.removeprefix("@").removeprefix("#") for word in words_of(text))


def with_login(text: str, login: str, *, there: bool) -> str:
    """Such a list with a channel in it, or without it; what else is in it stays as it is.

    Args:
        text: the list.
        login: the channel.
        there: whether it is to be in it.
    """
    kept = [part.strip() for part in text.split(",") if part.strip() and login not in logins_of(part)]
    return ",".join([*kept, login] if there else kept)


def parse_quiet_hours(text: str) -> tuple[QuietHours, ...]:
    """Hours such as `23:00-07:00`, or several of them with commas between.

    Raises:
        SettingsError: that is no time; the message says how it is written.
    """
    return tuple(_hours(part) for part in text.split(",") if part.strip())


def _hours(text: str) -> QuietHours:
    match = _HOURS.fullmatch(text)
    try:
        if match is not None:
            numbers = [int(part or 0) for part in match.groups()]
            return QuietHours(_time(*numbers[:2]), _time(*numbers[2:]))
    except ValueError:  # the 25th hour
        pass
    message = tr("Quiet hours are written like 23:00-07:00, not {text}.", text=repr(text.strip()[:40]))
    raise SettingsError(message)


def _time(hour: int, minute: int) -> time:
    return time() if (hour, minute) == (24, 0) else time(hour, minute)
