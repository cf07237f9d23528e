import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping

import pytest

from mini_ttv.core.chat import (
    ChatEvent,
    ChatMessage,
    ChatStatus,
    EmoteFragment,
    NoticeKind,
    RoomState,
    StatusChanged,
    UserNotice,
    UserState,
)
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import NetworkError
from mini_ttv.services import chat_reading
from mini_ttv.services.chat import ChatService
from tests.core.chat_messages import emote, message

_KAPPA = emote("Kappa", Provider.TWITCH)
_LULW = emote("LULW")
_JAM = emote("catJAM", Provider.BTTV)
_ROOM = RoomState("chan", "11")
_JOINED = StatusChanged("chan", ChatStatus.JOINED)


class _Source:
    def __init__(self) -> None:
        self.queues: dict[str, asyncio.Queue[list[ChatEvent] | None]] = {}
        self.ended: list[str] = []

    async def events(self, channel: str) -> AsyncGenerator[list[ChatEvent], None]:
        queue = self.queues.setdefault(channel, asyncio.Queue())
        try:
            while (batch := await queue.get()) is not None:
                yield batch
        finally:
            self.ended.append(channel)

    async def send(self, *events: ChatEvent, channel: str = "chan") -> None:
        queue = self.queues.setdefault(channel, asyncio.Queue())
        queue.put_nowait(list(events))
        for _ in range(5):
            await asyncio.sleep(0)


class _Catalogue:
    def __init__(self) -> None:
        self.globals: asyncio.Future[Mapping[str, Emote]] = asyncio.get_running_loop().create_future()
        self.channels: asyncio.Future[Mapping[str, Emote]] = asyncio.get_running_loop().create_future()
        self.asked: list[str] = []

    async def global_emotes(self) -> Mapping[str, Emote]:
        return await asyncio.shield(self.globals)

    async def channel_emotes(self, channel_id: str) -> Mapping[str, Emote]:
        self.asked.append(channel_id)
        return await asyncio.shield(self.channels)

    async def answer(self) -> None:
        self.globals.set_result({"LULW": emote("other", Provider.FFZ), "catJAM": _JAM})
        self.channels.set_result({"LULW": _LULW})
        for _ in range(5):
            await asyncio.sleep(0)


class _Counter:
    def __init__(self) -> None:
        self.messages: list[ChatMessage] = []
        self.moderation: list[ChatEvent] = []

    def moderated(self, event: ChatEvent) -> None:
        self.moderation.append(event)

    def record(self, message: ChatMessage) -> None:
        self.messages.append(message)

    @property
    def hits(self) -> list[tuple[str, list[str]]]:
        return [(message.id, _emotes(message)) for message in self.messages]


class _Setting:
    def __init__(self, hold_seconds: float) -> None:
        self.source = _Source()
        self.catalogue = _Catalogue()
        self.counter = _Counter()
        self.service = ChatService(self.source, self.catalogue, self.counter, hold_seconds=hold_seconds)
        self.received: list[ChatEvent] = []
        self.service.received.connect(self._keep)
        self._any_shown = asyncio.Event()

    def _keep(self, events: list[ChatEvent]) -> None:
        self.received += events
        if self.shown:
            self._any_shown.set()

    async def until_shown(self) -> None:
        await self._any_shown.wait()

    @property
    def shown(self) -> list[tuple[str, list[str]]]:
        return [(event.id, _emotes(event)) for event in self.received if isinstance(event, ChatMessage)]


def _emotes(message: ChatMessage) -> list[str]:
    return [fragment.emote.key for fragment in message.fragments if isinstance(fragment, EmoteFragment)]


@pytest.fixture
async def setting() -> AsyncIterator[_Setting]:
    made = _Setting(10.0)
    made.service.open("Chan")
    await asyncio.sleep(0)
    yield made
    await made.service.aclose()


@pytest.fixture
async def hasty() -> AsyncIterator[_Setting]:
    made = _Setting(0.02)
    made.service.open("chan")
    await asyncio.sleep(0)
    yield made
    await made.service.aclose()


async def test_messages_have_their_emotes_and_are_counted_once(setting: _Setting) -> None:
    await setting.catalogue.answer()
    await setting.source.send(_JOINED, _ROOM)
    first = message("hi LULW ", _KAPPA, " catJAM", id="a")
    await setting.source.send(first, first)
    await setting.source.send(first)
    assert setting.shown == setting.counter.hits == [("a", ["7tv:LULW", "twitch:Kappa", "bttv:catJAM"])]
    assert setting.received[:2] == [_JOINED, _ROOM]
    assert setting.catalogue.asked == ["11"]
    assert setting.service.channel == "chan"


async def test_messages_wait_for_the_emotes_in_order(setting: _Setting) -> None:
    await setting.source.send(_JOINED, _ROOM)
    await setting.source.send(message("LULW", id="a"))
    await setting.source.send(_ROOM)
    await setting.source.send(message("LULW", id="b"))
    assert setting.received == [_JOINED, _ROOM]
    assert setting.counter.messages == []
    await setting.catalogue.answer()
    assert setting.shown == setting.counter.hits == [("a", ["7tv:LULW"]), ("b", ["7tv:LULW"])]
    assert setting.received[3] == _ROOM


async def test_messages_wait_no_longer_than_the_limit_and_are_counted_when_the_emotes_come(hasty: _Setting) -> None:
    hasty.catalogue.globals.set_result({"catJAM": _JAM})
    await hasty.source.send(_ROOM, message("LULW catJAM", id="a"))
    assert hasty.shown == []
    await hasty.until_shown()
    assert hasty.shown == [("a", ["bttv:catJAM"])]
    await hasty.source.send(message("LULW", id="b"))
    assert [name for name, _ in hasty.shown] == ["a", "b"]
    assert hasty.counter.messages == []
    hasty.catalogue.channels.set_result({"LULW": _LULW})
    await hasty.source.send(message("LULW", id="c"))
    assert hasty.counter.hits == [("a", ["7tv:LULW", "bttv:catJAM"]), ("b", ["7tv:LULW"]), ("c", ["7tv:LULW"])]


async def test_too_many_uncounted_messages_are_counted_as_they_are(
    hasty: _Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat_reading, "_MAX_UNCOUNTED", 2)
    await hasty.source.send(message(_KAPPA, id="a"), message("LULW", id="b"), message(_KAPPA, id="c"))
    await hasty.until_shown()
    assert hasty.counter.hits == [("a", ["twitch:Kappa"]), ("b", [])]


async def test_emotes_that_cannot_be_had_hold_nothing_up(setting: _Setting, caplog: pytest.LogCaptureFixture) -> None:
    await setting.source.send(_ROOM, message("LULW", _KAPPA, id="a"))
    setting.catalogue.globals.set_exception(NetworkError("No answer."))
    setting.catalogue.channels.set_exception(NetworkError("No answer."))
    for _ in range(5):
        await asyncio.sleep(0)
    assert setting.shown == setting.counter.hits == [("a", ["twitch:Kappa"])]
    assert "No answer." in caplog.text


async def test_a_notice_is_shown_with_its_emotes_and_not_counted(setting: _Setting) -> None:
    await setting.catalogue.answer()
    plain = UserNotice("n1", "chan", NoticeKind.RAID, "raid", "a raid", "bob", "Bob", 0.0)
    resub = UserNotice("n2", "chan", NoticeKind.SUB, "resub", "a sub", "bob", "Bob", 0.0, message("LULW", id="n2"))
    await setting.source.send(_ROOM, plain, resub, resub)
    notices = [event for event in setting.received if isinstance(event, UserNotice)]
    assert notices[0] == plain
    assert len(notices) == 2
    assert notices[1].message is not None
    assert _emotes(notices[1].message) == ["7tv:LULW"]
    assert setting.counter.messages == []


async def test_the_channel_id_may_come_with_a_message(setting: _Setting) -> None:
    await setting.source.send(message("x", id="a", channel_id=""))
    assert setting.catalogue.asked == []
    await setting.source.send(message("x", id="b", channel_id="12"))
    assert setting.catalogue.asked == ["12"]


async def test_what_is_held_back_is_counted_when_the_channel_is_left(setting: _Setting) -> None:
    setting.catalogue.globals.set_result({"catJAM": _JAM})
    await setting.source.send(_ROOM, message("catJAM LULW", id="a"))
    setting.service.close()
    assert setting.counter.hits == [("a", ["bttv:catJAM"])]
    assert setting.shown == []
    assert setting.service.channel == ""
    setting.catalogue.channels.set_result({"LULW": _LULW})
    await setting.source.send(message("LULW", id="b"))
    assert len(setting.counter.messages) == 1


async def test_another_channel_takes_the_place_of_the_first(setting: _Setting) -> None:
    await setting.catalogue.answer()
    await setting.source.send(_ROOM, message("x", id="a"))
    setting.service.open("other")
    await setting.source.send(message("x", id="b"))
    await setting.source.send(message("x", id="a", channel="other"), channel="other")
    assert [(event.id, event.channel) for event in setting.received if isinstance(event, ChatMessage)] == [
        ("a", "chan"),
        ("a", "other"),
    ]
    assert setting.source.ended == ["chan"]
    await setting.service.aclose()
    assert setting.source.ended == ["chan", "other"]


async def test_a_source_that_ends_ends_the_chat(setting: _Setting) -> None:
    setting.source.queues["chan"].put_nowait(None)
    await asyncio.sleep(0.01)
    assert setting.source.ended == ["chan"]
    await setting.source.send()


async def test_an_empty_batch_shows_nothing(setting: _Setting) -> None:
    batches: list[list[ChatEvent]] = []
    setting.service.received.connect(batches.append)
    await setting.catalogue.answer()
    await setting.source.send()
    await setting.source.send(_ROOM)
    await setting.source.send(message("x", id="a"))
    await setting.source.send(message("x", id="a"))
    assert all(batches)


class _History:
    def __init__(self) -> None:
        self.asked: asyncio.Queue[str] = asyncio.Queue()
        self.answer: asyncio.Future[list[ChatEvent]] = asyncio.get_running_loop().create_future()

    async def __call__(self, channel: str) -> list[ChatEvent]:
        self.asked.put_nowait(channel)
        return await self.answer


async def test_a_history_comes_before_what_is_said_meanwhile(setting: _Setting) -> None:
    history = _History()
    setting.service.close()
    setting.service.history = history
    setting.service.open("chan")
    await setting.source.send(_JOINED, _ROOM, message("now", id="c"))
    assert await history.asked.get() == "chan"
    await setting.catalogue.answer()
    assert setting.received == []
    said: list[ChatEvent] = [message(_KAPPA, id="a", is_history=True), message("both", id="c", is_history=True)]
    history.answer.set_result(said)
    await setting.until_shown()
    assert [name for name, _ in setting.shown] == ["a", "c"]
    assert type(setting.received[1]) is StatusChanged
    assert setting.counter.hits == [("a", ["twitch:Kappa"]), ("c", [])]
    later = _History()
    setting.service._open._history = later  # type: ignore[union-attr]
    await setting.source.send(StatusChanged("chan", ChatStatus.JOINED, gap=True), message("new", id="e"))
    await later.asked.get()
    later.answer.set_result([message("lost", id="d", is_history=True), message("new", id="e", is_history=True)])
    await setting.source.send(message("more", id="f"))
    assert [name for name, _ in setting.shown] == ["a", "c", "d", "e", "f"]


async def test_after_a_wire_was_broken_beside_another_the_history_is_asked_and_nothing_is_told(
    setting: _Setting,
) -> None:
    setting.service.close()
    setting.service.history = history = _History()
    setting.service.open("chan")
    await setting.catalogue.answer()
    await setting.source.send(_JOINED, _ROOM)
    await history.asked.get()
    history.answer.set_exception(NetworkError("No answer."))
    await setting.source.send(message(id="c"), message(id="e"))
    setting.service._open._history = later = _History()  # type: ignore[union-attr]
    await setting.source.send(StatusChanged("chan", ChatStatus.JOINED, is_quiet=True), message(id="g"))
    await later.asked.get()
    # "a" was said before anything was shown: too late for it.
    later.answer.set_result([message(id=name, is_history=True) for name in "acdefg"])
    await setting.source.send(message(id="h"))
    assert [name for name, _ in setting.shown] == ["c", "e", "d", "f", "g", "h"]
    assert sum(isinstance(event, StatusChanged) for event in setting.received) == 1


async def test_a_history_that_fails_or_is_late_holds_nothing_up(hasty: _Setting) -> None:
    hasty.service.close()
    hasty.service.history = history = _History()
    hasty.service.open("chan")
    await hasty.source.send(_JOINED, _ROOM, message("now", id="c"))
    await hasty.until_shown()
    history.answer.set_exception(NetworkError("No answer."))
    await hasty.catalogue.answer()
    await hasty.source.send(message("more", id="d"))
    assert [name for name, _ in hasty.shown] == ["c", "d"]


async def test_what_we_wrote_is_shown_and_counted_once_whoever_is_faster(setting: _Setting) -> None:
    await setting.catalogue.answer()
    await setting.source.send(_JOINED, _ROOM)
    service = setting.service
    service.take_own(message("hi LULW", id="mine"))
    await setting.source.send(message("hi LULW", id="mine"), message("LULW", id="late"))
    service.take_own(message("LULW", id="late"))
    service.take_own(message("LULW", id="elsewhere", channel="other"))
    assert setting.shown == setting.counter.hits == [("mine", ["7tv:LULW"]), ("late", ["7tv:LULW"])]
    service.close()
    service.take_own(message("LULW", id="nowhere"))
    assert len(setting.counter.messages) == 2


async def test_how_we_look_is_known_and_not_shown(setting: _Setting) -> None:
    changes: list[str] = []
    setting.service.channel_changed.connect(changes.append)
    state = UserState("chan", "Viewer", "#FF0000")
    await setting.source.send(_JOINED, state, _ROOM)
    assert setting.received == [_JOINED, _ROOM]
    assert setting.service.own_state == state
    assert setting.service.channel_id == "11"
    await setting.catalogue.answer()
    assert set(setting.service.emotes) == {"LULW", "catJAM"}
    setting.service.open("Other")
    assert not any((setting.service.own_state, setting.service.channel_id, setting.service.emotes))
    setting.service.close()
    setting.service.close()
    assert changes == ["", "other", ""]
    assert not any((setting.service.own_state, setting.service.channel_id, setting.service.emotes))


async def test_emotes_of_another_channel_or_before_the_answer_are_left_alone(setting: _Setting) -> None:
    setting.service.learn("11", {"early": _LULW})
    await setting.source.send(_JOINED, _ROOM)
    setting.service.learn("11", {"early": _LULW})
    await setting.catalogue.answer()
    setting.service.learn("12", {"other": _LULW})
    assert set(setting.service.emotes) == {"LULW", "catJAM"}
    setting.service.learn("11", {"new": _LULW})
    assert set(setting.service.emotes) == {"new", "LULW", "catJAM"}
    setting.service.close()
    setting.service.learn("11", {"late": _LULW})
    assert set(setting.service.emotes) == set()
