"""The page of followed channels: order, stars, what is typed to find, and who is offline."""

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mini_ttv.core.errors import NetworkError
from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.models import ChannelInfo, FollowedChannel, Schedule, ScheduleSegment
from mini_ttv.ui.browse_pages import BrowsePages
from mini_ttv.ui.channel_cards import OfflineCards, offline_words
from mini_ttv.ui.following_page import FollowingPage
from tests.ui.browse_samples import NOW, settled, stream, streams
from tests.ui.fake_deck import FakeDeck


def followed(number: int) -> FollowedChannel:
    return FollowedChannel(f"90{number}", f"away{number}", f"Away{number}", NOW)


@pytest.fixture
async def deck() -> FakeDeck:
    made = FakeDeck()
    made.browse.sources["followed"].pages = [streams(1, 2, 3)]
    made.small.finder.followed = [followed(number) for number in range(4)]
    made.small.finder.infos = {"900": ChannelInfo("900", "away0", "Away0", "g1", "A game", "The last one")}
    return made


@pytest.fixture
async def pages(deck: FakeDeck, qtbot: QtBot) -> BrowsePages:
    made = BrowsePages(asyncio.ensure_future)
    for page in made.by_page().values():
        qtbot.addWidget(page)
    qtbot.addWidget(made.strip)
    made.following.resize(1000, 700)
    made.following.show()
    made.attach(deck.deck())
    await deck.browse.followed.refresh()
    await settled()
    return made


def labels(page: FollowingPage) -> list[str]:
    return [section.text() for section in page.header.sections]


async def test_it_counts_the_live_and_the_others(pages: BrowsePages) -> None:
    assert pages.following.note == "3 live of 4 followed"
    assert labels(pages.following) == ["Live 3", "Offline 1"]


async def test_offline_channels_tell_their_last_and_next(pages: BrowsePages, deck: FakeDeck) -> None:
    coming = ScheduleSegment("seg", NOW.replace(year=2099))
    deck.small.finder.schedules = {"901": Schedule((coming,))}
    page = pages.following
    page.header.sections[1].click()
    await settled()
    assert page.body is page.offline
    assert page.sort.isHidden()
    rows = [offline_words(page.view.model().index(row, 0).data(Qt.ItemDataRole.UserRole)) for row in range(4)]
    assert rows[:2] == ["Away0, offline, The last one, A game", "Away1, offline"]
    page.grab()
    await settled()
    cards = page.offline.delegate
    assert isinstance(cards, OfflineCards)
    words = cards.words_of(page.view.model().index(1, 0).data(Qt.ItemDataRole.UserRole))
    assert words is not None
    assert words.news.startswith("Next stream: ")
    page.grab()
    page.header.sections[0].click()
    assert not page.sort.isHidden()


async def test_what_is_typed_filters_at_once(pages: BrowsePages, qtbot: QtBot) -> None:
    page = pages.following
    page.header.field.setText("channel2")
    assert page.view.model().rowCount() == 1
    assert page.note == "1 of the 3 here"
    page.header.field.setText("nobody")
    assert page.state.title == "Nothing found here"
    with qtbot.waitSignal(page.search_wanted) as searched:
        page.state.secondary.emit()
    assert searched.args == ["nobody"]
    page.state.primary.emit()
    assert page.header.field.text() == ""
    assert page.view.model().rowCount() == 3


async def test_offline_channels_are_found_among_all(pages: BrowsePages, qtbot: QtBot) -> None:
    page = pages.following
    page.header.sections[1].click()
    page.header.field.setText("away3")
    await settled()
    assert page.view.model().rowCount() == 1
    assert page.note == "1 found"
    assert labels(page)[1] == "Offline 1"
    page.header.field.setText("nobody")
    assert page.state.title == "Nothing found here"
    page.state.primary.emit()
    assert page.view.model().rowCount() == 4
    await settled()


async def test_the_field_by_keys(pages: BrowsePages, qtbot: QtBot) -> None:
    page = pages.following
    page.activateWindow()
    page.view.setFocus()
    QTest.keySequence(page.view, QKeySequence(QKeySequence.StandardKey.Find))
    assert page.header.field.hasFocus()
    QTest.keyClicks(page.header.field, "2")
    QTest.keyClick(page.header.field, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    assert page.view.currentIndex().row() == 0
    assert page.header.field.text() == "2"
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.header.field, Qt.Key.Key_Return)
    assert opened.args == [stream(2)]
    page.header.field.clear()
    page.header.start_finding()
    with qtbot.assertNotEmitted(page.opened):
        QTest.keyClick(page.header.field, Qt.Key.Key_Return)
    page.header.start_finding()
    QTest.keyClick(page.header.field, Qt.Key.Key_Escape)
    assert page.view.hasFocus()
    assert page.header.field.text() == ""


async def test_a_narrow_page_hides_the_field_until_it_is_used(pages: BrowsePages) -> None:
    page = pages.following
    page.resize(420, 600)
    header = page.header
    assert not header.field.isVisible()
    assert header.title.isVisible()
    header.start_finding()
    assert header.field.isVisible()
    assert not header.title.isVisible()
    QTest.keyClick(header.field, Qt.Key.Key_Escape)
    assert not header.field.isVisible()
    assert header.title.isVisible()


async def test_parts_of_a_narrow_page_have_a_line_of_their_own_where_their_names_are_whole(pages: BrowsePages) -> None:
    page, header = pages.following, pages.following.header
    for width, below in ((1000, False), (320, True), (1000, False)):
        page.resize(width, 600)
        QApplication.processEvents()

        top = header.title.mapTo(header, QPoint()).y()
        assert all((part.mapTo(header, QPoint()).y() > top + 20) is below for part in header.sections)
        assert all(part.width() >= part.sizeHint().width() for part in header.sections)


async def test_the_order_is_chosen_from_a_menu(pages: BrowsePages, deck: FakeDeck) -> None:
    button = pages.following.sort
    assert button.text().strip() == "Most viewers"
    button.click()
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    actions: dict[str, QAction] = {action.text(): action for action in menu.actions()}
    assert [text for text, action in actions.items() if action.isChecked()] == ["Most viewers"]
    actions["Name"].trigger()
    assert deck.browse.order is FollowOrder.NAME
    assert button.text().strip() == "Name"
    menu.close()


async def test_the_star_pins(pages: BrowsePages, deck: FakeDeck) -> None:
    page = pages.following
    page.view.starred.emit(stream(2))
    await settled()
    assert deck.small.favourites.pinned == {"u2"}
    assert page.live.delegate.is_pinned(stream(2))
    assert not page.live.delegate.is_pinned(stream(1))


async def test_trouble_is_told_with_the_age_of_what_is_shown(pages: BrowsePages, deck: FakeDeck) -> None:
    deck.browse.sources["followed"].errors.append(NetworkError("Twitch does not answer."))
    pages.following.refresh()
    await settled()
    assert pages.following.note.startswith("As of ")
    assert pages.following.note.endswith("just now: Twitch does not answer.")
    assert pages.following.header.note.property("role") == "warning"
    deck.browse.sources["followed"].pages = [streams(1)]
    pages.following.refresh()
    await settled()
    assert pages.following.note == "1 live of 4 followed"
    assert pages.following.header.note.property("role") == "muted"


async def test_a_channel_can_be_added(pages: BrowsePages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pages.add_wanted):
        pages.following.add.click()
    with qtbot.waitSignal(pages.add_wanted):
        pages.following.live.secondary_wanted.emit()
