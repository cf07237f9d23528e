"""The rules of playback: each way on the map, and walks by chance that must never stick."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mini_ttv.core.channel_name import Channel, Clip, Target, Video
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import PERMANENT_FAILURES, AdBegan, AdOver, FeedEnded, FeedReady, Kind, Phase, TimelineCut
from mini_ttv.core.playback_facts import (
    Close,
    Command,
    Drained,
    Event,
    NotReady,
    Open,
    Paused,
    PlaybackState,
    PlayerFailed,
    Progress,
    Ready,
    Reload,
    Renew,
    Resolved,
    ResolveFailed,
    Tick,
    Timing,
)
from mini_ttv.core.playback_machine import advance

TIMING = Timing(retry_delays=(0.0, 3.0, 8.0), return_paces=((10.0, 2.0), (100.0, 20.0)))
LUMA, OTTO = Channel("luma"), Channel("otto")
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

    def wait(self, seconds: float, *, cushion: float = 0.0, silence: float = 0.0, received: bool = True) -> "Walk":
        self.now += seconds
        return self(Tick(cushion, silence, received))

    def show(self) -> "Walk":
        self.frames += 1
        return self(Progress(self.frames))

    def commands(self) -> list[Command]:
        done, self.done = self.done, []
        return done

    @property
    def phase(self) -> Phase:
        return self.state.phase


def playing(target: Target = LUMA) -> Walk:
    walk = Walk()(Open(target), Resolved()).show()
    walk.commands()
    return walk


def test_from_click_to_picture() -> None:
    walk = Walk()(Open(LUMA))
    assert (walk.phase, walk.state.target, walk.commands()) == (
        Phase.RESOLVING,
        LUMA,
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
    walk = playing()(Open(OTTO))
    assert (walk.phase, walk.state.target, walk.state.played) == (Phase.RESOLVING, OTTO, False)


def test_a_first_search_that_fails_is_told_at_once() -> None:
    for failure in (PlaybackFailure.OFFLINE, PlaybackFailure.GEO_BLOCKED):
        walk = Walk()(Open(LUMA), ResolveFailed(failure, "why"))
        assert (walk.phase, walk.state.failure, walk.state.reason) == (Phase.FAILED, failure, "why")


def test_a_first_search_without_an_answer_is_repeated() -> None:
    walk = Walk()(Open(LUMA), NETWORK)
    assert (walk.phase, walk.state.reason, walk.commands()[-1]) == (Phase.RECOVERING, "No answer.", Command.RESOLVE)
    assert Walk()(Open(LUMA)).wait(1).phase is Phase.RESOLVING
    walk = Walk()(Open(LUMA)).wait(1)
    walk.commands()
    assert walk.wait(TIMING.resolve_limit).commands() == [Command.RESOLVE]
    assert walk.phase is Phase.RECOVERING


def test_a_stream_that_has_just_begun_is_asked_for_again() -> None:
    walk = Walk()(Open(LUMA), ResolveFailed(PlaybackFailure.NO_RENDITION, "not there yet"))
    assert (walk.phase, walk.commands()[-1]) == (Phase.RECOVERING, Command.RESOLVE)
    assert walk(Resolved()).show().phase is Phase.PLAYING
    walk = Walk()(Open(LUMA), ResolveFailed(PlaybackFailure.NO_RENDITION, "no sound", final=True))
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
    walk.wait(TIMING.retry_resolve_limit + TIMING.retry_resolve_growth)
    assert walk.state.step == 3
    walk.wait(8)(Resolved())
    assert (walk.phase, walk.state.fed) == (Phase.RECOVERING, True)
    walk.wait(TIMING.start_limit - 1)
    assert walk.phase is Phase.RECOVERING
    walk.wait(1)
    assert (walk.phase, walk.state.failure) == (Phase.FAILED, PlaybackFailure.NETWORK)
    assert walk.state.recoveries == 3


def test_a_connection_without_a_byte_is_left_sooner() -> None:
    walk = playing().wait(1)
    assert walk.wait(TIMING.silence_stall - 0.5, silence=6).phase is Phase.STALLED
    assert walk.wait(0.5, silence=TIMING.silence_limit - 1).phase is Phase.STALLED
    assert walk.wait(0, silence=TIMING.silence_limit).phase is Phase.RECOVERING
    walk = playing().wait(1)
    walk(Tick(silence=6, unlisted=True))
    walk.now += TIMING.unlisted_limit
    assert walk(Tick(silence=TIMING.unlisted_limit - 0.1, unlisted=True)).phase is Phase.STALLED
    assert walk(Tick(silence=TIMING.unlisted_limit, unlisted=True)).phase is Phase.RECOVERING
    walk = Walk()(Open(LUMA), Resolved()).wait(TIMING.first_byte_limit, received=True)
    assert walk.phase is Phase.BUFFERING
    assert walk.wait(0, received=False).phase is Phase.RECOVERING


def test_a_reopening_without_a_byte_is_given_up_quickly_and_its_time_counts_as_waiting() -> None:
    walk = playing()(PlayerFailed("broken"), Resolved())
    assert walk.state.step == 1
    assert walk.wait(TIMING.retry_byte_limit - 0.1, received=False).state.step == 1
    assert walk.wait(0.1, received=False).state.step == 2
    assert walk.state.due == walk.now + 3.0 - TIMING.retry_byte_limit


def test_the_ladder_is_quick_for_half_a_minute_and_goes_on_for_minutes() -> None:
    usual = Timing()
    # Who waits through half a minute is asked for each second, and through another half not much less often.
    assert sum(usual.retry_delays[:31]) >= 30
    assert max(usual.retry_delays[:31]) <= 1
    assert sum(usual.retry_delays[:46]) >= 60
    assert max(usual.retry_delays[:46]) <= 2
    assert 300 < sum(usual.retry_delays) < 900
    assert 0 <= sum(Timing.trying_for(7).retry_delays) - 420 < 15
    assert Timing.trying_for(0).retry_delays == (0.0,)
    assert Timing.trying_for(60).retry_delays[:50] == usual.retry_delays[:50]


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
    walk.wait(TIMING.offline_recheck)(OFFLINE)
    assert (walk.phase, walk.commands()[-1]) == (Phase.ENDED, Command.CLOSE_FEED)
    walk(Reload())
    assert (walk.phase, walk.state.target, walk.state.recoveries) == (Phase.RESOLVING, LUMA, 2)


def ended() -> Walk:
    walk = playing()(FeedEnded(), OFFLINE).wait(TIMING.offline_recheck)(OFFLINE)
    walk.commands()
    return walk


def test_an_ended_stream_is_looked_for_and_plays_when_it_is_back() -> None:
    walk = ended()
    assert walk.wait(1.9).commands() == []
    assert walk.wait(0.1).commands() == [Command.RESOLVE]
    walk(OFFLINE)
    assert (walk.phase, walk.state.due) == (Phase.ENDED, walk.now + 2)
    walk.wait(2)
    walk.commands()
    walk(Resolved())
    assert (walk.phase, walk.state.step, walk.commands()) == (
        Phase.BUFFERING, 0, [Command.CLOSE_FEED, Command.OPEN_FEED],
    )  # fmt: skip
    assert walk.show().phase is Phase.PLAYING


def test_the_longer_a_stream_is_gone_the_seldomer_it_is_looked_for() -> None:
    walk = ended()
    gone = walk.now
    walk.wait(12)(NETWORK)
    assert walk.state.due == walk.now + 20
    walk.wait(20).commands()
    assert walk.wait(TIMING.resolve_limit).commands() == [Command.RESOLVE]  # no answer: the next search
    walk.now = gone + 101
    assert walk(OFFLINE).state.due is None
    assert walk.wait(1000).commands() == []


def test_a_channel_that_is_offline_is_looked_for_as_well() -> None:
    walk = Walk()(Open(LUMA), OFFLINE)
    walk.commands()
    assert walk.wait(2).commands() == [Command.RESOLVE]
    assert walk(Resolved()).show().phase is Phase.PLAYING


def test_offline_before_any_picture_is_a_failure() -> None:
    walk = Walk()(Open(LUMA), Resolved(), FeedEnded("lost"), OFFLINE)
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
    assert Walk()(Open(LUMA), Resolved(), AdBegan(None)).phase is Phase.AD_BREAK
    walk = playing().wait(1)(AdBegan(10.0))
    assert (walk.phase, walk.commands()) == (Phase.AD_BREAK, [Command.HOLD, Command.RELEASE])


def test_ads_that_never_end_are_left() -> None:
    walk = playing()(AdBegan(10.0)).wait(1).wait(10 + TIMING.ad_grace)
    assert walk.phase is Phase.RECOVERING
    walk = Walk()(Open(LUMA), Resolved(), AdBegan(None)).wait(TIMING.ad_limit)
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


def test_another_rendition_is_prepared_while_the_old_one_plays() -> None:
    walk = playing()(Renew())
    assert (walk.phase, walk.commands()) == (Phase.PLAYING, [Command.PREPARE])
    walk.show()(Ready())
    assert (walk.phase, walk.commands(), walk.state.next) == (Phase.BUFFERING, [Command.TAKE_OVER], None)
    assert walk(Ready()).commands() == []
    assert Walk()(Open(LUMA), Renew()).phase is Phase.RESOLVING
    stalled = playing()(Renew()).wait(1)(Ready())
    assert stalled.commands() == [Command.PREPARE, Command.HOLD, Command.RELEASE, Command.TAKE_OVER]


def test_where_nothing_moves_another_rendition_comes_at_once() -> None:
    for walk in (Walk()(Open(LUMA), Resolved()), playing()(Paused(True))):
        walk.commands()
        assert walk(Renew(wish=False)).commands() == []
        assert walk(Renew()).commands() == [Command.CLOSE_FEED, Command.OPEN_FEED]


def test_a_wish_for_another_rendition_comes_true_in_any_case() -> None:
    walk = playing()(Renew())
    for _ in range(90):
        walk.show().wait(0.1)
    assert walk.commands() == [Command.PREPARE, Command.ABANDON, Command.CLOSE_FEED, Command.OPEN_FEED]
    jump = playing()(Renew(wish=False))
    for _ in range(90):
        jump.show().wait(0.1)
    assert (jump.commands(), jump.phase) == ([Command.PREPARE, Command.ABANDON], Phase.PLAYING)


def test_a_prepared_feed_gives_way() -> None:
    assert playing()(Renew(), Renew(wish=False)).commands() == [Command.PREPARE]
    assert playing()(Renew(wish=False), Renew()).commands() == [Command.PREPARE, Command.ABANDON, Command.PREPARE]
    walk = playing()(Renew(), NotReady())
    assert (walk.phase, walk.commands()) == (Phase.PLAYING, [Command.PREPARE, Command.ABANDON])
    lost = playing()(Renew(), FeedEnded("lost"))
    assert lost.commands() == [Command.PREPARE, Command.ABANDON, Command.RESOLVE]


def test_a_recording_ends_when_its_last_picture_has_been_shown() -> None:
    for target in (Video("1"), Clip("Otter")):
        walk = playing(target)(FeedEnded())
        assert (walk.phase, walk.commands(), walk.state.kind.recorded) == (Phase.PLAYING, [], True)
        walk.show()(FeedEnded())
        assert walk.phase is Phase.PLAYING
        walk(Drained())
        assert (walk.phase, walk.commands(), walk.state.due) == (Phase.ENDED, [Command.CLOSE_FEED], None)
    assert playing().state.kind is Kind.LIVE


def test_a_recording_whose_end_is_not_told_ends_as_well() -> None:
    walk = playing(Video("1"))(FeedEnded()).wait(0.7)
    assert walk.phase is Phase.BUFFERING
    assert walk.wait(1).phase is Phase.BUFFERING
    assert walk.wait(TIMING.end_limit).phase is Phase.ENDED
    assert playing(Video("1"))(FeedEnded(), PlayerFailed("odd end")).phase is Phase.ENDED


def test_a_recording_that_comes_whole_but_shows_nothing_is_tried_again() -> None:
    walk = Walk()(Open(Video("1")), Resolved(), FeedEnded()).wait(1)
    assert walk.phase is Phase.BUFFERING
    assert walk.wait(TIMING.start_limit).state.failure is PlaybackFailure.DECODER


def test_a_recording_that_stands_when_its_last_byte_comes_moves_on() -> None:
    walk = playing(Video("1")).wait(1)(FeedEnded())
    assert (walk.phase, walk.commands()) == (Phase.BUFFERING, [Command.HOLD, Command.RELEASE])


def test_a_recording_that_breaks_off_is_taken_up_again() -> None:
    walk = playing(Video("1"))(FeedEnded("Read timeout"))
    assert (walk.phase, walk.commands()) == (Phase.RECOVERING, [Command.RESOLVE])


def test_pause_stops_the_watchdogs() -> None:
    walk = playing()(Paused(True)).wait(600)
    assert walk.phase is Phase.PLAYING
    walk(Paused(True), Paused(False))
    assert walk.wait(0.5).phase is Phase.PLAYING
    assert walk.wait(0.2).phase is Phase.STALLED
    assert Walk()(Open(LUMA), Paused(True), Paused(False)).wait(TIMING.resolve_limit).phase is Phase.RECOVERING


@pytest.mark.parametrize(
    "event",
    [
        Resolved(), OFFLINE, Progress(3), PlayerFailed("x"), FeedEnded(), AdBegan(3.0), AdOver(), TimelineCut("u"),
        FeedReady("u"), Drained(), Renew(), Ready(), NotReady(), Tick(), Reload(), Paused(False),
    ],
)  # fmt: skip
def test_nothing_wakes_an_idle_player_but_a_wish(event: Event) -> None:
    walk = Walk()(event)
    assert (walk.state, walk.commands()) == (PlaybackState(), [])


EVENTS = st.one_of(
    st.builds(Open, st.sampled_from([LUMA, OTTO, Video("1"), Clip("Otter")])),
    st.sampled_from([Close(), Reload(), Resolved(), AdOver(), FeedEnded(), Drained(), Ready(), NotReady()]),
    st.builds(Renew, st.booleans()),
    st.builds(FeedEnded, st.just("lost")),
    st.builds(ResolveFailed, st.sampled_from(PlaybackFailure), st.just("why")),
    st.builds(Progress, st.integers(0, 5)),
    st.builds(PlayerFailed, st.just("why")),
    st.builds(Paused, st.booleans()),
    st.builds(Tick, st.floats(0, 5), st.floats(0, 20), st.booleans()),
    st.builds(AdBegan, st.one_of(st.none(), st.floats(0, 60))),
    st.sampled_from([TimelineCut("unix:next"), FeedReady("unix:first")]),
)


class Crew:
    """Who carries out the commands, and knows which feeds are open."""

    def __init__(self) -> None:
        self.fed = False
        self.next = False
        self.searches = 0

    def do(self, command: Command) -> None:
        match command:
            case Command.CLOSE_FEED:
                assert not self.next, "the prepared feed would be left behind"
                self.fed = False
            case Command.OPEN_FEED:
                assert not self.fed, "a feed on top of another"
                self.fed = True
            case Command.PREPARE:
                assert not self.next
                self.next = True
            case Command.ABANDON:
                assert self.next
                self.next = False
            case Command.TAKE_OVER:
                assert self.next
                self.fed, self.next = True, False
            case Command.SWITCH | Command.HOLD | Command.RELEASE:
                assert self.fed
            case Command.RESOLVE:
                self.searches += 1


def check(walk: Walk, event: Event, crew: Crew) -> None:
    """What holds after each event."""
    state = walk.state
    if isinstance(event, FeedEnded) and not state.fed:
        crew.fed = False
    for command in walk.commands():
        crew.do(command)
    assert state.fed == crew.fed
    assert (state.next is not None) == crew.next
    assert not crew.next or crew.fed
    assert not state.held or state.phase is Phase.STALLED
    assert (state.phase is Phase.AD_BREAK) <= (state.ad is not None)
    assert (state.phase is Phase.IDLE) == (state.target is None)
    if state.phase in RESTS:
        assert not crew.fed
    if isinstance(event, Tick) and state.phase is Phase.PLAYING and not state.paused:
        assert walk.now - state.moved_at < TIMING.stall_after, "playing without pictures"


def live(walk: Walk, event: Event, crew: Crew) -> None:
    """One event in a world in which player and feeds belong together."""
    if isinstance(event, Ready | NotReady) and not crew.next:
        return
    walk(event)
    check(walk, event, crew)


@settings(max_examples=400)
@given(st.lists(st.tuples(EVENTS, st.floats(0, 40)), max_size=50))
def test_chance_never_leads_astray(steps: list[tuple[Event, float]]) -> None:
    walk, crew = Walk(), Crew()
    wish: Target | None = None
    for event, seconds in steps:
        walk.now += seconds
        live(walk, event, crew)
        wish = event.target if isinstance(event, Open) else None if isinstance(event, Close) else wish
        assert walk.state.target == wish
    # A friendly world brings the picture, from everywhere.
    if walk.phase is not Phase.IDLE:
        live(walk, Paused(False), crew)
        if walk.phase in RESTS or walk.state.complete:
            live(walk, Reload(), crew)
        for _ in range(400):
            live(walk, AdOver() if walk.state.fed else Resolved(), crew)
            live(walk, Ready(), crew)
            walk.frames = walk.state.count
            walk.show().wait(0.1, cushion=10.0)
            check(walk, Tick(), crew)
        assert walk.phase is Phase.PLAYING


@settings(max_examples=100)
@given(st.lists(st.tuples(EVENTS, st.floats(0, 40)), max_size=40))
def test_a_silent_world_is_given_up_in_the_end(steps: list[tuple[Event, float]]) -> None:
    walk = Walk()
    for event, seconds in steps:
        walk.now += seconds
        walk(event)
    walk(Paused(False))
    for _ in range(1200):
        walk.wait(0.5, silence=100)
    assert walk.phase in RESTS
