"""What notices say, what changes are told, and how often."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.notice_pace import NoticePace
from mini_ttv.core.notices import notice_of, notice_of_changes
from mini_ttv.core.stream_changes import Change, StreamChanges
from tests.core.streams import MIDNIGHT, stream


def at(minutes: float) -> datetime:
    return MIDNIGHT + timedelta(minutes=minutes)


def test_one_channel_is_named_with_its_title_and_category() -> None:
    notice = notice_of([stream("1", title="Hello")])
    assert (notice.summary, notice.body) == ("Name1 is live", "Hello\nA Game")
    assert [key for key, _ in notice.actions] == ["default", "watch:login1", "mini:login1", "snooze"]
    assert [label for _, label in notice.actions] == ["Watch", "Watch", "Watch mini", "Snooze 1 h"]


def test_a_stream_without_title_category_or_name_is_told_all_the_same() -> None:
    bare = replace(stream("1", title=" "), game_name="", user_name="")
    assert (notice_of([bare]).summary, notice_of([bare]).body) == ("login1 is live", "")


def test_several_are_one_list() -> None:
    notice = notice_of([stream(str(number), viewers=number) for number in range(11)])
    assert notice.summary == "11 channels are live"
    lines = notice.body.split("\n")
    assert lines[0] == "Name10: A Game"
    assert lines[-1] == "and 3 more"
    assert len(lines) == 9
    assert [key for key, _ in notice.actions] == ["default", "watch:login10", "watch:login9", "watch:login8", "snooze"]
    assert len(notice.logins) == 11
    assert "more" not in notice_of([stream("1"), stream("2")]).body


def test_changes_say_what_is_new() -> None:
    one = Change(stream("1", title="Boss"), category=True, title=True)
    assert (notice_of_changes([one]).summary, notice_of_changes([one]).body) == ("Name1 plays A Game", "Boss")
    new_title = replace(one, category=False)
    assert notice_of_changes([new_title]).summary == "Name1 has a new title"
    assert notice_of_changes([replace(one, stream=stream("1", title=""))]).body == "A Game"
    many = [Change(stream(str(number)), category=True, title=False) for number in range(10)]
    assert notice_of_changes(many).summary == "10 channels do something else"
    assert notice_of_changes(many).body.endswith("and 2 more")
    assert "more" not in notice_of_changes(many[:2]).body


def test_a_change_is_told_once() -> None:
    changes = StreamChanges()
    assert changes.update([stream("1")], at(0)) == []
    new = replace(stream("1"), game_id="6", game_name="Chess")
    assert changes.update([new], at(11)) == [Change(new, category=True, title=False)]
    assert changes.update([new], at(30)) == []
    titled = replace(new, title="Final")
    assert changes.update([titled], at(60)) == [Change(titled, category=False, title=True)]


def test_a_channel_that_changes_all_the_time_is_told_seldom() -> None:
    changes = StreamChanges()
    told = [
        change
        for minute in range(61)
        for change in changes.update([replace(stream("1"), title=f"Title {minute}")], at(minute))
    ]
    assert len(told) == 6
    assert told[0].stream.title == "Title 10"


def test_what_is_taken_back_is_no_change() -> None:
    changes = StreamChanges()
    changes.update([stream("1")], at(0))
    changes.update([replace(stream("1"), title="Oops")], at(5))
    assert changes.update([stream("1")], at(11)) == []


def test_another_stream_and_a_forgotten_one_are_no_changes() -> None:
    changes = StreamChanges()
    changes.update([stream("1"), replace(stream("2"), user_id="")], at(0))
    assert changes.update([stream("1", minutes=30, title="Next")], at(31)) == []
    assert changes.update([replace(stream("2"), user_id="", title="x")], at(60 * 50)) == []


@given(st.lists(st.integers(0, 2000), max_size=60))
def test_the_pace_is_kept_whatever_comes(minutes: list[int]) -> None:
    pace = NoticePace()
    shown = [minute for minute in sorted(minutes) if pace.take(at(minute))]
    assert all(sum(minute <= other < minute + 10 for other in shown) <= 6 for minute in shown)
    assert all(minute in shown for minute in minutes[:1] if minute == min(minutes))


def test_a_clock_that_was_set_back_does_not_silence_for_ever() -> None:
    pace = NoticePace(most=1)
    assert pace.take(at(600))
    assert not pace.take(at(601))
    assert pace.take(at(5))
