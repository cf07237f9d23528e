"""Writing in chat, put together: who sends, and what may be written."""

from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from mini_ttv.app.chatting import ChatDoors
from mini_ttv.core.models import User
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.services.chat import ChatService
from mini_ttv.services.emote_shelf import EmoteShelf
from mini_ttv.services.sending import SendingService
from mini_ttv.twitch.helix_chat import HelixChat


@dataclass(frozen=True, slots=True)
class Talking:
    """The way into the watched chat, and the emotes that may be written there."""

    sending: SendingService
    shelf: EmoteShelf


def open_talking(doors: ChatDoors, chat: ChatService, stack: AsyncExitStack) -> Talking:
    """Make them; `stack` takes their ends."""
    door = HelixChat(doors.helix.calls, TwitchEmotes(doors.endpoints.emote_cdn))

    async def find_users(ids: Iterable[str]) -> list[User]:
        return await doors.helix.users(ids=ids)

    shelf = EmoteShelf(door, doors.emotes, chat, doors.account, find_users)
    stack.callback(
        doors.emotes.changed.connect(lambda channel_id: shelf.learn(channel_id, doors.emotes.known(channel_id)))
    )
    sending = SendingService(door, chat, doors.account)
    sending.own_emotes = lambda: shelf.own
    stack.push_async_callback(shelf.close)
    stack.push_async_callback(sending.close)
    return Talking(sending, shelf)
