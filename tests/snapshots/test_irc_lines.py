"""Every line of the collection becomes exactly the event that was approved."""

import json

import pytest

from tests.benchmarks.mutated import measure
from tests.snapshots.wire import EVENTS, event_of, lines

_APPROVED: dict[str, object] = json.loads(EVENTS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(lines()))
def test_line_becomes_the_approved_event(name: str) -> None:
    assert event_of(lines()[name]) == _APPROVED[name]


def test_no_event_is_left_over() -> None:
    assert _APPROVED.keys() == lines().keys()


def test_mutated_lines_raise_nothing_and_keep_their_text() -> None:
    figures = measure(20_000)
    assert figures["said_something"] > 5_000
