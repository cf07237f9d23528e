import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import Badge, RoomState
from mini_ttv.core.chat_sending import (
    MOST_LETTERS,
    ChatModes,
    Pace,
    Repetition,
    is_trusted,
    one_line,
    refused_command,
    spoken,
)


def test_modes_learn_what_is_said_and_keep_the_rest() -> None:
    modes = ChatModes(slow=30, subs_only=True)
    assert modes.after(RoomState("chan")) == modes
    assert modes.after(RoomState("chan", slow=0, followers_only=10)) == ChatModes(subs_only=True, followers_only=10)


@pytest.mark.parametrize(
    ("badges", "trusted"),
    [((), False), (("subscriber",), False), (("subscriber", "vip"), True), (("broadcaster",), True)],
)
def test_moderators_and_the_like_are_trusted(badges: tuple[str, ...], trusted: bool) -> None:
    assert is_trusted(tuple(Badge(name, "1") for name in badges)) is trusted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("hello", "hello"),
        ("  a\nb\r\nc ", "a b c"),
        ("same \u034f", "same"),
        ("\u034f", ""),
        ("a\u2028b", "a b"),
    ],
)
def test_a_message_is_one_line(text: str, wanted: str) -> None:
    assert one_line(text) == wanted


@given(st.text())
def test_one_line_has_no_breaks_and_is_one_line_already(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", ""),
        ("/ what", ""),
        ("/me waves", ""),
        ("/ME waves", ""),
        ("/me", "Write something after /me."),
        ("/me  ", "Write something after /me."),
        ("/ban somebody", "Mini TTV does not know the command /ban. /me is the only one."),
        ("a/b", ""),
    ],
)
def test_commands_are_no_messages(text: str, words: str) -> None:
    assert refused_command(text) == words


def test_what_others_read() -> None:
    assert spoken("hello") == ("hello", False)
    assert spoken("/me  waves") == ("waves", True)
    assert spoken("/merry") == ("/merry", False)


def test_the_pace_leaves_a_gap_and_counts_the_window() -> None:
    pace = Pace()
    assert pace.ready_at(100.0, trusted=False) == 100.0
    pace.sent(100.0)
    assert pace.ready_at(100.0, trusted=False) == pytest.approx(101.1)
    assert pace.ready_at(100.0, trusted=True) == pytest.approx(100.1)
    for number in range(1, 19):
        pace.sent(100.0 + number)
    assert pace.ready_at(119.0, trusted=False) == pytest.approx(132.0)  # until the first is out of the window
    assert pace.ready_at(119.0, trusted=True) == pytest.approx(118.1)
    assert pace.ready_at(132.5, trusted=False) <= 132.5


@given(st.lists(st.floats(0, 5, allow_nan=False), max_size=150), st.booleans())
def test_whoever_waits_as_told_stays_below_the_limits(pauses: list[float], trusted: bool) -> None:
    pace, now, sent = Pace(), 0.0, []
    for pause in pauses:
        now = max(now + pause, pace.ready_at(now + pause, trusted=trusted))
        pace.sent(now)
        sent.append(now)
    most = 100 if trusted else 20
    for index, at in enumerate(sent):
        assert sum(at <= other < at + 30 for other in sent[index:]) < most


def test_the_same_words_are_made_to_look_like_others_every_other_time() -> None:
    repetition = Repetition()
    sent = []
    for at in (0.0, 2.0, 4.0, 40.0):
        text = repetition.distinct("hi", at)
        repetition.said(text, at)
        sent.append(text)
    assert sent == ["hi", "hi \u034f", "hi", "hi"]
    assert repetition.distinct("other", 41.0) == "other"


def test_a_full_message_has_no_room_for_more() -> None:
    repetition = Repetition()
    text = "x" * (MOST_LETTERS - 1)
    repetition.said(text, 0.0)
    assert repetition.distinct(text, 1.0) == text
