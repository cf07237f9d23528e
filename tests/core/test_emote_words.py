import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core import emote_words
from mini_ttv.core.chat import SPACE, EmoteFragment, Fragment, MentionFragment, TextFragment
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.emotes import Emote, Provider
from tests.core.chat_messages import emote, message

_EMOTES = {name: emote(name) for name in ("LULW", "catJAM", ":tf:", "a")} | {"": emote("")}
_KAPPA = emote("Kappa", Provider.TWITCH)


def test_whole_words_become_emotes() -> None:
    placed = with_emotes(message("hi LULW catJAM  LULW"), _EMOTES)
    assert placed.fragments == (
        TextFragment("hi "),
        EmoteFragment("LULW", _EMOTES["LULW"]),
        TextFragment(" "),
        EmoteFragment("catJAM", _EMOTES["catJAM"]),
        TextFragment("  "),
        EmoteFragment("LULW", _EMOTES["LULW"]),
    )


def test_case_and_punctuation_matter() -> None:
    original = message("lulw LULW, (LULW) LULW\u00a0x \tLULW")
    assert with_emotes(original, _EMOTES) is original
    assert with_emotes(original, {}) is original


def test_words_glued_to_another_emote_are_no_emotes() -> None:
    original = message("LULW", _KAPPA, "LULW")
    assert [type(fragment) for fragment in with_emotes(original, _EMOTES).fragments] == [
        TextFragment,
        EmoteFragment,
        TextFragment,
    ]
    placed = with_emotes(message("LULW ", _KAPPA, " LULW"), _EMOTES)
    assert [fragment.text for fragment in placed.fragments] == ["LULW", " ", "Kappa", " ", "LULW"]


def test_what_is_placed_already_stays() -> None:
    mention = MentionFragment("@a", "a")
    placed = with_emotes(message(mention, " LULW ", _KAPPA, " plain ", mention), _EMOTES)
    assert placed.fragments[0] is mention
    assert [fragment.text for fragment in placed.fragments] == ["@a", " ", "LULW", " ", "Kappa", " plain ", "@a"]


_PIECES = st.lists(st.text("aL :tf\u00e9") | st.sampled_from(["LULW", " LULW ", "catJAM", " "]) | st.just(_KAPPA))


@given(_PIECES)
def test_fragments_still_concatenate_to_the_text(pieces: list[str]) -> None:
    original = message(*pieces)
    placed = with_emotes(original, _EMOTES)
    assert "".join(fragment.text for fragment in placed.fragments) == original.text


@given(st.lists(st.sampled_from(["LULW", "catJAM", "a", "x", "", "LULWx"])).map(" ".join))
def test_hits_of_a_text_are_its_words(text: str) -> None:
    placed = with_emotes(message(text), _EMOTES)
    found = [fragment.text for fragment in placed.fragments if isinstance(fragment, EmoteFragment)]
    assert found == [word for word in text.split(" ") if word and word in _EMOTES]


def test_pieces_are_shared_as_long_as_the_name_means_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = emote("same"), emote("same", Provider.FFZ)

    def placed(wanted: Emote) -> Fragment:
        return with_emotes(message("same same"), {"same": wanted}).fragments[0]

    assert placed(one) is placed(one)
    assert placed(other) == EmoteFragment("same", other)
    assert placed(one) == EmoteFragment("same", one)
    monkeypatch.setattr(emote_words, "_MAX_KNOWN", 0)
    assert placed(other) == EmoteFragment("same", other)
    assert with_emotes(message("same same"), {"same": one}).fragments[1] is SPACE
