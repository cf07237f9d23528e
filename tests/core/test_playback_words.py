"""What people read above the picture."""

from dataclasses import replace

import pytest

from mini_ttv.core.channel_name import Channel, Clip, Video
from mini_ttv.core.playback import Phase
from mini_ttv.core.playback_facts import AdBreak, PlaybackState, Timing
from mini_ttv.core.playback_words import ad_seconds_left, words

LUMA = PlaybackState(target=Channel("luma_arcade"))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (PlaybackState(), ""),
        (replace(LUMA, phase=Phase.RESOLVING), "Finding the stream…"),
        (replace(LUMA, phase=Phase.BUFFERING), "Loading the picture…"),
        (replace(LUMA, phase=Phase.PLAYING), ""),
        (replace(LUMA, phase=Phase.AD_BREAK, ad=AdBreak(33.5, 60)), "Ad break, 24 s left"),
        (replace(LUMA, phase=Phase.AD_BREAK, ad=AdBreak(9.0, 60)), "Ad break"),
        (replace(LUMA, phase=Phase.AD_BREAK, ad=AdBreak(None, 60)), "Ad break"),
        (replace(LUMA, phase=Phase.STALLED), "Waiting for the stream…"),
        (replace(LUMA, phase=Phase.RECOVERING, step=1), "Reconnecting, try 1 (step 1 of 3)…"),
        (replace(LUMA, phase=Phase.RECOVERING, step=2, due=12.2), "Reconnecting in 3 s, try 2 (step 2 of 3)"),
        (replace(LUMA, phase=Phase.RECOVERING, step=2, due=9.0), "Reconnecting, try 2 (step 2 of 3)…"),
        (replace(LUMA, phase=Phase.ENDED), "luma_arcade has ended the stream."),
        (PlaybackState(Phase.RESOLVING, target=Video("1")), "Finding the video…"),
        (PlaybackState(Phase.ENDED, target=Video("1")), "The video is over."),
        (PlaybackState(Phase.ENDED, target=Clip("Otter")), "The clip is over."),
        (replace(LUMA, phase=Phase.FAILED, reason="luma_arcade is offline."), "luma_arcade is offline."),
    ],
)
def test_words(state: PlaybackState, said: str) -> None:
    assert words(state, 10.0, Timing(retry_delays=(0.0, 3.0, 8.0))) == said


def test_reopenings_with_the_same_delay_are_one_step() -> None:
    timing = Timing(retry_delays=(0.0, 2.0, 2.0, 2.0, 5.0, 5.0))
    assert [timing.rung(step) for step in range(1, 7)] == [(1, 3), (2, 3), (2, 3), (2, 3), (3, 3), (3, 3)]


def test_the_countdown_stands_at_zero_when_ads_overrun() -> None:
    assert ad_seconds_left(replace(LUMA, ad=AdBreak(5.0, 60)), 10.0) == 0
    assert ad_seconds_left(LUMA, 10.0) is None
