"""Who went live, whatever order the looks at the two lists come in."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.models import Stream
from mini_ttv.services.live_news import LiveNews
from tests.core.streams import MIDNIGHT, stream

CHANNELS = ("1", "2", "3")


class Evening:
    """Channels that begin and end streams, and somebody who looks at them in two ways."""

    def __init__(self) -> None:
        self.minutes = 0
        self.live: dict[str, Stream] = {}
        self.added: set[str] = set()
        self.news = LiveNews(lambda: MIDNIGHT + timedelta(minutes=self.minutes))
        self.told: Counter[str] = Counter()
        self.news.went_live.connect(self._tell)

    def _tell(self, streams: list[Stream]) -> None:
        assert streams
        self.told.update(one.id for one in streams)

    def begins_or_ends(self, channel: str) -> None:
        if self.live.pop(channel, None) is None:
            self.live[channel] = stream(channel, minutes=self.minutes)

    def account_looks(self) -> None:
        self.news.account_read(list(self.live.values()))

    def somebody_looks_here(self) -> None:
        logins = {f"login{channel}" for channel in self.added}
        self.news.local_read([one for one in self.live.values() if one.user_login in logins], logins)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("turn"), st.sampled_from(CHANNELS)),
        st.tuples(st.just("add"), st.sampled_from(CHANNELS)),
        st.tuples(st.just("account"), st.just("")),
        st.tuples(st.just("local"), st.just("")),
        st.tuples(st.just("forget"), st.just("")),
    ),
    max_size=40,
)


@given(steps)
def test_no_stream_is_told_twice(plan: list[tuple[str, str]]) -> None:
    evening = Evening()
    for what, channel in plan:
        evening.minutes += 1
        if what == "turn":
            evening.begins_or_ends(channel)
        elif what == "add":
            evening.added ^= {channel}
        elif what == "account":
            evening.account_looks()
        elif what == "local":
            evening.somebody_looks_here()
        else:
            evening.news.forget_account()
    assert all(count == 1 for count in evening.told.values())


@given(st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=5, unique=True), st.booleans())
def test_who_begins_between_two_looks_is_told_by_whoever_looks(channels: list[str], here: bool) -> None:
    evening = Evening()
    evening.added = set(CHANNELS)
    look = evening.somebody_looks_here if here else evening.account_looks
    look()
    for channel in channels:
        evening.minutes += 1
        evening.begins_or_ends(channel)
    look()
    assert set(evening.told) == {one.id for one in evening.live.values()}
    evening.account_looks()
    evening.somebody_looks_here()
    assert set(evening.told.values()) == {1}


def test_what_was_told_is_forgotten_when_no_stream_lasts_so_long() -> None:
    evening = Evening()
    evening.account_looks()
    evening.begins_or_ends("1")
    evening.account_looks()
    evening.minutes += 60 * 60
    evening.news.forget_account()
    evening.live.clear()
    evening.account_looks()
    evening.begins_or_ends("2")
    evening.account_looks()
    assert sorted(evening.told) == ["s1-0", "s2-3600"]
