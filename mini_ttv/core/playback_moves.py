"""The moves that several rules of playback share: each takes the state and answers with the next and what to do."""

from dataclasses import replace

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import Phase
from mini_ttv.core.playback_facts import Command, Outcome, PlaybackState, Timing


def recover(state: PlaybackState, now: float, timing: Timing, failure: PlaybackFailure, reason: str) -> Outcome:
    """Take the next step of the ladder, or give up when there is none."""
    if state.step >= len(timing.retry_delays):
        return fail(state, now, timing, failure, reason)
    delay = timing.retry_delays[state.step]
    if state.phase is Phase.RECOVERING and (state.fed or state.due is None):  # a try that took its time has waited
        delay = max(0.0, delay - (now - state.since))
    if failure is PlaybackFailure.OFFLINE:
        delay = timing.offline_recheck
    next_step = replace(
        at_rest(state, now), phase=Phase.RECOVERING, step=state.step + 1, recoveries=state.recoveries + 1,
        due=now + delay if delay else None, failure=failure, reason=reason,
    )  # fmt: skip
    ends = (Command.CLOSE_FEED,) if state.fed else ()
    return next_step, (*abandon(state), *ends, *(() if delay else (Command.RESOLVE,)))


def fail(state: PlaybackState, now: float, timing: Timing, failure: PlaybackFailure, reason: str) -> Outcome:
    """Give up, with a reason; a channel that is offline is looked for on and on."""
    due = return_due(0.0, now, timing) if failure is PlaybackFailure.OFFLINE else None
    failed = replace(at_rest(state, now), phase=Phase.FAILED, failure=failure, reason=reason, due=due)
    return failed, (*abandon(state), Command.CLOSE_FEED)


def end(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    """It is over; a stream may come back, a recording does not."""
    due = None if state.kind.recorded else return_due(0.0, now, timing)
    return replace(at_rest(state, now), phase=Phase.ENDED, due=due), (*abandon(state), Command.CLOSE_FEED)


def return_due(gone: float, now: float, timing: Timing) -> float | None:
    """When to look for a stream that has been gone for `gone` seconds; `None` when it is no longer worth it."""
    return next((now + pace for limit, pace in timing.return_paces if gone < limit), None)


def feed_opened(state: PlaybackState, now: float) -> PlaybackState:
    """Bytes are on their way; what was known of the last feed is void."""
    phase = Phase.RECOVERING if state.phase is Phase.RECOVERING else Phase.BUFFERING
    return replace(
        state, phase=phase, since=now, fed=True, complete=False, held=False, cut=False, count=0, moved_at=now,
        due=None, ad=None, next=None, looking=False,
    )  # fmt: skip


def reopen(state: PlaybackState, now: float) -> Outcome:
    """Another feed instead of the present one, at once."""
    return feed_opened(state, now), (*abandon(state), Command.CLOSE_FEED, Command.OPEN_FEED)


def take_over(state: PlaybackState, now: float) -> Outcome:
    """Go on with the feed that was prepared."""
    return feed_opened(state, now), (*release(state), Command.TAKE_OVER)


def switch(state: PlaybackState, now: float) -> Outcome:
    """Go on behind a cut, with a fresh demuxer."""
    crossed = replace(feed_opened(state, now), ad=state.ad, next=state.next)
    return crossed, (*release(state), Command.SWITCH)


def to_ad_break(state: PlaybackState, now: float) -> Outcome:
    """Ads, and nothing else, are on the air."""
    return replace(state, phase=Phase.AD_BREAK, since=now, held=False), release(state)


def at_rest(state: PlaybackState, now: float) -> PlaybackState:
    """No bytes come, and nothing is awaited."""
    return replace(
        state, since=now, fed=False, complete=False, held=False, cut=False, ad=None, due=None, next=None, looking=False
    )  # fmt: skip


def release(state: PlaybackState) -> tuple[Command, ...]:
    """Let go of a player that is held."""
    return (Command.RELEASE,) if state.held else ()


def abandon(state: PlaybackState) -> tuple[Command, ...]:
    """Give up a feed that is being prepared."""
    return (Command.ABANDON,) if state.next else ()
