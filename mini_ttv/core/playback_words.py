"""Playback told to a person: one short sentence a state."""

import math

from mini_ttv.core.channel_name import Channel
from mini_ttv.core.playback import Kind, Phase
from mini_ttv.core.playback_facts import PlaybackState, Timing
from mini_ttv.core.translation import marked, tr

_FIXED = {
    Phase.BUFFERING: marked("Loading the picture…"),
    Phase.STALLED: marked("Waiting for the stream…"),
}
_FINDING = {
    Kind.LIVE: marked("Finding the stream…"),
    Kind.VIDEO: marked("Finding the video…"),
    Kind.CLIP: marked("Finding the clip…"),
}


def words(state: PlaybackState, now: float, timing: Timing) -> str:
    """What to show above the picture; empty where the picture speaks for itself."""
    match state.phase:
        case Phase.RESOLVING:
            return tr(_FINDING[state.kind])
        case Phase.AD_BREAK:
            left = ad_seconds_left(state, now)
            return tr("Ad break, {left} s left", left=left) if left else tr("Ad break")
        case Phase.RECOVERING:
            return _reconnecting(state, now, timing)
        case Phase.ENDED:
            return _over(state)
        case Phase.FAILED:
            return state.reason
        case _:
            return tr(_FIXED[state.phase]) if state.phase in _FIXED else ""


def ad_seconds_left(state: PlaybackState, now: float) -> int | None:
    """Whole seconds until the ads should be over; `None` outside of ad breaks and where Twitch does not say."""
    if state.ad is None or state.ad.ends_at is None:
        return None
    return max(0, math.ceil(state.ad.ends_at - now))


def _over(state: PlaybackState) -> str:
    if isinstance(state.target, Channel):
        return tr("{login} has ended the stream.", login=state.target.login)
    return tr("The clip is over.") if state.kind is Kind.CLIP else tr("The video is over.")


def _reconnecting(state: PlaybackState, now: float, timing: Timing) -> str:
    rung, rungs = timing.rung(state.step)
    values = {"step": state.step, "rung": rung, "rungs": rungs}
    wait = 0 if state.due is None else math.ceil(state.due - now)
    if wait > 0:
        return tr("Reconnecting in {wait} s, try {step} (step {rung} of {rungs})", wait=wait, **values)
    return tr("Reconnecting, try {step} (step {rung} of {rungs})…", **values)
