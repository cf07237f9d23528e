from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.follow_order import FollowOrder, arranged
from mini_ttv.core.models import Stream
from tests.core.streams import MIDNIGHT, stream

names = st.text(max_size=6) | st.sampled_from(["Ada", "ada", "ÄDA", "straße", "STRASSE"])


@st.composite
def streams(draw: st.DrawFn) -> list[Stream]:
    count = draw(st.integers(0, 12))
    return [
        replace(
            stream(str(number), viewers=draw(st.integers(0, 3))),
            user_name=draw(names),
            game_name=draw(names),
            started_at=MIDNIGHT + timedelta(minutes=draw(st.integers(0, 3))),
        )
        for number in range(count)
    ]


pinned_ids = st.frozensets(st.integers(0, 14).map(str), max_size=6)
orders = st.sampled_from(FollowOrder)


def ids(items: tuple[Stream, ...]) -> list[str]:
    return [item.user_id for item in items]


@given(streams(), orders, pinned_ids)
def test_nobody_is_lost_and_nobody_comes_twice(items: list[Stream], order: FollowOrder, pinned: frozenset[str]) -> None:
    assert sorted(ids(arranged(items, order, pinned))) == sorted(item.user_id for item in items)


@given(streams(), orders, pinned_ids)
def test_favourites_come_first_in_the_same_order(
    items: list[Stream], order: FollowOrder, pinned: frozenset[str]
) -> None:
    favourites = [item for item in items if item.user_id in pinned]
    others = [item for item in items if item.user_id not in pinned]
    assert arranged(items, order, pinned) == arranged(favourites, order) + arranged(others, order)


@given(streams(), orders, pinned_ids)
def test_what_is_in_order_stays_as_it_is(items: list[Stream], order: FollowOrder, pinned: frozenset[str]) -> None:
    once = arranged(items, order, pinned)
    assert arranged(once, order, pinned) == once


@given(streams(), orders)
def test_who_is_equal_keeps_the_order_of_before(items: list[Stream], order: FollowOrder) -> None:
    same = [replace(item, user_name="x", game_name="y", viewer_count=1, started_at=MIDNIGHT) for item in items]
    assert list(arranged(same, order)) == same


@given(streams())
def test_each_order_does_what_it_says(items: list[Stream]) -> None:
    viewers = [item.viewer_count for item in arranged(items, FollowOrder.VIEWERS)]
    assert viewers == sorted(viewers, reverse=True)
    starts = [item.started_at for item in arranged(items, FollowOrder.RECENT)]
    assert starts == sorted(starts, reverse=True)
    written = [(item.user_name or item.user_login).casefold() for item in arranged(items, FollowOrder.NAME)]
    assert written == sorted(written)
    categories = [(not item.game_name, item.game_name.casefold()) for item in arranged(items, FollowOrder.CATEGORY)]
    assert categories == sorted(categories)


def test_case_and_sharp_s_make_no_difference() -> None:
    items = [replace(stream(name), user_name=name) for name in ("zeta", "Straße", "alpha", "STRASSE", "Beta")]
    assert ids(arranged(items, FollowOrder.NAME)) == ["alpha", "Beta", "Straße", "STRASSE", "zeta"]


def test_a_channel_without_a_name_goes_by_its_login() -> None:
    items = [replace(stream("2"), user_name=""), replace(stream("1"), user_name="Alpha")]
    assert ids(arranged(items, FollowOrder.NAME)) == ["1", "2"]


def test_within_a_category_the_most_watched_comes_first_and_none_comes_last() -> None:
    items = [
        replace(stream("1", viewers=9), game_name=""),
        replace(stream("2", viewers=1), game_name="chess"),
        replace(stream("3", viewers=5), game_name="Chess"),
        replace(stream("4", viewers=0), game_name="Art"),
    ]
    assert ids(arranged(items, FollowOrder.CATEGORY)) == ["4", "3", "2", "1"]


@pytest.mark.parametrize("order", FollowOrder)
def test_the_names_that_settings_keep(order: FollowOrder) -> None:
    assert FollowOrder(order.value) is order
