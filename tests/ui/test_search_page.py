"""The page of a search."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mini_ttv.core.errors import NetworkError
from mini_ttv.core.models import Category, FoundChannel
from mini_ttv.ui.channel_cards import found_words
from mini_ttv.ui.search_page import SearchPage
from tests.ui.browse_samples import FakePictures, settled
from tests.ui.fake_deck import FakeDeck


@pytest.fixture
async def deck() -> FakeDeck:
    made = FakeDeck()
    made.small.finder.found = [
        FoundChannel(str(number), f"luma{number}", f"Luma{number}", is_live=number < 2, title="T", game_name="G")
        for number in range(25)
    ]
    made.small.finder.categories = [Category("5", "Luma Quest")]
    return made


@pytest.fixture
async def page(deck: FakeDeck, qtbot: QtBot) -> SearchPage:
    made = SearchPage(asyncio.ensure_future)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.attach_search(deck.small.search, FakePictures())
    return made


def labels(page: SearchPage) -> list[str]:
    return [section.text() for section in page.header.sections]


async def test_it_begins_with_an_invitation(page: SearchPage) -> None:
    assert page.state.title == "Search Twitch"
    page.activateWindow()
    page.take_focus()
    assert page.header.field.hasFocus()
    page.refresh()
    page.load()


async def test_typing_asks_after_a_pause(page: SearchPage, deck: FakeDeck, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.asked) as asked:
        QTest.keyClicks(page.header.field, "luma")
    assert asked.args == ["luma"]
    await settled()
    assert page.query == "luma"
    assert page.view.model().rowCount() > 1
    assert labels(page)[1] == "Categories 1"
    page.header.sections[1].click()
    assert page.body is page.categories
    assert page.note == "1 category"
    page.take_focus()
    asks = len(deck.small.finder.asked)
    page.ask(" luma ")
    await settled()
    assert len(deck.small.finder.asked) == asks, "the same question is not asked again"
    page.header.field.clear()
    page.ask("")
    assert page.state.title == "Search Twitch"


async def test_enter_asks_at_once(page: SearchPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.header.start_finding()
    page.header.field.setText("luma")
    with qtbot.waitSignal(page.asked), qtbot.assertNotEmitted(page.opened):
        QTest.keyClick(page.header.field, Qt.Key.Key_Return)
    assert page.view.hasFocus()
    await settled()


async def test_all_pages_come_live_ones_first(page: SearchPage) -> None:
    page.ask("luma")
    await settled()
    for _ in range(4):
        page.view.near_end.emit()
        await settled()
    model = page.view.model()
    assert model.rowCount() == 25
    assert found_words(model.index(0, 0).data(0x100)) == "Luma0, live, T, G"
    page.grab()


async def test_nothing_found_and_trouble_have_words(page: SearchPage, deck: FakeDeck, qtbot: QtBot) -> None:
    deck.small.finder.found = []
    page.ask("xyz")
    await settled()
    assert page.state.title == "No channel found"
    with qtbot.waitSignal(page.field_wanted):
        page.state.secondary.emit()
    deck.small.finder.error = NetworkError("Twitch does not answer.")
    page.ask("other")
    await settled()
    assert page.state.title == "This list did not come"


async def test_a_question_from_before_there_was_a_twitch(deck: FakeDeck, qtbot: QtBot) -> None:
    page = SearchPage(asyncio.ensure_future)
    qtbot.addWidget(page)
    page.ask("luma")
    page.attach_search(deck.small.search, FakePictures())
    await settled()
    assert page.query == "luma"
    assert page.header.field.text() == "luma"
    assert page.channels.listing.items
