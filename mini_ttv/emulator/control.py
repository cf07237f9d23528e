"""The hand of the tests: `/_control/...` makes things happen and tells what happened."""

import json
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from mini_ttv.emulator.faults import Fault
from mini_ttv.emulator.oauth_scopes import SCOPES
from mini_ttv.emulator.oauth_tokens import PUBLIC_CLIENT
from mini_ttv.emulator.truth import UnknownMessage
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import EventSubCommand, IrcCommand, Scripted
from mini_ttv.emulator.world_media import running_archive
from mini_ttv.emulator.world_types import Channel, Game, SayRequest, User

_Handler = Callable[[World, "Body"], Mapping[str, object]]

_CHANGING_PROVIDERS = ("bttv", "7tv")
_SET_ACTIONS = ("add", "remove", "rename")
_IRC_ACTIONS = ("reconnect", "drop", "half-open", "line")


class BadRequest(Exception):
    """The body of a control request is wrong; the message says how."""


class Body:
    """A JSON object as request body, read key by key."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values = values

    def text(self, key: str, default: str | None = None) -> str:
        """A string that must be there unless there is a default."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise BadRequest(f"{key!r} must be a string")
        return value

    def optional_text(self, key: str) -> str | None:
        """A string or nothing."""
        return None if self.values.get(key) is None else self.text(key)

    def number(self, key: str, default: float | None = None) -> float:
        """A number >= 0 that must be there unless there is a default."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
            raise BadRequest(f"{key!r} must be a number that is not negative")
        return float(value)

    def optional_int(self, key: str) -> int | None:
        """A whole number or nothing."""
        return None if self.values.get(key) is None else int(self.number(key))

    def flag(self, key: str) -> bool:
        """True or false; false where absent."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise BadRequest(f"{key!r} must be true or false")
        return value

    def rest(self, *keys: str) -> dict[str, object]:
        """Everything but these keys."""
        return {key: value for key, value in self.values.items() if key not in keys}


def _channel(world: World, body: Body) -> Channel:
    login = body.text("login").lower()
    if login not in world.channels:
        raise BadRequest(f"no channel {login!r}")
    return world.channels[login]


def _user(world: World, login: str) -> User:
    if login.lower() not in world.users:
        raise BadRequest(f"no user {login!r}")
    return world.users[login.lower()]


def _game(world: World, body: Body) -> Game | None:
    name = body.optional_text("game")
    if name is None:
        return None
    game = world.game_named(name)
    if game is None:
        raise BadRequest(f"no game {name!r}")
    return game


def _token(world: World, body: Body) -> Mapping[str, object]:
    client_id = body.text("client_id", PUBLIC_CLIENT.id)
    if client_id not in world.tokens.clients:
        raise BadRequest(f"no client {client_id!r}")
    scopes = body.values.get("scopes", [])
    if not isinstance(scopes, list) or not all(scope in SCOPES for scope in scopes):
        raise BadRequest("'scopes' must be a list of Twitch's scopes")
    user = _user(world, body.text("login"))
    world.tokens.consent(client_id, user.id, scopes)
    return world.tokens.issue(client_id, user.id, scopes).to_json()


def _activate(world: World, body: Body) -> Mapping[str, object]:
    grant = world.tokens.device_by_user_code(body.text("code"))
    if grant is None:
        raise BadRequest("this code is wrong or has expired")
    user = _user(world, body.text("login"))
    world.tokens.consent(grant.client_id, user.id, grant.scopes)
    grant.user_id = user.id
    return {}


def _device(world: World, body: Body) -> Mapping[str, object]:
    world.tokens.device_interval = max(1, int(body.number("interval")))
    return {}


def _revoke(world: World, body: Body) -> Mapping[str, object]:
    user = _user(world, body.text("login"))
    return {"revoked": world.tokens.revoke_user(user.id, keep_refresh=body.flag("keep_refresh"))}


def _expire(world: World, body: Body) -> Mapping[str, object]:
    world.tokens.expire_access(_user(world, body.text("login")).id)
    return {}


def _limit(world: World, body: Body) -> Mapping[str, object]:
    user_id = _user(world, body.text("login")).id if "login" in body.values else ""
    world.rate_limits.leave(body.number("remaining"), body.text("client_id", PUBLIC_CLIENT.id), user_id)
    return {}


def _live(world: World, body: Body) -> Mapping[str, object]:
    channel = _channel(world, body)
    world.go_live(channel, body.optional_text("title"), _game(world, body))
    return {"stream_id": channel.stream_id}


def _archive(world: World, body: Body) -> Mapping[str, object]:
    """The stream of a channel is being recorded, since some seconds."""
    video = running_archive(_channel(world, body), world.clock.now(), int(body.number("seconds", 3600)))
    world.videos[video.id] = video
    return {"id": video.id, "created_at": video.created_at.timestamp()}


def _offline(world: World, body: Body) -> Mapping[str, object]:
    world.go_offline(_channel(world, body))
    return {}


def _update(world: World, body: Body) -> Mapping[str, object]:
    world.update_channel(_channel(world, body), body.optional_text("title"), _game(world, body))
    return {}


def _ad(world: World, body: Body) -> Mapping[str, object]:
    channel = _channel(world, body)
    if not channel.live:
        raise BadRequest(f"{channel.login} is offline")
    ad = world.run_ad(channel, body.number("seconds", 30))
    return {"commercial_id": ad.commercial_id}


def _chat(world: World, body: Body) -> Mapping[str, object]:
    channel = _channel(world, body) if "login" in body.values else None
    world.set_chat_rate(body.number("rate"), channel)
    return {}


def _say(world: World, body: Body) -> Mapping[str, object]:
    channel = _channel(world, body)
    sender = _user(world, body.text("as")) if "as" in body.values else world.chatters[0]
    result = world.say(SayRequest(channel, sender, body.text("text"), body.text("reply_to", ""), scripted=True))
    if result.message_id:
        return {"message_id": result.message_id}
    return {"message_id": "", "drop_code": result.drop_code, "drop_message": result.drop_message}


def _emotes(world: World, body: Body) -> Mapping[str, object]:
    channel, provider, action = _channel(world, body), body.text("provider"), body.text("action")
    if provider not in _CHANGING_PROVIDERS or action not in _SET_ACTIONS or channel.small:
        raise BadRequest("'provider' must be bttv or 7tv, 'action' add, remove or rename, and the channel a large one")
    try:
        world.change_emotes(channel, provider, action, body.text("name"), body.text("to", ""))
    except LookupError as error:
        raise BadRequest(str(error)) from error
    return {}


def _event(world: World, body: Body) -> Mapping[str, object]:
    world.publish(Scripted(_channel(world, body), body.text("kind"), body.rest("login", "kind")))
    return {}


def _fault(world: World, body: Body) -> Mapping[str, object]:
    world.faults.add(
        Fault(
            path=body.text("path"),
            status=body.optional_int("status"),
            latency=body.number("latency", 0),
            garbage=body.flag("garbage"),
            drop=body.flag("drop"),
            count=body.optional_int("count"),
            method=body.text("method", "").upper(),
            every=max(1, int(body.number("every", 1))),
        )
    )
    return {}


def _irc(world: World, body: Body) -> Mapping[str, object]:
    action = body.text("action")
    if action not in _IRC_ACTIONS:
        raise BadRequest(f"'action' must be one of {', '.join(_IRC_ACTIONS)}")
    world.publish(IrcCommand(action, body.rest("action")))
    return {}


def _eventsub(world: World, body: Body) -> Mapping[str, object]:
    world.publish(EventSubCommand(body.text("action"), body.rest("action")))
    return {}


def _clock(world: World, body: Body) -> Mapping[str, object]:
    world.clock.advance(body.number("advance"))
    return {"now": world.clock.timestamp()}


def _world_report(world: World) -> dict[str, object]:
    """Who is there and who is live, for scripts that need a name."""
    live = [
        {
            "login": channel.login,
            "id": channel.id,
            "title": channel.title,
            "game": channel.game.name,
            "viewers": world.viewers(channel),
        }
        for channel in world.live_channels()
    ]
    offline = [channel.login for channel in world.channels.values() if not channel.live]
    clients = [{"id": client.id, "public": client.public} for client in world.tokens.clients.values()]
    games = [{"id": game.id, "name": game.name} for game in world.games]
    return {
        "seed": world.seed,
        "now": world.clock.timestamp(),
        "live": live,
        "offline": offline,
        "games": games,
        "clients": clients,
        "irc_port": world.irc_port,
    }


def _truth(world: World, body: Body) -> dict[str, object]:
    """What was sent to a channel since the last time: id, time and emotes with their number, message by message."""
    sent = world.truth.take(body.text("channel"))
    return {
        "messages": [
            [message.message_id, message.sent_at, Counter(key for key, _ in message.emotes)] for message in sent
        ]
    }


_POST: Mapping[str, _Handler] = {
    "token": _token,
    "activate": _activate,
    "device": _device,
    "revoke": _revoke,
    "expire": _expire,
    "limit": _limit,
    "live": _live,
    "archive": _archive,
    "offline": _offline,
    "update": _update,
    "ad": _ad,
    "chat": _chat,
    "say": _say,
    "emotes": _emotes,
    "event": _event,
    "fault": _fault,
    "irc": _irc,
    "eventsub": _eventsub,
    "clock": _clock,
    "truth": _truth,
}


def _bad_request(error: Exception) -> web.Response:
    return web.json_response({"error": str(error)}, status=400)


def _body(values: object) -> Body:
    if not isinstance(values, dict):
        raise BadRequest("the body must be a JSON object")
    return Body(values)


def _post(world: World, handler: _Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        try:
            return web.json_response(dict(handler(world, _body(await request.json()))))
        except (BadRequest, json.JSONDecodeError, UnicodeDecodeError) as error:
            return _bad_request(error)

    return answer


def routes(world: World) -> list[web.RouteDef]:
    """All control paths."""

    async def show_world(_request: web.Request) -> web.Response:
        return web.json_response(_world_report(world))

    async def show_truth(request: web.Request) -> web.Response:
        query = request.query
        login = query.get("channel", "").lower()
        if login not in world.channels:
            return _bad_request(BadRequest(f"no channel {login!r}"))
        try:
            return web.json_response(world.truth.report(login, query.get("first"), query.get("last")))
        except UnknownMessage as error:
            return web.json_response({"error": f"no message {error} in {login}"}, status=404)

    async def show_requests(request: web.Request) -> web.Response:
        return web.json_response(world.requests.report(request.query.get("path", "")))

    async def forget_requests(_request: web.Request) -> web.Response:
        world.requests.clear()
        return web.json_response({})

    async def show_secrets(_request: web.Request) -> web.Response:
        return web.json_response(world.secrets.report())

    async def clear_faults(_request: web.Request) -> web.Response:
        world.faults.clear()
        return web.json_response({})

    return [
        *(web.post(f"/_control/{name}", _post(world, handler)) for name, handler in _POST.items()),
        web.get("/_control/world", show_world),
        web.get("/_control/truth", show_truth),
        web.get("/_control/requests", show_requests),
        web.get("/_control/secrets", show_secrets),
        web.delete("/_control/requests", forget_requests),
        web.delete("/_control/faults", clear_faults),
    ]
