import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from mini_ttv.core.chat import MessageDeleted, NoticeKind, UserNotice
from mini_ttv.core.errors import NetworkError
from mini_ttv.core.models import User
from mini_ttv.ui.chat_sources import SharedChannels
from mini_ttv.ui.chat_view import ChatView
from tests.ui.chat_samples import Pictures, message


class People:
    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails = False

    async def find(self, ids: Sequence[str]) -> list[User]:
        self.asked += ids
        if self.fails:
            message = "No network."
            raise NetworkError(message)
        return [User(each, f"login{each}", f"Name{each}") for each in ids if each != "404"]


@pytest.fixture
def view(qapp: QApplication) -> Iterator[ChatView]:
    pictures = Pictures()
    widget = ChatView(pictures)
    yield widget
    pictures.close()
    widget.deleteLater()


def run(coroutine: Coroutine[object, object, object]) -> None:
    asyncio.run(coroutine)


def test_each_channel_is_looked_up_once(view: ChatView) -> None:
    people = People()
    sources = SharedChannels(view, people.find, run)
    copy = replace(message("hi"), source_channel_id="99")
    here = replace(message("hi"), source_channel_id="1")
    notice = UserNotice(
        "", "northwind", NoticeKind.ANNOUNCEMENT, "x", "", "a", "A", 0.0, replace(copy, source_channel_id="404")
    )
    sources.saw([message("plain"), here, copy, copy, notice, MessageDeleted("northwind", "1")])
    assert people.asked == ["99", "404"]
    assert view.channel_names == {"99": "Name99"}


def test_a_channel_that_cannot_be_looked_up_has_no_name(view: ChatView) -> None:
    people = People()
    people.fails = True
    SharedChannels(view, people.find, run).saw([replace(message("hi"), source_channel_id="99")])
    assert view.channel_names == {}
