"""Pages: what they show for each state of their list, and what they ask for."""

import logging
from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mini_ttv.core.errors import NetworkError, Unauthorized
from mini_ttv.core.models import Stream
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.listing import Listing, ListingPhase, Pager
from mini_ttv.ui.channel_cards import OfflineCards
from mini_ttv.ui.following_page import FollowingPage
from mini_ttv.ui.pages import BrowsePage, StreamsPage, stream_key
from mini_ttv.ui.stream_cards import StreamCards
from tests.ui.browse_samples import FakePictures, Source, settled, streams


@pytest.fixture
async def tasks() -> AsyncIterator[TaskSet]:
    made = TaskSet(logging.getLogger(__name__))
    yield made
    await made.cancel()


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskSet) -> StreamsPage:
    made = StreamsPage("Top streams", StreamCards(lambda _user: ""), tasks.spawn)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def button(page: BrowsePage, words: str) -> QAbstractButton:
    return next(each for each in page.findChildren(QAbstractButton) if words in {each.text(), each.accessibleName()})


async def test_before_there_is_a_list_skeletons_stand_for_it(page: StreamsPage) -> None:
    assert page.view.isVisible()
    assert page.view.loading
    page.load()
    page.refresh()


async def test_the_list_comes_when_the_page_is_shown_and_once(page: StreamsPage, tasks: TaskSet) -> None:
    source = Source(streams(1, 2))
    page.live.attach(Pager(source.fetch, stream_key), FakePictures())
    page.load()
    page.load()
    await settled()
    page.load()
    await settled()
    assert source.calls == 1
    assert page.view.model().rowCount() == 2
    assert not page.view.loading


async def test_the_end_of_the_list_brings_the_next_page(page: StreamsPage, tasks: TaskSet) -> None:
    source = Source(streams(*range(40)), streams(*range(40, 60)))
    page.live.attach(Pager(source.fetch, stream_key), FakePictures())
    page.load()
    await settled()
    page.view.near_end.emit()
    await settled()
    assert page.view.model().rowCount() == 60
    page.view.near_end.emit()
    await settled()
    assert source.calls == 2


async def test_an_error_without_items_has_a_retry(page: StreamsPage, tasks: TaskSet) -> None:
    source = Source(streams(1))
    source.errors.append(NetworkError("The server refuses."))
    page.live.attach(Pager(source.fetch, stream_key), FakePictures())
    page.load()
    await settled()
    assert page.state.isVisible()
    assert page.state.title == "This list did not come"
    button(page, "Retry").click()
    await settled()
    assert page.view.isVisible()


async def test_an_error_with_items_keeps_them(page: StreamsPage, tasks: TaskSet) -> None:
    source = Source(streams(1, 2))
    page.live.attach(Pager(source.fetch, stream_key), FakePictures())
    page.load()
    await settled()
    source.errors.append(NetworkError("The server refuses."))
    page.refresh()
    await settled()
    assert page.view.isVisible()
    assert page.view.model().rowCount() == 2
    assert page.note.startswith("As of ")
    assert page.note.endswith(", just now: The server refuses.")


async def test_logged_out_leads_to_the_login_and_to_what_works_without(
    page: StreamsPage, tasks: TaskSet, qtbot: QtBot
) -> None:
    source = Source()
    source.errors.append(Unauthorized(401, "no"))
    page.live.attach(Pager(source.fetch, stream_key), FakePictures())
    page.load()
    await settled()
    assert page.state.title == "Nobody is logged in"
    with qtbot.waitSignal(page.login_wanted):
        button(page, "Log in").click()
    with qtbot.waitSignal(page.field_wanted):
        button(page, "Open a channel").click()
    assert not button(page, "Refresh").isEnabled()


async def test_an_empty_list_says_so_in_its_own_words(qtbot: QtBot, tasks: TaskSet) -> None:
    page = FollowingPage("Following", StreamCards(lambda _user: ""), OfflineCards(str, str), tasks.spawn)
    qtbot.addWidget(page)
    page.live.attach(Pager(Source().fetch, stream_key), FakePictures())
    page.refresh()
    await settled()
    assert page.state.title == "Nobody you follow is live"


async def test_another_list_takes_the_place_of_the_first(page: StreamsPage, tasks: TaskSet) -> None:
    first: Pager[Stream] = Pager(Source(streams(1)).fetch, stream_key)
    second: Pager[Stream] = Pager(Source(streams(2, 3)).fetch, stream_key)
    page.live.attach(first, FakePictures())
    page.live.attach(second, FakePictures())
    await first.refresh()
    assert page.view.model().rowCount() == 0
    await second.refresh()
    assert page.view.model().rowCount() == 2
    assert page.listing == second.listing
    assert Listing(phase=ListingPhase.READY) != page.listing


async def test_focus_stays_on_the_page_when_its_list_goes(page: StreamsPage, qtbot: QtBot) -> None:
    pager: Pager[Stream] = Pager(Source(streams(1)).fetch, stream_key)
    page.live.attach(pager, FakePictures())
    page.activateWindow()
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)
    pager.clear(ListingPhase.LOGGED_OUT, "Log in.")
    assert page.body.hasFocus()
    await pager.refresh()
    assert page.view.hasFocus()
