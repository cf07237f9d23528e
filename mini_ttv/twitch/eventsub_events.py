"""EventSub's notifications of the chat become chat events, the same that IRC's lines become.

Source: https://dev.twitch.tv/docs/eventsub/eventsub-subscription-types. Nothing raises, whatever the notification
holds: what is malformed is left out and its neighbours live. EventSub tells less than IRC: no first messages, no
length of a timeout, no deleted texts.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from sys import intern

from mini_ttv.core.chat import (
    Badge,
    ChatCleared,
    ChatEvent,
    ChatMessage,
    CheermoteFragment,
    Fragment,
    MentionFragment,
    MessageDeleted,
    NoticeKind,
    Reply,
    RoomState,
    TextFragment,
    UserNotice,
)
from mini_ttv.core.chat_words import BYPASS, restore_joiners
from mini_ttv.core.emote_positions import EmoteUrl, shared_emote
from mini_ttv.twitch.fields import BadField, Item, flag, identity, items_of, part, text, whole

CHAT_TYPES = (
    "channel.chat.message",
    "channel.chat.notification",
    "channel.chat.message_delete",
    "channel.chat.clear_user_messages",
    "channel.chat.clear",
    "channel.chat_settings.update",
)
"""What a chat needs, the messages first; all of version 1."""

_ACTION = "\x01ACTION"
_NOTICE_KINDS = {
    "sub": NoticeKind.SUB,
    "resub": NoticeKind.SUB,
    "gift_paid_upgrade": NoticeKind.SUB,
    "prime_paid_upgrade": NoticeKind.SUB,
    "sub_gift": NoticeKind.GIFT,
    "community_sub_gift": NoticeKind.GIFT,
    "pay_it_forward": NoticeKind.GIFT,
    "raid": NoticeKind.RAID,
    "announcement": NoticeKind.ANNOUNCEMENT,
    "shared_chat_announcement": NoticeKind.ANNOUNCEMENT,
    "watch_streak": NoticeKind.WATCH_STREAK,
}


def read_event(kind: str, event: Item, sent_at: float, emote_url: EmoteUrl) -> ChatEvent | None:
    """Understand one notification.

    Args:
        kind: the subscription's type.
        event: the notification's `event`.
        sent_at: when Twitch sent it, in Unix seconds.
        emote_url: the pictures of one of Twitch's own emotes by its id.

    Returns:
        The event, Twitch's emotes placed; None where it holds nothing for people.
    """
    reader = _READERS.get(kind)
    try:
        channel = identity(event, "broadcaster_user_login").lower()
        return None if reader is None else reader(event, channel, sent_at, emote_url)
    except BadField:
        return None


def _message(event: Item, channel: str, sent_at: float, emote_url: EmoteUrl) -> ChatMessage:
    message = part(event, "message")
    whole_text = text(message, "text")
    fragments = _fragments(message, emote_url)
    reply = _reply(part(event, "reply"))
    if reply is not None:
        fragments = _without_parent(fragments, reply)
    source = text(event, "source_broadcaster_user_id")
    channel_id = text(event, "broadcaster_user_id")
    is_copy = source not in ("", channel_id)
    badges = items_of(event.get("source_badges" if is_copy else "badges"), _badge)
    login = text(event, "chatter_user_login")
    return ChatMessage(
        identity(event, "message_id"),
        channel,
        intern(channel_id),
        text(event, "chatter_user_id"),
        login,
        text(event, "chatter_user_name") or login,
        text(event, "color"),
        badges,
        "".join([fragment.text for fragment in fragments]),
        fragments,
        sent_at,
        whole_text.startswith(_ACTION),
        is_highlighted=text(event, "message_type") == "channel_points_highlighted",
        bits=whole(part(event, "cheer"), "bits"),
        months=_months(badges),
        reply=reply,
        source_channel_id=source,
        source_message_id=text(event, "source_message_id"),
    )


def _fragments(message: Item, emote_url: EmoteUrl) -> tuple[Fragment, ...]:
    """The pieces; neighbouring texts are one, as the words of an emote may not be cut in two."""
    fragments: list[Fragment] = []
    for fragment in items_of(message.get("fragments"), lambda item: _fragment(item, emote_url)):
        last = fragments[-1] if fragments else None
        if isinstance(fragment, TextFragment) and isinstance(last, TextFragment):
            fragments[-1] = TextFragment(last.text + fragment.text)
        elif fragment.text:
            fragments.append(fragment)
    last = fragments[-1] if fragments else None
    if isinstance(last, TextFragment) and text(message, "text").rstrip(" \x01")[-1:] in _HIDDEN:
        shown = last.text.rstrip(" ")
        fragments[-1:] = [TextFragment(shown)] if shown else []
    return tuple(fragments)


_HIDDEN = frozenset(BYPASS)
_HIDE = dict.fromkeys(map(ord, BYPASS))


def _fragment(item: Item, emote_url: EmoteUrl) -> Fragment:
    words = text(item, "text")
    if not words.isascii():
        words = restore_joiners(words).translate(_HIDE)
    match item.get("type"):
        case "emote":
            emote_id = identity(part(item, "emote"), "id")
            return shared_emote(emote_id, words, emote_url)
        case "mention":
            return MentionFragment(words, words.removeprefix("@").lower())
        case "cheermote":
            cheer = part(item, "cheermote")
            bits = whole(cheer, "bits")
            return CheermoteFragment(words, words[: len(words) - len(str(bits))], bits)
        case _:
            return TextFragment(words)


def _without_parent(fragments: tuple[Fragment, ...], reply: Reply) -> tuple[Fragment, ...]:
    """Without the name of the person who is answered, which every reply begins with."""
    names = {f"@{reply.parent_name}".lower(), f"@{reply.parent_login}"}
    if not fragments or fragments[0].text.lower() not in names:
        return fragments
    rest = fragments[1:]
    if rest and isinstance(rest[0], TextFragment):
        words = rest[0].text.removeprefix(" ")
        return (TextFragment(words), *rest[1:]) if words else rest[1:]
    return rest


def _reply(reply: Item) -> Reply | None:
    parent = text(reply, "parent_message_id")
    if not parent:
        return None
    return Reply(
        parent_message_id=parent,
        parent_login=text(reply, "parent_user_login"),
        parent_name=text(reply, "parent_user_name").strip(),
        parent_text=text(reply, "parent_message_body"),
        thread_message_id=text(reply, "thread_message_id"),
    )


def _badge(badge: Item) -> Badge:
    return _shared_badge(identity(badge, "set_id"), identity(badge, "id"), text(badge, "info"))


_shared_badge = lru_cache(maxsize=4096)(Badge)  # for time and memory


def _months(badges: tuple[Badge, ...]) -> int:
    info = next((badge.info for badge in badges if badge.set_id in ("subscriber", "founder")), "")
    return int(info) if info.isdecimal() and len(info) < 10 else 0


def _notification(event: Item, channel: str, sent_at: float, emote_url: EmoteUrl) -> UserNotice | None:
    msg_id = text(event, "notice_type")
    if msg_id.startswith("shared_chat_") and msg_id != "shared_chat_announcement":
        return None  # a mirrored sub or raid belongs to the other channel
    words = _message(event, channel, sent_at, emote_url)
    system_text = text(event, "system_message").strip()
    if not system_text and not words.text:
        return None
    kind = _NOTICE_KINDS.get(msg_id, NoticeKind.OTHER)
    detail = part(event, msg_id)
    return UserNotice(
        id=words.id,
        channel=channel,
        kind=kind,
        msg_id=msg_id,
        system_text=system_text,
        login=words.login,
        display_name=words.display_name,
        sent_at=sent_at,
        message=words if words.text else None,
        color=text(detail, "color") if kind is NoticeKind.ANNOUNCEMENT else "",
        gift_id=text(detail, "community_gift_id") or (text(detail, "id") if msg_id == "community_sub_gift" else ""),
        gifts=whole(detail, "total") if msg_id == "community_sub_gift" else 0,
        recipient=text(detail, "recipient_user_name"),
    )


def _deleted(event: Item, channel: str, _sent_at: float, _url: EmoteUrl) -> MessageDeleted:
    return MessageDeleted(channel, identity(event, "message_id"))


def _cleared_user(event: Item, channel: str, _sent_at: float, _url: EmoteUrl) -> ChatCleared:
    return ChatCleared(channel, identity(event, "target_user_login").lower(), text(event, "target_user_id"))


def _cleared(_event: Item, channel: str, _sent_at: float, _url: EmoteUrl) -> ChatCleared:
    return ChatCleared(channel)


def _settings(event: Item, channel: str, _sent_at: float, _url: EmoteUrl) -> RoomState:
    follow = whole(event, "follower_mode_duration_minutes") if flag(event, "follower_mode") else -1
    return RoomState(
        channel,
        channel_id=text(event, "broadcaster_user_id"),
        emote_only=flag(event, "emote_mode"),
        followers_only=follow,
        unique=flag(event, "unique_chat_mode"),
        slow=whole(event, "slow_mode_wait_time_seconds") if flag(event, "slow_mode") else 0,
        subs_only=flag(event, "subscriber_mode"),
    )


_READERS: Mapping[str, Callable[[Item, str, float, EmoteUrl], ChatEvent | None]] = dict(
    zip(CHAT_TYPES, (_message, _notification, _deleted, _cleared_user, _cleared, _settings), strict=True)
)
