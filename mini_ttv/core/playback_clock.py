"""Playback's watchdogs: what time alone brings about. Nothing can stick that is left by time."""

from dataclasses import replace

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import Phase
from mini_ttv.core.playback_facts import AdBreak, Command, Outcome, PlaybackState, Preparation, Tick, Timing
from mini_ttv.core.playback_moves import abandon, end, recover, release, reopen, return_due, switch, to_ad_break
from mini_ttv.core.translation import marked, tr

_NO_ANSWER = marked("The server does not answer.")


def tick(state: PlaybackState, event: Tick, now: float, timing: Timing) -> Outcome:
    """The state after some time, and what is to be done."""
    if not state.fed:
        return _tick_searching(state, now, timing)
    if state.paused:
        return state, ()
    if state.next is not None and now >= state.next.until:
        return _unprepared(state, state.next, now)
    return _tick_fed(state, event, now, timing)


def _tick_fed(state: PlaybackState, event: Tick, now: float, timing: Timing) -> Outcome:
    if state.complete:
        return _tick_complete(state, now, timing)
    if state.ad is not None:
        return _tick_ads(state, state.ad, now, timing)
    if state.phase is Phase.PLAYING:
        return _tick_playing(state, now, timing)
    return _tick_starting(state, event, now, timing)


def _tick_searching(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    if state.phase is Phase.RESOLVING:
        if now - state.since < timing.resolve_limit:
            return state, ()
        return recover(state, now, timing, PlaybackFailure.NETWORK, tr(_NO_ANSWER))
    if state.phase is Phase.RECOVERING:
        return _tick_waiting(state, now, timing)
    if state.due is not None and now >= state.due:
        return _tick_gone(state, now, timing)
    return state, ()


def _tick_waiting(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    if state.due is None:
        limit = timing.retry_resolve_limit + timing.retry_resolve_growth * (state.step - 1)
        if now - state.since < min(limit, timing.resolve_limit):
            return state, ()
        return recover(state, now, timing, PlaybackFailure.NETWORK, tr(_NO_ANSWER))
    if now < state.due:
        return state, ()
    return replace(state, due=None, since=now), (Command.RESOLVE,)


def _tick_gone(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    """Look whether a stream that is gone is back; a search that gives no answer is replaced by the next."""
    asked = replace(state, looking=True, due=now + timing.resolve_limit)
    return asked, (Command.RESOLVE,)


def still_gone(state: PlaybackState, now: float, timing: Timing) -> PlaybackState:
    """The stream was looked for in vain."""
    return replace(state, looking=False, due=return_due(now - state.since, now, timing))


def _unprepared(state: PlaybackState, late: Preparation, now: float) -> Outcome:
    """The prepared feed has nothing to show: a wish is granted the hard way."""
    if late.wish:
        return reopen(state, now)
    return replace(state, next=None), abandon(state)


def _tick_complete(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    still_for = now - state.moved_at
    if not state.count:
        if still_for < timing.start_limit:
            return state, ()
        return recover(state, now, timing, PlaybackFailure.DECODER, tr("No picture came."))
    if still_for >= timing.end_limit:
        return end(state, now, timing)
    if state.phase is Phase.PLAYING and still_for >= timing.stall_after:
        return replace(state, phase=Phase.BUFFERING, since=now), ()
    return state, ()


def _tick_ads(state: PlaybackState, ad: AdBreak, now: float, timing: Timing) -> Outcome:
    if now >= ad.patience_ends:
        return recover(state, now, timing, PlaybackFailure.NETWORK, tr("The stream did not come back after the ads."))
    if state.phase is Phase.PLAYING and now - state.moved_at >= timing.stall_after:
        return switch(state, now) if state.cut else to_ad_break(state, now)
    return state, ()


def _tick_playing(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    if now - state.moved_at >= timing.stall_after:
        if state.cut:
            return switch(state, now)
        stalled = replace(
            state, phase=Phase.STALLED, since=now, held=True, stalls=state.stalls + 1, all_stalls=state.all_stalls + 1
        )
        return stalled, (Command.HOLD,)
    if (state.step or state.stalls) and now - state.since >= timing.steady_after:
        return replace(state, step=0, stalls=0), ()
    return state, ()


def _first_byte_limit(state: PlaybackState, timing: Timing) -> float:
    if state.phase is not Phase.RECOVERING:
        return timing.first_byte_limit
    return min(timing.first_byte_limit, timing.retry_byte_limit + timing.retry_byte_growth * (state.step - 1))


def _tick_starting(state: PlaybackState, event: Tick, now: float, timing: Timing) -> Outcome:
    waited = now - state.since
    if state.held:
        if event.cushion >= min(timing.cushion * timing.cushion_growth ** (state.stalls - 1), timing.cushion_limit):
            return replace(state, phase=Phase.BUFFERING, since=now, held=False), release(state)
        if event.unlisted:
            silent = min(event.silence, waited) >= timing.unlisted_limit
        else:
            silent = event.silence >= timing.silence_limit and waited >= timing.silence_stall
        if silent or waited >= timing.gather_limit:
            return recover(state, now, timing, PlaybackFailure.NETWORK, tr("The stream stands still."))
        return state, ()
    if waited >= (timing.start_limit if event.received else _first_byte_limit(state, timing)):
        return recover(state, now, timing, PlaybackFailure.NETWORK, tr("No picture came."))
    return state, ()
