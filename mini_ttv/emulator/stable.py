"""Ids that are the same in every run and on every machine, made from words."""

import hashlib
import uuid

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def stable_hex(*words: str, digits: int = 32) -> str:
    """`digits` hexadecimal digits out of `words`; at most 64."""
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:digits]


def stable_number(*words: str, low: int, high: int) -> int:
    """A number from `low` to `high`, both included."""
    return low + int(stable_hex(*words, digits=15), 16) % (high - low + 1)


def stable_uuid(*words: str) -> str:
    """A UUID, as badges have."""
    return str(uuid.UUID(stable_hex(*words), version=4))


def stable_ulid(*words: str) -> str:
    """26 letters and digits that look like a 7TV id (a ULID)."""
    number = int(stable_hex(*words, digits=30), 16)
    digits = []
    for _ in range(24):
        number, rest = divmod(number, 32)
        digits.append(_CROCKFORD[rest])
    return "01" + "".join(digits)
