from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mini_ttv.core.chat import ChatStatus, StatusChanged
from mini_ttv.ui.chat_empty import state_words
from mini_ttv.ui.chat_pane import ChatPane, Rate
from tests.ui.chat_samples import Chat, Pictures, message


@pytest.fixture
def chat() -> Chat:
    return Chat()


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication, chat: Chat) -> Iterator[ChatPane]:
    pictures = Pictures()
    widget = ChatPane(chat, pictures)
    qtbot.addWidget(widget)
    widget.resize(320, 400)
    widget.show()
    yield widget
    widget.close_feed()
    pictures.close()


def labels(pane: ChatPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.text()]


def test_the_header_names_the_channel_and_the_state(pane: ChatPane, chat: Chat) -> None:
    assert labels(pane) == ["Chat"]
    chat.received.emit([StatusChanged("northwind", ChatStatus.RECONNECTING, "Trying again in 4 seconds.")])
    assert labels(pane) == ["northwind", "reconnecting…"]
    chat.received.emit([StatusChanged("northwind", ChatStatus.JOINED)])
    assert labels(pane) == ["northwind"]


def test_another_channel_starts_over_and_late_messages_of_the_last_are_dropped(
    qtbot: QtBot, pane: ChatPane, chat: Chat
) -> None:
    chat.received.emit([message("old")])
    qtbot.waitUntil(lambda: pane.messages_shown == 1)
    chat.channel = "skyharbor"
    chat.received.emit([message("late"), message("new", channel="skyharbor")])
    qtbot.waitUntil(lambda: bool(pane.view.log.rows))
    assert [row.message.text for row in pane.view.log.rows if row.message] == ["new"]
    assert labels(pane)[0] == "skyharbor"


def test_a_closed_channel_is_forgotten_within_a_second(qtbot: QtBot, pane: ChatPane, chat: Chat) -> None:
    chat.received.emit([message("old")])
    qtbot.waitUntil(lambda: pane.messages_shown == 1)
    chat.channel = ""
    qtbot.waitUntil(lambda: labels(pane) == ["Chat"], timeout=3000)
    assert state_words(pane.view.log.status)[0] == "No chat yet"


def test_the_button_tells_how_many_are_new_and_leads_to_them(qtbot: QtBot, pane: ChatPane, chat: Chat) -> None:
    chat.received.emit([message(f"number {number}") for number in range(100)])
    qtbot.waitUntil(lambda: pane.messages_shown == 100)
    [button] = pane.view.findChildren(QPushButton)
    assert button.isHidden()
    pane.view.scroll_pixels(-200)
    assert button.text() == "Paused ↓"
    for count, words in ((1, "1 new message ↓"), (3, "4 new messages ↓")):
        chat.received.emit([message("new") for _ in range(count)])
        qtbot.waitUntil(lambda words=words: button.text() == words)  # type: ignore[misc]
    assert pane.view.viewport().rect().contains(button.geometry())
    pane.resize(260, 300)
    assert pane.view.viewport().rect().contains(button.geometry())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(button.isHidden)
    assert pane.view.scroller.follow


def test_the_button_does_not_cover_the_row_that_somebody_is_on(qtbot: QtBot, pane: ChatPane, chat: Chat) -> None:
    chat.received.emit([message(f"number {number}") for number in range(200)])
    qtbot.waitUntil(lambda: len(pane.view.log.rows) == 200)
    button = pane._newest
    pane.view.scroll_pixels(-30)
    assert button.isVisible()
    assert button.geometry().bottom() > pane.view.viewport().height() // 2
    rows = pane.view.log.rows
    for row in (rows[-1], rows[-2], rows[100], rows[40], rows[60]):
        pane.view.marks.current = row.number
        pane.view.reveal(row.number)
        place = pane.view.place_of_interest()
        assert place is not None
        assert pane.view.viewport().rect().contains(place)
        assert not place.intersects(button.geometry())


def test_links_open_in_the_browser_unless_told_otherwise(
    qtbot: QtBot, pane: ChatPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    with qtbot.waitSignal(pane.link_clicked):
        pane.view.link_clicked.emit("https://example.com/a")
    pane.opens_links = False
    pane.view.link_clicked.emit("https://example.com/b")
    assert opened == ["https://example.com/a"]


def test_the_speed_is_told(qtbot: QtBot, pane: ChatPane, chat: Chat) -> None:
    chat.received.emit([message("a") for _ in range(30)])
    qtbot.waitUntil(lambda: any("/ s" in text for text in labels(pane)), timeout=3000)
    assert "3.0 / s" in labels(pane)


def test_rates() -> None:
    rate = Rate()
    assert rate.of(0) == 0
    rate.add(5, 100.0)
    rate.add(5, 100.9)
    rate.add(10, 105.0)
    assert rate.of(105.5) == 2.0
    assert rate.of(111.0) == 1.0
    assert rate.of(120.0) == 0.0
    rate.add(1, 121.0)
    rate.clear()
    assert rate.of(121.0) == 0.0


def test_after_the_feed_is_closed_nothing_comes(pane: ChatPane, chat: Chat) -> None:
    pane.close_feed()
    chat.received.emit([message("late")])
    assert labels(pane) == ["Chat"]
