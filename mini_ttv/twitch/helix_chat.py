"""Chat over REST: sending, a chat's modes, and the emotes that somebody may write.

Source: https://dev.twitch.tv/docs/api/reference/#send-chat-message and the sections on chat beside it
"""

import re
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from mini_ttv.core.chat_sending import ChatModes, OwnedEmote, Receipt
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import BadAnswer
from mini_ttv.core.pages import Page
from mini_ttv.core.translation import tr
from mini_ttv.twitch.fields import BadField, Item, flag, identity, items_of, part, text, texts, whole
from mini_ttv.twitch.helix_calls import Pairs

T = TypeVar("T")
_MOST_PAGES = 100  # of emotes; somebody with thousands of subscriptions is no reason to ask for ever
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


class Calls(Protocol):
    """What sends requests: `HelixCalls`."""

    async def page(self, path: str, query: Pairs, parse: Callable[[Item], T]) -> Page[T]:
        """One page of a list."""

    async def post(self, path: str, body: Item) -> Mapping[str, object]:
        """Send a JSON object; the one that answers."""


class HelixChat:
    """The chat endpoints; every method raises `MiniTtvError`s only, see `core/errors.py`."""

    def __init__(self, calls: Calls, emote_url: EmoteUrl) -> None:
        """Take what sends, and what knows the pictures of an emote's id."""
        self._calls = calls
        self._emote_url = emote_url

    async def send(self, channel_id: str, user_id: str, message: str, reply_to: str = "") -> Receipt:
        """Say something.

        Args:
            channel_id: where.
            user_id: who, the token's owner.
            message: what, at most 500 characters.
            reply_to: the id of the message that it answers to.

        Returns:
            Its id, or why it was dropped.
        """
        body = {"broadcaster_id": channel_id, "sender_id": user_id, "message": message}
        if reply_to:
            body["reply_parent_message_id"] = reply_to
        answer = await self._calls.post("chat/messages", body)
        receipts = items_of(answer.get("data"), _receipt)
        if not receipts:
            words = tr("Twitch's answer does not say whether the message was sent.")
            raise BadAnswer(words)
        return receipts[0]

    async def modes(self, channel_id: str) -> ChatModes:
        """Who may write in a chat, and how often."""
        page = await self._calls.page("chat/settings", [("broadcaster_id", channel_id)], _modes)
        return page.items[0] if page.items else ChatModes()

    async def user_emotes(self, user_id: str, channel_id: str = "") -> list[OwnedEmote]:
        """All emotes of Twitch that the token's owner may write; with `channel_id`, those for its followers, too."""
        query = [("user_id", user_id)]
        if channel_id:
            query.append(("broadcaster_id", channel_id))
        found: list[OwnedEmote] = []
        after: list[tuple[str, str]] = []
        for _ in range(_MOST_PAGES):
            page = await self._calls.page("chat/emotes/user", [*query, *after], self._emote)
            found += page.items
            if not page.cursor or after == [("after", page.cursor)]:
                break
            after = [("after", page.cursor)]
        return found

    async def global_emotes(self) -> list[OwnedEmote]:
        """The emotes of Twitch that everybody may write."""
        return list((await self._calls.page("chat/emotes/global", (), self._emote)).items)

    async def color(self, user_id: str) -> str:
        """The colour of somebody's name, "#RRGGBB"; "" where none was chosen."""
        page = await self._calls.page("chat/color", [("user_id", user_id)], _color)
        return page.items[0] if page.items else ""

    def _emote(self, item: Item) -> OwnedEmote:
        name = text(item, "name")
        if not name or len(name) > 100 or " " in name:
            raise BadField("name")
        emote_id = identity(item, "id")
        animated = "animated" in texts(item, "format")
        emote = Emote(Provider.TWITCH, emote_id, name, self._emote_url(emote_id), animated=animated)
        owner = text(item, "owner_id")
        # "0" and "twitch" stand for Twitch itself.
        return OwnedEmote(emote, owner if owner.isdecimal() and owner != "0" else "")


def _receipt(item: Item) -> Receipt:
    if flag(item, "is_sent"):
        return Receipt(identity(item, "message_id"))
    reason = part(item, "drop_reason")
    return Receipt("", text(reason, "code"), text(reason, "message"))


def _modes(item: Item) -> ChatModes:
    return ChatModes(
        emote_only=flag(item, "emote_mode"),
        followers_only=whole(item, "follower_mode_duration") if flag(item, "follower_mode") else -1,
        unique=flag(item, "unique_chat_mode"),
        slow=whole(item, "slow_mode_wait_time") if flag(item, "slow_mode") else 0,
        subs_only=flag(item, "subscriber_mode"),
    )


def _color(item: Item) -> str:
    color = text(item, "color")
    return color if _COLOR.fullmatch(color) else ""
