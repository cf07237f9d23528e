"""Playback told to a person: one short sentence a state."""

import math

from mini_ttv.core.playback import Phase
from mini_ttv.core.playback_machine import PlaybackState, Timing

_FIXED = {
    Phase.RESOLVING: "Finding the stream…",
    Phase.BUFFERING: "Loading the picture…",
    Phase.STALLED: "Waiting for the stream…",
    Phase.ENDED: "{login} has ended the stream.",
}


def words(state: PlaybackState, now: float, timing: Timing) -> str:
    """What to show above the picture; empty where the picture speaks for itself."""
    if state.phase is Phase.AD_BREAK:
        left = ad_seconds_left(state, now)
        return f"Ad break, {left} s left" if left else "Ad break"
    if state.phase is Phase.RECOVERING:
        return _reconnecting(state, now, timing)
    if state.phase is Phase.FAILED:
        return state.reason
    return _FIXED.get(state.phase, "").format(login=state.login)


def ad_seconds_left(state: PlaybackState, now: float) -> int | None:
    """Whole seconds until the ads should be over; `None` outside of ad breaks and where Twitch does not say."""
    if state.ad is None or state.ad.ends_at is None:
        return None
    return max(0, math.ceil(state.ad.ends_at - now))


def _reconnecting(state: PlaybackState, now: float, timing: Timing) -> str:
    step = f"{state.step} of {len(timing.retry_delays)}"
    wait = 0 if state.due is None else math.ceil(state.due - now)
    return f"Reconnecting in {wait} s ({step})" if wait > 0 else f"Reconnecting ({step})…"
