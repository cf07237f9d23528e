"""A notice to try, and the start at login, in the settings."""

import logging
from collections.abc import AsyncIterator

import pytest
from pytestqt.qtbot import QtBot

from mini_ttv.core.errors import LauncherError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.settings_desktop import NoticePanel, StartPanel
from tests.ui.browse_samples import settled


@pytest.fixture
async def tasks() -> AsyncIterator[TaskSet]:
    made = TaskSet(logging.getLogger(__name__))
    yield made
    await made.cancel()


async def test_a_notice_can_be_tried_and_its_way_is_told(qtbot: QtBot, tasks: TaskSet) -> None:
    asked: list[bool] = []

    async def test() -> str:
        asked.append(panel.test.isEnabled())
        return "The notice is on your desktop now."

    panel = NoticePanel(test, tasks.spawn)
    qtbot.addWidget(panel.widget)
    panel.test.click()
    await settled()
    assert asked == [False]
    assert panel.test.isEnabled()
    assert panel.said.text() == "The notice is on your desktop now."
    assert panel.search("try notice")
    assert not panel.search("autostart")


class Files:
    def __init__(self, *, on: bool = False, trouble: str = "", unread: str = "") -> None:
        self.on = on
        self.switched: list[bool] = []
        self.trouble = trouble
        self.unread = unread

    @property
    def autostart(self) -> bool:
        if self.unread:
            raise LauncherError(self.unread)
        return self.on

    def set_autostart(self, *, on: bool) -> None:
        if self.trouble:
            raise LauncherError(self.trouble)
        self.switched.append(on)


def test_the_start_at_login_is_switched(qtbot: QtBot) -> None:
    files = Files()
    panel = StartPanel(files)
    qtbot.addWidget(panel.widget)
    assert not panel.switch.isChecked()
    panel.switch.click()
    panel.switch.click()
    assert files.switched == [True, False]
    assert StartPanel(Files(on=True)).switch.isChecked()


def test_a_start_at_login_that_cannot_be_written_stays_as_it_is(qtbot: QtBot) -> None:
    panel = StartPanel(Files(trouble="The folder is full."))
    qtbot.addWidget(panel.widget)
    panel.switch.click()
    assert not panel.switch.isChecked()
    assert panel.said.text() == "The folder is full."


def test_files_that_cannot_be_read_are_told_of(qtbot: QtBot) -> None:
    panel = StartPanel(Files(unread="It cannot be read."))
    qtbot.addWidget(panel.widget)
    assert panel.said.text() == "It cannot be read."
