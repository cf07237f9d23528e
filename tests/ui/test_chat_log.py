import pytest

from mini_ttv.core.chat import (
    ChatCleared,
    ChatEvent,
    ChatMessage,
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
from mini_ttv.core.chat_rules import OwnName, Rule, RuleBook, RuleEffect, RuleField
from mini_ttv.core.durations import duration_words
from mini_ttv.ui.chat_log import ChatLog
from mini_ttv.ui.chat_row import Look
from tests.ui.chat_samples import message


def fed(*events: ChatEvent, own: str = "") -> ChatLog:
    log = ChatLog()
    if own:
        log.judge = book(own=own).verdict
    log.feed(events)
    return log


def book(*rules: Rule, own: str = "") -> RuleBook:
    return RuleBook(rules, lambda _rule: lambda _text: False, OwnName(own))


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


IGNORE_JON = Rule(RuleEffect.IGNORE, RuleField.USER, "jon")
RAID = Rule(RuleEffect.HIGHLIGHT, RuleField.WORD, "raid")


def said(log: ChatLog) -> list[str]:
    return [row.message.text for row in log.rows if row.message]


def earlier(text: str) -> ChatMessage:
    event = message(text)
    event.is_history = True
    return event


def test_rules_hide_and_mark_messages() -> None:
    log = ChatLog()
    log.judge = book(IGNORE_JON, RAID).verdict
    log.feed([message("a", login="jon", message_id="j"), message("a raid"), message("first", is_first=True)])
    assert said(log) == ["a raid", "first"]
    assert [row.look for row in log.rows] == [Look.RULE, Look.FIRST]
    assert log.messages == 3
    log.feed([MessageDeleted("northwind", "j")])


def test_new_rules_are_applied_to_what_is_there() -> None:
    log = fed(
        status(ChatStatus.JOINED), message("a raid"), message("b", login="jon", message_id="j"),
        notice(NoticeKind.RAID), message("c", is_first=True), message("jon", login="other"),
    )  # fmt: skip
    log.judge = book(IGNORE_JON, RAID, own="jon").verdict
    log.rejudge()
    assert [row.look for row in log.rows] == [
        Look.STATUS, Look.RULE, Look.PLAIN, Look.RAID, Look.FIRST, Look.MENTION
    ]  # fmt: skip
    log.judge = book(IGNORE_JON, RAID).verdict
    log.rejudge()
    assert [row.look for row in log.rows] == [Look.STATUS, Look.RULE, Look.RAID, Look.FIRST, Look.PLAIN]
    numbers = [row.number for row in log.rows]
    assert numbers == list(range(numbers[0], numbers[0] + 5))
    log.feed([MessageDeleted("northwind", "j")])


def test_what_was_paid_stands_above_a_message() -> None:
    event = message("look at me")
    event.paid = "14.00 NOK"
    [row] = fed(event).rows
    assert (row.look, row.text) == (Look.PAID, "Hype Chat · 14.00 NOK")


def test_the_same_text_is_one_row_with_a_number_where_wished() -> None:
    texts_of_all = [message("GG", login=login, message_id=login) for login in ("a", "b", "c")]
    assert len(fed(*texts_of_all).rows) == 3
    log = ChatLog()
    log.folding.is_on = True
    log.feed([*texts_of_all, message("other"), message(" gg", message_id="d", login="d")])
    assert [(row.count, row.message and row.message.text) for row in log.rows] == [(4, "GG"), (1, "other")]
    assert log.messages == 5
    log.feed([MessageDeleted("northwind", "a"), ChatCleared("northwind", "c", "7", 10)])
    assert [(row.count, row.deleted) for row in log.rows[:1]] == [(2, False)]
    assert log.rows[0].message is texts_of_all[1]
    log.feed([MessageDeleted("northwind", "unknown"), ChatCleared("northwind")])
    assert log.rows[0].deleted
    log.feed([MessageDeleted("northwind", "d")])
    assert log.trim(0) == 4
    log.feed([MessageDeleted("northwind", "d")])


def test_only_what_is_alike_near_and_soon_is_folded() -> None:
    log = ChatLog()
    log.folding.is_on = True
    for second, event in (
        (0, message("gg")),
        (31, message("gg")),
        (31, message("gg", is_action=True)),
        (31, message("gg", is_first=True)),
        (31, message("gg", reply=Reply("1", "x", "X", "y"))),
        *((31, message(f"number {number}")) for number in range(12)),
        (31, message("gg")),
    ):
        event.sent_at += second
        log.feed([event])
    assert {row.count for row in log.rows} == {1}
    log.clear()
    log.feed([message("gg")])
    assert log.rows[0].count == 1


def test_a_folded_row_keeps_a_bounded_number_of_messages() -> None:
    log = ChatLog()
    log.folding.is_on = True
    log.feed([message("gg") for _ in range(300)])
    [row] = log.rows
    assert (row.count, len(row.repeats)) == (300, 200)


def test_a_line_tells_where_messages_of_earlier_end() -> None:
    log = fed(earlier("a"), earlier("b"), message("c"), message("d"))
    assert texts(log) == ["", "", "Earlier messages end here", "", ""]
    assert log.rows[2].look is Look.DIVIDER
    assert [row.look for row in fed(earlier("a"), notice(NoticeKind.SUB)).rows][1] is Look.DIVIDER


def gift(gift_id: str, recipient: str = "", gifts: int = 0) -> UserNotice:
    return UserNotice(
        "", "northwind", NoticeKind.GIFT, "x", "Mira gives.", "mira", "Mira", 0.0,
        gift_id=gift_id, gifts=gifts, recipient=recipient,
    )  # fmt: skip


def test_many_gifts_are_one_row_with_the_names_of_who_got_them() -> None:
    log = fed(gift("o", gifts=3), gift("o", "Ann"), message("thanks"), gift("other", "Zoe"), gift("o", "Ben"))
    assert texts(log) == ["Mira gives. For Ann, Ben.", "", "Mira gives."]
    assert log.rows[0].revision == 2
    log.feed([gift("o", "Cid"), gift("o", "Dan")])
    assert texts(log) == ["Mira gives. For Ann, Ben, Cid.", "", "Mira gives.", "Mira gives."]
    log = fed(gift("o", gifts=100), *(gift("o", f"n{number}") for number in range(20)))
    assert texts(log)[0].endswith("n10, n11 and 8 more.")
    log.feed([message("x")])
    log.trim(1)
    log.feed([gift("o", "Late")])
    assert texts(log) == ["", "Mira gives."]


def test_modes_are_not_told_twice() -> None:
    log = fed(Notice("northwind", "slow_on", "This room is now in slow mode."), RoomState("northwind", slow=5))
    assert texts(log) == ["This chat is limited: slow mode (5 seconds)."]
    assert log.modes.on == ("slow mode (5 seconds)",)
