from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.completion import MOST, Chatters, candidates, word_before
from mini_ttv.core.emotes import Emote
from tests.core.chat_messages import emote

EMOTES = {name: emote(name) for name in ("Kappa", "KappaHD", "kapow", "SlyKappa", "LUL", "OMEGALUL")}


def texts(word: str, names: list[str] | None = None) -> list[str]:
    return [found.text for found in candidates(word, EMOTES, names or [])]


def test_what_is_written_alike_comes_first_then_the_shorter_then_names_then_what_holds_it() -> None:
    assert texts("Kap", ["Kapitano", "mira"]) == ["Kappa", "KappaHD", "kapow", "Kapitano", "SlyKappa"]
    assert texts("kap") == ["kapow", "Kappa", "KappaHD", "SlyKappa"]
    assert texts("lul") == ["LUL", "OMEGALUL"]


def test_a_short_word_is_not_looked_for_inside() -> None:
    assert texts("ap") == []


def test_signs_ask_for_one_kind() -> None:
    assert texts(":kap", ["Kapitano"]) == ["kapow", "Kappa", "KappaHD", "SlyKappa"]
    assert texts("@ka", ["mira", "Kapitano", "kai"]) == ["@Kapitano", "@kai"]
    assert texts("@", ["mira", "Kai"]) == ["@mira", "@Kai"]
    assert texts(":") == texts("") == []


def test_there_is_an_end_to_it() -> None:
    many = [f"name{number}" for number in range(500)]
    assert len(texts("@n", many)) == len(texts("name", many)) == MOST


def test_the_unfinished_word() -> None:
    assert word_before("hello Kap") == "Kap"
    assert word_before("hello ") == word_before("") == ""
    assert word_before("a\u00a0b") == "b"


def test_chatters_are_remembered_as_they_write_themselves() -> None:
    chatters = Chatters(most=3)
    for login, name in (("mira", "Mira"), ("test420", "테스트"), ("", "nobody"), ("kai", "kai"), ("mira", "MIRA")):
        chatters.saw(login, name)
    assert list(chatters) == ["MIRA", "kai", "test420"]
    chatters.saw("zoe", "Zoe")
    assert list(chatters) == ["Zoe", "MIRA", "kai"]
    chatters.clear()
    assert list(chatters) == []


words = st.text(alphabet="abKLx@:1 ", max_size=6)
emote_names = st.lists(st.text(alphabet="abKLx1", min_size=1, max_size=6), max_size=30)


@given(words, emote_names, emote_names)
def test_all_that_is_offered_fits_and_nothing_twice(word: str, emotes: list[str], names: list[str]) -> None:
    known: dict[str, Emote] = {name: emote(name) for name in emotes}
    chatters = Chatters()
    for name in names:
        chatters.saw(name.lower(), name)
    word = word_before(word)
    found = candidates(word, known, chatters)
    key = word.lstrip("@:").lower() if word[:1] in {"@", ":"} else word.lower()
    assert all(word[1:].lower() in each.text.lower() or key in each.text.lower() for each in found)
    kinds = [(each.text, each.emote is None) for each in found]
    assert len(set(kinds)) == len(kinds)
    if word.startswith("@"):
        assert all(each.text.startswith("@") and each.emote is None for each in found)


@given(emote_names, st.integers(1, 6))
def test_every_beginning_of_an_emote_leads_to_it(emotes: list[str], letters: int) -> None:
    known: dict[str, Emote] = {name: emote(name) for name in emotes}
    for name in known:
        assert name in [each.text for each in candidates(name[:letters], known, (), most=100)]
