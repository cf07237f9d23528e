"""Where the mini player goes: ratios are kept, screens attract, nothing is lost outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from mini_ttv.ui.mini_geometry import (
    WIDE,
    Edge,
    drawer_side,
    edges_at,
    inside,
    least,
    moved_to,
    resized,
    sized,
    snapped,
    with_drawer,
    without_drawer,
)

AREA = QRect(0, 30, 1440, 870)
RATIOS = st.sampled_from([WIDE, 4 / 3, 1.0, 9 / 16, 21 / 9])
CORNERS = [Edge.LEFT, Edge.RIGHT, Edge.TOP, Edge.BOTTOM, Edge.LEFT | Edge.TOP, Edge.RIGHT | Edge.BOTTOM]


@pytest.mark.parametrize(
    ("point", "edges"),
    [
        (QPoint(200, 100), Edge.NONE),
        (QPoint(2, 100), Edge.LEFT),
        (QPoint(398, 100), Edge.RIGHT),
        (QPoint(200, 1), Edge.TOP),
        (QPoint(2, 223), Edge.LEFT | Edge.BOTTOM),
        (QPoint(399, 0), Edge.RIGHT | Edge.TOP),
    ],
)
def test_edges_under_the_pointer(point: QPoint, edges: Edge) -> None:
    assert edges_at(point, QSize(400, 225)) == edges


@given(st.sampled_from(CORNERS), st.integers(-3000, 3000), st.integers(-3000, 3000), RATIOS)
def test_pulling_an_edge_keeps_the_ratio_and_the_opposite_corner(
    edges: Edge, across: int, down: int, ratio: float
) -> None:
    before = QRect(QPoint(500, 300), QSize(400, round(400 / ratio)))
    after = resized(before, edges, QPoint(across, down), ratio)
    assert abs(after.height() - after.width() / ratio) <= 0.5
    assert after.width() >= least(ratio).width()
    assert (after.right() == before.right()) if Edge.LEFT in edges else (after.left() == before.left())
    assert (after.bottom() == before.bottom()) if Edge.TOP in edges else (after.top() == before.top())


@given(st.integers(-2000, 3000), st.integers(-2000, 3000))
def test_only_what_nearly_touches_jumps(x: int, y: int) -> None:
    before = QRect(x, y, 480, 270)
    after = snapped(before, AREA)
    assert after.size() == before.size()
    assert abs(after.x() - x) <= 16
    assert abs(after.y() - y) <= 16
    touches_side = after.left() == AREA.left() or after.right() == AREA.right()
    assert touches_side or after.x() == x
    touches_end = after.top() == AREA.top() or after.bottom() == AREA.bottom()
    assert touches_end or after.y() == y
    assert snapped(after, AREA) == after


def test_corners_attract() -> None:
    assert snapped(QRect(9, 40, 480, 270), AREA).topLeft() == AREA.topLeft()
    assert snapped(QRect(970, 620, 480, 270), AREA).bottomRight() == AREA.bottomRight()


@pytest.mark.parametrize(
    ("edge", "at"),
    [(Edge.LEFT, (0, 300)), (Edge.RIGHT, (960, 300)), (Edge.TOP, (500, 30)), (Edge.BOTTOM, (500, 630))],
)
def test_keys_go_to_an_edge(edge: Edge, at: tuple[int, int]) -> None:
    assert moved_to(QRect(500, 300, 480, 270), edge, AREA) == QRect(*at, 480, 270)


@given(st.integers(0, 960), st.integers(30, 630), st.integers(1, 5000), RATIOS)
def test_sizes_fit_the_screen_and_keep_the_nearest_corner(x: int, y: int, width: int, ratio: float) -> None:
    after = sized(QRect(QPoint(x, y), QSize(300, round(300 / ratio))), width, AREA, ratio)
    assert abs(after.height() - after.width() / ratio) <= 0.5
    assert AREA.contains(after.topLeft())
    assert after.width() <= AREA.width()
    assert after.height() <= AREA.height() + 1


def test_a_window_in_a_corner_grows_out_of_it() -> None:
    corner = QRect(960, 630, 480, 270)
    assert sized(corner, 960, AREA).bottomRight() == corner.bottomRight()
    assert sized(QRect(0, 30, 480, 270), 960, AREA).topLeft() == QPoint(0, 30)


def test_inside_moves_as_little_as_needed() -> None:
    assert inside(QRect(100, 100, 50, 50), AREA) == QRect(100, 100, 50, 50)
    assert inside(QRect(1420, -50, 50, 50), AREA) == QRect(1390, 30, 50, 50)
    assert inside(QRect(5, 5, 5000, 50), AREA).left() == 0


def test_the_drawer_opens_where_there_is_room() -> None:
    middle, right, wide = QRect(400, 100, 480, 270), QRect(960, 100, 480, 270), QRect(100, 100, 1300, 700)
    assert drawer_side(middle, 280, AREA) is Edge.RIGHT
    assert drawer_side(right, 280, AREA) is Edge.LEFT
    assert drawer_side(wide, 280, AREA) is Edge.RIGHT, "nowhere is room: the usual side"
    for side in (Edge.LEFT, Edge.RIGHT):
        assert without_drawer(with_drawer(middle, 280, side), 280, side) == middle
