from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import ChatEvent, ChatStatus, MessageDeleted, StatusChanged
from mini_ttv.core.chat_history import id_of, with_history
from mini_ttv.core.seen_ids import SeenIds
from tests.core.chat_messages import message

_JOINED = StatusChanged("chan", ChatStatus.JOINED)
_DELETED = MessageDeleted("chan", "c")


def _woven(said: str, held: str, shown: str = "") -> str:
    """The same with letters for messages, "!" for a status and "-" for a deletion."""
    others: dict[str, ChatEvent] = {"!": _JOINED, "-": _DELETED}
    live = [others.get(each) or message(id=each) for each in held]
    seen = SeenIds()
    seen.update([*shown, *(id_of(event) for event in live)])
    names = {id(event): name for event, name in zip(live, held, strict=True)}
    woven = with_history([message(id=each) for each in said], live, lambda event: seen.add(id_of(event)))
    return "".join(names.get(id(event)) or id_of(event).upper() for event in woven)


def test_a_history_stands_before_what_came_meanwhile() -> None:
    assert _woven("abc", "!de") == "ABC!de"


def test_what_both_have_is_there_once_and_as_it_came() -> None:
    assert _woven("abcd", "!cde") == "AB!cde"


def test_the_history_may_be_ahead_of_the_wire() -> None:
    assert _woven("abcdef", "!cd") == "AB!cdEF"


def test_the_history_knows_the_order() -> None:
    assert _woven("abcd", "!db-c") == "A!bc-d"


def test_nothing_comes_twice() -> None:
    assert _woven("aabbca", "!b", shown="a") == "!bC"


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_everything_is_there_once(said: list[str], held: list[str]) -> None:
    woven = _woven("".join(said), "".join(held)).lower()
    assert sorted(woven) == sorted({*said, *held})
    known = [each for each in woven if each in said]
    assert known == said


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8))
def test_windows_of_one_truth_give_that_truth(start: int, live_from: int, end: int) -> None:
    truth = "abcdefgh"
    live_from = max(live_from, start)
    woven = _woven(truth[start : max(end, live_from)], truth[live_from:]).lower()
    assert woven == truth[start:]
