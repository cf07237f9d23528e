import asyncio
from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.chat import (
    Badge,
    ChatCleared,
    EmoteFragment,
    MentionFragment,
    Reply,
    RoomState,
    UserState,
)
from mini_ttv.core.chat_sending import MOST_LETTERS, ChatModes, Receipt
from mini_ttv.core.emotes import Provider
from mini_ttv.core.errors import MiniTtvError, MissingScope, NetworkError, Unauthorized
from mini_ttv.services.account_state import AccountPhase, AccountState
from mini_ttv.services.sending import Hindrance, SendingService, SendState
from tests.core.chat_messages import emote, message
from tests.services.fake_sending import VIEWER, FakeAccount, FakeChat, FakeDoor

_KAPPA = emote("Kappa", Provider.TWITCH)


class _House:
    def __init__(self) -> None:
        self.door, self.chat, self.account = FakeDoor(), FakeChat(), FakeAccount()
        self.time = 1000.0
        self.slept: list[float] = []
        self.service = SendingService(self.door, self.chat, self.account, now=lambda: self.time, sleep=self._sleep)
        self.service.own_emotes = lambda: {"Kappa": _KAPPA}
        self.states: list[SendState] = []
        self.service.changed.connect(self.states.append)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds
        await asyncio.sleep(0)

    def hindrance(self) -> Hindrance:
        return self.service.state.hindrance

    async def say(self, text: str, reply: Reply | None = None) -> str:
        """The words of a refusal; "" where it was sent."""
        outcome = await self.service.send(text, reply)
        assert outcome.is_sent == (not outcome.words)
        return outcome.words


@pytest.fixture
async def house() -> AsyncIterator[_House]:
    made = _House()
    for _ in range(3):
        await asyncio.sleep(0)
    yield made
    await made.service.close()


async def test_what_is_sent_is_shown_at_once_with_our_looks_and_emotes(house: _House) -> None:
    house.chat.own_state = UserState("chan", "VIEWER", "#FF0000", (Badge("vip", "1"),))
    reply = Reply("p1", "mira", "Mira", "what?")
    assert await house.say(" hi @Mira\nKappa ", reply) == ""
    assert house.door.sent == [("11", "22", "hi @Mira Kappa", "p1")]
    [own] = house.chat.taken
    assert (own.id, own.channel, own.channel_id, own.user_id, own.login) == ("own1", "chan", "11", "22", "viewer")
    assert (own.display_name, own.color, own.badges, own.reply) == ("VIEWER", "#FF0000", (Badge("vip", "1"),), reply)
    assert [type(fragment) for fragment in own.fragments[1:]][::2] == [MentionFragment, EmoteFragment]
    assert "".join(fragment.text for fragment in own.fragments) == own.text == "hi @Mira Kappa"


async def test_an_action_is_shown_as_one_and_looks_come_from_helix_where_nothing_else_told_them(
    house: _House,
) -> None:
    assert await house.say("/me waves") == ""
    [own] = house.chat.taken
    assert house.door.sent[0][2] == "/me waves"
    assert (own.text, own.is_action, own.color, own.display_name) == ("waves", True, "#00FF00", "Viewer")


async def test_badges_and_color_are_learnt_from_our_own_messages(house: _House) -> None:
    badges = (Badge("subscriber", "3"),)
    house.chat.received.emit([message("hi", user_id="22", badges=badges, color="#0000FF")])
    await house.say("again")
    assert (house.chat.taken[0].badges, house.chat.taken[0].color) == (badges, "#0000FF")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "There is nothing to send."),
        (" \n ", "There is nothing to send."),
        ("/ban mira", "Mini TTV does not know the command /ban. /me is the only one."),
        ("x" * 501, "A message has 500 characters at most; this one has 501."),
    ],
)
async def test_what_is_no_message_is_not_sent(house: _House, text: str, words: str) -> None:
    assert await house.say(text) == words
    assert house.door.sent == []


@pytest.mark.parametrize(
    ("state", "hindrance", "words"),
    [
        (AccountState(), Hindrance.LOGIN, "Log in to write in chat."),
        (AccountState(AccountPhase.CHECKING, "viewer"), Hindrance.CHECKING, "Your login is being checked…"),
        (
            AccountState(AccountPhase.LOGGED_IN, "viewer", user_id="22", lacking=frozenset({"user:write:chat"})),
            Hindrance.CONSENT,
            "Your Twitch login does not let Mini TTV write in chat. Allow it on Twitch's page.",
        ),
    ],
)
async def test_an_account_that_cannot_write_says_why(
    house: _House, state: AccountState, hindrance: Hindrance, words: str
) -> None:
    house.account.become(state)
    assert (house.states[-1].hindrance, house.service.state.words) == (hindrance, words)
    assert await house.say("hi") == words
    house.account.become(VIEWER)
    assert await house.say("hi") == ""


async def test_a_chat_that_is_not_there_takes_nothing(house: _House) -> None:
    house.chat.open("")
    assert house.service.state == SendState(Hindrance.CLOSED, "No chat is open.", name="Viewer")
    house.chat.open("other")
    assert house.hindrance() is Hindrance.JOINING
    house.chat.channel_id = "12"
    house.chat.received.emit([RoomState("other", "12")])
    assert house.hindrance() is Hindrance.NOTHING
    assert await house.say("hi") == ""
    assert house.door.sent[0][0] == "12"


async def test_modes_are_told_before_and_asked_for_where_the_connection_does_not_tell(house: _House) -> None:
    assert house.door.asked == ["11"]
    house.chat.received.emit([RoomState("chan", "11", slow=30, followers_only=60, subs_only=True)])
    assert house.service.state.modes == "Followers only (of 1 hour), subscribers only, slow mode (30 seconds)"
    house.chat.received.emit([RoomState("chan", "11", slow=0, followers_only=-1, subs_only=False, unique=True)])
    assert house.service.state.modes == "Nothing said before"
    house.door.room = ChatModes(emote_only=True)
    house.chat.open("other", "12")
    for _ in range(3):
        await asyncio.sleep(0)
    assert house.door.asked == ["11", "12"]
    assert house.service.state.modes == "Emotes only"


async def test_modes_that_cannot_be_had_hinder_nobody(house: _House) -> None:
    house.door.is_down = True
    house.chat.open("other", "12")
    for _ in range(3):
        await asyncio.sleep(0)
    assert house.service.state.modes == ""
    assert await house.say("hi") == ""


async def test_slow_mode_counts_down_from_our_message_and_its_end_ends_the_wait(house: _House) -> None:
    house.chat.received.emit([RoomState("chan", "11", slow=30)])
    assert await house.say("one") == ""
    assert house.service.state.ready_at == 1030.0
    assert await house.say("two") == "Slow mode: one message every 30 seconds."
    house.time = 1029.0
    assert await house.say("two") == ""  # the last second is waited for
    assert house.slept == [pytest.approx(1.0)]
    house.chat.received.emit([RoomState("chan", "11", slow=0)])
    assert house.service.state.ready_at == 0.0
    assert await house.say("three") == ""


async def test_moderators_do_not_wait(house: _House) -> None:
    house.chat.received.emit([RoomState("chan", "11", slow=30)])
    house.chat.own_state = UserState("chan", "Viewer", "", (Badge("moderator", "1"),))
    assert [await house.say(text) for text in ("a", "b", "c")] == ["", "", ""]
    assert house.slept == [pytest.approx(0.1), pytest.approx(0.1)]


async def test_the_broadcaster_does_not_wait(house: _House) -> None:
    house.chat.open("viewer", "22")
    house.chat.received.emit([RoomState("viewer", "22", slow=30)])
    assert [await house.say(text) for text in ("a", "b")] == ["", ""]


async def test_messages_go_in_their_order_a_second_apart_and_twenty_in_half_a_minute(house: _House) -> None:
    told = await asyncio.gather(*(house.say(f"number {number}") for number in range(4)))
    assert told == [""] * 4
    assert [sent[2] for sent in house.door.sent] == [f"number {number}" for number in range(4)]
    assert house.slept == [pytest.approx(1.1)] * 3
    for number in range(15):
        house.time += 0.5
        assert await house.say(f"more {number}") == ""
    words = await house.say("too much")
    assert words == "You have written a lot. Wait a moment."
    assert house.service.state.ready_at == pytest.approx(1032.0)
    house.time = 1032.0
    assert await house.say("again") == ""


async def test_the_same_words_twice_are_sent_so_that_twitch_takes_them_and_shown_without_that(house: _House) -> None:
    for _ in range(3):
        await house.say("hi")
    assert [sent[2] for sent in house.door.sent] == ["hi", "hi \u034f", "hi"]
    assert [own.text for own in house.chat.taken] == ["hi", "hi", "hi"]


@pytest.mark.parametrize(
    ("receipt", "words", "wait"),
    [
        (Receipt("", "msg_rejected", "held"), "A moderator has to look at this message before others see it.", 0),
        (Receipt("", "msg_slowmode", "talk again in 12 seconds."), "This chat is in slow mode.", 12),
        (Receipt("", "msg_timedout", "timed out for 600 more seconds."), "You are timed out in this chat.", 600),
        (
            Receipt("", "msg_followersonly", "in 10 minutes followers-only mode."),
            "Only those who have followed for 10 minutes or more may write in this chat.",
            0,
        ),
        (Receipt("", "msg_subsonly", "x"), "Only subscribers may write in this chat.", 0),
        (Receipt("", "brand_new", "No luck."), "Twitch did not take it: No luck.", 0),
        (Receipt(), "Twitch did not take it: no reason was given", 0),
    ],
)
async def test_drops_are_told_in_words_and_waits_kept(house: _House, receipt: Receipt, words: str, wait: float) -> None:
    house.door.answers = [receipt]
    assert await house.say("hi") == words
    assert house.chat.taken == []
    assert house.service.state.ready_at == (1000.0 + wait if wait else 0.0)
    if wait:
        assert await house.say("hi") == words
        assert len(house.door.sent) == 1


async def test_the_banned_are_told_and_may_try_again(house: _House) -> None:
    house.door.answers = [Receipt("", "msg_banned", "You are permanently banned from talking in chan.")] * 2
    for _ in range(2):
        assert await house.say("hi") == "You are banned from this chat."
        assert house.hindrance() is Hindrance.BANNED
    house.chat.open("other", "12")
    assert house.hindrance() is Hindrance.NOTHING
    house.chat.open("chan", "11")
    assert house.hindrance() is Hindrance.NOTHING
    house.chat.received.emit([ChatCleared("chan", "viewer", "22")])
    assert await house.say("hi") == ""
    assert house.hindrance() is Hindrance.NOTHING


async def test_what_a_history_tells_of_us_is_over(house: _House) -> None:
    said = message("hi", user_id="33", is_history=True)
    house.chat.received.emit([said, ChatCleared("chan", "viewer", "22"), ChatCleared("chan", "viewer", "22", 600)])
    assert house.hindrance() is Hindrance.NOTHING
    assert await house.say("hi") == ""


async def test_a_ban_or_time_out_is_seen_in_the_chat(house: _House) -> None:
    house.chat.received.emit([ChatCleared("chan", "somebody", "33")])
    assert house.hindrance() is Hindrance.NOTHING
    house.chat.received.emit([ChatCleared("chan", "viewer", "22", duration=60)])
    assert house.service.state.ready_at == 1060.0
    assert await house.say("hi") == "You are timed out in this chat."
    house.chat.received.emit([ChatCleared("chan", "viewer", "22")])
    assert house.hindrance() is Hindrance.BANNED


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NetworkError("No network."), "It is not known whether it was sent. No network."),
        (Unauthorized(401, "bad"), "Your login has ended. Log in again, then send it."),
        (
            MissingScope(401, "Missing scope: user:write:chat"),
            "Your Twitch login does not let Mini TTV write in chat. Allow it on Twitch's page.",
        ),
    ],
)
async def test_troubles_are_told_and_nothing_is_shown(house: _House, error: MiniTtvError, words: str) -> None:
    house.door.answers = [error]
    assert await house.say("hi") == words
    assert house.chat.taken == []
    house.time += 5
    assert await house.say("hi") == ""
    assert house.door.sent[1][2] == "hi"  # what was not said is not said twice


async def test_what_waits_while_the_chat_is_left_is_not_sent_elsewhere(house: _House) -> None:
    house.door.gate = asyncio.Event()
    first = asyncio.create_task(house.say("one"))
    second = asyncio.create_task(house.say("two"))
    for _ in range(3):
        await asyncio.sleep(0)
    house.chat.open("other", "12")
    house.door.gate.set()
    assert await first == ""
    assert await second == "It was not sent: the chat was left before."
    assert [sent[0] for sent in house.door.sent] == ["11"]


async def test_a_message_as_long_as_allowed_goes(house: _House) -> None:
    assert await house.say("x" * MOST_LETTERS) == ""


async def test_many_channels_are_not_remembered_for_ever(house: _House) -> None:
    for number in range(80):
        house.chat.open(f"channel{number}", str(number + 1))
    assert await house.say("hi") == ""
