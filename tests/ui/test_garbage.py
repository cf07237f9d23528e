"""Garbage with widgets in it goes on the right thread."""

import gc
import threading
import weakref
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QObject

from mini_ttv.ui.garbage import GarbageCollector


class Cycle:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
async def collector() -> AsyncIterator[GarbageCollector]:
    parent = QObject()
    gc.enable()  # as it is when a program starts
    collector = GarbageCollector(parent)
    yield collector
    collector.stop()
    gc.disable()  # as it is in these tests


async def test_other_threads_collect_nothing(collector: GarbageCollector) -> None:
    cycle = weakref.ref(Cycle())
    thread = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    thread.start()
    thread.join()
    assert cycle() is not None
    keep = [[] for _ in range(10_000)]  # type: ignore[var-annotated] # anything that counts
    collector.collect_due()
    assert len(keep) == 10_000
    assert cycle() is None


async def test_what_the_start_left_behind_is_looked_at_once_and_never_again(collector: GarbageCollector) -> None:
    def fall_due() -> None:
        while gc.get_count()[2] <= gc.get_threshold()[2]:
            gc.collect(1)

    while gc.get_count()[1] <= gc.get_threshold()[1]:
        gc.collect(0)
    young = weakref.ref(Cycle())
    collector.collect_due()
    assert gc.get_freeze_count() > 1000
    assert young() is None
    before = gc.get_freeze_count()
    old: Cycle | None = Cycle()
    later = weakref.ref(old)
    gc.collect(1)
    old = None
    fall_due()
    assert later() is not None
    collector.collect_due()
    assert later() is None
    assert gc.get_freeze_count() <= before
    collector.stop()
    assert gc.get_freeze_count() == 0


async def test_nothing_is_collected_before_it_is_due(collector: GarbageCollector) -> None:
    gc.collect()
    cycle = weakref.ref(Cycle())
    collector.collect_due()
    assert cycle() is not None
    collector.stop()
    assert gc.isenabled()


async def test_while_much_is_new_only_that_is_looked_at(collector: GarbageCollector) -> None:
    def make_much() -> weakref.ref[Cycle]:
        keep.extend([] for _ in range(10_000))
        return weakref.ref(Cycle())

    def let_the_middle_be_due() -> None:
        while gc.get_count()[1] <= gc.get_threshold()[1]:
            gc.collect(0)

    keep: list[list[None]] = []
    let_the_middle_be_due()
    collector.collect_due()  # sets aside what the start left behind
    old: Cycle | None = Cycle()
    older = weakref.ref(old)
    let_the_middle_be_due()
    old = None
    for _ in range(20):
        new = make_much()
        collector.look()
        assert new() is None
        assert older() is not None
    for _ in range(10):
        collector.look()
    assert older() is None
