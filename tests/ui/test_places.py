"""Places of windows: as text, on each screen, and back from screens that are gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from mini_ttv.ui.places import ScreenPlaces, place_from, place_text, rescued

SCREEN = QRect(0, 0, 1280, 800)
SECOND = QRect(1280, 0, 1920, 1080)
CORNER = QRect(800, 500, 400, 225)


@given(st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(1, 5000), st.integers(1, 5000))
def test_places_are_read_as_they_were_written(x: int, y: int, width: int, height: int) -> None:
    assert place_from(place_text(QRect(x, y, width, height))) == QRect(x, y, width, height)


@given(st.text(max_size=30))
def test_anything_else_is_no_place(text: str) -> None:
    found = place_from(text)
    assert found is None or found.isValid()
    assert ScreenPlaces(text).best({"A": SCREEN}, CORNER).isValid()


@pytest.mark.parametrize(
    "text", ["", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1,2,0,4", "1,2,3,-4", "1,2,99999,4", "999999,0,3,4"]
)
def test_what_makes_no_sense_is_no_place(text: str) -> None:
    assert place_from(text) is None


def test_a_window_off_every_screen_comes_back() -> None:
    fallback = QRect(10, 10, 400, 225)
    inside, over_the_edge, away = QRect(100, 100, 400, 225), QRect(1150, 700, 400, 225), QRect(3000, 50, 400, 225)
    assert rescued(inside, [SCREEN], fallback) == inside
    assert rescued(over_the_edge, [SCREEN], fallback) == over_the_edge
    assert rescued(away, [SCREEN], fallback) == fallback
    assert rescued(away, [SCREEN, QRect(2560, 0, 1920, 1080)], fallback) == away
    assert rescued(inside, [], fallback) == fallback
    assert rescued(QRect(80, 50, 2560, 600), [SCREEN], fallback) == QRect(80, 50, 1200, 600), "made to fit"


def test_each_screen_has_its_place_and_the_last_one_is_asked_first() -> None:
    places = ScreenPlaces()
    assert places.best({"A": SCREEN}, CORNER) == CORNER
    on_a, on_b = QRect(20, 30, 480, 270), QRect(1400, 60, 960, 540)
    places.remember("A", on_a)
    places.remember("B", on_b)
    again = ScreenPlaces(places.text())
    assert places.text() == "B=1400, 60, 960, 540; A=20, 30, 480, 270"
    assert again.best({"A": SCREEN, "B": SECOND}, CORNER) == on_b
    assert again.best({"A": SCREEN}, CORNER) == on_a, "the second screen was taken away"
    assert again.best({"C": SCREEN}, CORNER) == CORNER
    again.remember("A", QRect(0, 0, 480, 270))
    assert again.text().startswith("A=0, 0")


def test_a_place_of_an_older_version_is_read_and_replaced() -> None:
    places = ScreenPlaces("100, 120, 480, 270")
    assert places.text() == "100, 120, 480, 270"
    assert places.best({"A": SCREEN}, CORNER) == QRect(100, 120, 480, 270)
    places.remember("A", QRect(1, 2, 480, 270))
    assert places.text() == "A=1, 2, 480, 270"


def test_names_of_screens_are_written_without_the_signs_between_places() -> None:
    places = ScreenPlaces()
    places.remember("ACME=4K; 27", QRect(1, 2, 480, 270))
    places.remember("", QRect(3, 4, 480, 270))
    again = ScreenPlaces(places.text())
    assert again.best({"ACME=4K; 27": SCREEN}, CORNER) == QRect(1, 2, 480, 270)
    assert again.best({"": SCREEN}, CORNER) == QRect(3, 4, 480, 270)
    for number in range(20):
        again.remember(f"screen {number}", CORNER)
    assert again.text().count("=") == 8
