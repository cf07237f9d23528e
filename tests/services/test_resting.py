"""Less is played while nobody looks, and the screen saver is held off only while somebody does."""

import asyncio
from dataclasses import replace

import pytest

from mini_ttv.core.events import Event
from mini_ttv.core.playback import Phase
from mini_ttv.core.quality import ExactQuality, Quality, QualityPreference, choose, rendition
from mini_ttv.services.resting import Hiding, Wakefulness, WhenHidden
from mini_ttv.services.watch_state import WatchState


class FakeWatch:
    def __init__(
        self, *, phase: Phase = Phase.PLAYING, names: tuple[str, ...] = ("720p60", "160p30", "audio_only")
    ) -> None:
        self.changed: Event[WatchState] = Event()
        self.asked: list[Quality] = []
        self.state = WatchState(phase=phase, renditions=tuple(rendition(name) for name in names))

    def become(self, **values: object) -> None:
        self.state = replace(self.state, **values)  # type: ignore[arg-type] # fields of the state
        self.changed.emit(self.state)

    def set_quality(self, quality: Quality) -> None:
        self.asked.append(quality)
        self.become(quality=quality)


def test_hidden_is_sound_only_and_back_is_what_it_was() -> None:
    watch = FakeWatch()
    watch.become(quality=ExactQuality(720, 60))
    hiding = Hiding(watch, WhenHidden.AUDIO)
    hiding.set_seen(seen=True)
    assert watch.asked == []
    hiding.set_seen(seen=False)
    hiding.set_seen(seen=False)
    assert watch.asked == [QualityPreference.AUDIO]
    hiding.set_seen(seen=True)
    hiding.set_seen(seen=True)
    assert watch.asked == [QualityPreference.AUDIO, ExactQuality(720, 60)]


@pytest.mark.parametrize("choice", [WhenHidden.LOWEST, WhenHidden.AUDIO])
def test_the_smallest_picture_is_chosen_or_taken_where_there_is_no_sound_alone(choice: WhenHidden) -> None:
    names = ("720p60", "160p30", "360p30")
    watch = FakeWatch(names=names)
    Hiding(watch, choice).set_seen(seen=False)
    assert choose(watch.asked[-1], names) == "160p30"


def test_what_the_person_chose_meanwhile_stays() -> None:
    watch = FakeWatch()
    hiding = Hiding(watch, WhenHidden.AUDIO)
    hiding.set_seen(seen=False)
    watch.become(quality=QualityPreference.LOW)
    hiding.set_seen(seen=True)
    assert watch.state.quality is QualityPreference.LOW


@pytest.mark.parametrize(
    ("choice", "phase", "quality"),
    [
        (WhenHidden.KEEP, Phase.PLAYING, QualityPreference.BEST),
        (WhenHidden.AUDIO, Phase.IDLE, QualityPreference.BEST),
        (WhenHidden.AUDIO, Phase.FAILED, QualityPreference.BEST),
        (WhenHidden.AUDIO, Phase.PLAYING, QualityPreference.AUDIO),
    ],
)
def test_sometimes_there_is_nothing_to_save(choice: WhenHidden, phase: Phase, quality: Quality) -> None:
    watch = FakeWatch(phase=phase)
    watch.become(quality=quality)
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
