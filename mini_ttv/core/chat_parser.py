"""IRC messages of Twitch become chat events.

Source: https://dev.twitch.tv/docs/chat/irc. Nothing raises, whatever the line holds: what is malformed is left out
and its neighbours live.
"""

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from mini_ttv.core.chat import (
    Badge,
    ChatCleared,
    ChatEvent,
    ChatMessage,
    Fragment,
    MessageDeleted,
    Notice,
    NoticeKind,
    Reply,
    RoomState,
    TextFragment,
    UserNotice,
)
from mini_ttv.core.chat_words import CHEERMOTES, hide_bypass, restore_joiners, with_cheers, with_mentions
from mini_ttv.core.emote_positions import EmoteUrl, place_emotes, read_spans, slip_of_action
from mini_ttv.core.irc import IrcMessage

_ACTION = "\x01ACTION"
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_NOTICE_KINDS = {
    "sub": NoticeKind.SUB,
    "resub": NoticeKind.SUB,
    "extendsub": NoticeKind.SUB,
    "giftpaidupgrade": NoticeKind.SUB,
    "anongiftpaidupgrade": NoticeKind.SUB,
    "primepaidupgrade": NoticeKind.SUB,
    "subgift": NoticeKind.GIFT,
    "submysterygift": NoticeKind.GIFT,
    "anonsubgift": NoticeKind.GIFT,
    "anonsubmysterygift": NoticeKind.GIFT,
    "rewardgift": NoticeKind.GIFT,
    "standardpayforward": NoticeKind.GIFT,
    "communitypayforward": NoticeKind.GIFT,
    "primecommunitygiftreceived": NoticeKind.GIFT,
    "raid": NoticeKind.RAID,
    "announcement": NoticeKind.ANNOUNCEMENT,
    "viewermilestone": NoticeKind.WATCH_STREAK,
}


def parse_chat(
    message: IrcMessage, *, emote_url: EmoteUrl, cheermotes: Collection[str] = CHEERMOTES
) -> ChatEvent | None:
    """Understand one line of chat.

    Args:
        message: from `core.irc.parse_line`.
        emote_url: the pictures of one of Twitch's own emotes by its id.
        cheermotes: prefixes of cheers, lower case.

    Returns:
        The event, Twitch's emotes placed; None where the line holds nothing for people.
    """
    reader = _READERS.get(message.command)
    if reader is None or not message.params:
        return None
    return reader(message, message.params[0].removeprefix("#").lower(), emote_url, cheermotes)


def _privmsg(message: IrcMessage, channel: str, emote_url: EmoteUrl, cheermotes: Collection[str]) -> ChatMessage:
    return _chat_message(message, channel, emote_url, cheermotes, is_notice=False)


def _chat_message(
    message: IrcMessage, channel: str, emote_url: EmoteUrl, cheermotes: Collection[str], *, is_notice: bool
) -> ChatMessage:
    get = message.tags.get
    params = message.params
    text = params[1] if len(params) == 2 else " ".join(params[1:])
    is_action = text.startswith(_ACTION)
    if is_action:
        text = text[len(_ACTION) :].removesuffix("\x01").removeprefix(" ")
    reply = _reply(message.tags) if "reply-parent-msg-id" in message.tags else None
    bits = _number(get("bits", ""))
    emotes = get("emotes", "")
    fragments: tuple[Fragment, ...]
    if reply is not None or (is_notice and is_action) or not text.isascii():
        text, fragments = _uneasy_fragments(text, message.tags, emote_url, may_slip=is_notice and is_action)
    elif emotes and text:
        fragments = place_emotes(text, read_spans(emotes), emote_url)
    else:
        fragments = (TextFragment(text),) if text else ()
    if bits:
        fragments = with_cheers(fragments, cheermotes)
    if "@" in text:
        fragments = with_mentions(fragments)
    room = get("room-id", "")
    source = get("source-room-id", "")
    if source and source != room:
        badges, months, color = _looks(get("source-badges", ""), get("source-badge-info", ""), get("color", ""))
    else:
        badges, months, color = _looks(get("badges", ""), get("badge-info", ""), get("color", ""))
    sent_at = get("tmi-sent-ts", "")
    name = get("display-name", "").strip()
    nick, mark, _ = message.prefix.partition("!")
    login = nick if mark and nick else _login(message)
    return ChatMessage(
        get("id", ""),
        channel,
        room,
        get("user-id", ""),
        login or name.lower(),
        name or login,
        color,
        badges,
        text,
        fragments,
        int(sent_at) / 1000 if sent_at.isdecimal() and len(sent_at) < 17 else 0.0,
        is_action,
        get("first-msg") == "1",
        get("msg-id") == "highlighted-message",
        get("historical") == "1",
        bits,
        months,
        reply,
        source,
        get("source-id", ""),
        get("rm-deleted") == "1",
    )


def _uneasy_fragments(
    text: str, tags: dict[str, str], emote_url: EmoteUrl, *, may_slip: bool
) -> tuple[str, tuple[Fragment, ...]]:
    """The text to show and its pieces: escapes undone, reply prefix and bypass characters hidden, emotes placed."""
    spans = read_spans(tags.get("emotes", ""))
    text = restore_joiners(text)
    slip = slip_of_action(text, spans) if may_slip else 0
    if "reply-parent-msg-id" in tags:
        shown = _without_prefix(text, tags)
        slip += len(text) - len(shown)
        text = shown
    if slip:
        spans = [(start - slip, end - slip, emote_id) for start, end, emote_id in spans]
    text, spans = hide_bypass(text, spans)
    if spans and text:
        return text, place_emotes(text, spans, emote_url)
    return text, (TextFragment(text),) if text else ()


def _without_prefix(text: str, tags: dict[str, str]) -> str:
    for tag in ("reply-parent-display-name", "reply-parent-user-login"):
        name = tags.get(tag)
        if name and text.startswith(f"@{name} "):
            return text[len(name) + 2 :]
    return text


def _reply(tags: dict[str, str]) -> Reply:
    return Reply(
        parent_message_id=tags["reply-parent-msg-id"],
        parent_login=tags.get("reply-parent-user-login", ""),
        parent_name=tags.get("reply-parent-display-name", "").strip(),
        parent_text=tags.get("reply-parent-msg-body", ""),
        thread_message_id=tags.get("reply-thread-parent-msg-id", ""),
    )


@lru_cache(maxsize=10_000)
def _looks(badges: str, badge_info: str, color: str) -> tuple[tuple[Badge, ...], int, str]:
    """Badges, subscription months and colour; shared between the messages of a user, which saves time and memory."""
    info = dict(_pairs(badge_info))
    months = _number(info.get("subscriber", info.get("founder", "")))
    found = tuple(Badge(set_id, number, info.get(set_id, "")) for set_id, number in _pairs(badges))
    return found, months, color if _COLOR.fullmatch(color) else ""


def _pairs(raw: str) -> list[tuple[str, str]]:
    """`set/id,set/id`; an id may hold a slash, a part without one is malformed and left out."""
    parts = (part.partition("/") for part in raw.split(","))
    return [(set_id, number) for set_id, slash, number in parts if set_id and slash]


def _login(message: IrcMessage) -> str:
    """Where the prefix has no nick: its user part, else what the tags say."""
    return message.prefix.partition("!")[2].partition("@")[0] or message.tags.get("login", "")


def _number(raw: str) -> int:
    return int(raw) if raw.isdecimal() and len(raw) < 10 else 0


def _user_notice(
    message: IrcMessage, channel: str, emote_url: EmoteUrl, cheermotes: Collection[str]
) -> UserNotice | None:
    tags = message.tags
    msg_id = tags.get("msg-id", "")
    if msg_id == "sharedchatnotice":
        msg_id = tags.get("source-msg-id", "")
        if msg_id != "announcement":  # a mirrored sub or raid belongs to the other channel
            return None
    words = _chat_message(message, channel, emote_url, cheermotes, is_notice=True)
    system_text = tags.get("system-msg", "").strip()
    if msg_id == "modiversary" and system_text and words.display_name not in system_text:
        system_text = f"{words.display_name} {system_text}"
    if not system_text and not words.text:
        return None
    return UserNotice(
        id=words.id,
        channel=channel,
        kind=_NOTICE_KINDS.get(msg_id, NoticeKind.OTHER),
        msg_id=msg_id,
        system_text=system_text,
        login=words.login,
        display_name=words.display_name,
        sent_at=words.sent_at,
        message=words if words.text else None,
        color=tags.get("msg-param-color", "") if msg_id == "announcement" else "",
    )


def _cleared(message: IrcMessage, channel: str, _url: EmoteUrl, _cheermotes: Collection[str]) -> ChatCleared:
    params = message.params
    tags = message.tags
    duration = tags.get("ban-duration", "")
    return ChatCleared(
        channel,
        login=params[1].lower() if len(params) > 1 else "",
        user_id=tags.get("target-user-id", ""),
        duration=_number(duration) if duration else None,
    )


def _deleted(message: IrcMessage, channel: str, _url: EmoteUrl, _cheermotes: Collection[str]) -> MessageDeleted | None:
    target = message.tags.get("target-msg-id", "")
    return MessageDeleted(channel, target) if target else None


def _notice(message: IrcMessage, channel: str, _url: EmoteUrl, _cheermotes: Collection[str]) -> Notice:
    return Notice(channel.removeprefix("*"), message.tags.get("msg-id", ""), " ".join(message.params[1:]))


def _room_state(message: IrcMessage, channel: str, _url: EmoteUrl, _cheermotes: Collection[str]) -> RoomState:
    tags = message.tags
    return RoomState(
        channel,
        channel_id=tags.get("room-id", ""),
        emote_only=_flag(tags, "emote-only"),
        followers_only=_minutes(tags.get("followers-only")),
        unique=_flag(tags, "r9k"),
        slow=_minutes(tags.get("slow")),
        subs_only=_flag(tags, "subs-only"),
    )


def _flag(tags: dict[str, str], key: str) -> bool | None:
    value = tags.get(key)
    return None if value is None else value == "1"


def _minutes(raw: str | None) -> int | None:
    if raw is None:
        return None
    return -1 if raw == "-1" else _number(raw)


_READERS: dict[str, Callable[[IrcMessage, str, EmoteUrl, Collection[str]], ChatEvent | None]] = {
    "PRIVMSG": _privmsg,
    "USERNOTICE": _user_notice,
    "CLEARCHAT": _cleared,
    "CLEARMSG": _deleted,
    "ROOMSTATE": _room_state,
    "NOTICE": _notice,
}
