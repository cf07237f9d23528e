"""The order of the live channels that somebody follows."""

from collections.abc import Callable, Collection, Iterable
from enum import Enum

from mini_ttv.core.models import Stream

_Rank = tuple[float, str, float]


class FollowOrder(Enum):
    """By what live channels are ordered; the values are what settings keep."""

    VIEWERS = "viewers"  # most first
    RECENT = "recent"  # the newest stream first
    NAME = "name"
    CATEGORY = "category"  # by its name, most viewers first within; without one last


def arranged(
    streams: Iterable[Stream], order: FollowOrder, pinned_ids: Collection[str] = frozenset()
) -> tuple[Stream, ...]:
    """Put streams in order.

    Args:
        streams: in any order; those that are equal by `order` keep theirs.
        order: by what.
        pinned_ids: user ids of favourites, which come first, in the same order among themselves.

    Returns:
        All of `streams`.
    """
    rank = _RANKS[order]
    return tuple(sorted(streams, key=lambda stream: (stream.user_id not in pinned_ids, rank(stream))))


def name_rank(display_name: str, login: str) -> tuple[str, str]:
    """What channels are ordered by when they are ordered by name: without case, and the same in every locale."""
    return (display_name or login).casefold(), login


def _by_name(stream: Stream) -> _Rank:
    return 0.0, name_rank(stream.user_name, stream.user_login)[0], 0.0


def _by_category(stream: Stream) -> _Rank:
    return float(not stream.game_name), stream.game_name.casefold(), float(-stream.viewer_count)


_RANKS: dict[FollowOrder, Callable[[Stream], _Rank]] = {
    FollowOrder.VIEWERS: lambda stream: (float(-stream.viewer_count), "", 0.0),
    FollowOrder.RECENT: lambda stream: (-stream.started_at.timestamp(), "", 0.0),
    FollowOrder.NAME: _by_name,
    FollowOrder.CATEGORY: _by_category,
}
