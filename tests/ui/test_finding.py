"""Finding in a list."""

import pytest

from mini_ttv.ui.finding import folded, matching

NAMES = ("Café Córdoba", "ハナのやかん", "LUMA Arcade", "arcade hall")


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("", NAMES),
        ("  ", NAMES),
        ("CAFE", NAMES[:1]),
        ("cordoba café", NAMES[:1]),
        ("arcade", NAMES[2:]),
        ("arcade luma", NAMES[2:3]),
        ("やかん", NAMES[1:2]),
        ("nothing", ()),
    ],
)
def test_every_word_has_to_be_there(sought: str, found: tuple[str, ...]) -> None:
    assert matching(NAMES, sought, str) == found


def test_capitals_and_accents_do_not_count() -> None:
    assert folded("STRASSE Ångström") == folded("straße angstrom")
