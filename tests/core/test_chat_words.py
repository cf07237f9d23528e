from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import CheermoteFragment, EmoteFragment, MentionFragment, TextFragment
from mini_ttv.core.chat_words import CHEERMOTES, hide_bypass, restore_joiners, with_cheers, with_mentions
from tests.core.chat_messages import emote


def test_lone_joiners_come_back() -> None:
    assert restore_joiners("a\U000e0002b") == "a\u200db"
    assert restore_joiners("a\U000e0002\U000e0002b") == "a\u200d\U000e0002b"
    assert restore_joiners("plain") == "plain"


def test_bypass_characters_go_with_the_space_before_them() -> None:
    assert hide_bypass("Kappa \u034f", [(0, 5, "25")]) == ("Kappa", [(0, 5, "25")])
    assert hide_bypass("Kappa  \U000e0000 ", []) == ("Kappa", [])
    assert hide_bypass("Kappa ", []) == ("Kappa ", [])


def test_spans_move_with_the_text() -> None:
    assert hide_bypass("a\u034f Kappa\u034f b", [(3, 8, "25"), (-1, 40, "x")]) == (
        "a Kappa b",
        [(2, 7, "25"), (-1, 38, "x")],
    )


@given(st.text("ab \u034f\U000e0000"), st.integers(0, 20), st.integers(0, 20))
def test_spans_keep_their_words(text: str, start: int, length: int) -> None:
    name = text[start : start + length]
    shown, [(first, last, _)] = hide_bypass(text, [(start, min(start + length, len(text)), "x")])
    assert "\u034f" not in shown
    assert "\U000e0000" not in shown
    if start <= len(text):
        expected = name.replace("\u034f", "").replace("\U000e0000", "")
        assert shown[first:last].rstrip(" ") == expected.rstrip(" ")


def test_names_after_the_sign_are_mentions() -> None:
    assert with_mentions([TextFragment("@Forsen, mail a@b.c @ @테스트")]) == (
        MentionFragment("@Forsen", "forsen"),
        TextFragment(", mail a@b.c @ "),
        MentionFragment("@테스트", "테스트"),
    )


def test_other_fragments_stay() -> None:
    kappa = EmoteFragment("Kappa", emote("Kappa"))
    plain = TextFragment("x")
    assert with_mentions([kappa, plain]) == (kappa, plain)


def test_cheers_are_whole_words_with_a_known_prefix() -> None:
    text = "Cheer100 uni1 what99 Cheer0 xCheer1 Cheer1, 4Head5 cheer12345678"
    assert with_cheers([TextFragment(text)], CHEERMOTES) == (
        CheermoteFragment("Cheer100", "Cheer", 100),
        TextFragment(" "),
        CheermoteFragment("uni1", "uni", 1),
        TextFragment(" what99 Cheer0 xCheer1 Cheer1, "),
        CheermoteFragment("4Head5", "4Head", 5),
        TextFragment(" cheer12345678"),
    )


def test_prefixes_of_channels_may_hold_figures() -> None:
    assert with_cheers([TextFragment("2Ann4cheer20 ann420 4head5")], {"2ann4cheer", "ann4"}) == (
        CheermoteFragment("2Ann4cheer20", "2Ann4cheer", 20),
        TextFragment(" ann420 4head5"),
    )
