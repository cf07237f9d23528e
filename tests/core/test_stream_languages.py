import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.stream_languages import LANGUAGES, chosen_languages


@pytest.mark.parametrize(
    ("given_text", "chosen"),
    [
        ("", ()),
        ("de", ("de",)),
        (" EN , de,en,, ", ("de", "en")),
        ("zh-HK,other,asl", ("asl", "other", "zh-hk")),
        ("deutsch,1,d,e n,../", ()),
    ],
)
def test_what_settings_keep_becomes_a_choice(given_text: str, chosen: tuple[str, ...]) -> None:
    assert chosen_languages(given_text) == chosen


def test_every_language_can_be_chosen() -> None:
    assert chosen_languages(LANGUAGES) == tuple(sorted(LANGUAGES))


@given(st.lists(st.sampled_from(LANGUAGES) | st.text(max_size=5)))
def test_a_choice_stays_a_choice(codes: list[str]) -> None:
    chosen = chosen_languages(codes)
    assert chosen_languages(",".join(chosen)) == chosen
    assert len(chosen) <= 100
