"""One EventSub WebSocket: subscribes to the chats that are wanted, and is watched for silence.

Source: https://dev.twitch.tv/docs/eventsub/handling-websocket-events. Nothing is ever sent on the socket; what is
wanted goes through Helix.
"""

import asyncio
import json
import logging
from dataclasses import dataclass
from typing import Protocol

from websockets.asyncio.client import ClientConnection

from mini_ttv.core.chat import ChatEvent, ChatStatus, RoomState, StatusChanged
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.errors import Forbidden, MiniTtvError, NotFound, Unauthorized
from mini_ttv.core.seen_ids import SeenIds
from mini_ttv.core.translation import tr
from mini_ttv.twitch.chat_line import LinkEnd, LinkOwner
from mini_ttv.twitch.eventsub_events import CHAT_TYPES, read_event
from mini_ttv.twitch.fields import Item, optional_moment, part, seconds, text
from mini_ttv.twitch.websocket_link import first_end, over_websocket

_REMEMBERED = 2_000  # notifications come at least once
_MESSAGES = CHAT_TYPES[0]
_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EventSubTiming:
    """Limits in seconds."""

    open: float = 10.0  # for the connection to stand, and then for the welcome
    slack: float = 5.0  # of silence, after the time in which the server promises a sign of life
    linger: float = 0.5  # that a connection is still read after another has taken over
    spread: float = 0.0  # up to which a new connection waits; the server gives 30 s for all
    idle: float = 0.0  # an unused connection is closed by the server


class Subscriptions(Protocol):
    """Helix, as far as EventSub needs it."""

    def identity(self) -> object:
        """In whose name subscriptions are made; None where nobody is logged in."""

    async def channel_id(self, login: str) -> str:
        """The user id of a channel.

        Raises:
            MiniTtvError: NotFound where there is no such channel, or Helix gave no good answer.
        """

    async def subscribe(self, kind: str, channel_id: str, session_id: str) -> str:
        """Subscribe to a type of the chat; the subscription's id, "" where it existed already.

        Raises:
            MiniTtvError: Unauthorized or Forbidden where it is not allowed, or Helix gave no good answer.
        """

    async def unsubscribe(self, subscription_id: str) -> None:
        """End a subscription.

        Raises:
            MiniTtvError: Helix gave no good answer.
        """


@dataclass(frozen=True, slots=True)
class EventSubServer:
    """What all links of a server share."""

    url: str
    subscriptions: Subscriptions
    emote_url: EmoteUrl  # pictures of Twitch's own emotes
    timing: EventSubTiming


@dataclass(slots=True)
class Subscribed:
    """A channel that is subscribed to."""

    channel_id: str
    subscriptions: list[str]


class EventSubLink:
    """One connection, from connecting to its end."""

    def __init__(self, server: EventSubServer, owner: LinkOwner, predecessor: "EventSubLink | None" = None) -> None:
        """Prepare.

        Args:
            server: where and how.
            owner: hears of everything.
            predecessor: the link that this one takes over from.
        """
        self.refusal = ""
        self.reconnect_url = ""
        self.identity = server.subscriptions.identity()
        moves = predecessor is not None and predecessor.reconnect_url
        self._url = predecessor.reconnect_url if predecessor is not None and moves else server.url
        # Subscriptions move with the session; made twice they would be refused.
        self._joined: dict[str, Subscribed] = dict(predecessor.joined) if predecessor is not None and moves else {}
        self._subscriptions = server.subscriptions
        self._emote_url = server.emote_url
        self._timing = server.timing
        self._owner = owner
        self._seen = predecessor.seen if predecessor is not None else SeenIds(_REMEMBERED)
        self._joining = ""  # the channel that is being subscribed to
        self._early: list[ChatEvent] = []  # what comes from it before we know that it is
        self._session_id = ""
        self._silence = self._timing.open
        self._last_sign = 0.0
        self._woken = asyncio.Event()
        self._resting: dict[str, float] = {}  # channels that could not be subscribed to, with the time to try again

    @property
    def joined(self) -> dict[str, Subscribed]:
        """The channels that are subscribed to."""
        return self._joined

    @property
    def seen(self) -> SeenIds:
        """Ids of notifications of late."""
        return self._seen

    def wake(self) -> None:
        """The channels that are wanted have changed."""
        self._woken.set()

    async def run(self, delay: float) -> LinkEnd:
        """Connect after `delay` seconds, and go on until the end."""
        await asyncio.sleep(delay)
        if self.identity is None:
            self.refusal = "nobody is logged in"
            return LinkEnd.REFUSED
        return await over_websocket(self._url, self._converse, open_seconds=self._timing.open)

    async def _converse(self, socket: ClientConnection) -> LinkEnd:
        self._sign()
        return await first_end(self._read(socket), self._watch(), self._keep_subscribed())

    async def _read(self, socket: ClientConnection) -> LinkEnd:
        async for frame in socket:
            self._sign()
            message = _decoded(frame)
            metadata, payload = part(message, "metadata"), part(message, "payload")
            message_id = text(metadata, "message_id")
            if message_id and not self._seen.add(message_id):
                continue
            match text(metadata, "message_type"):
                case "session_welcome":
                    await self._welcomed(part(payload, "session"))
                case "session_reconnect":
                    self.reconnect_url = text(part(payload, "session"), "reconnect_url")
                    self._owner.leaving(self)
                case "notification":
                    await self._notified(metadata, payload)
                case "revocation":
                    await self._revoked(part(payload, "subscription"))
        return LinkEnd.LOST

    async def _welcomed(self, session: Item) -> None:
        self._silence = (seconds(session, "keepalive_timeout_seconds") or self._timing.open) + self._timing.slack
        for channel, subscribed in self._joined.items():
            await self._tell_joined(channel, subscribed.channel_id)
        self._session_id = text(session, "id")
        self.wake()

    async def _notified(self, metadata: Item, payload: Item) -> None:
        sent = optional_moment(metadata, "message_timestamp")
        kind = text(metadata, "subscription_type")
        event = read_event(kind, part(payload, "event"), sent.timestamp() if sent else 0.0, self._emote_url)
        if event is None:
            return
        if event.channel == self._joining:
            self._early.append(event)
        else:
            await self._owner.deliver(self, [event])

    async def _revoked(self, subscription: Item) -> None:
        channel_id = text(part(subscription, "condition"), "broadcaster_user_id")
        if text(subscription, "type") != _MESSAGES:
            return
        for channel, subscribed in tuple(self._joined.items()):
            if subscribed.channel_id == channel_id:
                del self._joined[channel]
                status = text(subscription, "status")
                words = tr("Twitch has ended the reading of this chat ({status}). Log in again.", status=status)
                await self._owner.deliver(self, [StatusChanged(channel, ChatStatus.FAILED, words)])

    async def _watch(self) -> LinkEnd:
        """Ends when the server is silent for longer than it has promised."""
        loop = asyncio.get_running_loop()
        while True:
            left = self._last_sign + self._silence - loop.time()
            if left <= 0:
                return LinkEnd.SILENT
            await asyncio.sleep(left)

    async def _keep_subscribed(self) -> LinkEnd:
        """Subscribe and unsubscribe as is wanted; ends where the login is refused."""
        loop = asyncio.get_running_loop()
        while True:
            self._woken.clear()
            if self._session_id:
                wanted = self._owner.wanted()
                for channel in [channel for channel in self._joined if channel not in wanted]:
                    await self._leave(channel)
                self._resting = {channel: until for channel, until in self._resting.items() if channel in wanted}
                for channel in wanted:
                    if channel not in self._joined and self._resting.get(channel, 0.0) <= loop.time():
                        await self._join(channel)
                        if self.refusal:
                            return LinkEnd.REFUSED
            try:
                async with asyncio.timeout_at(min(self._resting.values(), default=None)):
                    await self._woken.wait()
            except TimeoutError:
                continue

    async def _join(self, channel: str) -> None:
        loop = asyncio.get_running_loop()
        self._joining = channel
        try:
            channel_id = await self._subscriptions.channel_id(channel)
            made = [await self._subscriptions.subscribe(_MESSAGES, channel_id, self._session_id)]
        except Unauthorized as error:
            self.refusal = str(error)
        except (Forbidden, NotFound) as error:
            await self._owner.deliver(self, [StatusChanged(channel, ChatStatus.FAILED, str(error))])
        except MiniTtvError as error:
            _LOGGER.info("no subscription: %s", error)
            self._resting[channel] = loop.time() + await self._owner.not_joined(self, channel)
        else:
            self._resting.pop(channel, None)
            # A chat is poorer without the other types, but it is one.
            made += await asyncio.gather(*(self._subscribe_if_possible(kind, channel_id) for kind in CHAT_TYPES[1:]))
            self._joined[channel] = Subscribed(channel_id, made)
            await self._tell_joined(channel, channel_id)
        finally:
            self._joining, self._early = "", []

    async def _subscribe_if_possible(self, kind: str, channel_id: str) -> str:
        try:
            return await self._subscriptions.subscribe(kind, channel_id, self._session_id)
        except MiniTtvError as error:
            _LOGGER.info("no subscription to %s: %s", kind, error)
            return ""

    async def _leave(self, channel: str) -> None:
        for subscription in self._joined.pop(channel).subscriptions:
            try:
                if subscription:
                    await self._subscriptions.unsubscribe(subscription)
            except MiniTtvError as error:
                _LOGGER.info("a subscription was not ended: %s", error)

    async def _tell_joined(self, channel: str, channel_id: str) -> None:
        # Who reads it must hear of the beginning first: then is the time to ask for what was said before.
        events: list[ChatEvent] = [StatusChanged(channel, ChatStatus.JOINED), RoomState(channel, channel_id)]
        if channel == self._joining:
            events += self._early
            self._joining = ""
        await self._owner.deliver(self, events)

    def _sign(self) -> None:
        self._last_sign = asyncio.get_running_loop().time()


def _decoded(frame: str | bytes) -> Item:
    """The JSON object of a frame; an empty one where it is none."""
    try:
        value = json.loads(frame)
    except (ValueError, RecursionError):
        _LOGGER.info("a frame of EventSub is no JSON")
        return {}
    return value if isinstance(value, dict) else {}
