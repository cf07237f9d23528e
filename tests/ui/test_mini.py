"""The mini player: geometry, places, drags and keys."""

from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.ui.mini import MiniLook, MiniWindow
from mini_ttv.ui.mini_chat import DRAWER
from mini_ttv.ui.mini_geometry import Edge
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.on_top import why_not_on_top
from mini_ttv.ui.player import PlayerWidget
from tests.ui.fake_deck import FakePlayer


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


def test_sizes_by_key_keep_the_nearest_corner(mini: MiniWindow) -> None:
    area = mini.screen().availableGeometry()
    mini.resize_to(50)
    assert mini.geometry() == QRect(100, 120, 240, 135)
    mini.resize_to(100)
    assert mini.geometry() == QRect(100, 120, 480, 270)
    mini.resize_to(1000)
    assert area.contains(mini.geometry())
    QTest.keyClick(mini, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert mini.width() == 240
    mini.move_to(Edge.RIGHT)
    assert mini.geometry().right() == area.right()


def test_it_takes_the_ratio_of_the_picture(mini: MiniWindow) -> None:
    mini.fit_ratio(QSize(1280, 721))
    assert mini.size() == QSize(480, 270)
    mini.fit_ratio(QSize(720, 1280))
    assert abs(mini.width() / mini.height() - 9 / 16) < 0.01
    mini.resize_to(100)
    assert mini.width() == 270
    mini.fit_ratio(QSize())
    assert abs(mini.width() / mini.height() - 16 / 9) < 0.01


def test_opacity_stays_within_reason_and_is_remembered(mini: MiniWindow) -> None:
    kept: list[tuple[str, object]] = []
    mini.kept.connect(lambda name, value: kept.append((name, value)))
    mini.set_opacity(5)
    assert mini.opacity == 20
    for _ in range(12):
        QTest.keyClick(mini, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert mini.opacity == 100
    QTest.keyClick(mini, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert mini.opacity == 90
    mini.set_ticker_wanted(wanted=False)
    assert kept[0] == ("mini_opacity", 20)
    assert kept[-2:] == [("mini_opacity", 90), ("mini_ticker", False)]


class Chat(QWidget):
    """A chat that can be lent."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QScrollArea(self)
        self.rows.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def is_solid(self) -> bool:
        return self.rows.viewport().testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


@pytest.fixture
def chat(mini: MiniWindow, qtbot: QtBot) -> Chat:
    lent = Chat()
    qtbot.addWidget(lent)
    mini.chat.wanted.connect(lambda: mini.chat.put(lent))
    mini.chat.given_back.connect(lambda: lent.setParent(None))
    return lent


def test_the_chat_comes_beside_above_and_goes(mini: MiniWindow, chat: Chat, player: FakePlayer) -> None:
    places: list[object] = []
    mini.kept.connect(lambda name, value: places.append(value) if name == "mini_chat" else None)
    before = mini.geometry()
    mini.chat.toggle()
    QApplication.processEvents()
    assert places == ["beside"]
    assert mini.geometry() == QRect(100, 120, 480 + DRAWER, 270) or mini.geometry().right() == mini.area().right()
    assert mini.picture_rect().size() == before.size()
    assert player.size() == before.size()
    assert chat.width() == DRAWER

    mini.chat.toggle()
    QApplication.processEvents()
    assert places == ["beside", "above"]
    assert mini.size() == before.size()
    assert chat.graphicsEffect() is not None
    assert chat.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert not chat.is_solid()
    assert mini.rect().contains(chat.geometry())

    mini.chat.toggle()
    assert chat.parent() is None
    assert chat.graphicsEffect() is None
    assert not chat.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert chat.is_solid()
    assert places == ["beside", "above", "off"]
    mini.chat.set_place(ChatPlace.OFF)
    assert len(places) == 3


def test_the_drawer_opens_to_the_left_at_the_right_edge(mini: MiniWindow, chat: Chat) -> None:
    mini.move_to(Edge.RIGHT)
    picture = mini.picture_rect()
    if picture.left() < DRAWER:
        pytest.skip("the screen of this platform is too narrow")
    mini.chat.set_place(ChatPlace.BESIDE)
    assert mini.picture_rect() == picture
    assert mini.geometry().left() == picture.left() - DRAWER
    mini.chat.set_place(ChatPlace.OFF)
    assert mini.geometry() == picture


def test_a_chat_that_was_open_is_open_again(mini: MiniWindow, chat: Chat, player: FakePlayer) -> None:
    mini.chat.set_place(ChatPlace.BESIDE)
    mini.release()
    assert chat.parent() is None
    mini.take(cast("PlayerWidget", player))
    assert chat.window() is mini
    mini.release()


def test_the_emotes_of_the_minute_make_room_for_the_chat(mini: MiniWindow, chat: Chat, player: FakePlayer) -> None:
    ticker = QLabel("ticker")
    mini.release()
    mini.take(cast("PlayerWidget", player), ticker)
    QApplication.processEvents()
    assert ticker.isVisible()
    assert mini.picture.ticker_wanted
    mini.resize_to(50)
    mini.chat.set_place(ChatPlace.ABOVE)
    QApplication.processEvents()
    assert not ticker.isVisible()
    mini.chat.set_place(ChatPlace.OFF)
    assert ticker.isVisible()
    player.overlay.show()
    assert not ticker.isVisible(), "what the player has to say needs the room"
    mini.resize_to(100)
    QApplication.processEvents()
    assert ticker.isVisible()
    mini.resize_to(50)
    QApplication.processEvents()
    player.overlay.hide()
    assert ticker.isVisible()
    mini.set_ticker_wanted(wanted=False)
    assert not ticker.isVisible()
    mini.release()


def test_where_programs_may_not_place_windows_the_desktop_drags(
    mini: MiniWindow, player: FakePlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "wayland"))
    monkeypatch.setattr(QWindow, "startSystemMove", lambda _window: asked.append("move"))
    monkeypatch.setattr(QWindow, "startSystemResize", lambda _window, edges: asked.append(edges))
    drag(player, QPoint(200, 100), QPoint(60, 40))
    drag(player, QPoint(478, 268), QPoint(40, 40))
    assert asked == ["move", Qt.Edge.RightEdge | Qt.Edge.BottomEdge]
    assert mini.geometry() == QRect(100, 120, 480, 270)
    assert "Wayland" in why_not_on_top()


def test_where_the_desktop_resizes_the_ratio_is_mended_afterwards(
    mini: MiniWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "wayland"))
    mini.resize(640, 600)
    qtbot.waitUntil(lambda: mini.size() == QSize(640, 360))


def test_the_pointer_tells_what_a_pull_would_do(mini: MiniWindow, player: FakePlayer) -> None:
    for place, shape in (
        (QPoint(478, 268), Qt.CursorShape.SizeFDiagCursor),
        (QPoint(2, 100), Qt.CursorShape.SizeHorCursor),
        (QPoint(200, 100), Qt.CursorShape.ArrowCursor),
    ):
        where = QPointF(player.mapToGlobal(place))
        nothing, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            player, QMouseEvent(QEvent.Type.MouseMove, QPointF(place), where, nothing, nothing, no_keys)
        )
        assert mini.picture.cursor().shape() is shape


def test_near_the_corner_it_jumps_into_it_unless_shift_is_held(mini: MiniWindow, player: FakePlayer) -> None:
    drag(player, QPoint(200, 100), QPoint(-95, -112))
    assert mini.geometry().topLeft() == mini.area().topLeft()
    QTest.mousePress(player, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    where = player.mapToGlobal(QPoint(205, 107))
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(205, 107), QPointF(where), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    QApplication.sendEvent(player, move)
    assert mini.geometry().topLeft() == mini.area().topLeft() + QPoint(5, 7)
    QTest.mouseRelease(player, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
