"""The mini player: geometry, places, drags and keys."""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mini_ttv.ui.mini import MiniLook, MiniWindow
from mini_ttv.ui.mini_geometry import Edge, edges_at, resized
from mini_ttv.ui.places import place_from, place_text, rescued
from mini_ttv.ui.player import PlayerWidget
from tests.ui.fake_deck import FakePlayer

SCREEN = QRect(0, 0, 1280, 800)


@given(st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(1, 5000), st.integers(1, 5000))
def test_places_are_read_as_they_were_written(x: int, y: int, width: int, height: int) -> None:
    assert place_from(place_text(QRect(x, y, width, height))) == QRect(x, y, width, height)


@given(st.text(max_size=30))
def test_anything_else_is_no_place(text: str) -> None:
    found = place_from(text)
    assert found is None or found.isValid()


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


@given(
    st.sampled_from([Edge.LEFT, Edge.RIGHT, Edge.TOP, Edge.BOTTOM, Edge.LEFT | Edge.TOP, Edge.RIGHT | Edge.BOTTOM]),
    st.integers(-3000, 3000),
    st.integers(-3000, 3000),
)
def test_pulling_an_edge_keeps_the_ratio_and_the_opposite_corner(edges: Edge, across: int, down: int) -> None:
    before = QRect(500, 300, 400, 225)
    after = resized(before, edges, QPoint(across, down))
    assert abs(after.width() / after.height() - 16 / 9) < 0.02
    assert after.width() >= 240
    assert (after.right() == before.right()) if Edge.LEFT in edges else (after.left() == before.left())
    assert (after.bottom() == before.bottom()) if Edge.TOP in edges else (after.top() == before.top())


@pytest.fixture
def player(qtbot: QtBot) -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def mini(qtbot: QtBot, player: FakePlayer) -> MiniWindow:
    window = MiniWindow(MiniLook("100, 120, 480, 270"))
    qtbot.addWidget(window)
    window.take(cast("PlayerWidget", player))
    QApplication.processEvents()
    return window


def test_it_is_small_frameless_on_top_and_where_it_was(mini: MiniWindow, player: FakePlayer) -> None:
    assert mini.geometry() == QRect(100, 120, 480, 270)
    flags = mini.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert player.window() is mini
    assert player.isVisible()
    assert player.size() == mini.size()


def test_without_a_place_it_is_in_the_corner(qtbot: QtBot, player: FakePlayer) -> None:
    window = MiniWindow()
    qtbot.addWidget(window)
    window.take(cast("PlayerWidget", player))
    corner = window.screen().availableGeometry().bottomRight()
    assert corner.x() - window.geometry().right() == 24
    assert corner.y() - window.geometry().bottom() == 24


def drag(widget: FakePlayer, start: QPoint, by: QPoint) -> None:
    """Press, move in steps (in the widget's coordinates, which move along with the window), release."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    begin = widget.mapToGlobal(start)
    for step in (1, 2, 4):
        QTest.mouseMove(widget, widget.mapFromGlobal(begin + by * (step / 4)))
        QApplication.processEvents()
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(begin + by))


def test_it_is_dragged_anywhere_and_the_place_is_told(mini: MiniWindow, player: FakePlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mini.kept) as told:
        drag(player, QPoint(200, 100), QPoint(60, 40))
    assert mini.geometry() == QRect(160, 160, 480, 270)
    name = mini.screen().name() or "screen"
    assert told.args == ["mini_place", f"{name}=160, 160, 480, 270"]


def test_a_corner_resizes_it(mini: MiniWindow, player: FakePlayer) -> None:
    drag(player, QPoint(478, 268), QPoint(160, 90))
    assert mini.geometry().topLeft() == QPoint(100, 120)
    assert mini.width() == 640
    assert mini.height() == 360


def test_a_click_without_a_drag_moves_nothing(mini: MiniWindow, player: FakePlayer) -> None:
    QTest.mouseClick(player, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    QTest.mouseMove(player, QPoint(230, 150))
    assert mini.geometry() == QRect(100, 120, 480, 270)


@pytest.mark.parametrize("key", [Qt.Key.Key_P, Qt.Key.Key_Escape])
def test_keys_lead_back(mini: MiniWindow, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(mini.back_wanted):
        QTest.keyClick(mini, key)


def test_the_other_keys_are_the_players(mini: MiniWindow, player: FakePlayer) -> None:
    for key in (
        Qt.Key.Key_Space,
        Qt.Key.Key_K,
        Qt.Key.Key_M,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_R,
        Qt.Key.Key_X,
    ):
        QTest.keyClick(mini, key)
    assert [each for each in player.told if each != "controls"] == [
        "pause",
        "pause",
        "mute",
        "volume 5",
        "volume -5",
        "reload",
    ]
    QTest.keyClick(mini, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert player.told.count("mute") == 1


def test_closing_it_leads_back_and_losing_the_player_ends_it(mini: MiniWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mini.back_wanted):
        mini.close()
    assert mini.isVisible()
    mini.release()
    assert not mini.isVisible()
    QTest.keyClick(mini, Qt.Key.Key_Space)
