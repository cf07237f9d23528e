"""The names of the channels that a shared chat has messages of."""

from collections.abc import Awaitable, Callable, Iterable, Sequence

from mini_ttv.core.chat import ChatEvent, ChatMessage, UserNotice
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import User
from mini_ttv.ui.chat_view import ChatView
from mini_ttv.ui.list_body import Spawn

_MOST = 50  # channels that share a chat are a handful; more are a mistake of the server's


class SharedChannels:
    """Looks up each channel once, and lets the rows tell it."""

    def __init__(
        self, view: ChatView, find_users: Callable[[Sequence[str]], Awaitable[Sequence[User]]], spawn: Spawn
    ) -> None:
        """`find_users` finds them by their ids and raises MiniTtvError; `spawn` starts a coroutine."""
        self._view = view
        self._find_users = find_users
        self._spawn = spawn
        self._asked: set[str] = set()

    def saw(self, events: Iterable[ChatEvent]) -> None:
        """Messages have come."""
        for event in events:
            message = event.message if isinstance(event, UserNotice) else event
            if not isinstance(message, ChatMessage):
                continue
            source = message.source_channel_id
            if source not in ("", message.channel_id) and source not in self._asked and len(self._asked) < _MOST:
                self._asked.add(source)
                self._spawn(self._look_up(source))

    async def _look_up(self, channel_id: str) -> None:
        try:
            users = await self._find_users([channel_id])
        except MiniTtvError:
            return  # rows say that the chat is shared
        for user in users:
            self._view.channel_names[user.id] = user.display_name
            self._view.restyle()
