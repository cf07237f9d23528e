"""EventSub's subscriptions to chats, made through Helix.

Source: https://dev.twitch.tv/docs/eventsub/manage-subscriptions
"""

from collections.abc import Awaitable, Callable, Iterable

from mini_ttv.core.errors import BadAnswer, Conflict, NotFound
from mini_ttv.core.models import User
from mini_ttv.core.translation import tr
from mini_ttv.twitch.fields import identity, items_of
from mini_ttv.twitch.helix_calls import HelixCalls

_PATH = "eventsub/subscriptions"


class ChatSubscriptions:
    """Subscribes in the name of who is logged in; see `eventsub_link.Subscriptions`."""

    def __init__(
        self,
        calls: HelixCalls,
        user_id: Callable[[], str],
        users: Callable[..., Awaitable[list[User]]],
    ) -> None:
        """Take the collaborators.

        Args:
            calls: of Helix.
            user_id: of who is logged in; "" where that is nobody.
            users: looks logins up.
        """
        self._calls = calls
        self._user_id = user_id
        self._users = users

    def identity(self) -> object:
        """In whose name subscriptions are made; None where nobody is logged in."""
        return self._user_id() or None

    async def channel_id(self, login: str) -> str:
        """The user id of a channel.

        Raises:
            MiniTtvError: NotFound where there is no such channel, or Helix gave no good answer.
        """
        found: Iterable[User] = await self._users(logins=[login])
        for user in found:
            return user.id
        message = tr("There is no channel {login}.", login=login)
        raise NotFound(404, message)

    async def subscribe(self, kind: str, channel_id: str, session_id: str) -> str:
        """Subscribe to a type of the chat; the subscription's id, "" where it existed already.

        Raises:
            MiniTtvError: Unauthorized or Forbidden where it is not allowed, or Helix gave no good answer.
        """
        body = {
            "type": kind,
            "version": "1",
            "condition": {"broadcaster_user_id": channel_id, "user_id": self._user_id()},
            "transport": {"method": "websocket", "session_id": session_id},
        }
        try:
            answer = await self._calls.post(_PATH, body)
        except Conflict:
            return ""
        made = items_of(answer.get("data"), lambda item: identity(item, "id"))
        if not made:
            message = tr("Twitch's answer to a subscription holds none.")
            raise BadAnswer(message)
        return made[0]

    async def unsubscribe(self, subscription_id: str) -> None:
        """End a subscription.

        Raises:
            MiniTtvError: Helix gave no good answer.
        """
        await self._calls.delete(_PATH, [("id", subscription_id)])
