from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.statistics_page import StatisticsPage
from tests.ui.browse_samples import settled
from tests.ui.shell_desk import Desk, opened


@pytest.fixture
async def desk(qtbot: QtBot) -> AsyncIterator[Desk]:
    async with opened(qtbot) as made:
        yield made


def page_of(desk: Desk) -> StatisticsPage:
    page = desk.shell.window.statistics.page
    assert page is not None
    return page


async def asked(desk: Desk) -> int:
    await settled()
    return len(desk.deck.statistics.reports.asked)


async def test_it_is_made_when_it_is_wanted_and_read_when_it_is_shown(desk: Desk) -> None:
    window = desk.shell.window
    desk.shell.start(hidden=False, mini=False)
    assert window.statistics.page is None
    window.navigator.go_to(Page.STATISTICS)
    page = page_of(desk)
    assert await asked(desk) == 0  # there is nothing to ask yet
    desk.attach()
    assert await asked(desk) > 0
    before = await asked(desk)
    window.navigator.refresh()
    assert await asked(desk) == before + 1
    window.navigator.go_to(Page.GAMES)
    window.navigator.go_to(Page.STATISTICS)
    assert page_of(desk) is page
    assert await asked(desk) == before + 2
    days: list[int] = []
    window.statistics.days_chosen.connect(days.append)
    page.days_chosen.emit(30)
    assert days == [30]


async def test_the_palette_opens_from_within_its_fields(desk: Desk) -> None:
    desk.shell.start(hidden=False, mini=False)
    desk.attach()
    window = desk.shell.window
    window.navigator.go_to(Page.STATISTICS)
    await settled()
    field = next(each for each in page_of(desk).findChildren(QLineEdit) if each.placeholderText() == "Find here")
    field.setText("some words")
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "some words"
