"""The rules of playback: each way on the map, and walks by chance that must never stick."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import PERMANENT_FAILURES, AdBegan, AdOver, FeedEnded, Phase, TimelineCut
from mini_ttv.core.playback_machine import (
    ChangeRendition,
    Close,
    Command,
    Drained,
    Event,
    Open,
    Paused,
    PlaybackState,
    PlayerFailed,
    Progress,
    Reload,
    Resolved,
    ResolveFailed,
    Tick,
    Timing,
    advance,
)

TIMING = Timing()
OFFLINE = ResolveFailed(PlaybackFailure.OFFLINE, "luma is offline.")
NETWORK = ResolveFailed(PlaybackFailure.NETWORK, "No answer.")
RESTS = {Phase.IDLE, Phase.ENDED, Phase.FAILED}


@dataclass
class Walk:
    """One playback, its clock, and what was commanded."""

    state: PlaybackState = field(default_factory=PlaybackState)
    now: float = 100.0
    done: list[Command] = field(default_factory=list)
    frames: int = 0

    def __call__(self, *events: Event) -> "Walk":
        for event in events:
            self.state, commands = advance(self.state, event, self.now, TIMING)
            self.done.extend(commands)
        return self

    def wait(self, seconds: float, *, cushion: float = 0.0) -> "Walk":
        self.now += seconds
        return self(Tick(cushion))

    def show(self) -> "Walk":
        self.frames += 1
        return self(Progress(self.frames))

    def commands(self) -> list[Command]:
        done, self.done = self.done, []
        return done

    @property
    def phase(self) -> Phase:
        return self.state.phase


def playing() -> Walk:
    walk = Walk()(Open("luma"), Resolved()).show()
    walk.commands()
    return walk


def test_from_click_to_picture() -> None:
    walk = Walk()(Open("luma"))
    assert (walk.phase, walk.state.login, walk.commands()) == (
        Phase.RESOLVING,
        "luma",
        [Command.CLOSE_FEED, Command.RESOLVE],
    )
    walk(Resolved())
    assert (walk.phase, walk.commands()) == (Phase.BUFFERING, [Command.CLOSE_FEED, Command.OPEN_FEED])
    walk(Progress(0))
    assert walk.phase is Phase.BUFFERING
    walk.show()
    assert (walk.phase, walk.state.played) == (Phase.PLAYING, True)
    walk(Close())
    assert (walk.phase, walk.commands()) == (Phase.IDLE, [Command.CLOSE_FEED])


def test_another_channel_replaces_the_first_whatever_it_was_doing() -> None:
    walk = playing()(Open("otto"))
    assert (walk.phase, walk.state.login, walk.state.played) == (Phase.RESOLVING, "otto", False)


def test_failures_of_the_first_search_are_told_at_once() -> None:
    for failed in (OFFLINE, NETWORK):
        walk = Walk()(Open("luma"), failed)
        assert (walk.phase, walk.state.failure, walk.state.reason) == (Phase.FAILED, failed.failure, failed.reason)
    assert Walk()(Open("luma")).wait(TIMING.resolve_limit).phase is Phase.FAILED
    assert Walk()(Open("luma")).wait(1).phase is Phase.RESOLVING


def test_a_stream_that_has_just_begun_is_asked_for_again() -> None:
    walk = Walk()(Open("luma"), ResolveFailed(PlaybackFailure.NO_RENDITION, "not there yet"))
    assert (walk.phase, walk.commands()[-1]) == (Phase.RECOVERING, Command.RESOLVE)
    assert walk(Resolved()).show().phase is Phase.PLAYING
    walk = Walk()(Open("luma"), ResolveFailed(PlaybackFailure.NO_RENDITION, "no sound", final=True))
    assert walk.phase is Phase.FAILED


def test_a_stall_is_held_until_there_is_a_cushion() -> None:
    walk = playing().wait(0.5)
    assert walk.phase is Phase.PLAYING
    walk.wait(0.2)
    assert (walk.phase, walk.commands()) == (Phase.STALLED, [Command.HOLD])
    walk.show()  # a late picture is no reason to go on without a cushion
    assert walk.wait(1, cushion=0.5).phase is Phase.STALLED
    walk.wait(0.1, cushion=1.0)
    assert (walk.phase, walk.commands()) == (Phase.BUFFERING, [Command.RELEASE])
    assert walk.show().phase is Phase.PLAYING


def test_each_further_stall_asks_for_more() -> None:
    walk = playing().wait(1).wait(0, cushion=1.0).show().wait(1)
    assert walk.wait(0, cushion=1.5).phase is Phase.STALLED
    assert walk.wait(0, cushion=1.6).phase is Phase.BUFFERING
    for _ in range(10):
        walk.show().wait(1).wait(0, cushion=TIMING.cushion_limit)
        assert walk.phase is Phase.BUFFERING
    walk.show()
    for _ in range(70):
        walk.now += 0.5
        walk.show().wait(0)
    assert walk.state.stalls == 0


def test_a_long_stall_climbs_the_ladder() -> None:
    walk = playing().wait(1)
    walk.commands()
    walk.wait(TIMING.gather_limit)
    assert (walk.phase, walk.state.step) == (Phase.RECOVERING, 1)
    assert walk.commands() == [Command.CLOSE_FEED, Command.RESOLVE]
    walk(NETWORK)
    assert (walk.state.step, walk.state.due, walk.commands()) == (2, walk.now + 3, [])
    assert walk.wait(2.9).commands() == []
    assert walk.wait(0.1).commands() == [Command.RESOLVE]
    walk.wait(1)
    walk.wait(TIMING.resolve_limit)
    assert walk.state.step == 3
    walk.wait(8)(Resolved())
    assert (walk.phase, walk.state.fed) == (Phase.RECOVERING, True)
    walk.wait(TIMING.start_limit - 1)
    assert walk.phase is Phase.RECOVERING
    walk.wait(1)
    assert (walk.phase, walk.state.failure) == (Phase.FAILED, PlaybackFailure.NETWORK)
    assert walk.state.recoveries == 3


def test_steady_play_forgets_earlier_steps() -> None:
    walk = playing()(FeedEnded(), Resolved()).show()
    assert (walk.phase, walk.state.step) == (Phase.PLAYING, 1)
    for _ in range(61):
        walk.now += 0.5
        walk.show().wait(0)
    assert walk.state.step == 0


def test_the_end_of_the_stream_is_asked_twice() -> None:
    walk = playing()(FeedEnded())
    assert (walk.phase, walk.commands()) == (Phase.RECOVERING, [Command.RESOLVE])  # the player shows the rest
    walk(OFFLINE)
    assert walk.phase is Phase.RECOVERING
    walk.wait(3)(OFFLINE)
    assert (walk.phase, walk.commands()[-1]) == (Phase.ENDED, Command.CLOSE_FEED)
    walk(Reload())
    assert (walk.phase, walk.state.login, walk.state.recoveries) == (Phase.RESOLVING, "luma", 2)


def test_offline_before_any_picture_is_a_failure() -> None:
    walk = Walk()(Open("luma"), Resolved(), FeedEnded("lost"), OFFLINE)
    walk.wait(3)(OFFLINE)
    assert (walk.phase, walk.state.failure) == (Phase.FAILED, PlaybackFailure.OFFLINE)


@pytest.mark.parametrize("failure", [each for each in PlaybackFailure if each in PERMANENT_FAILURES])
def test_permanent_failures_end_the_ladder(failure: PlaybackFailure) -> None:
    walk = playing()(FeedEnded(), ResolveFailed(failure, "no"))
    assert (walk.phase, walk.state.reason) == (Phase.FAILED, "no")


def test_a_player_that_fails_is_given_a_fresh_stream() -> None:
    walk = playing()(PlayerFailed("no codec"))
    assert (walk.phase, walk.state.failure) == (Phase.RECOVERING, PlaybackFailure.DECODER)


def test_an_ad_break_waits_for_the_last_picture() -> None:
    walk = playing()(AdBegan(24.0))
    assert walk.wait(0.3).phase is Phase.PLAYING
    walk.wait(0.5)
    assert (walk.phase, walk.commands()) == (Phase.AD_BREAK, [])
    assert walk.wait(40).phase is Phase.AD_BREAK  # no watchdog
    walk(AdBegan(5.0))
    assert walk.state.ad is not None
    assert walk.state.ad.ends_at == walk.now + 5
    assert walk(AdOver()).phase is Phase.BUFFERING
    assert walk.show().phase is Phase.PLAYING


def test_a_preroll_is_shown_at_once_and_a_stall_turns_into_an_ad_break() -> None:
    assert Walk()(Open("luma"), Resolved(), AdBegan(None)).phase is Phase.AD_BREAK
    walk = playing().wait(1)(AdBegan(10.0))
    assert (walk.phase, walk.commands()) == (Phase.AD_BREAK, [Command.HOLD, Command.RELEASE])


def test_ads_that_never_end_are_left() -> None:
    walk = playing()(AdBegan(10.0)).wait(1).wait(10 + TIMING.ad_grace)
    assert walk.phase is Phase.RECOVERING
    walk = Walk()(Open("luma"), Resolved(), AdBegan(None)).wait(TIMING.ad_limit)
    assert walk.phase is Phase.RECOVERING


def test_an_ad_break_that_is_over_before_it_is_seen_changes_nothing() -> None:
    walk = playing()(AdBegan(2.0), AdOver())
    assert (walk.phase, walk.state.ad) == (Phase.PLAYING, None)


def test_a_cut_is_crossed_when_the_player_has_shown_the_rest() -> None:
    walk = playing()(TimelineCut("unix:next"))
    assert (walk.phase, walk.commands()) == (Phase.PLAYING, [])
    walk(Drained())
    assert (walk.phase, walk.commands()) == (Phase.BUFFERING, [Command.SWITCH])
    walk(Drained())
    assert walk.commands() == []


def test_a_cut_is_crossed_at_the_latest_when_the_picture_stands() -> None:
    assert playing()(TimelineCut("unix:next")).wait(1).commands() == [Command.SWITCH]
    during_ads = playing()(TimelineCut("unix:next"), AdBegan(9.0)).wait(1)
    assert (during_ads.commands(), during_ads.state.ad is not None) == ([Command.SWITCH], True)
    stalled = playing().wait(1)(TimelineCut("unix:next"))
    assert stalled.commands() == [Command.HOLD, Command.RELEASE, Command.SWITCH]


def test_another_rendition() -> None:
    walk = playing()(ChangeRendition())
    assert (walk.phase, walk.commands()) == (Phase.BUFFERING, [Command.CLOSE_FEED, Command.OPEN_FEED])
    assert Walk()(Open("luma"), ChangeRendition()).phase is Phase.RESOLVING


def test_pause_stops_the_watchdogs() -> None:
    walk = playing()(Paused(True)).wait(600)
    assert walk.phase is Phase.PLAYING
    walk(Paused(True), Paused(False))
    assert walk.wait(0.5).phase is Phase.PLAYING
    assert walk.wait(0.2).phase is Phase.STALLED
    assert Walk()(Open("luma"), Paused(True), Paused(False)).wait(TIMING.resolve_limit).phase is Phase.FAILED


@pytest.mark.parametrize(
    "event",
    [
        Resolved(), OFFLINE, Progress(3), PlayerFailed("x"), FeedEnded(), AdBegan(3.0), AdOver(), TimelineCut("u"),
        Drained(), ChangeRendition(), Tick(), Reload(), Paused(False),
    ],
)  # fmt: skip
def test_nothing_wakes_an_idle_player_but_a_wish(event: Event) -> None:
    walk = Walk()(event)
    assert (walk.state, walk.commands()) == (PlaybackState(), [])


EVENTS = st.one_of(
    st.builds(Open, st.sampled_from(["luma", "otto"])),
    st.sampled_from([Close(), Reload(), ChangeRendition(), Resolved(), AdOver(), FeedEnded(), Drained()]),
    st.builds(ResolveFailed, st.sampled_from(PlaybackFailure), st.just("why")),
    st.builds(Progress, st.integers(0, 5)),
    st.builds(PlayerFailed, st.just("why")),
    st.builds(Paused, st.booleans()),
    st.builds(Tick, st.floats(0, 5)),
    st.builds(AdBegan, st.one_of(st.none(), st.floats(0, 60))),
    st.just(TimelineCut("unix:next")),
)


def check(walk: Walk, event: Event, *, was_fed: bool) -> None:
    """What holds after each event."""
    state, commands = walk.state, walk.commands()
    fed = was_fed and not isinstance(event, FeedEnded)
    for command in commands:
        if command is Command.CLOSE_FEED:
            fed = False
        elif command is Command.OPEN_FEED:
            assert not fed, "a feed on top of another"
            fed = True
        elif command in {Command.SWITCH, Command.HOLD, Command.RELEASE}:
            assert fed
    assert state.fed == fed
    assert not state.held or state.phase is Phase.STALLED
    assert (state.phase is Phase.AD_BREAK) <= (state.ad is not None)
    assert (state.phase is Phase.IDLE) == (not state.login)
    if state.phase in RESTS:
        assert not fed
    if isinstance(event, Tick) and state.phase is Phase.PLAYING and not state.paused:
        assert walk.now - state.moved_at < TIMING.stall_after, "playing without pictures"


@settings(max_examples=300)
@given(st.lists(st.tuples(EVENTS, st.floats(0, 40)), max_size=40))
def test_chance_never_leads_astray(steps: list[tuple[Event, float]]) -> None:
    walk = Walk()
    wish = ""
    for event, seconds in steps:
        walk.now += seconds
        was_fed = walk.state.fed
        walk(event)
        check(walk, event, was_fed=was_fed)
        wish = event.login if isinstance(event, Open) else "" if isinstance(event, Close) else wish
        assert walk.state.login == wish
    # A friendly world brings the picture, from everywhere.
    if walk.phase is not Phase.IDLE:
        if walk.phase in RESTS:
            walk(Reload())
        walk(Paused(False))
        for _ in range(400):
            answered: Event = Resolved() if not walk.state.fed else AdOver()
            walk(answered)
            walk.frames = walk.state.count
            walk.show().wait(0.1, cushion=10.0)
        assert walk.phase is Phase.PLAYING


@settings(max_examples=100)
@given(st.lists(st.tuples(EVENTS, st.floats(0, 40)), max_size=40))
def test_a_silent_world_is_given_up_in_the_end(steps: list[tuple[Event, float]]) -> None:
    walk = Walk()
    for event, seconds in steps:
        walk.now += seconds
        walk(event)
    walk(Paused(False))
    for _ in range(2000):
        walk.wait(0.5)
    assert walk.phase in RESTS
