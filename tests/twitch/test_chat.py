import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace

import pytest

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.chat import ChatEvent, ChatMessage, ChatStatus, Notice, RoomState, StatusChanged
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.chat import Credentials, irc_chat
from mini_ttv.twitch.chat_link import ChatTiming
from mini_ttv.twitch.chat_pool import ChatPool
from tests.twitch.chat_server import ROOM, WELCOME, ChatServer, Visit, chat_server, say

_QUICK = ChatTiming(open=2.0, join=0.3, silence=0.1, answer=0.1, spread=0.0, linger=0.1, idle=0.0)
_PATIENT = ChatTiming(spread=0.0, linger=0.2, idle=0.0)


class _Listener:
    """Takes events one by one."""

    def __init__(self, connection: ChatPool, channel: str = "Chan") -> None:
        self.all: list[ChatEvent] = []
        self._queue: asyncio.Queue[ChatEvent | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._listen(connection, channel))

    async def _listen(self, connection: ChatPool, channel: str) -> None:
        async with aclosing(connection.events(channel)) as batches:
            async for batch in batches:
                for event in batch:
                    self._queue.put_nowait(event)
        self._queue.put_nowait(None)

    async def next(self) -> ChatEvent | None:
        async with asyncio.timeout(10):
            event = await self._queue.get()
        if event is not None:
            self.all.append(event)
        return event

    async def status(self) -> StatusChanged:
        while not isinstance(event := await self.next(), StatusChanged):
            assert event is not None
        return event

    async def text(self) -> str:
        while not isinstance(event := await self.next(), ChatMessage):
            assert event is not None
        return event.text

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


@pytest.fixture
async def server() -> AsyncIterator[ChatServer]:
    async with chat_server() as running:
        yield running


def _connection(
    server: ChatServer | str, *, timing: ChatTiming = _PATIENT, credentials: Credentials | None = None
) -> ChatPool:
    return irc_chat(
        server if isinstance(server, str) else server.url,
        emote_url=lambda _id: (),
        credentials=credentials,
        timing=timing,
        backoff=lambda: Backoff(0.01, 0.05),
    )


async def test_an_anonymous_client_joins_and_reads(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    visit = await server.visit()
    await visit.welcome()
    await visit.send(say("one") + say("two") + say("thr")[:20])
    await visit.send(say("thr")[20:])
    assert [await listener.text() for _ in range(3)] == ["one", "two", "thr"]
    assert visit.heard[0] == "CAP REQ :twitch.tv/tags twitch.tv/commands"
    assert visit.heard[1].startswith("NICK justinfan")
    assert visit.heard[2:] == ["JOIN #chan"]
    assert [event.status for event in listener.all if isinstance(event, StatusChanged)] == [
        ChatStatus.CONNECTING,
        ChatStatus.JOINED,
    ]
    room = next(index for index, event in enumerate(listener.all) if isinstance(event, RoomState))
    assert isinstance(listener.all[room - 1], StatusChanged)
    await listener.close()
    await visit.gone()


async def test_an_account_logs_in_and_its_secret_is_not_logged(
    server: ChatServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    listener = _Listener(_connection(server, credentials=lambda: ("Ann", Secret("t0ken"))))
    visit = await server.visit()
    await visit.welcome()
    await visit.send(say("one"))
    assert await listener.text() == "one"
    assert visit.heard[1:3] == ["PASS oauth:t0ken", "NICK ann"]
    assert not [
        record for record in caplog.records if record.name.startswith("mini_ttv") and "t0ken" in record.getMessage()
    ]
    await listener.close()


async def test_pings_are_answered(server: ChatServer) -> None:
    listener = _Listener(_connection(server, credentials=lambda: None))
    visit = await server.visit()
    await visit.welcome()
    await visit.send("PING :tmi.twitch.tv\r\nPING\r\n")
    assert await visit.until("PONG") == "PONG tmi.twitch.tv"
    assert await visit.until("PONG") == "PONG"
    await listener.close()


async def test_a_lost_connection_is_made_again_with_a_mark_for_the_gap(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    visit = await server.visit()
    await visit.welcome()
    await visit.send(say("one"))
    assert await listener.text() == "one"
    await visit.drop()
    status = await listener.status()
    assert (status.status, status.gap) == (ChatStatus.RECONNECTING, False)
    assert status.text == "The connection to the chat was lost. Trying again in 1 s."
    visit = await server.visit()
    await visit.welcome()
    status = await listener.status()
    assert (status.status, status.gap) == (ChatStatus.JOINED, True)
    await visit.send(say("two"))
    assert await listener.text() == "two"
    await listener.close()


async def test_silence_is_asked_after_and_an_answer_is_enough(server: ChatServer) -> None:
    listener = _Listener(_connection(server, timing=_QUICK))
    visit = await server.visit()
    await visit.welcome()
    for _ in range(3):
        await visit.until("PING ")
        await visit.send(":tmi.twitch.tv PONG tmi.twitch.tv :mini-ttv\r\n")
    await visit.send(say("one"))
    assert await listener.text() == "one"
    assert [event.status for event in listener.all if isinstance(event, StatusChanged)][-1] is ChatStatus.JOINED
    await listener.close()


async def test_a_server_that_does_not_answer_is_dead(server: ChatServer) -> None:
    listener = _Listener(_connection(server, timing=_QUICK))
    visit = await server.visit()
    await visit.welcome()
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert (await listener.status()).status is ChatStatus.JOINED
    status = await listener.status()
    assert status.text.startswith("The chat server has gone silent.")
    visit = await server.visit()
    await visit.welcome()
    assert (await listener.status()).gap
    await listener.close()


async def test_a_channel_that_does_not_answer_is_told_in_words(server: ChatServer) -> None:
    listener = _Listener(_connection(server, timing=replace(_PATIENT, join=0.05)))
    visit = await server.visit()
    await visit.until("NICK")
    await visit.send(WELCOME)
    await visit.until("JOIN #chan")
    assert (await listener.status()).status is ChatStatus.CONNECTING
    status = await listener.status()
    assert status.status is ChatStatus.RECONNECTING
    assert "chat of chan does not answer" in status.text
    await visit.until("JOIN #chan")  # asked again on the same connection
    await visit.send(ROOM)
    status = await listener.status()
    assert (status.status, status.gap) == (ChatStatus.JOINED, False)
    await listener.close()


async def test_a_request_to_reconnect_is_followed_without_a_gap(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    old = await server.visit()
    await old.welcome()
    await old.send(say("one") + ":tmi.twitch.tv RECONNECT\r\n:tmi.twitch.tv RECONNECT\r\n")
    new = await server.visit()
    await old.send(say("two") + ":tmi.twitch.tv RECONNECT\r\n")
    assert [await listener.text(), await listener.text()] == ["one", "two"]
    await new.welcome()
    status = await listener.status()
    assert (status.status, status.gap) == (ChatStatus.JOINED, False)
    await old.send(say("three"))  # on its way when the new connection had joined already
    assert await listener.text() == "three"
    await old.gone()
    await new.send(say("four"))
    assert await listener.text() == "four"
    assert server.visits.empty()
    await listener.close()


async def test_a_server_that_leaves_before_the_new_connection_stands_leaves_a_gap(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    old = await server.visit()
    await old.welcome()
    await old.send(":tmi.twitch.tv RECONNECT\r\n")
    new = await server.visit()
    await old.drop()
    await asyncio.sleep(0.05)
    await new.welcome()
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert (await listener.status()).status is ChatStatus.JOINED
    status = await listener.status()
    assert (status.status, status.gap) == (ChatStatus.JOINED, True)
    await listener.close()


async def test_a_hand_over_that_fails_keeps_the_old_connection(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    old = await server.visit()
    await old.welcome()
    await old.send(":tmi.twitch.tv RECONNECT\r\n")
    await (await server.visit()).drop()
    await old.send(say("one"))
    assert await listener.text() == "one"
    await old.drop()
    assert (await listener.status()).status is ChatStatus.RECONNECTING
    await (await server.visit()).welcome()
    assert (await listener.status()).gap
    await listener.close()


async def test_a_login_that_is_refused_at_a_hand_over_is_told(server: ChatServer) -> None:
    tokens = iter(["good", "expired", "renewed", "renewed"])
    listener = _Listener(_connection(server, credentials=lambda: ("ann", Secret(next(tokens)))))
    old = await server.visit()
    await old.welcome()
    await old.send(":tmi.twitch.tv RECONNECT\r\n")
    for _ in range(2):
        visit = await server.visit()
        await visit.until("NICK")
        await visit.send(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n")
    statuses = [(await listener.status()).status for _ in range(4)]
    assert statuses == [ChatStatus.CONNECTING, ChatStatus.JOINED, ChatStatus.RECONNECTING, ChatStatus.FAILED]
    await old.gone()


@pytest.mark.parametrize("words", ["Login authentication failed", "Improperly formatted auth"])
async def test_with_a_login_that_is_refused_the_chat_is_read_without_one(server: ChatServer, words: str) -> None:
    listener = _Listener(_connection(server, credentials=lambda: ("ann", Secret("old"))))
    visit = await server.visit()
    assert await visit.until("PASS") == "PASS oauth:old"
    await visit.send(f":tmi.twitch.tv NOTICE * :{words}\r\n")
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert isinstance(await listener.next(), Notice)
    assert (await listener.status()).status is ChatStatus.RECONNECTING
    visit = await server.visit()
    assert (await visit.until("NICK")).startswith("NICK justinfan")
    await visit.send(WELCOME)
    await visit.until("JOIN ")
    await visit.send(ROOM)
    assert (await listener.status()).status is ChatStatus.JOINED
    await listener.close()


async def test_a_server_that_refuses_everybody_is_told_and_not_tried_again(server: ChatServer) -> None:
    listener = _Listener(_connection(server, credentials=lambda: ("ann", Secret("old"))))
    for _ in range(2):
        visit = await server.visit()
        await visit.until("NICK")
        await visit.send(":tmi.twitch.tv NOTICE * :Login unsuccessful\r\n")
    statuses = [await listener.status() for _ in range(3)]
    assert [status.status for status in statuses] == [
        ChatStatus.CONNECTING,
        ChatStatus.RECONNECTING,
        ChatStatus.FAILED,
    ]
    assert statuses[-1].text == "Twitch refused the login for the chat (Login unsuccessful). Log in again."
    assert await listener.next() is None
    assert server.visits.empty()


async def test_a_token_that_was_renewed_meanwhile_is_tried_once(server: ChatServer) -> None:
    tokens = iter(["old", "new", "newer", "newest"])
    listener = _Listener(_connection(server, credentials=lambda: ("ann", Secret(next(tokens)))))
    for token in ("old", "new"):
        visit = await server.visit()
        assert await visit.until("PASS") == f"PASS oauth:{token}"
        await visit.send(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n")
    statuses = [(await listener.status()).status for _ in range(3)]
    assert statuses == [ChatStatus.CONNECTING, ChatStatus.RECONNECTING, ChatStatus.FAILED]
    assert await listener.next() is None


async def test_a_channel_that_is_closed_is_told_in_twitchs_words(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    visit = await server.visit()
    await visit.until("NICK")
    await visit.send(WELCOME)
    await visit.until("JOIN")
    await visit.send("@msg-id=msg_channel_suspended :tmi.twitch.tv NOTICE #chan :This channel has been suspended.\r\n")
    assert (await listener.status()).status is ChatStatus.CONNECTING
    status = await listener.status()
    assert (status.status, status.text) == (ChatStatus.FAILED, "This channel has been suspended.")
    assert await listener.next() is None


async def test_notices_after_the_join_are_only_shown(server: ChatServer) -> None:
    listener = _Listener(_connection(server))
    visit = await server.visit()
    await visit.send("@msg-id=other :tmi.twitch.tv NOTICE * :Hello\r\n")
    await visit.welcome()
    await visit.send("@msg-id=msg_banned :tmi.twitch.tv NOTICE #chan :Login unsuccessful\r\n" + ROOM + say("one"))
    assert await listener.text() == "one"
    await listener.close()


async def test_a_server_that_is_not_there_is_tried_again() -> None:
    async with chat_server() as gone:
        url = gone.url
    listener = _Listener(_connection(url))
    assert (await listener.status()).status is ChatStatus.CONNECTING
    status = await listener.status()
    assert status.status is ChatStatus.RECONNECTING
    assert status.text.startswith("The chat server cannot be reached.")
    async with chat_server(int(url.rpartition(":")[2].partition("/")[0])) as back:
        await (await back.visit()).welcome()
        while (status := await listener.status()).status is not ChatStatus.JOINED:
            pass
        assert not status.gap
        await listener.close()


async def test_an_address_that_is_none_ends_it() -> None:
    listener = _Listener(_connection("https://127.0.0.1/irc"))
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert (await listener.status()).status is ChatStatus.FAILED
    assert await listener.next() is None


async def test_a_slow_listener_gets_all_in_large_batches(server: ChatServer) -> None:
    connection = _connection(server, timing=_QUICK)
    texts: list[str] = []
    sizes: list[int] = []
    async with aclosing(connection.events("chan")) as batches:
        assert [type(event) for event in await anext(batches)] == [StatusChanged]
        visit = await server.visit()
        await visit.welcome()

        async def flood() -> None:
            for number in range(1_000):
                await visit.send(say(str(number)))

        flooding = asyncio.create_task(flood())
        await asyncio.sleep(0.6)  # longer than silence and answer together
        async for batch in batches:
            sizes.append(len(batch))
            texts += [event.text for event in batch if isinstance(event, ChatMessage)]
            assert not [event for event in batch if isinstance(event, StatusChanged) and event.gap]
            if len(texts) == 1_000:
                break
        await flooding
    assert texts == [str(number) for number in range(1_000)]
    assert max(sizes) > 100


async def test_a_bug_reaches_who_listens(server: ChatServer) -> None:
    def broken() -> None:
        message = "no credentials"
        raise KeyError(message)

    connection = _connection(server, credentials=broken)
    with pytest.raises(KeyError, match="no credentials"):
        async for _batch in connection.events("chan"):
            pass


def _room(channel: str) -> str:
    return ROOM.replace("#chan", f"#{channel}")


def _say_in(channel: str, text: str) -> str:
    return say(text).replace("#chan", f"#{channel}")


async def _join_all(visit: Visit, channels: set[str]) -> None:
    await visit.until("NICK ")
    await visit.send(WELCOME)
    asked = {(await visit.until("JOIN #")).removeprefix("JOIN #") for _ in channels}
    assert asked == channels
    for channel in asked:
        await visit.send(_room(channel))


async def test_channels_share_a_connection_and_hear_only_their_own(server: ChatServer) -> None:
    connection = _connection(server)
    listeners = {name: _Listener(connection, name) for name in ("one", "two", "three")}
    visit = await server.visit()
    await _join_all(visit, set(listeners))
    frame = "".join(_say_in(name, f"{name}{number}") for number in range(2) for name in listeners)
    await visit.send(frame + "@msg-id=x :tmi.twitch.tv NOTICE * :To all\r\n")
    for name, listener in listeners.items():
        assert [await listener.text() for _ in range(2)] == [f"{name}0", f"{name}1"]
        assert isinstance(notice := await listener.next(), Notice)
        assert notice.text == "To all"
    assert server.visits.empty()
    await listeners["one"].close()
    assert await visit.until("PART") == "PART #one"
    await visit.send(_say_in("one", "late") + _say_in("two", "two2"))
    assert await listeners["two"].text() == "two2"
    await listeners["two"].close()
    await listeners["three"].close()
    await visit.gone()


async def test_a_channel_has_one_join_however_many_listen(server: ChatServer) -> None:
    connection = _connection(server)
    first = _Listener(connection)
    visit = await server.visit()
    await visit.welcome()
    await visit.send(say("one"))
    assert await first.text() == "one"
    second = _Listener(connection)
    assert [(await second.status()).status for _ in range(2)] == [ChatStatus.CONNECTING, ChatStatus.JOINED]
    assert isinstance(state := await second.next(), RoomState)
    assert state.channel_id == "11"
    await visit.send(say("two"))
    assert [await first.text(), await second.text()] == ["two", "two"]
    await first.close()
    await visit.send(say("three"))
    assert await second.text() == "three"
    assert [line for line in visit.heard if line.startswith(("JOIN", "PART"))] == ["JOIN #chan"]
    await second.close()


async def test_one_closed_channel_does_not_end_the_others(server: ChatServer) -> None:
    connection = _connection(server)
    listener, closed = _Listener(connection), _Listener(connection, "closed")
    visit = await server.visit()
    await visit.until("NICK ")
    await visit.send(WELCOME)
    await visit.until("JOIN #closed")
    await visit.send("@msg-id=msg_channel_suspended :tmi.twitch.tv NOTICE #closed :Suspended.\r\n" + ROOM + say("one"))
    assert await listener.text() == "one"
    assert (await closed.status()).status is ChatStatus.CONNECTING
    assert (await closed.status()).text == "Suspended."
    assert await closed.next() is None
    await listener.close()


async def test_after_a_loss_each_channel_has_its_gap(server: ChatServer) -> None:
    connection = _connection(server)
    names = {"one", "two"}
    listeners = [_Listener(connection, name) for name in sorted(names)]
    visit = await server.visit()
    await _join_all(visit, names)
    for listener in listeners:
        assert [(await listener.status()).status for _ in range(2)] == [ChatStatus.CONNECTING, ChatStatus.JOINED]
    await visit.drop()
    await _join_all(await server.visit(), names)
    for listener in listeners:
        assert (await listener.status()).status is ChatStatus.RECONNECTING
        assert (await listener.status()).gap
        await listener.close()


async def test_the_old_connection_is_kept_until_all_channels_have_moved(server: ChatServer) -> None:
    connection = _connection(server)
    one, two = _Listener(connection, "one"), _Listener(connection, "two")
    old = await server.visit()
    await _join_all(old, {"one", "two"})
    await old.send(":tmi.twitch.tv RECONNECT\r\n")
    new = await server.visit()
    await new.until("NICK ")
    await new.send(WELCOME)
    await new.until("JOIN #two")
    await new.send(_room("one"))
    statuses = [await one.status() for _ in range(3)]
    assert (statuses[-1].status, statuses[-1].gap) == (ChatStatus.JOINED, False)
    await old.send(_say_in("two", "still-there"))
    assert await two.text() == "still-there"
    await new.send(_room("two"))
    await old.gone()
    await new.send(_say_in("two", "moved"))
    assert await two.text() == "moved"
    await one.close()
    await two.close()


async def test_a_new_login_takes_over_without_a_gap(server: ChatServer) -> None:
    logins: list[tuple[str, Secret]] = []
    connection = _connection(server, credentials=lambda: logins[0] if logins else None)
    listener = _Listener(connection)
    old = await server.visit()
    await old.welcome()
    await old.send(say("one"))
    assert await listener.text() == "one"
    logins.append(("ann", Secret("t0ken")))
    connection.renew()
    new = await server.visit()
    await new.welcome()
    assert new.heard[1] == "PASS oauth:t0ken"
    status = await listener.status()
    assert (status.status, status.gap) == (ChatStatus.JOINED, False)
    await old.gone()
    await listener.close()


async def test_what_is_counted_in_the_background_does_not_hold_up_what_is_watched(server: ChatServer) -> None:
    connection = _connection(server)

    async def read(channel: str, *, is_urgent: bool) -> None:
        async for _batch in connection.events(channel, is_urgent=is_urgent):
            pass

    background = [asyncio.create_task(read(f"back{number}", is_urgent=False)) for number in range(60)]
    visits = [await server.visit(), await server.visit()]  # 50 channels at most on each
    watched = asyncio.create_task(read("chan", is_urgent=True))
    visit = await server.visit()
    for each in (*visits, visit):
        await each.until("NICK ")
        await each.send(WELCOME)
    await visit.until("JOIN #chan")
    joins = [line for each in visits for line in each.heard if line.startswith("JOIN")]
    assert len(joins) <= 18
    await connection.close()
    await asyncio.gather(watched, *background)
    for each in (*visits, visit):
        await each.gone()


async def test_an_idle_connection_waits_for_the_next_channel(server: ChatServer) -> None:
    connection = _connection(server, timing=replace(_PATIENT, idle=60.0))
    listener = _Listener(connection)
    visit = await server.visit()
    await visit.welcome()
    await visit.send(say("one"))
    assert await listener.text() == "one"
    await listener.close()
    assert await visit.until("PART") == "PART #chan"
    other = _Listener(connection, "other")
    assert await visit.until("JOIN #other")
    assert server.visits.empty()
    await other.close()
    await connection.close()
    await visit.gone()
