"""Lists of cards as a person meets them: clicks, keys, scrolling, sizes, and what is painted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mini_ttv.ui.card_model import CardModel
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.cards import CardDelegate, CategoryCards, category_words
from mini_ttv.ui.pages import category_key, stream_key
from mini_ttv.ui.stream_cards import StreamCards, stream_tip, stream_words
from mini_ttv.ui.theme import DARK, LIGHT, Theme, ThemeChoice
from tests.ui.browse_samples import NOW, FakePictures, category, stream, streams

Make = Callable[..., CardView]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication) -> Make:
    Theme(qapp, ThemeChoice.DARK)

    def made(count: int = 30, *, size: QSize | None = None, strip: bool = False, there: bool = True) -> CardView:
        cards = StreamCards(lambda user_id: f"http://pictures.test/{user_id}.png", now=lambda: NOW)
        cards.pictures = FakePictures(there=there)
        view = CardView(CardModel(stream_key, stream_words), cards, "Streams", strip=strip)
        qtbot.addWidget(view)
        view.resize(size or QSize(900, 600))
        view.show_items(streams(*range(count)), loading=False)
        view.show()
        QApplication.processEvents()
        return view

    return made


def center(view: CardView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def test_cards_fill_the_width_whatever_it_is(make: Make) -> None:
    view = make()
    for width in (300, 520, 777, 1280):
        view.resize(width, 500)
        QApplication.processEvents()
        assert view.columns() == max(1, view.viewport().width() // 232)
        left = view.viewport().width() - view.columns() * view.gridSize().width()
        assert 0 <= left <= view.columns() + 2
        rows = [view.visualRect(view.model().index(row, 0)).y() for row in range(view.columns() + 1)]
        assert len(set(rows[:-1])) == 1
        assert rows[-1] > rows[0]


def test_a_click_opens_what_it_hits(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.waitSignal(view.opened) as opened:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, 2))
    assert opened.args == [stream(2)]
    with qtbot.assertNotEmitted(view.opened):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=center(view, 1))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view.viewport().width() - 1, 2))


def test_a_press_that_slips_to_another_card_opens_nothing(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.assertNotEmitted(view.opened):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, 0))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, 1))


def test_keys_move_and_open_and_leave_letters_to_the_window(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == 1
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [stream(1)]
    QTest.keyClick(view, Qt.Key.Key_C)
    assert view.currentIndex().row() == 1


def test_the_ring_is_the_keyboards(make: Make, qtbot: QtBot) -> None:
    view = make()
    cards = view.itemDelegate()
    assert isinstance(cards, CardDelegate)
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    ringed = [cards.ringed]
    QTest.keyClick(view, Qt.Key.Key_Down)
    ringed.append(cards.ringed)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, 0))
    ringed.append(cards.ringed)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    ringed.append(cards.ringed)
    assert ringed == [False, True, False, True]


def test_the_end_of_the_list_asks_for_more(make: Make, qtbot: QtBot) -> None:
    view = make(60)
    with qtbot.waitSignal(view.near_end):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


def test_a_refresh_keeps_the_place(make: Make) -> None:
    view = make(60)
    view.verticalScrollBar().setValue(400)
    view.show_items(tuple(reversed(streams(*range(60)))), loading=False)
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == 400


def test_when_the_pointer_leaves_the_order_settles(make: Make, qtbot: QtBot) -> None:
    view = make(3)
    model = view.model()
    assert isinstance(model, CardModel)
    model.update(streams(2, 1, 0), hold=True)
    assert model.items()[0] == stream(0)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: model.items()[0] == stream(2))


def colors_of(image: QImage) -> set[str]:
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return {image.pixelColor(x, y).name() for x, y in points}


def test_pictures_and_words_are_painted(make: Make) -> None:
    seen = colors_of(make(6).grab().toImage())
    assert "#00ff00" in seen
    assert DARK.live.name() in seen


def test_a_picture_that_is_not_there_leaves_its_place(make: Make) -> None:
    seen = colors_of(make(6, there=False).grab().toImage())
    assert DARK.skeleton.name() in seen
    assert "#00ff00" not in seen


def test_while_loading_skeletons_stand_for_cards(make: Make) -> None:
    view = make(0)
    assert DARK.skeleton.name() not in colors_of(view.grab().toImage())
    view.show_items((), loading=True)
    assert DARK.skeleton.name() in colors_of(view.grab().toImage())


def test_a_strip_is_one_row(make: Make) -> None:
    view = make(20, size=QSize(700, 200), strip=True)
    assert view.columns() == 1
    tops = {view.visualRect(view.model().index(row, 0)).y() for row in range(20)}
    assert len(tops) == 1
    empty = make(0, size=QSize(700, 200), strip=True)
    empty.show_items((), loading=True)
    assert DARK.skeleton.name() in colors_of(empty.grab().toImage())


def test_a_new_thumbnail_waits_behind_the_old_one(qtbot: QtBot) -> None:
    moment = [NOW]
    cards = StreamCards(lambda _user: "", now=lambda: moment[0])
    pictures = FakePictures()
    cards.pictures = pictures
    view = CardView(CardModel(stream_key, stream_words), cards, "Streams")
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show_items(streams(1), loading=False)
    view.grab()
    first = pictures.asked[0]
    moment[0] = NOW.replace(minute=59)
    pictures.there = False
    pictures.asked.clear()
    view.grab()
    assert pictures.asked[-1] == first, "while the new picture is on its way, the old one is shown"
    pictures.there = True
    pictures.asked.clear()
    view.grab()
    assert first not in pictures.asked


def test_categories_have_box_art_or_a_letter(qtbot: QtBot) -> None:
    cards = CategoryCards()
    view = CardView(CardModel(category_key, category_words), cards, "Games")
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show_items(tuple(category(number) for number in range(5)), loading=False)
    assert DARK.accent_soft.name() in colors_of(view.grab().toImage()) | {LIGHT.accent_soft.name()}
    cards.pictures = FakePictures(color="#123456")
    assert "#123456" in colors_of(view.grab().toImage())
    assert view.model().index(0, 0).data() == "Game 0"


def test_words_for_screen_readers() -> None:
    assert stream_words(stream(1, viewers=5)).startswith("Channel1, Title 1, A game, 5 viewers, started ")
    assert stream_words("no stream") == ""
    assert category_words(category(1)) == "Game 1"
    assert category_words(None) == ""


def test_a_strange_item_is_painted_as_nothing(qtbot: QtBot) -> None:
    for cards in (StreamCards(lambda _user: ""), CategoryCards()):
        view = CardView(CardModel(str, str), cards, "Strange")
        qtbot.addWidget(view)
        view.show_items(("strange",), loading=False)
        assert not view.grab().isNull()


def test_the_right_button_tells_where(make: Make) -> None:
    view = make(3)
    asked: list[tuple[object, QPoint]] = []
    view.menu_wanted.connect(lambda item, where: asked.append((item, where)))
    for point in (center(view, 1), QPoint(view.viewport().width() - 1, view.viewport().height() - 1)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)
    assert asked == [(stream(1), view.viewport().mapToGlobal(center(view, 1)))]


def test_the_middle_button_and_shift_enter_want_the_chat(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.assertNotEmitted(view.opened), qtbot.waitSignal(view.chat_wanted) as wanted:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=center(view, 1))
    assert wanted.args == [stream(1)]
    view.setFocus()
    with qtbot.assertNotEmitted(view.opened), qtbot.waitSignal(view.chat_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert wanted.args == [stream(1)]


def star(view: CardView, row: int) -> QPoint:
    cards = view.itemDelegate()
    assert isinstance(cards, CardDelegate)
    return cards.star_rect(cards.card_rect(view.visualRect(view.model().index(row, 0)))).center()


def pinning(view: CardView, *user_ids: str) -> CardDelegate:
    cards = view.itemDelegate()
    assert isinstance(cards, CardDelegate)
    cards.pinned = lambda user_id: user_id in user_ids
    return cards


def test_a_click_on_the_star_pins_and_does_not_play(make: Make, qtbot: QtBot) -> None:
    view = make()
    pinning(view)
    with qtbot.assertNotEmitted(view.opened), qtbot.waitSignal(view.starred) as starred:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star(view, 2))
    assert starred.args == [stream(2)]
    with qtbot.assertNotEmitted(view.opened), qtbot.assertNotEmitted(view.starred):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=star(view, 2))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, 2))
    view.setFocus()
    with qtbot.waitSignal(view.starred) as starred:
        QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert starred.args == [stream(2)]


def test_where_there_are_no_stars_that_place_plays(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.waitSignal(view.opened):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star(view, 2))


def test_a_pinned_card_wears_its_star(make: Make) -> None:
    view = make(4)
    plain = colors_of(view.grab().toImage())
    pinning(view, "u1")
    image = view.grab().toImage()
    place = star(view, 1)
    assert DARK.warning.name() not in plain
    assert image.pixelColor(place).name() == DARK.warning.name()


def test_the_menu_key_opens_the_menu_of_the_card_with_the_ring(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.setCurrentIndex(view.model().index(3, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), view.mapToGlobal(QPoint(0, 0)))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), event)
    assert wanted.args[0] == stream(3)
    assert wanted.args[1] == view.viewport().mapToGlobal(center(view, 3))


def test_the_card_that_the_keyboard_is_on_stays_where_it_is(make: Make) -> None:
    view = make(60)
    view.setFocus()
    view.setCurrentIndex(view.model().index(30, 0))
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.scrollTo(view.currentIndex())
    before = view.visualRect(view.currentIndex()).top()
    view.show_items(streams(*range(100, 106), *range(60)), loading=False)
    QApplication.processEvents()
    assert view.currentIndex().data(0x100) == stream(31)
    assert view.visualRect(view.currentIndex()).top() == before


def test_pictures_are_asked_for_where_they_are_seen_and_a_little_ahead(make: Make) -> None:
    view = make(300)
    cards = view.itemDelegate()
    assert isinstance(cards, CardDelegate)
    pictures = cards.pictures
    assert isinstance(pictures, FakePictures)
    pictures.asked.clear()
    view.ahead.look()
    avatars = {url for url in pictures.asked if "/u" in url}
    seen = view.columns() * (view.viewport().height() // view.gridSize().height())
    assert seen < len(avatars) < 4 * seen
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.ahead.look()
    assert avatars <= set(pictures.dropped), "what was scrolled away is not waited for"
    assert "http://pictures.test/u299.png" in pictures.asked


def test_nothing_is_fetched_for_a_list_that_is_not_seen(make: Make) -> None:
    view = make(30)
    cards = view.itemDelegate()
    assert isinstance(cards, CardDelegate)
    view.hide()
    pictures = cards.pictures
    assert isinstance(pictures, FakePictures)
    pictures.asked.clear()
    view.ahead.look()
    assert pictures.asked == []


def test_a_tool_tip_tells_what_the_card_cuts_short_and_is_no_markup() -> None:
    tip = stream_tip(stream(1, viewers=12, title="<b>bold</b> & more"))
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in tip
    assert "12 viewers, started" in tip
    assert stream_tip(category(1)) == ""
    model = CardModel(stream_key, stream_words, stream_tip)
    model.update(streams(1))
    assert "Title 1" in str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))
