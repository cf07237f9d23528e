import pytest

from mini_ttv.core.chat import (
    ChatCleared,
    ChatEvent,
    ChatStatus,
    MentionFragment,
    MessageDeleted,
    Notice,
    NoticeKind,
    Reply,
    RoomState,
    StatusChanged,
    TextFragment,
    UserNotice,
)
from mini_ttv.ui.chat_log import ChatLog, Look, duration_words
from tests.ui.chat_samples import message


def fed(*events: ChatEvent, own: str = "") -> ChatLog:
    log = ChatLog()
    log.own_login = own
    log.feed(events)
    return log


def texts(log: ChatLog) -> list[str]:
    return [row.text for row in log.rows]


def notice(kind: NoticeKind, color: str = "", system: str = "Something happened.") -> UserNotice:
    return UserNotice("1", "northwind", kind, "x", system, "mira", "Mira", 0.0, None, color)


def status(kind: ChatStatus, text: str = "", *, gap: bool = False) -> StatusChanged:
    return StatusChanged("northwind", kind, text, gap)


def test_messages_look_by_what_they_are() -> None:
    log = fed(message("a"), message("b", is_first=True), message("c", is_highlighted=True))
    assert [row.look for row in log.rows] == [Look.PLAIN, Look.FIRST, Look.HIGHLIGHT]
    assert log.messages == 3
    assert [row.number for row in log.rows] == [0, 1, 2]


def test_own_name_stands_out_as_mention_and_as_reply() -> None:
    mention = message("@viewer hi", fragments=(MentionFragment("@viewer", "viewer"), TextFragment(" hi")))
    reply = message("yes", reply=Reply("1", "viewer", "Viewer", "really?"))
    assert [row.look for row in fed(mention, reply, message("x"), own="viewer").rows] == [
        Look.MENTION,
        Look.MENTION,
        Look.PLAIN,
    ]
    assert fed(mention).rows[0].look is Look.PLAIN


@pytest.mark.parametrize(
    ("event", "look", "text"),
    [
        (notice(NoticeKind.SUB), Look.SUB, "Something happened."),
        (notice(NoticeKind.GIFT), Look.SUB, "Something happened."),
        (notice(NoticeKind.RAID), Look.RAID, "Something happened."),
        (notice(NoticeKind.WATCH_STREAK), Look.STREAK, "Something happened."),
        (notice(NoticeKind.OTHER), Look.EVENT, "Something happened."),
        (notice(NoticeKind.ANNOUNCEMENT, "GREEN"), Look.GREEN, "Announcement"),
        (notice(NoticeKind.ANNOUNCEMENT, "PINK"), Look.PRIMARY, "Announcement"),
        (Notice("northwind", "slow", "Slow down."), Look.INFO, "Slow down."),
    ],
)
def test_notices(event: ChatEvent, look: Look, text: str) -> None:
    [row] = fed(event).rows
    assert (row.look, row.text) == (look, text)


def test_a_deleted_message_stays_and_says_so() -> None:
    log = fed(message("a", message_id="1"), message("b", message_id="2"), MessageDeleted("northwind", "1"))
    assert [row.deleted for row in log.rows] == [True, False]
    assert [row.revision for row in log.rows] == [1, 0]
    log.feed([MessageDeleted("northwind", "1"), MessageDeleted("northwind", "unknown")])
    assert log.rows[0].revision == 1


@pytest.mark.parametrize(
    ("duration", "words"), [(600, "Mira was timed out for 10 minutes."), (None, "Mira was banned.")]
)
def test_a_time_out_takes_all_messages_of_one(duration: int | None, words: str) -> None:
    log = fed(message("a"), message("b", login="other"), ChatCleared("northwind", "mira", "7", duration))
    assert [row.deleted for row in log.rows] == [True, False, False]
    assert log.rows[-1].text == words


def test_a_cleared_chat() -> None:
    log = fed(message("a"), message("b", login="other"), ChatCleared("northwind"))
    assert [row.deleted for row in log.rows] == [True, True, False]
    assert log.rows[-1].text == "A moderator cleared the chat."


def test_modes_are_said_once_and_when_they_change() -> None:
    first = RoomState("northwind", "1", emote_only=False, followers_only=10, unique=False, slow=30, subs_only=False)
    log = fed(first, first)
    assert texts(log) == ["This chat is limited: followers only (of 10 minutes or more), slow mode (30 seconds)."]
    log.feed([RoomState("northwind", slow=0), RoomState("northwind", followers_only=0, subs_only=True)])
    log.feed([RoomState("northwind", followers_only=-1)])
    assert texts(log)[1:] == [
        "No longer on: slow mode (30 seconds).",
        "Now on: subscribers only.",
        "Now on: followers only.",
        "No longer on: followers only.",
    ]


def test_an_open_chat_says_nothing_of_modes() -> None:
    assert fed(RoomState("northwind", "1", emote_only=False, followers_only=-1, slow=0)).rows == []


def test_one_status_line_is_edited_in_place_until_it_is_settled() -> None:
    log = fed(status(ChatStatus.CONNECTING))
    [row] = log.rows
    assert row.text == "Connecting to the chat of northwind…"
    log.feed([status(ChatStatus.RECONNECTING, "Trying again in 4 seconds."), status(ChatStatus.JOINED)])
    assert texts(log) == ["Connected to the chat of northwind."]
    assert row.revision == 2
    log.feed([message("a"), status(ChatStatus.RECONNECTING), status(ChatStatus.JOINED, "Connected again.", gap=True)])
    assert texts(log)[2:] == ["Connected again. Messages may be missing before this point."]


def test_the_oldest_go() -> None:
    log = fed(status(ChatStatus.CONNECTING), *(message(str(number), message_id=str(number)) for number in range(10)))
    assert log.trim(4) == 7
    assert [row.message.text for row in log.rows if row.message] == ["6", "7", "8", "9"]
    assert [row.number for row in log.rows] == [7, 8, 9, 10]
    log.feed([MessageDeleted("northwind", "1"), status(ChatStatus.FAILED)])
    assert log.rows[-1].text == "The chat cannot be reached."
    assert log.trim(10) == 0


def test_starting_over() -> None:
    log = fed(message("a"), status(ChatStatus.FAILED))
    log.clear()
    assert (log.rows, log.status, log.messages, log.has_messages()) == ([], None, 0, False)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (90, "90 seconds"), (60, "1 minute"), (7200, "2 hours"), (86_400, "1 day"), (0, "0 seconds")],
)
def test_lengths_of_time(seconds: int, words: str) -> None:
    assert duration_words(seconds) == words
