"""Libraries that others wrote, reading the same messages: TwitchIO from EventSub's JSON, twitchAPI from IRC lines.

Neither places emotes: TwitchIO gets them placed, twitchAPI leaves their positions as they are. Both come with the
dependencies of development; one that is not installed is left out.
"""

import json
import logging
import warnings
from collections.abc import Callable

from mini_ttv.core.chat import ChatMessage, EmoteFragment, MentionFragment

Job = Callable[[], object]


def eventsub_frame(message: ChatMessage) -> str:
    """The message as EventSub sends it."""
    person = {"id": message.user_id, "login": message.login, "name": message.display_name}
    room = {"id": message.channel_id, "login": message.channel, "name": message.channel}
    event: dict[str, object] = {
        **{f"broadcaster_user_{key}": value for key, value in room.items()},
        **{f"chatter_user_{key}": value for key, value in person.items()},
        **dict.fromkeys(f"source_broadcaster_user_{key}" for key in room),
        "message_id": message.id,
        "message": {"text": message.text, "fragments": [_fragment(piece, person) for piece in message.fragments]},
        "color": message.color,
        "badges": [{"set_id": each.set_id, "id": each.id, "info": each.info} for each in message.badges],
        "message_type": "text",
        **dict.fromkeys(("cheer", "reply", "channel_points_custom_reward_id", "channel_points_animation_id")),
        **dict.fromkeys(("source_message_id", "source_badges", "is_source_only")),
    }
    metadata = {
        "message_id": message.id,
        "message_type": "notification",
        "message_timestamp": "2023-11-06T18:11:47.492253549Z",
        "subscription_type": "channel.chat.message",
        "subscription_version": "1",
    }
    return json.dumps({"metadata": metadata, "payload": {"subscription": {}, "event": event}}, ensure_ascii=False)


def _fragment(piece: object, person: dict[str, str]) -> dict[str, object]:
    made: dict[str, object] = {"type": "text", "text": getattr(piece, "text", "")}
    made |= dict.fromkeys(("cheermote", "emote", "mention"))
    if isinstance(piece, EmoteFragment):
        emote = {"id": piece.emote.id, "emote_set_id": "0", "owner_id": "0", "format": ["static"]}
        made |= {"type": "emote", "emote": emote}
    elif isinstance(piece, MentionFragment):
        made |= {"type": "mention", "mention": {f"user_{key}": value for key, value in person.items()}}
    return made


def twitchio(frames: list[str]) -> Job | None:
    """TwitchIO's way from a frame to its message."""
    try:
        with warnings.catch_warnings():
            # On import the library inherits from aiohttp's Application, of which aiohttp warns.
            warnings.simplefilter("ignore", DeprecationWarning)
            from twitchio.models.eventsub_ import ChatMessage as Theirs  # noqa: PLC0415 - it may not be there
    except ImportError:
        return None

    def read() -> None:
        for frame in frames:
            Theirs(json.loads(frame)["payload"]["event"], http=None)  # type: ignore[arg-type] # it asks nobody

    return read


def twitchapi(lines: list[str]) -> Job | None:
    """twitchAPI's way from a line to its message."""
    try:
        from twitchAPI import chat  # noqa: PLC0415 - it may not be there
    except ImportError:
        return None
    reader = object.__new__(chat.Chat)  # its constructor wants a network
    reader.logger = logging.getLogger(__name__)
    reader._prefix, reader._channel_command_prefix = "!", {}

    def read() -> None:
        for line in lines:
            chat.ChatMessage(reader, reader._parse_irc_message(line))  # type: ignore[no-untyped-call]

    return read
