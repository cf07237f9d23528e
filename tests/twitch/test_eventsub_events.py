"""Notifications of EventSub as Twitch documents them, and the notices that they become."""

from typing import Any

import pytest

from mini_ttv.core.chat import NoticeKind, UserNotice
from mini_ttv.twitch.eventsub_events import read_event

BASE: dict[str, Any] = {
    "broadcaster_user_id": "1",
    "broadcaster_user_login": "northwind",
    "chatter_user_id": "7",
    "chatter_user_login": "mira",
    "chatter_user_name": "Mira",
    "message_id": "m",
    "message": {"text": "", "fragments": []},
    "badges": [],
    "color": "",
}


def notice(kind: str, system: str = "Something happened.", **more: object) -> UserNotice | None:
    event = read_event(
        "channel.chat.notification", BASE | {"notice_type": kind, "system_message": system, **more}, 1.0, lambda _id: ()
    )
    assert event is None or isinstance(event, UserNotice)
    return event


@pytest.mark.parametrize(
    ("kind", "look"),
    [
        ("sub", NoticeKind.SUB),
        ("resub", NoticeKind.SUB),
        ("gift_paid_upgrade", NoticeKind.SUB),
        ("prime_paid_upgrade", NoticeKind.SUB),
        ("sub_gift", NoticeKind.GIFT),
        ("community_sub_gift", NoticeKind.GIFT),
        ("pay_it_forward", NoticeKind.GIFT),
        ("raid", NoticeKind.RAID),
        ("announcement", NoticeKind.ANNOUNCEMENT),
        ("watch_streak", NoticeKind.WATCH_STREAK),
        ("unraid", NoticeKind.OTHER),
        ("bits_badge_tier", NoticeKind.OTHER),
        ("charity_donation", NoticeKind.OTHER),
        ("something_new", NoticeKind.OTHER),
    ],
)
def test_kinds_are_those_of_irc(kind: str, look: NoticeKind) -> None:
    told = notice(kind)
    assert told is not None
    assert told.kind is look
    assert told.system_text == "Something happened."


def test_gifts_tell_which_belong_together() -> None:
    many = notice("community_sub_gift", community_sub_gift={"id": "g1", "total": 5, "sub_tier": "1000"})
    one = notice("sub_gift", sub_gift={"community_gift_id": "g1", "recipient_user_name": "Dot", "duration_months": 1})
    alone = notice("sub_gift", sub_gift={"community_gift_id": None, "recipient_user_name": "Dot"})
    assert many is not None
    assert one is not None
    assert alone is not None
    assert (many.gift_id, many.gifts, many.recipient) == ("g1", 5, "")
    assert (one.gift_id, one.gifts, one.recipient) == ("g1", 0, "Dot")
    assert (alone.gift_id, alone.recipient) == ("", "Dot")


def test_announcements_have_their_colour_and_mirrored_ones_too() -> None:
    here = notice("announcement", announcement={"color": "GREEN"})
    there = notice("shared_chat_announcement", shared_chat_announcement={"color": "ORANGE"})
    assert here is not None
    assert there is not None
    assert (here.color, there.color) == ("GREEN", "ORANGE")
    assert notice("shared_chat_raid") is None
    assert notice("sub", "") is None
