import asyncio

import pytest

from mini_ttv.core.chat import ChatEvent, ChatMessage, MessageDeleted
from mini_ttv.core.events import Event
from mini_ttv.services import chat_delay
from mini_ttv.services.chat_delay import ChatDelay
from tests.core.chat_messages import message


class Chat:
    def __init__(self) -> None:
        self.received: Event[list[ChatEvent]] = Event()
        self.channel_changed: Event[str] = Event()
        self.channel = "northwind"


class Listener:
    def __init__(self, delay: ChatDelay) -> None:
        self.heard: list[ChatEvent] = []
        self.batches = 0
        self.more = asyncio.Event()
        delay.received.connect(self._hear)

    def _hear(self, events: list[ChatEvent]) -> None:
        self.heard += events
        self.batches += 1
        self.more.set()

    @property
    def texts(self) -> list[str]:
        return [event.text if isinstance(event, ChatMessage) else type(event).__name__ for event in self.heard]


async def test_without_a_delay_events_go_straight_through() -> None:
    chat = Chat()
    delay = ChatDelay(chat)
    listener = Listener(delay)
    batch: list[ChatEvent] = [message("a")]
    chat.received.emit(batch)
    assert listener.heard == batch
    assert delay.channel == "northwind"


async def test_events_come_later_in_their_order() -> None:
    chat = Chat()
    delay = ChatDelay(chat, 0.05)
    listener = Listener(delay)
    begin = asyncio.get_running_loop().time()
    chat.received.emit([message("a"), MessageDeleted("northwind", "1")])
    chat.received.emit([message("b")])
    assert listener.heard == []
    while len(listener.heard) < 3:
        listener.more.clear()
        await listener.more.wait()
    assert asyncio.get_running_loop().time() - begin >= 0.05
    assert listener.texts == ["a", "MessageDeleted", "b"]


async def test_what_the_reader_writes_and_history_come_at_once() -> None:
    chat = Chat()
    listener = Listener(ChatDelay(chat, 60, own_login=lambda: "jon"))
    chat.received.emit([message("a"), message("mine", login="jon"), message("old", is_history=True)])
    assert listener.texts == ["mine", "old"]


async def test_a_shorter_delay_brings_what_is_due_and_none_brings_all() -> None:
    chat = Chat()
    delay = ChatDelay(chat, 60)
    listener = Listener(delay)
    chat.received.emit([message("a")])
    chat.received.emit([message("b")])
    delay.set_seconds(30)
    assert (listener.heard, delay.seconds) == ([], 30)
    delay.set_seconds(-1)
    assert (listener.texts, listener.batches, delay.seconds) == (["a", "b"], 1, 0)
    chat.received.emit([message("c")])
    assert listener.texts == ["a", "b", "c"]


async def test_what_waits_is_forgotten_with_its_channel_and_at_the_end() -> None:
    chat = Chat()
    delay = ChatDelay(chat, 60)
    listener = Listener(delay)
    chat.received.emit([message("a")])
    chat.channel_changed.emit("skyharbor")
    delay.set_seconds(0)
    delay.set_seconds(60)
    chat.received.emit([message("b")])
    delay.close()
    chat.received.emit([message("c")])
    delay.set_seconds(0)
    assert listener.heard == []


async def test_not_more_than_a_bound_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_delay, "_MOST_WAITING", 3)
    chat = Chat()
    listener = Listener(ChatDelay(chat, 60))
    for text in "abcde":
        chat.received.emit([message(text)])
    assert listener.texts == ["a", "b"]
