"""Playback as a pure state machine: facts and the time in, a new state and commands out.

    idle --Open--> resolving --Resolved--> buffering --picture--> playing --silence--> stalled --cushion--> buffering
    buffering | playing | stalled --ads and no picture--> ad break --AdOver--> buffering
    no picture for long | feed ended | player failed --> recovering (step n of m: wait, resolve, open)
    recovering --picture--> playing
    recovering --steps used up or a permanent failure--> failed        recovering --offline, asked twice--> ended
    ended | failed as offline --the stream is back--> buffering          recording shown to its end --> ended
    playing --Renew--> playing, another feed prepared --Ready--> buffering (the player moves to the new feed)
    resolving --ResolveFailed--> failed | recovering                     any --Close--> idle, --Open--> resolving

Times are seconds of one monotonic clock. Every state but idle, ended, failed and a picture that the person paused is
left by time alone (`core/playback_clock.py`), whatever the world does or does not answer: nothing can stick.
"""

from collections.abc import Callable
from dataclasses import replace

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import PERMANENT_FAILURES, AdBegan, AdOver, FeedEnded, FeedReady, Phase, TimelineCut
from mini_ttv.core.playback_clock import still_gone, tick
from mini_ttv.core.playback_facts import (
    AdBreak,
    Close,
    Command,
    Drained,
    Event,
    NotReady,
    Open,
    Outcome,
    Paused,
    PlaybackState,
    PlayerFailed,
    Preparation,
    Progress,
    Ready,
    Reload,
    Renew,
    Resolved,
    ResolveFailed,
    Tick,
    Timing,
)
from mini_ttv.core.playback_moves import (
    abandon,
    end,
    fail,
    feed_opened,
    recover,
    release,
    reopen,
    switch,
    take_over,
    to_ad_break,
)
from mini_ttv.core.translation import tr

# A first search that fails is told at once, but for what may be gone in a moment.
_WORTH_ASKING_AGAIN = frozenset({PlaybackFailure.NO_RENDITION, PlaybackFailure.NETWORK})


def advance(state: PlaybackState, event: Event, now: float, timing: Timing) -> Outcome:
    """The state after `event`, and what is to be done; an event that the phase does not expect changes nothing."""
    return _RULES[type(event)](state, event, now, timing)


# Wishes of the person.


def _open(state: PlaybackState, event: Open, now: float, _timing: Timing) -> Outcome:
    fresh = PlaybackState(Phase.RESOLVING, now, event.target)
    return fresh, (*abandon(state), Command.CLOSE_FEED, Command.RESOLVE)


def _close(state: PlaybackState, _event: Close, now: float, _timing: Timing) -> Outcome:
    return PlaybackState(since=now), (*abandon(state), Command.CLOSE_FEED)


def _reload(state: PlaybackState, _event: Reload, now: float, _timing: Timing) -> Outcome:
    if state.target is None:
        return state, ()
    fresh = PlaybackState(Phase.RESOLVING, now, state.target, recoveries=state.recoveries, all_stalls=state.all_stalls)
    return fresh, (*abandon(state), Command.CLOSE_FEED, Command.RESOLVE)


def _renew(state: PlaybackState, event: Renew, now: float, timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()  # the search under way ends with the new wish
    if state.phase is Phase.PLAYING and not state.paused:
        if state.next is not None and not event.wish:
            return state, ()
        prepared = Preparation(now + timing.switch_limit, event.wish)
        return replace(state, next=prepared), (*abandon(state), Command.PREPARE)
    return reopen(state, now) if event.wish else (state, ())


def _paused(state: PlaybackState, event: Paused, now: float, _timing: Timing) -> Outcome:
    if event.on == state.paused:
        return state, ()
    # Watchdogs count from now on: the time of the pause is nobody's fault.
    return replace(state, paused=event.on, moved_at=now, since=now if state.fed else state.since), ()


# Answers to searches.


def _resolved(state: PlaybackState, _event: Resolved, now: float, _timing: Timing) -> Outcome:
    if state.looking:
        back = replace(state, step=0, stalls=0, failure=None, reason="", offline_answers=0)
        return feed_opened(back, now), (Command.CLOSE_FEED, Command.OPEN_FEED)
    if not _searching(state):
        return state, ()
    return replace(feed_opened(state, now), offline_answers=0), (Command.CLOSE_FEED, Command.OPEN_FEED)


def _resolve_failed(state: PlaybackState, event: ResolveFailed, now: float, timing: Timing) -> Outcome:
    if state.looking:
        return still_gone(state, now, timing), ()
    if not _searching(state):
        return state, ()
    if state.phase is Phase.RECOVERING and event.failure is PlaybackFailure.OFFLINE:
        return _offline(state, event, now, timing)
    again = state.phase is Phase.RECOVERING or event.failure in _WORTH_ASKING_AGAIN
    if again and not event.final and event.failure not in PERMANENT_FAILURES:
        return recover(state, now, timing, event.failure, event.reason)
    return fail(state, now, timing, event.failure, event.reason)


def _offline(state: PlaybackState, event: ResolveFailed, now: float, timing: Timing) -> Outcome:
    if state.offline_answers == 0:
        return recover(replace(state, offline_answers=1), now, timing, event.failure, event.reason)
    if not state.played:
        return fail(state, now, timing, event.failure, event.reason)
    return end(state, now, timing)


# News of the player.


def _progress(state: PlaybackState, event: Progress, now: float, _timing: Timing) -> Outcome:
    if not state.fed or event.count == state.count:
        return state, ()
    moved = replace(state, count=event.count, moved_at=now)
    if state.held or event.count == 0 or state.phase is Phase.PLAYING:
        return moved, ()
    return replace(moved, phase=Phase.PLAYING, since=now, played=True, due=None, failure=None, reason=""), ()


def _player_failed(state: PlaybackState, event: PlayerFailed, now: float, timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()
    if state.complete and state.count:
        return end(state, now, timing)
    return recover(state, now, timing, PlaybackFailure.DECODER, event.reason)


def _drained(state: PlaybackState, _event: Drained, now: float, timing: Timing) -> Outcome:
    if state.cut:
        return switch(state, now)
    return end(state, now, timing) if state.complete else (state, ())


# News of the feed.


def _feed_ready(state: PlaybackState, _event: FeedReady, _now: float, _timing: Timing) -> Outcome:
    return state, ()  # the address is between feed and player


def _feed_ended(state: PlaybackState, event: FeedEnded, now: float, timing: Timing) -> Outcome:
    if not state.fed or state.complete:
        return state, ()
    if state.kind.recorded and not event.reason:
        phase = Phase.BUFFERING if state.held else state.phase
        whole = replace(state, phase=phase, complete=True, held=False, ad=None, moved_at=now)
        return whole, release(state)
    # The player shows what it still has while the stream is looked for again: the feed is over, the address is not.
    over, dropped = replace(state, fed=False, next=None), abandon(state)
    after, commands = recover(over, now, timing, PlaybackFailure.NETWORK, event.reason or tr("The stream broke off."))
    return after, (*dropped, *commands)


def _ready(state: PlaybackState, _event: Ready, now: float, _timing: Timing) -> Outcome:
    return take_over(state, now) if state.next else (state, ())


def _not_ready(state: PlaybackState, _event: NotReady, _now: float, _timing: Timing) -> Outcome:
    return replace(state, next=None), abandon(state)


def _ad_began(state: PlaybackState, event: AdBegan, now: float, timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()
    if event.seconds is None:
        ad = AdBreak(None, now + timing.ad_limit)
    else:
        ad = AdBreak(now + event.seconds, now + event.seconds + timing.ad_grace)
    if state.phase in {Phase.AD_BREAK, Phase.PLAYING}:  # what the player still has is shown first
        return replace(state, ad=ad), ()
    return to_ad_break(replace(state, ad=ad), now)


def _ad_over(state: PlaybackState, _event: AdOver, now: float, _timing: Timing) -> Outcome:
    over = replace(state, ad=None)
    if state.phase is Phase.AD_BREAK:
        over = replace(over, phase=Phase.BUFFERING, since=now)
    return over, ()


def _timeline_cut(state: PlaybackState, _event: TimelineCut, now: float, _timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()
    if state.phase is Phase.PLAYING:  # what came before the cut is the cushion for the change
        return replace(state, cut=True), ()
    return switch(state, now)


def _searching(state: PlaybackState) -> bool:
    """Whether an answer to `Command.RESOLVE` is awaited."""
    return state.phase is Phase.RESOLVING or (state.phase is Phase.RECOVERING and not state.fed and state.due is None)


_RULES: dict[type, Callable[..., Outcome]] = {
    Open: _open,
    Close: _close,
    Reload: _reload,
    Renew: _renew,
    Paused: _paused,
    Resolved: _resolved,
    ResolveFailed: _resolve_failed,
    Progress: _progress,
    PlayerFailed: _player_failed,
    Drained: _drained,
    FeedReady: _feed_ready,
    FeedEnded: _feed_ended,
    Ready: _ready,
    NotReady: _not_ready,
    AdBegan: _ad_began,
    AdOver: _ad_over,
    TimelineCut: _timeline_cut,
    Tick: tick,
}
