"""The sleep timer: a time, the end of the stream, or neither."""

import asyncio

from mini_ttv.core.events import Event
from mini_ttv.core.playback import Phase
from mini_ttv.services.sleep_timer import SleepTimer
from mini_ttv.services.watch_state import WatchState


def made() -> tuple[SleepTimer, Event[WatchState], list[str]]:
    watched: Event[WatchState] = Event()
    told: list[str] = []
    timer = SleepTimer(watched, clock=asyncio.get_running_loop().time)
    timer.rang.connect(lambda _none: told.append("rang"))
    timer.soon.connect(lambda _none: told.append("soon"))
    return timer, watched, told


def left(timer: SleepTimer) -> int | None:
    return timer.minutes_left


def waits(timer: SleepTimer) -> bool:
    return timer.ends_with_stream


async def test_it_rings_when_the_time_is_over() -> None:
    timer, watched, told = made()
    assert left(timer) is None
    timer.start(0.05 / 60)
    assert left(timer) == 1
    watched.emit(WatchState(phase=Phase.ENDED))
    assert told == []
    await asyncio.sleep(0.15)
    assert told == ["rang"]
    assert left(timer) is None
    timer.close()


async def test_it_warns_a_minute_before() -> None:
    timer, _, told = made()
    timer.start(1 + 0.05 / 60)
    assert left(timer) == 2
    await asyncio.sleep(0.15)
    assert told == ["soon"]
    timer.cancel()
    assert left(timer) is None
    timer.close()


async def test_a_new_wish_takes_the_place_of_the_old() -> None:
    timer, watched, told = made()
    timer.start(0.05 / 60)
    timer.wait_for_end()
    assert waits(timer)
    await asyncio.sleep(0.15)
    watched.emit(WatchState(phase=Phase.PLAYING))
    assert told == []
    watched.emit(WatchState(phase=Phase.ENDED))
    assert told == ["rang"]
    assert not waits(timer)
    watched.emit(WatchState(phase=Phase.ENDED))
    timer.wait_for_end()
    timer.close()
    watched.emit(WatchState(phase=Phase.ENDED))
    assert told == ["rang"]
