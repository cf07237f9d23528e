"""Playback as a pure state machine: facts and the time in, a new state and commands out.

    idle --Open--> resolving --Resolved--> buffering --picture--> playing --silence--> stalled --cushion--> buffering
    buffering | playing | stalled --ads and no picture--> ad break --AdOver--> buffering
    no picture for long | feed ended | player failed --> recovering (step n of m: wait, resolve, open)
    recovering --picture--> playing
    recovering --steps used up or a permanent failure--> failed        recovering --offline, asked twice--> ended
    resolving --ResolveFailed--> failed                                 any --Close--> idle, --Open--> resolving

Times are seconds of one monotonic clock. Every state but idle, ended, failed and a picture that the person paused is
left by time alone, whatever the world does or does not answer: nothing can stick.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import cast

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import PERMANENT_FAILURES, AdBegan, AdOver, FeedEnded, Phase, TimelineCut


@dataclass(frozen=True, slots=True)
class Timing:
    """When patience ends, in seconds."""

    stall_after: float = 0.6  # a picture that stands this long has stalled
    cushion: float = 1.0  # media to gather before a stalled picture moves on; enough where bytes flow evenly
    cushion_growth: float = 1.6  # for each further stall: segments that come whole need more than their length
    cushion_limit: float = 4.0
    gather_limit: float = 8.0  # a stall that lasts this long is reopened
    start_limit: float = 15.0  # from an open feed to its first picture
    resolve_limit: float = 30.0  # a second net under the adapter's own time limit
    retry_delays: tuple[float, ...] = (0.0, 3.0, 8.0)  # before each reopening
    steady_after: float = 30.0  # playing this long forgets earlier reopenings
    ad_grace: float = 30.0  # an ad break may overrun its announced length by this
    ad_limit: float = 240.0  # an ad break of unknown length


@dataclass(frozen=True, slots=True)
class Open:
    """The person wants this channel."""

    login: str


@dataclass(frozen=True, slots=True)
class Close:
    """The person wants nothing."""


@dataclass(frozen=True, slots=True)
class Reload:
    """The person wants the same channel afresh, at the live edge."""


@dataclass(frozen=True, slots=True)
class ChangeRendition:
    """The person wants another rendition of the same stream."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The stream was found."""


@dataclass(frozen=True, slots=True)
class ResolveFailed:
    """The stream was not found."""

    failure: PlaybackFailure
    reason: str
    final: bool = False  # asking again cannot help


@dataclass(frozen=True, slots=True)
class Progress:
    """The player's report: a counter that grows with each picture (or with the position, where there is none).

    It starts at 0 for each new address.
    """

    count: int


@dataclass(frozen=True, slots=True)
class PlayerFailed:
    """The player gave up on what it was fed."""

    reason: str


@dataclass(frozen=True, slots=True)
class Drained:
    """The player has shown everything that came through its address."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The person pressed pause (`on`) or play."""

    on: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed; `cushion` is how much media (seconds) arrived since the stall began."""

    cushion: float = 0.0


Event = (
    Open | Close | Reload | ChangeRendition | Resolved | ResolveFailed | Progress | PlayerFailed | Paused | Tick
    | AdBegan | AdOver | TimelineCut | FeedEnded | Drained
)  # fmt: skip


class Command(Enum):
    """What the service has to do, in the order given."""

    RESOLVE = auto()  # find the stream; a search under way is given up
    OPEN_FEED = auto()
    CLOSE_FEED = auto()  # and take the address from the player; also with no feed open
    SWITCH = auto()  # the player goes on at the address behind the cut
    HOLD = auto()  # the player pauses while media is gathered
    RELEASE = auto()


@dataclass(frozen=True, slots=True)
class AdBreak:
    """Advertisements are on the air."""

    ends_at: float | None  # None while Twitch does not say
    patience_ends: float


@dataclass(frozen=True, slots=True)
class PlaybackState:
    """Everything that the rules know about one playback."""

    phase: Phase = Phase.IDLE
    since: float = 0.0  # when this phase, or this step of it, began
    login: str = ""
    fed: bool = False  # bytes are on their way to the player
    held: bool = False
    cut: bool = False  # behind what the player still shows, bytes wait at another address
    paused: bool = False
    played: bool = False  # something was to be seen since the channel was opened
    ad: AdBreak | None = None
    count: int = 0  # the player's last report
    moved_at: float = 0.0  # when the picture last moved
    stalls: int = 0  # since the picture last was steady
    step: int = 0  # which reopening this is
    due: float | None = None  # when a waiting step goes on
    offline_answers: int = 0
    recoveries: int = 0
    failure: PlaybackFailure | None = None
    reason: str = ""


Outcome = tuple[PlaybackState, tuple[Command, ...]]


def advance(state: PlaybackState, event: Event, now: float, timing: Timing) -> Outcome:
    """The state after `event`, and what is to be done; an event that the phase does not expect changes nothing."""
    return _RULES[type(event)](state, event, now, timing)


def _open(_state: PlaybackState, event: Open, now: float, _timing: Timing) -> Outcome:
    fresh = PlaybackState(Phase.RESOLVING, now, event.login)
    return fresh, (Command.CLOSE_FEED, Command.RESOLVE)


def _close(_state: PlaybackState, _event: Close, now: float, _timing: Timing) -> Outcome:
    return PlaybackState(since=now), (Command.CLOSE_FEED,)


def _reload(state: PlaybackState, _event: Reload, now: float, _timing: Timing) -> Outcome:
    if state.phase is Phase.IDLE:
        return state, ()
    fresh = PlaybackState(Phase.RESOLVING, now, state.login, recoveries=state.recoveries)
    return fresh, (Command.CLOSE_FEED, Command.RESOLVE)


def _change_rendition(state: PlaybackState, _event: ChangeRendition, now: float, _timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()  # the search under way ends with the new wish
    return _feed_opened(state, now), (Command.CLOSE_FEED, Command.OPEN_FEED)


def _resolved(state: PlaybackState, _event: Resolved, now: float, _timing: Timing) -> Outcome:
    if not _searching(state):
        return state, ()
    return replace(_feed_opened(state, now), offline_answers=0), (Command.CLOSE_FEED, Command.OPEN_FEED)


def _resolve_failed(state: PlaybackState, event: ResolveFailed, now: float, timing: Timing) -> Outcome:
    if not _searching(state):
        return state, ()
    if state.phase is Phase.RECOVERING and event.failure is PlaybackFailure.OFFLINE:
        return _offline(state, event, now, timing)
    # A first search that fails is told at once, but for a stream that has just begun.
    again = state.phase is Phase.RECOVERING or event.failure is PlaybackFailure.NO_RENDITION
    if again and not event.final and event.failure not in PERMANENT_FAILURES:
        return _recover(state, now, timing, event.failure, event.reason)
    return _fail(state, now, event.failure, event.reason)


def _offline(state: PlaybackState, event: ResolveFailed, now: float, timing: Timing) -> Outcome:
    if state.offline_answers == 0:  # Twitch is wrong for some seconds now and then: ask a second time
        return _recover(replace(state, offline_answers=1), now, timing, event.failure, event.reason)
    if not state.played:
        return _fail(state, now, event.failure, event.reason)
    return replace(_still(state, now), phase=Phase.ENDED), (Command.CLOSE_FEED,)


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
    return _recover(state, now, timing, PlaybackFailure.DECODER, event.reason)


def _feed_ended(state: PlaybackState, event: FeedEnded, now: float, timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()
    # The player shows what it still has while the stream is looked for again: the feed is over, the address is not.
    over = replace(state, fed=False, ad=None)
    return _recover(over, now, timing, PlaybackFailure.NETWORK, event.reason or "The stream broke off.")


def _ad_began(state: PlaybackState, event: AdBegan, now: float, timing: Timing) -> Outcome:
    if not state.fed:
        return state, ()
    if event.seconds is None:
        ad = AdBreak(None, now + timing.ad_limit)
    else:
        ad = AdBreak(now + event.seconds, now + event.seconds + timing.ad_grace)
    if state.ad is not None and state.phase is Phase.AD_BREAK:
        return replace(state, ad=ad), ()
    if state.phase is Phase.PLAYING:  # what the player still has is shown first
        return replace(state, ad=ad), ()
    return _to_ad_break(replace(state, ad=ad), now)


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
    return _switch(state, now)


def _drained(state: PlaybackState, _event: Drained, now: float, _timing: Timing) -> Outcome:
    return _switch(state, now) if state.cut else (state, ())


def _paused(state: PlaybackState, event: Paused, now: float, _timing: Timing) -> Outcome:
    if event.on == state.paused:
        return state, ()
    # Watchdogs count from now on: the time of the pause is nobody's fault.
    return replace(state, paused=event.on, moved_at=now, since=now if state.fed else state.since), ()


def _tick(state: PlaybackState, event: Tick, now: float, timing: Timing) -> Outcome:
    if state.phase is Phase.RESOLVING:
        return _tick_resolving(state, now, timing)
    if state.phase is Phase.RECOVERING and not state.fed:
        return _tick_waiting(state, now, timing)
    if not state.fed or state.paused:
        return state, ()
    if state.ad is not None:
        return _tick_ads(state, now, timing)
    if state.phase is Phase.PLAYING:
        return _tick_playing(state, now, timing)
    return _tick_starting(state, event, now, timing)


def _tick_resolving(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    if now - state.since < timing.resolve_limit:
        return state, ()
    return _fail(state, now, PlaybackFailure.NETWORK, "The server does not answer.")


def _tick_waiting(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    if state.due is None:
        if now - state.since < timing.resolve_limit:
            return state, ()
        return _recover(state, now, timing, PlaybackFailure.NETWORK, "The server does not answer.")
    if now < state.due:
        return state, ()
    return replace(state, due=None, since=now), (Command.RESOLVE,)


def _tick_ads(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    ad = cast("AdBreak", state.ad)
    if now >= ad.patience_ends:
        return _recover(state, now, timing, PlaybackFailure.NETWORK, "The stream did not come back after the ads.")
    if state.phase is Phase.PLAYING and now - state.moved_at >= timing.stall_after:
        return _switch(state, now) if state.cut else _to_ad_break(state, now)
    return state, ()


def _tick_playing(state: PlaybackState, now: float, timing: Timing) -> Outcome:
    if now - state.moved_at >= timing.stall_after:
        stalled = replace(state, phase=Phase.STALLED, since=now, held=True, stalls=state.stalls + 1)
        return _switch(state, now) if state.cut else (stalled, (Command.HOLD,))
    if (state.step or state.stalls) and now - state.since >= timing.steady_after:
        return replace(state, step=0, stalls=0), ()
    return state, ()


def _tick_starting(state: PlaybackState, event: Tick, now: float, timing: Timing) -> Outcome:
    if state.held:
        if event.cushion >= min(timing.cushion * timing.cushion_growth ** (state.stalls - 1), timing.cushion_limit):
            return replace(state, phase=Phase.BUFFERING, since=now, held=False), (Command.RELEASE,)
        limit = timing.gather_limit
    else:
        limit = timing.start_limit
    if now - state.since < limit:
        return state, ()
    return _recover(state, now, timing, PlaybackFailure.NETWORK, "No picture came.")


def _recover(state: PlaybackState, now: float, timing: Timing, failure: PlaybackFailure, reason: str) -> Outcome:
    """Take the next step of the ladder, or give up when there is none."""
    if state.step >= len(timing.retry_delays):
        return _fail(state, now, failure, reason)
    delay = timing.retry_delays[state.step]
    next_step = replace(
        _still(state, now), phase=Phase.RECOVERING, step=state.step + 1, recoveries=state.recoveries + 1,
        due=now + delay if delay else None, failure=failure, reason=reason,
    )  # fmt: skip
    ends = (Command.CLOSE_FEED,) if state.fed else ()
    return next_step, (*ends, *(() if delay else (Command.RESOLVE,)))


def _fail(state: PlaybackState, now: float, failure: PlaybackFailure, reason: str) -> Outcome:
    return replace(_still(state, now), phase=Phase.FAILED, failure=failure, reason=reason), (Command.CLOSE_FEED,)


def _feed_opened(state: PlaybackState, now: float) -> PlaybackState:
    phase = Phase.RECOVERING if state.phase is Phase.RECOVERING else Phase.BUFFERING
    return replace(
        state, phase=phase, since=now, fed=True, held=False, cut=False, count=0, moved_at=now, due=None, ad=None
    )  # fmt: skip


def _switch(state: PlaybackState, now: float) -> Outcome:
    """Go on behind a cut, with a fresh demuxer."""
    release = (Command.RELEASE,) if state.held else ()
    return replace(_feed_opened(state, now), ad=state.ad), (*release, Command.SWITCH)


def _to_ad_break(state: PlaybackState, now: float) -> Outcome:
    commands = (Command.RELEASE,) if state.held else ()
    return replace(state, phase=Phase.AD_BREAK, since=now, held=False), commands


def _still(state: PlaybackState, now: float) -> PlaybackState:
    return replace(state, since=now, fed=False, held=False, cut=False, ad=None, due=None)


def _searching(state: PlaybackState) -> bool:
    """Whether an answer to `Command.RESOLVE` is awaited."""
    return state.phase is Phase.RESOLVING or (state.phase is Phase.RECOVERING and not state.fed and state.due is None)


_RULES: dict[type, Callable[..., Outcome]] = {
    Open: _open,
    Close: _close,
    Reload: _reload,
    ChangeRendition: _change_rendition,
    Resolved: _resolved,
    ResolveFailed: _resolve_failed,
    Progress: _progress,
    PlayerFailed: _player_failed,
    Paused: _paused,
    Tick: _tick,
    AdBegan: _ad_began,
    AdOver: _ad_over,
    TimelineCut: _timeline_cut,
    Drained: _drained,
    FeedEnded: _feed_ended,
}
