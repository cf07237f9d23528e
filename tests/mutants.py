"""Chat lines as nobody sends them: real ones with something wrong, seeded, so that each run makes the same."""

from collections.abc import Iterator, Sequence
from random import Random

_ODD = (
    "\0", "\x01", "\u200d", "\u034f", "\U000e0000", "\U000e0002", "\u202e", "\ud7ff", "😂", "é", "日", "\\", ";", "=",
    " ", ":", "@", "/", "-", ",",
)  # fmt: skip


def mutants(lines: Sequence[str], seed: int = 1) -> Iterator[str]:
    """Lines without end, each one of `lines` with one to three things wrong."""
    rng = Random(seed)
    while True:
        line = rng.choice(lines)
        for _ in range(rng.randint(1, 3)):
            line = rng.choice(_WAYS)(rng, line, lines)
        yield line.replace("\r", "").replace("\n", "")


def _flipped(rng: Random, line: str, _lines: Sequence[str]) -> str:
    """One bit of one byte."""
    data = bytearray(line.encode("utf-8", "replace"))
    if data:
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return data.decode("utf-8", "replace")


def _cut(rng: Random, line: str, _lines: Sequence[str]) -> str:
    start, end = sorted((rng.randint(0, len(line)), rng.randint(0, len(line))))
    return rng.choice((line[:end], line[start:], line[:start] + line[end:]))


def _doubled(rng: Random, line: str, _lines: Sequence[str]) -> str:
    start, end = sorted((rng.randint(0, len(line)), rng.randint(0, len(line))))
    return line[:end] + line[start:end] * rng.randint(1, 3) + line[end:]


def _joined(rng: Random, line: str, lines: Sequence[str]) -> str:
    other = rng.choice(lines)
    return line[: rng.randint(0, len(line))] + other[rng.randint(0, len(other)) :]


def _swapped(rng: Random, line: str, _lines: Sequence[str]) -> str:
    """Values of tags change places, or get a number that none of them should have."""
    head, space, rest = line.partition(" ")
    pairs = [pair.partition("=") for pair in head.split(";")]
    one, other = rng.randrange(len(pairs)), rng.randrange(len(pairs))
    value = rng.choice((pairs[other][2], "-1", "9" * rng.randint(1, 40), "٣", "", "0-0", "25:0-4/25:0-4", "NaN"))
    pairs[one] = (*pairs[one][:2], value)
    return ";".join("".join(pair) for pair in pairs) + space + rest


def _odd(rng: Random, line: str, _lines: Sequence[str]) -> str:
    place = rng.randint(0, len(line))
    return line[:place] + rng.choice(_ODD) * rng.choice((1, 1, 1, 2, 50)) + line[place + rng.randint(0, 2) :]


_WAYS = (_flipped, _cut, _doubled, _joined, _swapped, _odd)
