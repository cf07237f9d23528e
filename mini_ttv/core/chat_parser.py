"""IRC messages of Twitch become chat events.

Source: https://dev.twitch.tv/docs/chat/irc. Nothing raises, whatever the line holds: what is malformed is left out
and its neighbours live.
"""

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from sys import intern

from mini_ttv.core.chat import (
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
    UserState,
)
from mini_ttv.core.chat_authors import Authors, read_author, read_badges
from mini_ttv.core.chat_words import CHEERMOTES, hide_bypass, restore_joiners, with_cheers, with_mentions
from mini_ttv.core.emote_positions import EmoteUrl, Span, place_emotes, read_spans, slip_of_action
from mini_ttv.core.irc import IrcMessage
from mini_ttv.core.translation import tr

_ACTION = "\x01ACTION"
_USUAL_TAGS = (
    "badge-info",
    "badges",
    "color",
    "display-name",
    "emotes",
    "first-msg",
    "id",
    "room-id",
    "tmi-sent-ts",
    "user-id",
)
# Most messages have these tags and no others that matter, in this order and with nothing to unescape: one match reads
# them in a third of the time that a dictionary of all tags takes.
_USUAL_SHAPE = re.compile(
    "badge-info=(V);badges=(V);(?:client-nonce=A;)?(?:custom-reward-id=A;)?color=(V);display-name=(V);"
    "(?:emote-only=A;)?emotes=(V);first-msg=(V);flags=A;id=(V);mod=A;returning-chatter=A;room-id=(V);subscriber=A;"
    "tmi-sent-ts=([0-9]{1,16}+);turbo=A;user-id=(V);user-type=A(?:;vip=A)?".replace("V", r"[^;\\]*+").replace(
        "A", "[^;]*+"
    )
)
_RARE_TAGS = (
    "bits",
    "historical",
    "msg-id",
    "pinned-chat-paid-amount",
    "reply-parent-msg-id",
    "rm-deleted",
    "source-room-id",
)
_bare = object.__new__  # of a class; filling in its slots takes half the time of calling it
_NO_TAGS: dict[str, str] = {}
_AUTHORS = Authors()
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
    if not message.params:
        return None
    channel = _channel_of(message.params[0])
    if message.command == "PRIVMSG":
        return _words(message, channel, emote_url, cheermotes)
    reader = _READERS.get(message.command)
    return None if reader is None else reader(message, channel, emote_url, cheermotes)


@lru_cache(maxsize=1024)
def _channel_of(target: str) -> str:
    return intern(target.removeprefix("#").lower())


def _words(message: IrcMessage, channel: str, emote_url: EmoteUrl, cheermotes: Collection[str]) -> ChatMessage:
    """What somebody said: a PRIVMSG, or the words of a USERNOTICE."""
    shape = _USUAL_SHAPE.fullmatch(message.raw_tags)
    if shape is not None:
        usual = shape.groups()
        text = message.params[-1]
        if len(message.params) == 2 and text.isascii() and "\x01" not in text:  # nearly all: as few steps as can be
            emotes = usual[4]
            if emotes and text:
                return _message(message, usual, channel, text, place_emotes(text, read_spans(emotes), emote_url))
            return _message(message, usual, channel, text, (TextFragment(text),) if text else ())
        return _odd_words(message, usual, _NO_TAGS, channel, emote_url)
    tags = message.tags
    usual = tuple(tags.get(key, "") for key in _USUAL_TAGS)
    chat = _odd_words(message, usual, tags, channel, emote_url)
    if not tags.keys().isdisjoint(_RARE_TAGS):
        _add_rarities(chat, tags, cheermotes)
    return chat


def _odd_words(
    message: IrcMessage,
    usual: tuple[str, ...],  # values of _USUAL_TAGS
    tags: dict[str, str],  # all, or none where there are only usual ones
    channel: str,
    emote_url: EmoteUrl,
) -> ChatMessage:
    """A message in any shape, with any text."""
    *before, sent_at, user_id = usual
    if not sent_at.isdecimal() or len(sent_at) > 16:
        usual = (*before, "0", user_id)
    emotes = usual[4]
    text = " ".join(message.params[1:])
    is_action = text.startswith(_ACTION)
    may_slip = False
    if is_action:
        text = text[len(_ACTION) :].removesuffix("\x01").removeprefix(" ")
        may_slip = message.command == "USERNOTICE"
    fragments: tuple[Fragment, ...]
    if not text.isascii() or may_slip or "reply-parent-msg-id" in tags:
        text, fragments = _uneasy_fragments(text, read_spans(emotes), tags, emote_url, may_slip=may_slip)
    elif emotes and text:
        fragments = place_emotes(text, read_spans(emotes), emote_url)
    else:
        fragments = (TextFragment(text),) if text else ()
    chat = _message(message, usual, channel, text, fragments)
    chat.is_action = is_action
    return chat


def _message(
    message: IrcMessage, usual: tuple[str, ...], channel: str, text: str, fragments: tuple[Fragment, ...]
) -> ChatMessage:
    """Everything put together; `usual` are the values of _USUAL_TAGS, the time a number."""
    badge_info, badges, color, name, _, first, message_id, room_id, sent_at, user_id = usual
    author = _AUTHORS.known.get(message.prefix)
    if (
        author is None
        or author.raw_badges != badges
        or author.raw_badge_info != badge_info
        or author.raw_color != color
        or author.raw_name != name
        or author.user_id != user_id
    ):
        author = _AUTHORS.learn(message)
    chat = _bare(ChatMessage)
    chat.id = message_id
    chat.channel = channel
    chat.channel_id = intern(room_id)
    chat.user_id = author.user_id
    chat.login = author.login
    chat.display_name = author.display_name
    chat.color = author.color
    chat.badges = author.badges
    chat.text = text
    chat.fragments = with_mentions(fragments) if "@" in text else fragments
    chat.sent_at = int(sent_at) / 1000
    chat.is_first = first == "1"
    chat.is_action = chat.is_highlighted = chat.is_history = chat.is_deleted = False
    chat.bits = 0
    chat.months = author.months
    chat.reply = None
    chat.source_channel_id = chat.source_message_id = chat.paid = ""
    return chat


def _add_rarities(chat: ChatMessage, tags: dict[str, str], cheermotes: Collection[str]) -> None:
    """What few messages have; the message is still ours alone, so it may be written to."""
    get = tags.get
    chat.is_highlighted = get("msg-id") == "highlighted-message"
    chat.is_history = get("historical") == "1"
    chat.is_deleted = get("rm-deleted") == "1"
    chat.bits = _number(get("bits", ""))
    if chat.bits:
        chat.fragments = with_cheers(chat.fragments, cheermotes)
    if "reply-parent-msg-id" in tags:
        chat.reply = _reply(tags)
    chat.paid = _paid(tags)
    chat.source_message_id = get("source-id", "")
    chat.source_channel_id = get("source-room-id", "")
    if chat.source_channel_id not in ("", chat.channel_id):
        chat.badges, chat.months = read_badges(get("source-badges", ""), get("source-badge-info", ""))


def _uneasy_fragments(
    text: str, spans: list[Span], tags: dict[str, str], emote_url: EmoteUrl, *, may_slip: bool
) -> tuple[str, tuple[Fragment, ...]]:
    """The text to show and its pieces: escapes undone, reply prefix and bypass characters hidden, emotes placed."""
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


def _paid(tags: dict[str, str]) -> str:
    """The amount of a hype chat, such as "14.00 NOK"; "" where there is none."""
    amount, exponent = tags.get("pinned-chat-paid-amount", ""), tags.get("pinned-chat-paid-exponent", "")
    currency = tags.get("pinned-chat-paid-currency", "")
    if not (amount.isdecimal() and len(amount) < 13 and len(currency) < 6 and currency.isalpha()):
        return ""
    digits = min(_number(exponent), 4)
    whole = f"{int(amount):0{digits + 1}d}"
    return f"{whole[:-digits]}.{whole[-digits:]} {currency}" if digits else f"{whole} {currency}"


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
    words = _words(message, channel, emote_url, cheermotes)
    system_text = tags.get("system-msg", "").strip()
    if msg_id == "modiversary" and system_text and words.display_name not in system_text:
        system_text = f"{words.display_name} {system_text}"
    elif msg_id == "bitsbadgetier" and (bits := _number(tags.get("msg-param-threshold", ""))):
        # Twitch's own text is no sentence.
        system_text = tr("{name} earned the badge for {bits} bits!", name=words.display_name, bits=bits)
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
        gift_id=tags.get("msg-param-origin-id", ""),
        gifts=_number(tags.get("msg-param-mass-gift-count", "")),
        recipient=tags.get("msg-param-recipient-display-name", "").strip(),
        is_history=words.is_history,
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


def _user_state(message: IrcMessage, channel: str, _url: EmoteUrl, _cheermotes: Collection[str]) -> UserState:
    author = read_author(message)
    return UserState(channel, message.tags.get("display-name", "").strip(), author.color, author.badges)


def _flag(tags: dict[str, str], key: str) -> bool | None:
    value = tags.get(key)
    return None if value is None else value == "1"


def _minutes(raw: str | None) -> int | None:
    if raw is None:
        return None
    return -1 if raw == "-1" else _number(raw)


_READERS: dict[str, Callable[[IrcMessage, str, EmoteUrl, Collection[str]], ChatEvent | None]] = {
    "USERNOTICE": _user_notice,
    "CLEARCHAT": _cleared,
    "CLEARMSG": _deleted,
    "ROOMSTATE": _room_state,
    "NOTICE": _notice,
    "USERSTATE": _user_state,
}
