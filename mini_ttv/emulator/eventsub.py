"""EventSub over WebSocket: `/eventsub/ws`. Subscriptions are made through Helix; both share `world.eventsub`."""

from collections.abc import AsyncIterator, Collection, Sequence

from aiohttp import web

from mini_ttv.emulator.chatter import CHAT
from mini_ttv.emulator.chatter_types import Happening, RoomEvent, Spoken
from mini_ttv.emulator.clock import rfc3339
from mini_ttv.emulator.eventsub_chat import Json, chat_event, person
from mini_ttv.emulator.eventsub_sessions import CloseCode, Sessions
from mini_ttv.emulator.subscriptions import Subscription
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import (
    ChannelUpdated,
    EventSubCommand,
    Offline,
    Online,
    SubscriptionsChanged,
    TokensRevoked,
)
from mini_ttv.emulator.world_types import Channel, User

_MESSAGES = "channel.chat.message"


class EventSub:
    """Turns what happens into notifications; an audience of the chat room."""

    def __init__(self, world: World, sessions: Sessions) -> None:
        self._world = world
        self.sessions = sessions
        self._names: dict[str, User] = {}

    def listened(self) -> Collection[str]:
        """Channels whose messages somebody has subscribed to."""
        if not self.sessions.sockets:
            return ()
        found = self._world.eventsub.matching(_MESSAGES, {})
        channels = self._world.channels_by_id
        wanted = {one.condition["broadcaster_user_id"] for one in found if self.sessions.alive(one.session_id)}
        return [channels[channel_id].login for channel_id in wanted if channel_id in channels]

    def deliver(self, channel: Channel, events: Sequence[RoomEvent], *, skip: object | None) -> bool:  # noqa: ARG002
        """Notify the subscribers of chat types; authors get their own messages too."""
        if not self.sessions.sockets:
            return False
        subscribers: dict[str, list[Subscription]] = {}
        heard = False
        for event in events:
            kind, body = chat_event(event, self._people())
            if kind not in subscribers:
                subscribers[kind] = self._world.eventsub.matching(kind, {"broadcaster_user_id": channel.id})
            sent = self._notify(subscribers[kind], body)
            heard = heard or (sent and type(event) is Spoken)
            if isinstance(event, Happening) and event.kind == "raid":
                self._raid(event)
        return heard

    def _people(self) -> dict[str, User]:
        """Everybody who can be mentioned, by login and display name."""
        if not self._names:
            self._names = {user.display_name.lower(): user for user in self._world.users.values()}
            self._names |= self._world.users
        return self._names

    def _notify(self, subscriptions: Sequence[Subscription], event: Json) -> bool:
        heard = False
        for one in subscriptions:
            text = self.sessions.envelope("notification", {"subscription": self._words(one), "event": event}, one)
            heard = self.sessions.send(one.session_id, text) or heard
        return heard

    @staticmethod
    def _words(subscription: Subscription) -> Json:
        """A subscription as messages have it: the session, but not since when."""
        words = subscription.to_json()
        words["transport"] = {"method": "websocket", "session_id": subscription.session_id}
        return words

    def _tell(self, kind: str, channel: Channel, event: Json) -> None:
        found = self._world.eventsub.matching(kind, {"broadcaster_user_id": channel.id})
        self._notify(found, person("broadcaster", channel.user) | event)

    def _raid(self, raid: Happening) -> None:
        """channel.raid, for those who watch either side of it."""
        raider, target = raid.author.user, raid.channel.user
        event = person("from_broadcaster", raider) | person("to_broadcaster", target)
        event["viewers"] = int(raid.params["viewerCount"])
        for condition in ({"from_broadcaster_user_id": raider.id}, {"to_broadcaster_user_id": target.id}):
            self._notify(self._world.eventsub.matching("channel.raid", condition), event)

    def hear(self, happening: object) -> None:
        """What the world publishes."""
        match happening:
            case Online(channel):
                started = channel.started_at or self._world.clock.now()
                event: Json = {"id": channel.stream_id, "type": "live", "started_at": rfc3339(started)}
                self._tell("stream.online", channel, event)
            case Offline(channel):
                self._tell("stream.offline", channel, {})
            case ChannelUpdated(channel):
                self._tell("channel.update", channel, _update(channel))
            case TokensRevoked(user, _):
                self._revoke(user, "authorization_revoked")
            case SubscriptionsChanged(session_id):
                if not self._world.eventsub.of_session(session_id):
                    self.sessions.check_use(session_id)
            case EventSubCommand():
                self._obey(happening)
            case _:
                pass

    def _revoke(self, user: User, status: str) -> None:
        """End a user's subscriptions and say so."""
        ended = self._world.eventsub.revoke_user(user.id, status)
        for one in ended:
            text = self.sessions.envelope("revocation", {"subscription": self._words(one)}, one)
            self.sessions.send(one.session_id, text)
        for session_id in {one.session_id for one in ended}:
            self.sessions.check_use(session_id)

    def _obey(self, command: EventSubCommand) -> None:
        """`/_control/eventsub`: reconnect · drop · half-open · silence · close {code} · revoke {login, status?}.

        {"login": ...} means only the sockets of that user.
        """
        login = command.data.get("login")
        user = self._world.users.get(login) if isinstance(login, str) else None
        if command.action == "revoke" and user is not None:
            self._revoke(user, str(command.data.get("status", "authorization_revoked")))
            return
        code = command.data.get("code")
        chosen = [sockets[0].session for sockets in self.sessions.sockets.values()]
        for session in chosen:
            if login is None or (user is not None and session.user_id == user.id):
                self._fail(session.id, command.action, code if isinstance(code, int) else CloseCode.SERVER_ERROR)

    def _fail(self, session_id: str, action: str, code: int) -> None:
        if action == "reconnect":
            self.sessions.reconnect(session_id)
            return
        for one in list(self.sessions.sockets.get(session_id, ())):
            if action == "drop":
                one.abort()
            elif action == "half-open":
                one.muted = True
            elif action == "silence":
                one.silent = True
            elif action == "close":
                self.sessions.end(one, code)


def _update(channel: Channel) -> Json:
    return {
        "title": channel.title,
        "language": channel.language,
        "category_id": channel.game.id,
        "category_name": channel.game.name,
        "content_classification_labels": list(channel.labels),
    }


_EVENTSUB = web.AppKey("eventsub", EventSub)


async def _websocket(request: web.Request) -> web.WebSocketResponse:
    return await request.app[_EVENTSUB].sessions.serve(request)


def routes(world: World) -> list[web.RouteDef]:  # noqa: ARG001 # every room is called alike
    """The WebSocket."""
    return [web.get("/eventsub/ws", _websocket)]


async def shutdown(app: web.Application) -> None:
    """Cut the sockets, so that nobody waits for their handlers when the server stops."""
    await app[_EVENTSUB].sessions.close()


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:
    """Listen to the world and to the chat."""
    eventsub = app[_EVENTSUB] = EventSub(world, Sessions(world))
    app[CHAT].attend(eventsub)
    unsubscribe = world.subscribe(eventsub.hear)
    yield
    unsubscribe()
    await eventsub.sessions.close()
