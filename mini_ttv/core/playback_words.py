"""Playback told to a person: one short sentence a state."""

import math

from mini_ttv.core.channel_name import Channel
from mini_ttv.core.playback import Kind, Phase
from mini_ttv.core.playback_facts import PlaybackState, Timing

_FIXED = {
    Phase.BUFFERING: "Loading the picture…",
    Phase.STALLED: "Waiting for the stream…",
}
_THINGS = {Kind.LIVE: "stream", Kind.VIDEO: "video", Kind.CLIP: "clip"}


def words(state: PlaybackState, now: float, timing: Timing) -> str:
    """What to show above the picture; empty where the picture speaks for itself."""
    match state.phase:
        case Phase.RESOLVING:
            return f"Finding the {_THINGS[state.kind]}…"
        case Phase.AD_BREAK:
            left = ad_seconds_left(state, now)
            return f"Ad break, {left} s left" if left else "Ad break"
        case Phase.RECOVERING:
            return _reconnecting(state, now, timing)
        case Phase.ENDED:
            return _over(state)
        case Phase.FAILED:
            return state.reason
        case _:
            return _FIXED.get(state.phase, "")


def ad_seconds_left(state: PlaybackState, now: float) -> int | None:
    """Whole seconds until the ads should be over; `None` outside of ad breaks and where Twitch does not say."""
    if state.ad is None or state.ad.ends_at is None:
        return None
    return max(0, math.ceil(state.ad.ends_at - now))


def _over(state: PlaybackState) -> str:
    if isinstance(state.target, Channel):
        return f"{state.target.login} has ended the stream."
    return f"The {_THINGS[state.kind]} is over."


def _reconnecting(state: PlaybackState, now: float, timing: Timing) -> str:
    rung, rungs = timing.rung(state.step)
    which = f"try {state.step} (step {rung} of {rungs})"
    wait = 0 if state.due is None else math.ceil(state.due - now)
    return f"Reconnecting in {wait} s, {which}" if wait > 0 else f"Reconnecting, {which}…"
