"""What a person wants to be told of."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.notice_rules import NoticeRules, QuietHours, logins_of, parse_quiet_hours, with_login, words_of
from tests.core.streams import stream

ONE = replace(stream("1", title="Speedrun, any%"), game_name="Pond Racer")


def test_without_rules_everything_is_told() -> None:
    assert NoticeRules().allows(ONE)
    assert NoticeRules().allows(replace(ONE, title="", game_name=""))
    assert not NoticeRules().is_quiet(time(3))


def test_channels_are_muted_or_chosen() -> None:
    assert not NoticeRules(muted=frozenset({"login1"})).allows(ONE)
    assert not NoticeRules(only_chosen=True).allows(ONE)
    assert NoticeRules(only_chosen=True, chosen=frozenset({"login1"})).allows(ONE)
    assert not NoticeRules(only_chosen=True, chosen=frozenset({"login1"}), muted=frozenset({"login1"})).allows(ONE)
    assert NoticeRules(chosen=frozenset({"login2"})).allows(ONE)


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (NoticeRules(categories=frozenset({"pond racer"})), True),
        (NoticeRules(categories=frozenset({"chess"})), False),
        (NoticeRules(categories_not=frozenset({"pond racer"})), False),
        (NoticeRules(categories_not=frozenset({"chess"})), True),
        (NoticeRules(titles=("speedrun",)), True),
        (NoticeRules(titles=("glitch", "any%")), True),
        (NoticeRules(titles=("glitch",)), False),
        (NoticeRules(titles_not=("any%",)), False),
        (NoticeRules(titles_not=("rerun",)), True),
        (NoticeRules(titles=("speedrun",), titles_not=("any%",)), False),
    ],
)
def test_categories_and_titles_decide(rules: NoticeRules, told: bool) -> None:
    assert rules.allows(ONE) is told


@pytest.mark.parametrize(
    ("text", "quiet", "loud"),
    [
        ("23:00-07:00", [time(23), time(0), time(6, 59)], [time(7), time(12), time(22, 59)]),
        ("9-17:30", [time(9), time(17, 29)], [time(8, 59), time(17, 30)]),
        ("22:00 - 24:00", [time(22), time(23, 59)], [time(0), time(21, 59)]),
        ("24:00-1", [time(0)], [time(1), time(23)]),
        ("1-2, 12:15-13:00", [time(1), time(12, 30)], [time(2), time(12)]),
        ("5-5", [time(5), time(4, 59)], []),
        ("", [], [time(0)]),
    ],
)
def test_quiet_hours(text: str, quiet: list[time], loud: list[time]) -> None:
    rules = NoticeRules(quiet=parse_quiet_hours(text))
    assert all(rules.is_quiet(moment) for moment in quiet)
    assert not any(rules.is_quiet(moment) for moment in loud)


@pytest.mark.parametrize("text", ["night", "25:00-7:00", "23:00", "23:60-7", "23:00-7:00-8", "24:30-1"])
def test_what_is_no_time_is_told(text: str) -> None:
    with pytest.raises(SettingsError, match="like 23:00-07:00"):
        parse_quiet_hours(text)


@given(st.times(), st.times(), st.times())
def test_a_moment_is_in_the_hours_or_in_the_rest_of_the_day(begin: time, end: time, moment: time) -> None:
    if begin != end:
        assert QuietHours(begin, end).covers(moment) is not QuietHours(end, begin).covers(moment)


def test_lists_are_read_with_patience() -> None:
    assert words_of(" One , two,, ONE, a  b ") == ("one", "two", "a b")
    assert logins_of("@One, #two") == {"one", "two"}


def test_a_channel_comes_into_a_list_and_out_of_it() -> None:
    assert with_login("", "one", there=True) == "one"
    assert with_login("Two , ", "one", there=True) == "Two,one"
    assert with_login("@One,two", "one", there=False) == "two"
    assert with_login("one", "one", there=True) == "one"
