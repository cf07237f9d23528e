from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.ui.chat_scroll import Scroller

VIEW = 100


def scroller(heights: list[int], margin: int = 0) -> Scroller:
    return Scroller(heights.__getitem__, margin)


def test_the_newest_rows_stand_at_the_bottom_and_only_they_are_laid_out() -> None:
    asked = []

    def height_of(index: int) -> int:
        asked.append(index)
        return 30

    scroll = Scroller(height_of, margin=6)
    scroll.settle(1000, VIEW)
    assert scroll.visible == [(996, -26), (997, 4), (998, 34), (999, 64)]
    assert set(asked) == {996, 997, 998, 999}


def test_few_rows_stand_at_the_bottom_and_do_not_scroll() -> None:
    scroll = scroller([10, 20])
    scroll.settle(2, VIEW)
    assert scroll.visible == [(0, 70), (1, 80)]
    scroll.move(-50, 2, VIEW)
    assert scroll.follow
    scroll.settle(0, VIEW)
    assert scroll.visible == []
    assert scroll.position == 0.0


def test_scrolling_up_stays_there_while_rows_come_and_go() -> None:
    heights = [30] * 50
    scroll = scroller(heights)
    scroll.settle(20, VIEW)
    scroll.move(-45, 20, VIEW)
    assert not scroll.follow
    before = scroll.visible
    scroll.settle(40, VIEW)
    assert scroll.visible == before
    scroll.removed(10)
    scroll.settle(30, VIEW)
    assert scroll.visible == [(index - 10, y) for index, y in before]
    scroll.removed(100)
    scroll.settle(30, VIEW)
    assert scroll.visible[0] == (0, 0)


def test_down_to_the_end_follows_again() -> None:
    scroll = scroller([30] * 20)
    scroll.settle(20, VIEW)
    scroll.move(-200, 20, VIEW)
    assert scroll.visible[0][0] > 0
    scroll.move(-5000, 20, VIEW)
    assert scroll.visible[0] == (0, 0)
    scroll.move(5000, 20, VIEW)
    assert scroll.follow
    assert scroll.visible[-1] == (19, 70)


def test_showing_a_row_moves_as_little_as_is_needed() -> None:
    scroll = scroller([30] * 20)
    scroll.settle(20, VIEW)
    scroll.show(18, 20, VIEW)
    assert scroll.follow
    scroll.show(5, 20, VIEW)
    assert scroll.visible[0] == (5, 0)
    scroll.show(9, 20, VIEW)
    assert scroll.visible[-1] == (9, 70)


@given(
    st.lists(st.integers(1, 300), min_size=1, max_size=60),
    st.lists(st.tuples(st.sampled_from(["move", "go", "show", "settle"]), st.integers(-2000, 2000)), max_size=20),
)
def test_the_view_is_always_full_and_without_holes(heights: list[int], steps: list[tuple[str, int]]) -> None:
    count = len(heights)
    scroll = scroller(heights)
    scroll.settle(count, VIEW)
    for step, number in steps:
        if step == "move":
            scroll.move(number, count, VIEW)
        elif step == "go":
            scroll.go_to(abs(number) / 2000 * count, count, VIEW)
        elif step == "show":
            scroll.show(number % count, count, VIEW)
        else:
            scroll.settle(count, VIEW)
        top = scroll.visible[0][1]
        for (index, y), (following, next_y) in zip(scroll.visible, scroll.visible[1:], strict=False):
            assert (following, next_y) == (index + 1, y + heights[index])
        last, y = scroll.visible[-1]
        if sum(heights) >= VIEW:
            assert top <= 0
            assert y + heights[last] >= VIEW
        assert 0 <= scroll.position <= scroll.last_position(count) <= count
