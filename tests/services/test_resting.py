"""Less is played while nobody looks, and the screen saver is held off only while somebody does."""

import asyncio
from dataclasses import replace

import pytest

from mini_ttv.core.events import Event
from mini_ttv.core.playback import Phase
from mini_ttv.core.quality import Quality, QualityPreference, choose, rendition
from mini_ttv.services.resting import Hiding, Wakefulness, WhenHidden
from mini_ttv.services.watch_state import WatchState


class FakeWatch:
    def __init__(
        self, *, phase: Phase = Phase.PLAYING, names: tuple[str, ...] = ("720p60", "160p30", "audio_only")
    ) -> None:
        self.changed: Event[WatchState] = Event()
        self.asked: list[Quality | None] = []
        self.state = WatchState(phase=phase, renditions=tuple(rendition(name) for name in names))

    def become(self, **values: object) -> None:
        self.state = replace(self.state, **values)  # type: ignore[arg-type] # fields of the state
        self.changed.emit(self.state)

    def save(self, quality: Quality | None) -> None:
        self.asked.append(quality)


def test_hidden_is_sound_only_and_back_is_what_it_was() -> None:
    watch = FakeWatch()
    hiding = Hiding(watch, WhenHidden.AUDIO)
    hiding.set_seen(seen=True)
    assert watch.asked == []
    hiding.set_seen(seen=False)
    hiding.set_seen(seen=False)
    assert watch.asked == [QualityPreference.AUDIO]
    hiding.set_seen(seen=True)
    hiding.set_seen(seen=True)
    assert watch.asked == [QualityPreference.AUDIO, None]


@pytest.mark.parametrize("choice", [WhenHidden.LOWEST, WhenHidden.AUDIO])
def test_the_smallest_picture_is_chosen_or_taken_where_there_is_no_sound_alone(choice: WhenHidden) -> None:
    names = ("720p60", "160p30", "360p30")
    watch = FakeWatch(names=names)
    Hiding(watch, choice).set_seen(seen=False)
    (asked,) = watch.asked
    assert asked is not None
    assert choose(asked, names) == "160p30"


@pytest.mark.parametrize(
    ("choice", "phase"),
    [(WhenHidden.KEEP, Phase.PLAYING), (WhenHidden.AUDIO, Phase.IDLE), (WhenHidden.AUDIO, Phase.FAILED)],
)
def test_sometimes_there_is_nothing_to_save(choice: WhenHidden, phase: Phase) -> None:
    watch = FakeWatch(phase=phase)
    hiding = Hiding(watch, choice)
    hiding.set_seen(seen=False)
    hiding.set_seen(seen=True)
    assert watch.asked == []


class FakeSaver:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def hold(self, reason: str) -> bool:
        await self.gate.wait()
        self.told.append(f"hold: {reason}")
        return True

    async def let_go(self) -> None:
        self.told.append("let go")


async def turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_the_screen_saver_is_held_off_only_while_a_picture_is_watched() -> None:
    watch, saver = FakeWatch(phase=Phase.RESOLVING), FakeSaver()
    wakefulness = Wakefulness(watch, saver)
    await turns()
    assert saver.told == []
    held, released = "hold: A video plays", "let go"
    steps: list[tuple[dict[str, object], str]] = [
        ({"phase": Phase.BUFFERING}, held),
        ({"phase": Phase.PLAYING}, ""),
        ({"paused": True}, released),
        ({"paused": False}, held),
        ({"phase": Phase.AD_BREAK}, ""),
        ({"rendition": rendition("audio_only")}, released),
        ({"rendition": rendition("720p60")}, held),
        ({"phase": Phase.ENDED}, released),
    ]
    expected: list[str] = []
    for values, told in steps:
        watch.become(**values)
        await turns()
        expected += [told] if told else []
        assert saver.told == expected, values
    watch.become(phase=Phase.PLAYING)
    await turns()
    assert saver.told[-1] == held
    wakefulness.set_seen(seen=False)
    await turns()
    assert saver.told[-1] == released
    wakefulness.set_seen(seen=True)
    await turns()
    await wakefulness.close()
    assert saver.told[-1] == released
    watch.become(phase=Phase.STALLED)
    await turns()
    assert saver.told[-1] == released


async def test_a_slow_desktop_gets_the_last_word_right() -> None:
    watch, saver = FakeWatch(), FakeSaver()
    saver.gate.clear()
    wakefulness = Wakefulness(watch, saver)
    await turns()
    watch.become(phase=Phase.ENDED)
    await turns()
    saver.gate.set()
    await turns()
    assert saver.told == ["hold: A video plays", "let go"]
    assert not wakefulness.held
    await wakefulness.close()
