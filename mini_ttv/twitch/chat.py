"""The chat of a channel over IRC on a WebSocket, for as long as somebody listens."""

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.chat import ChatEvent, ChatStatus, StatusChanged
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.chat_link import ChatLink, ChatTiming, LinkEnd
from mini_ttv.twitch.chat_session import ChatSession, Refusal

Credentials = Callable[[], tuple[str, Secret] | None]

_WAITING_BATCHES = 256  # frames that may wait for a slow listener before the server has to
_WORDS = {
    LinkEnd.UNREACHABLE: "The chat server cannot be reached",
    LinkEnd.LOST: "The connection to the chat was lost",
    LinkEnd.SILENT: "The chat server has gone silent",
    LinkEnd.NOT_JOINED: "The chat of {channel} does not answer; perhaps the channel does not exist or is suspended",
}


class ChatConnection:
    """Reads chats. Each call of `events` has connections of its own, which it opens again when they break."""

    def __init__(
        self,
        url: str,
        *,
        emote_url: EmoteUrl,
        credentials: Credentials | None = None,
        timing: ChatTiming | None = None,
        backoff: Callable[[], Backoff] = Backoff,
    ) -> None:
        """Remember where and how.

        Args:
            url: of the IRC server, ws or wss.
            emote_url: pictures of Twitch's own emotes by id.
            credentials: asked before each connection for login and access token; None, as callable or as answer,
                means anonymous.
            timing: limits in seconds.
            backoff: makes the rule of waiting between tries.
        """
        self._url = url
        self._emote_url = emote_url
        self._credentials = credentials
        self._timing = timing or ChatTiming()
        self._backoff = backoff

    async def events(self, channel: str) -> AsyncGenerator[list[ChatEvent], None]:
        """Read a channel.

        Args:
            channel: its login.

        Yields:
            Events in order, as many as there are. StatusChanged tells how the connection is; with `gap` set, messages
            may be missing before it. While one connection takes over from another, messages may come twice. After
            FAILED nothing follows.
        """
        queue: asyncio.Queue[list[ChatEvent] | None] = asyncio.Queue(_WAITING_BATCHES)
        upkeep = _Upkeep(channel.lower(), self._new_link, self._backoff(), self._timing, queue.put)

        async def feed() -> None:
            try:
                await upkeep.run()
            except Exception:  # a bug: who listens shall see it below, not wait for ever
                await queue.put(None)
                raise
            await queue.put(None)

        task = asyncio.create_task(feed(), name=f"chat of {channel}")
        try:
            is_open = True
            while is_open:
                waiting = [await queue.get()]
                while not queue.empty():
                    waiting.append(queue.get_nowait())
                is_open = waiting[-1] is not None
                if batch := [event for events in waiting if events is not None for event in events]:
                    yield batch
            await task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _new_link(self, upkeep: "_Upkeep") -> ChatLink:
        login, password = (self._credentials() if self._credentials else None) or ("", None)
        session = ChatSession(upkeep.channel, emote_url=self._emote_url, login=login, password=password)
        return ChatLink(self._url, session, self._timing, upkeep)


class _Upkeep:
    """Keeps one channel joined.

    There is one current link. When the server wants to be left, a successor is started beside it; once that has
    joined, the old one reads on for a moment, since messages may still be on their way there.
    """

    def __init__(
        self,
        channel: str,
        new_link: Callable[["_Upkeep"], ChatLink],
        backoff: Backoff,
        timing: ChatTiming,
        put: Callable[[list[ChatEvent]], Awaitable[None]],
    ) -> None:
        self.channel = channel
        self._put = put
        self._new_link = new_link
        self._backoff = backoff
        self._timing = timing
        self._tasks: dict[ChatLink, asyncio.Task[LinkEnd]] = {}
        self._current: ChatLink | None = None
        self._successor: ChatLink | None = None
        self._ended: asyncio.Queue[tuple[ChatLink, asyncio.Task[LinkEnd]]] = asyncio.Queue()
        self._has_gap = False  # a joined link has ended and none has been joined since
        self._was_refused = False

    async def run(self) -> None:
        """Connect and reconnect until it makes no sense any more."""
        await self.deliver([self._status(ChatStatus.CONNECTING, f"Connecting to the chat of {self.channel}…")])
        self._current = self._start(self._new_link(self), 0.0)
        try:
            while True:
                link, task = await self._ended.get()
                status = self._after(link, task.result())
                if status is not None:
                    await self.deliver([status])
                    if status.status is ChatStatus.FAILED:
                        return
        finally:
            tasks = list(self._tasks.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def deliver(self, events: list[ChatEvent]) -> None:
        """Hand events to who listens, once there is room."""
        await self._put(events)

    def joined(self, link: ChatLink) -> ChatEvent:
        """A link has joined: its predecessor has had its day."""
        self._backoff.reset()
        self._was_refused = False
        if link is self._successor and self._current is not None:
            retired = self._tasks.get(self._current)
            if retired is None:  # it has just ended, before anybody was told
                self._has_gap = True
            else:
                asyncio.get_running_loop().call_later(self._timing.linger, retired.cancel)
            self._current, self._successor = link, None
        gap, self._has_gap = self._has_gap, False
        return self._status(ChatStatus.JOINED, gap=gap)

    def leaving(self, link: ChatLink) -> None:
        """The server wants a new connection: the old one reads on until the new one has joined."""
        if link is self._current and self._successor is None:
            delay = random.uniform(0.0, self._timing.spread)  # noqa: S311 - no secret
            self._successor = self._start(self._new_link(self), delay)

    def _start(self, link: ChatLink, delay: float) -> ChatLink:
        task = asyncio.create_task(link.run(delay), name=f"chat link of {self.channel}")
        self._tasks[link] = task
        task.add_done_callback(lambda task: self._done(link, task))
        return link

    def _done(self, link: ChatLink, task: asyncio.Task[LinkEnd]) -> None:
        del self._tasks[link]
        if not task.cancelled():
            self._ended.put_nowait((link, task))

    def _after(self, link: ChatLink, end: LinkEnd) -> StatusChanged | None:
        """What to do after the end of a link; the status to tell."""
        if end is LinkEnd.BAD_ADDRESS:
            return self._status(ChatStatus.FAILED, "The address of the chat server is not a WebSocket address.")
        if end is LinkEnd.REFUSED:
            return self._after_refusal(link)
        if link is self._successor:
            self._successor = None
        if link is not self._current:  # the current one reads on; when it ends, that is another matter
            return None
        self._has_gap |= link.session.joined
        if self._successor is not None:
            self._current, self._successor = self._successor, None
            return None
        delay = self._backoff.next_delay()
        self._current = self._start(self._new_link(self), delay)
        words = _WORDS[end].format(channel=self.channel)
        return self._status(ChatStatus.RECONNECTING, f"{words}. Trying again in {max(round(delay), 1)} s.")

    def _after_refusal(self, link: ChatLink) -> StatusChanged | None:
        session = link.session
        if session.refusal is Refusal.CHANNEL:
            return self._status(ChatStatus.FAILED, session.refusal_text)
        if not self._was_refused:
            self._was_refused = True
            another = self._new_link(self)
            if another.session.password != session.password:  # the token was renewed meanwhile
                self._replace(link, self._start(another, 0.0))
                return self._status(ChatStatus.RECONNECTING, "Logging in to the chat again…")
        words = f"Twitch refused the login for the chat ({session.refusal_text}). Log in again."
        return self._status(ChatStatus.FAILED, words)

    def _replace(self, link: ChatLink, another: ChatLink) -> None:
        if link is self._successor:
            self._successor = another
        else:
            self._current = another

    def _status(self, status: ChatStatus, text: str = "", *, gap: bool = False) -> StatusChanged:
        return StatusChanged(self.channel, status, text, gap)
