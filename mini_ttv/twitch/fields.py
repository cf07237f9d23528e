"""Reading single fields out of JSON that somebody else wrote."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

T = TypeVar("T")

Item = Mapping[str, object]

_LOGGER = logging.getLogger(__name__)
_LOGIN = re.compile(r"[A-Za-z0-9_]{1,64}")
_ID = re.compile(r"[!-~]{1,256}")
_MAX_NUMBER = 10**12
_MAX_TEXT = 2000
_MAX_LIST = 100
_MAX_ITEMS = 1000


class BadField(ValueError):
    """A field that an item cannot do without is missing or makes no sense."""


def identity(item: Item, key: str) -> str:
    """An id: required, short, and nothing but what may stand in an address (numbers are taken, too)."""
    value = item.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**20:
        value = str(value)
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise BadField(key)
    return value


def login_name(item: Item, key: str) -> str:
    """A login name in lower case: required, and nothing but what may stand in an address."""
    value = item.get(key)
    if not isinstance(value, str) or not _LOGIN.fullmatch(value):
        raise BadField(key)
    return value.lower()


def text(item: Item, key: str) -> str:
    """A text, "" where there is none, cut where it is absurdly long."""
    value = item.get(key)
    return encodable(value[:_MAX_TEXT]) if isinstance(value, str) else ""


def texts(item: Item, key: str) -> tuple[str, ...]:
    """A list of texts; null, and entries that are no text, are left out."""
    value = item.get(key)
    if not isinstance(value, list):
        return ()
    return tuple(encodable(entry[:_MAX_TEXT]) for entry in value[:_MAX_LIST] if isinstance(entry, str))


def encodable(value: str) -> str:
    """A text without halves of characters, which JSON can hold but no file, address or window."""
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def whole(item: Item, key: str) -> int:
    """A number that is not negative, bounded so that anything can show it; 0 where there is none."""
    value = item.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:  # noqa: PLR0124 - not a number
        return 0
    return int(min(max(0, value), _MAX_NUMBER))


def seconds(item: Item, key: str) -> float:
    """A length of time that is not negative; 0 where there is none."""
    value = item.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:  # noqa: PLR0124 - not a number
        return 0.0
    return float(min(max(0.0, value), _MAX_NUMBER))


def part(item: Item, key: str) -> Item:
    """An object within the item; an empty one where there is none."""
    value = item.get(key)
    return value if isinstance(value, dict) else {}


def flag(item: Item, key: str) -> bool:
    """True for true, False for everything else."""
    return item.get(key) is True


def moment(item: Item, key: str) -> datetime:
    """An RFC 3339 time: required."""
    value = optional_moment(item, key)
    if value is None:
        raise BadField(key)
    return value


def optional_moment(item: Item, key: str) -> datetime | None:
    """An RFC 3339 time in UTC; None where there is none."""
    value = item.get(key)
    if not isinstance(value, str) or not value:
        return None
    try:
        parsed = datetime.fromisoformat(value)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def items_of(data: object, parse: Callable[[Item], T]) -> tuple[T, ...]:
    """Parse the entries of a list; one that cannot be read is left out, its neighbours stay."""
    if not isinstance(data, list):
        return ()
    found: list[T] = []
    bad: list[str] = []
    for entry in data[:_MAX_ITEMS]:
        try:
            # An entry that is no object has no fields at all.
            found.append(parse(entry if isinstance(entry, dict) else {}))
        except BadField as error:
            bad.append(str(error))
    if bad:
        names = ", ".join(sorted(set(bad)))
        _LOGGER.info("%d of %d items of %s were left out, bad fields: %s", len(bad), len(data), parse.__name__, names)
    return tuple(found)
