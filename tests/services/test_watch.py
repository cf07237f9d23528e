"""One open channel: what the player is given, what people are told, what is given up."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.channel_name import Channel, Video
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import (
    AdBegan,
    AdOver,
    FeedEnded,
    FeedStatistics,
    FeedTrouble,
    Kind,
    Phase,
    TimelineCut,
)
from mini_ttv.core.playback_facts import Timing
from mini_ttv.core.quality import ExactQuality, QualityPreference
from mini_ttv.services.watch import WatchService, WatchState
from tests.services.fake_playback import FakePlayback


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Rig:
    """A service with a clock of its own; the player is played by the test."""

    def __init__(self, playback: FakePlayback) -> None:
        self.playback = playback
        self.clock = Clock()
        self.watch = WatchService(playback, timing=Timing(retry_delays=(0.0, 3.0, 8.0)), clock=self.clock)
        self.told: list[WatchState] = []
        self.watch.changed.connect(self.told.append)
        self.frames = 0

    @property
    def state(self) -> WatchState:
        return self.watch.state

    def show(self, frames: int = 1) -> None:
        self.frames += frames
        self.watch.report_progress(self.frames / 30, self.frames)

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        self.watch.tick()

    async def play(self, login: str = "luma_arcade") -> None:
        self.frames = 0
        self.watch.open(login)
        await self.playback.find()
        self.show()
        assert self.state.phase is Phase.PLAYING


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    rig = Rig(FakePlayback(notes=("The quality '1080p60' is not available since it requires a subscription.",)))
    yield rig
    await rig.watch.aclose()
    assert all(feed.cancelled for feed in rig.playback.feeds)
    assert all(each.closed for each in rig.playback.resolutions)


async def test_the_way_to_the_picture_in_words(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    assert (rig.state.phase, rig.state.words, rig.state.login) == (
        Phase.RESOLVING,
        "Finding the stream…",
        "luma_arcade",
    )
    await rig.playback.find()
    assert (rig.state.phase, rig.state.source) == (Phase.BUFFERING, rig.playback.feed.url)
    assert rig.state.rendition is not None
    assert rig.state.rendition.name == "720p60"
    assert [each.name for each in rig.state.renditions] == ["720p60", "360p30", "audio_only"]
    rig.show()
    assert (rig.state.phase, rig.state.words) == (Phase.PLAYING, "")
    assert any("subscription" in line for line in rig.watch.history)
    assert "subscription" in rig.state.notice
    rig.watch.close()
    assert rig.state == WatchState()


async def test_switching_gives_up_what_was_under_way(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    await asyncio.sleep(0)
    rig.watch.open("ottofjord")
    await rig.playback.find()
    assert rig.playback.asked == [Channel("luma_arcade"), Channel("ottofjord")]
    assert rig.playback.given_up == [True, False]
    first = rig.playback.feed
    rig.watch.open("hana_kettle")
    assert first.cancelled
    assert (rig.state.source, rig.state.login) == ("", "hana_kettle")
    assert rig.playback.resolutions[0].closed


@pytest.mark.parametrize(
    ("failure", "words"),
    [(PlaybackFailure.OFFLINE, "luma_arcade is offline."), (PlaybackFailure.GEO_BLOCKED, "Not in your region.")],
)
async def test_failures_are_told_and_can_be_retried(rig: Rig, failure: PlaybackFailure, words: str) -> None:
    rig.watch.open("luma_arcade")
    await rig.playback.fail(failure, words)
    assert (rig.state.phase, rig.state.words, rig.state.failure) == (Phase.FAILED, words, failure)
    assert rig.state.can_retry
    rig.watch.retry()
    await rig.playback.find()
    rig.show()
    assert (rig.state.phase, rig.state.failure) == (Phase.PLAYING, None)


async def test_another_rendition_takes_over_when_it_has_something_to_show(rig: Rig) -> None:
    await rig.play()
    old = rig.playback.feed
    rig.watch.set_quality(QualityPreference.LOW)
    new = rig.playback.feeds[-1]
    assert (old.cancelled, new.name, rig.state.source, rig.state.phase) == (False, "360p30", old.url, Phase.PLAYING)
    assert rig.state.next_rendition is not None
    rig.show()
    assert rig.state.source == old.url
    new.media = 0.6
    rig.show()
    assert (old.cancelled, rig.state.source, rig.state.phase) == (True, new.url, Phase.BUFFERING)
    assert rig.state.rendition is not None
    assert (rig.state.rendition.name, rig.watch.state.next_rendition) == ("360p30", None)
    assert rig.playback.asked == [Channel("luma_arcade")]
    rig.watch.set_quality(ExactQuality(360, 30))  # the same rendition by another wish
    assert len(rig.playback.feeds) == 2
    assert rig.state.quality == ExactQuality(360, 30)
    rig.watch.set_quality(QualityPreference.AUDIO)
    phases = []
    for position in (0.0, 0.4):  # no pictures: the position is what moves
        rig.watch.report_progress(position, 0)
        phases.append(rig.state.phase)
    assert phases == [Phase.BUFFERING, Phase.PLAYING]


async def test_what_the_next_stream_says_waits_until_it_takes_over(rig: Rig) -> None:
    await rig.play()
    rig.watch.set_quality(QualityPreference.LOW)
    new = rig.playback.feeds[-1]
    new.say(AdBegan(20.0))
    assert rig.state.ad_seconds_left is None
    new.statistics = FeedStatistics(received=10_000_000)
    rig.wait(0.1)
    assert (rig.state.phase, rig.watch.state.ad_seconds_left) == (Phase.AD_BREAK, 20)
    new.say(AdOver())
    assert rig.state.phase is Phase.BUFFERING


async def test_a_next_stream_that_breaks_off_changes_nothing(rig: Rig) -> None:
    await rig.play()
    old = rig.playback.feed
    rig.watch.set_quality(QualityPreference.LOW)
    rig.playback.feeds[-1].say(FeedEnded("404"))
    assert (rig.playback.feed, rig.state.source, rig.state.next_rendition) == (old, old.url, None)
    assert any("404" in line for line in rig.watch.history)


async def test_sound_only_is_never_replaced_by_a_picture() -> None:
    rig = Rig(FakePlayback(names=("720p60",)))
    rig.watch.set_quality(QualityPreference.AUDIO)
    rig.watch.open("luma_arcade")
    await rig.playback.find()
    assert (rig.state.phase, rig.state.failure) == (Phase.FAILED, PlaybackFailure.NO_RENDITION)
    assert rig.playback.feeds == []
    rig.watch.set_quality(QualityPreference.BEST)
    rig.watch.retry()
    await rig.playback.find()
    rig.watch.set_quality(QualityPreference.AUDIO)  # no reason to stop what plays
    assert rig.playback.feed.name == "720p60"
    await rig.watch.aclose()


async def test_a_stall_holds_the_player_until_media_has_gathered(rig: Rig) -> None:
    await rig.play()
    rig.playback.feed.statistics = FeedStatistics(received=1_000_000, byte_rate=500_000)
    rig.wait(0.7)
    assert (rig.state.phase, rig.state.hold) == (Phase.STALLED, True)
    rig.playback.feed.statistics = FeedStatistics(received=1_400_000, byte_rate=500_000)
    rig.wait(0.5)
    assert rig.state.hold
    rig.playback.feed.statistics = FeedStatistics(received=1_500_000, byte_rate=500_000)
    rig.wait(0.1)
    assert (rig.state.hold, rig.state.phase) == (False, Phase.BUFFERING)


async def test_the_cushion_is_guessed_while_no_rate_is_known(rig: Rig) -> None:
    await rig.play()
    rig.wait(0.7)
    rig.playback.feed.statistics = FeedStatistics(received=10_000_000)
    rig.wait(0.1)
    assert not rig.state.hold


async def test_an_ad_break_is_counted_down(rig: Rig) -> None:
    await rig.play()
    rig.playback.feed.say(AdBegan(24.0))
    rig.wait(1.0)
    assert (rig.state.phase, rig.state.words, rig.state.ad_seconds_left) == (
        Phase.AD_BREAK,
        "Ad break, 23 s left",
        23,
    )
    rig.wait(20.0)
    assert rig.state.words == "Ad break, 3 s left"
    rig.playback.feed.say(AdOver())
    rig.playback.feed.say(TimelineCut("unix:after-ads"))
    assert (rig.state.phase, rig.state.source) == (Phase.BUFFERING, "unix:after-ads")


async def test_a_cut_waits_for_the_player(rig: Rig) -> None:
    await rig.play()
    source = rig.state.source
    rig.playback.feed.say(TimelineCut("unix:next"))
    assert rig.state.source == source
    rig.watch.report_drained()
    assert rig.state.source == "unix:next"


async def test_a_stall_that_is_known_to_last_is_not_waited_for(rig: Rig) -> None:
    await rig.play()
    rig.playback.feed.say(FeedTrouble("Reloading failed: no playlist", unlisted=True))
    rig.show()
    rig.wait(0.7)
    phases = [rig.state.phase]
    rig.wait(0.6)
    phases.append(rig.state.phase)
    await rig.playback.find()
    rig.show()
    rig.wait(0.7)
    rig.wait(0.6)
    phases.append(rig.state.phase)
    assert phases == [Phase.STALLED, Phase.RECOVERING, Phase.STALLED]  # of the other feed nothing is known


async def test_a_server_that_says_nothing_is_asked_again_and_the_newest_question_counts(rig: Rig) -> None:
    await rig.play()
    rig.playback.feed.say(FeedEnded("The stream broke off."))
    await asyncio.sleep(0)
    rig.wait(2.5)
    rig.wait(0.6)
    await asyncio.sleep(0)
    assert rig.playback.given_up == [False] * 3
    told = [rig.state.detail]
    await rig.playback.fail(PlaybackFailure.NETWORK, "Too late.", search=-2)
    told.append(rig.state.detail)
    await rig.playback.fail(PlaybackFailure.NETWORK, "No answer.")
    told.append(rig.state.detail)
    assert told == ["The server does not answer.", "The server does not answer.", "No answer."]


async def test_a_slow_answer_is_as_good_as_a_new_one(rig: Rig) -> None:
    await rig.play()
    rig.playback.feed.say(FeedEnded("The stream broke off."))
    await asyncio.sleep(0)
    rig.wait(2.5)
    rig.wait(0.6)
    await asyncio.sleep(0)
    assert rig.playback.given_up == [False] * 3
    await rig.playback.find(search=-2)
    assert rig.playback.given_up == [False, False, True]
    assert rig.state.source == rig.playback.feed.url
    rig.show()
    assert rig.state.phase is Phase.PLAYING


async def test_the_ladder_in_words(rig: Rig) -> None:
    await rig.play()
    source = rig.state.source
    rig.playback.feed.say(FeedTrouble("Failed to fetch segment 7"))
    rig.playback.feed.say(FeedEnded("The stream broke off."))
    assert rig.state.words == "Reconnecting, try 1 (step 1 of 3)…"
    assert rig.state.source == source  # the player shows what it has
    await rig.playback.fail(PlaybackFailure.NETWORK, "No answer.")
    assert rig.state.words == "Reconnecting in 3 s, try 2 (step 2 of 3)"
    rig.wait(3.0)
    await rig.playback.fail(PlaybackFailure.NETWORK, "No answer.")
    rig.wait(8.0)
    await rig.playback.fail(PlaybackFailure.NETWORK, "No answer.")
    assert (rig.state.phase, rig.state.words, rig.state.source) == (Phase.FAILED, "No answer.", "")
    assert rig.watch.statistics().recoveries == 3
    assert any("Failed to fetch segment 7" in line for line in rig.watch.history)


async def test_the_end_of_the_stream_and_the_streamers_return(rig: Rig) -> None:
    await rig.play()
    rig.playback.feed.say(FeedEnded())
    await rig.playback.fail(PlaybackFailure.OFFLINE, "luma_arcade is offline.")
    rig.wait(2.0)
    await rig.playback.fail(PlaybackFailure.OFFLINE, "luma_arcade is offline.")
    assert (rig.state.phase, rig.state.words) == (Phase.ENDED, "luma_arcade has ended the stream.")
    phases = []
    for login in ("ottofjord", "Luma_Arcade", "luma_arcade"):
        rig.watch.channel_went_live(login)
        phases.append(rig.state.phase)
    assert phases == [Phase.ENDED, Phase.RESOLVING, Phase.RESOLVING]
    await asyncio.sleep(0)
    assert len(rig.playback.asked) == 4


async def test_a_player_that_gives_up_is_fed_afresh(rig: Rig) -> None:
    await rig.play()
    rig.watch.report_failure("Demuxing failed")
    assert (rig.state.phase, rig.state.source) == (Phase.RECOVERING, "")
    await rig.playback.find()
    assert rig.state.source == rig.playback.feed.url
    assert any("Demuxing failed" in line for line in rig.watch.history)


async def test_pause(rig: Rig) -> None:
    await rig.play()
    rig.watch.set_paused(paused=True)
    rig.wait(60)
    assert (rig.state.phase, rig.state.paused) == (Phase.PLAYING, True)
    rig.watch.set_paused(paused=False)
    assert not rig.state.paused


async def test_statistics(rig: Rig) -> None:
    assert rig.watch.statistics().delay_s is None
    await rig.play()
    rig.playback.feed.statistics = FeedStatistics(received=1, byte_rate=400_000)
    numbers = rig.watch.statistics()
    assert (numbers.channel, numbers.rendition, numbers.bit_rate) == ("luma_arcade", "720p60", 3_200_000)
    assert numbers.delay_s == pytest.approx(1.5 + 1 / 30)


async def test_time_passes_by_itself() -> None:
    """Without a player that reports, the watchdog still looks after a playback that shows nothing."""
    playback = FakePlayback()
    clock = Clock()
    watch = WatchService(playback, clock=clock)
    asked_again = asyncio.Event()
    watch.changed.connect(lambda state: asked_again.set() if state.phase is Phase.RECOVERING else None)
    watch.open("luma_arcade")
    clock.now += 60
    await asyncio.wait_for(asked_again.wait(), 5)
    await watch.aclose()


async def test_a_rendition_without_pictures_is_not_picked_again(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    await rig.playback.find()
    rig.playback.feed.statistics = FeedStatistics(received=500_000)
    rig.watch.report_failure("no decoder")
    assert rig.state.notice == "720p60 cannot be shown on this computer."
    await rig.playback.find()
    assert rig.playback.feed.name == "360p30"
    rig.show()
    rig.wait(9.0)
    assert rig.state.notice == ""
    await rig.play("ottofjord")
    assert rig.playback.feed.name == "360p30"


async def test_sound_without_a_picture_means_the_same(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    await rig.playback.find()
    rig.playback.feed.statistics = FeedStatistics(received=500_000)
    while rig.state.phase is Phase.BUFFERING:
        rig.clock.now += 1.0
        rig.watch.report_progress(rig.clock.now - 1000, 0)
    assert any("cannot be shown" in line for line in rig.watch.history)
    await rig.playback.find()
    assert rig.playback.feed.name == "360p30"


async def test_a_player_that_fails_before_anything_came_is_not_at_fault(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    await rig.playback.find()
    rig.watch.report_failure("connection refused")
    await rig.playback.find()
    assert rig.playback.feed.name == "720p60"


async def test_lost_pictures_lead_a_step_down(rig: Rig) -> None:
    await rig.play()
    for n in range(103):
        rig.clock.now += 0.2
        rig.watch.report_progress(n * 0.2, 2 + n * 6, n * 6)
    assert rig.state.notice == "720p60 is too much right now: playing 360p."
    assert rig.playback.feeds[-1].name == "360p30"
    assert rig.state.quality is QualityPreference.BEST
    rig.watch.set_quality(QualityPreference.BEST)  # the person knows better
    assert rig.playback.feed.name == "720p60"


async def test_an_exact_rendition_is_remembered_for_its_channel(rig: Rig) -> None:
    await rig.play("luma_arcade")
    rig.watch.set_quality(ExactQuality(360, 30))
    await rig.play("ottofjord")
    assert (rig.playback.feed.name, rig.state.quality) == ("720p60", QualityPreference.BEST)
    await rig.play("luma_arcade")
    assert (rig.playback.feed.name, rig.state.quality) == ("360p30", ExactQuality(360, 30))


async def test_while_nobody_looks_less_is_played_and_nothing_forgotten(rig: Rig) -> None:
    await rig.play()
    rig.watch.save(QualityPreference.LOW)
    rig.playback.feeds[-1].media = 1.0
    rig.show()
    assert (rig.playback.feed.name, rig.state.quality) == ("360p30", QualityPreference.BEST)
    rig.frames = 0
    rig.show()
    rig.watch.save(None)
    assert rig.playback.feeds[-1].name == "720p60"
    rig.watch.save(None)
    assert len(rig.playback.feeds) == 3


async def test_live_that_fell_behind_is_caught_up_with(rig: Rig) -> None:
    await rig.play()
    feed = rig.playback.feed

    def on(seconds: float, delay: float) -> None:
        for _ in range(round(seconds * 5)):
            rig.clock.now += 0.2
            rig.frames += 6
            feed.media = rig.frames / 30 + 5.0
            feed.extra_delay = delay - rig.frames / 30
            rig.watch.report_progress(rig.frames / 30, rig.frames)

    on(4, 2.0)
    assert (rig.state.rate, rig.state.delay) == (1.0, 2.0)
    assert rig.watch.statistics().usual_delay_s == pytest.approx(2.0, abs=0.1)
    on(3, 4.0)
    assert (rig.state.catching_up, rig.state.rate, rig.state.delay) == (True, 1.1, 4.0)
    on(3, 2.0)
    assert not rig.state.catching_up
    on(1, 40.0)
    assert len(rig.playback.feeds) == 2
    rig.playback.feeds[-1].media = 1.0
    rig.show()
    assert (rig.playback.feed, rig.state.phase) == (rig.playback.feeds[-1], Phase.BUFFERING)
    assert "jump to live" in " ".join(rig.watch.history)


async def test_live_begins_now_whatever_was_watched_before(rig: Rig) -> None:
    for login in ("luma_arcade", "ottofjord"):
        await rig.play(login)
        assert rig.playback.feed.start == 0.0
        rig.show(900)
    rig.watch.reload()
    await rig.playback.find()
    assert rig.playback.feed.start == 0.0
    rig.watch.set_quality(QualityPreference.LOW)
    rig.show()
    rig.watch.set_quality(QualityPreference.AUDIO)
    assert [feed.start for feed in rig.playback.feeds] == [0.0] * len(rig.playback.feeds)


async def test_a_recording_goes_on_where_it_was(rig: Rig) -> None:
    rig.watch.open(Video("12"))
    await rig.playback.find()
    rig.show(300)
    assert (rig.state.kind, rig.state.position, rig.state.login) == (Kind.VIDEO, 10, "")
    rig.playback.feed.statistics = FeedStatistics(start=0.0, duration=60.2)
    rig.show()
    assert rig.state.duration == 60
    rig.playback.feed.say(TimelineCut("unix:next"))
    rig.watch.report_drained()
    assert rig.state.position == 10
    rig.frames = 0
    rig.show(60)
    assert rig.state.position == 12
    rig.playback.feed.say(FeedEnded("Read timeout"))
    await rig.playback.find()
    assert int(rig.playback.feed.start) == 12
    rig.watch.reload()  # a person who reloads wants it from the beginning
    await rig.playback.find()
    assert rig.playback.feed.start == 0.0
    assert rig.watch.delay() is None


async def test_a_recording_begins_where_it_is_wanted(rig: Rig) -> None:
    rig.watch.open(Video("12", 3723))
    await rig.playback.find()
    assert rig.playback.feed.start == 3723.0
    rig.watch.reload()
    await rig.playback.find()
    assert rig.playback.feed.start == 3723.0
    rig.watch.open(Video("12"))
    await rig.playback.find()
    assert rig.playback.feed.start == 0.0


async def test_a_slow_line_leads_a_step_down_and_a_dead_one_does_not(rig: Rig) -> None:
    await rig.play()
    feed = rig.playback.feed
    feed.statistics = FeedStatistics(byte_rate=100_000)
    rig.wait(20.0)
    for n in range(1, 4):
        while rig.state.phase is not Phase.STALLED:
            rig.wait(0.7)
        feed.statistics = FeedStatistics(received=n * 1_000_000, byte_rate=100_000)
        rig.wait(0.5)
        rig.show()
        rig.show()
    assert rig.state.notice == "720p60 is too much right now: playing 360p."
    rig.watch.set_quality(QualityPreference.HIGH)
    for searches in range(2, 5):
        while rig.state.phase is not Phase.STALLED:
            rig.wait(0.7)
        rig.wait(9.0)
        while len(rig.playback.asked) < searches:
            rig.wait(0.5)
            await asyncio.sleep(0)
        await rig.playback.find()
        rig.frames = 0
        rig.show()
        assert rig.playback.feed.name == "720p60"


async def test_who_has_only_listened_sees_something_at_once(rig: Rig) -> None:
    rig.watch.save(QualityPreference.AUDIO)
    await rig.play()
    rig.watch.save(None)
    assert rig.playback.feeds[-1].at_once
    assert not rig.playback.feeds[-2].at_once
