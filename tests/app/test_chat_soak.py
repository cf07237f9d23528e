"""The chat pane through every kind of trouble, for a while; `python -m tests.benchmarks soak` does it for long."""

import pytest

from tests.benchmarks.soak import soak
from tests.benchmarks.soak_window import compared


def test_what_is_compared() -> None:
    figures = compared(["b", "a", "odd", "d", "d"], ["a", "b", "c", "d"])
    assert (figures["shown"], figures["others_shown"]) == (4, 1)
    assert (figures["lost"], figures["twice"], figures["out_of_order"]) == (1, 1, 1)


@pytest.mark.timeout(240)
def test_all_that_was_said_is_shown_in_order_and_once() -> None:
    figures = soak(20, every=(0.1, 0.8))
    assert (figures["lost"], figures["twice"], figures["out_of_order"]) == (0, 0, 0)
    assert figures["sent"] > 30
    assert figures["kinds_of_trouble"] >= 5
