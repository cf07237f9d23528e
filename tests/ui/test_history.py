"""Back and forward."""

from mini_ttv.ui.history import History, Visit
from mini_ttv.ui.nav_rail import Page
from tests.ui.browse_samples import category

FOLLOWING, GAMES, STREAMS, WATCH = (Visit(page) for page in (Page.FOLLOWING, Page.GAMES, Page.STREAMS, Page.WATCH))


def test_at_the_ends_there_is_nothing() -> None:
    history = History(FOLLOWING)
    assert history.back() is None
    assert history.forward() is None
    assert history.now == FOLLOWING


def test_back_and_forward_again() -> None:
    history = History(FOLLOWING)
    game = Visit(Page.GAME, category(1))
    for visit in (GAMES, game, game, WATCH):
        history.go(visit)
    assert [history.back(), history.back(), history.back(), history.back()] == [game, GAMES, FOLLOWING, None]
    assert [history.forward(), history.forward()] == [GAMES, game]


def test_a_new_page_forgets_what_lay_ahead() -> None:
    history = History(FOLLOWING)
    history.go(GAMES)
    history.back()
    history.go(STREAMS)
    assert history.forward() is None
    assert history.back() == FOLLOWING


def test_the_last_page_that_was_not_the_video() -> None:
    history = History(FOLLOWING)
    history.go(GAMES)
    history.go(WATCH)
    assert history.last_without(Page.WATCH) == GAMES
    assert History(WATCH).last_without(Page.WATCH) is None


def test_it_does_not_grow_without_end() -> None:
    history = History(FOLLOWING)
    for number in range(200):
        history.go(Visit(Page.GAME, category(number)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == 49
