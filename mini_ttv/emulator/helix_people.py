"""Users, streams, follows and blocks."""

from mini_ttv.emulator.clock import rfc3339
from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Json, Reply, everything
from mini_ttv.emulator.helix_words import channel_json, stream_json, user_json
from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world_types import Channel, Follow, User


def users(call: Call) -> Reply:
    """GET /users: by id or login, or the token's owner."""
    ids, logins = call.many("id"), call.logins("login")
    if len(ids) + len(logins) > 100:
        raise HelixError(400, "The total number of id and login parameters must not exceed 100")
    if not ids and not logins:
        if call.user is None:
            raise HelixError(400, "The request must specify the id or login query parameter")
        return everything([user_json(call, call.user)])
    world = call.world
    found = [world.users_by_id.get(user_id) for user_id in ids] + [world.users.get(login) for login in logins]
    unique = dict.fromkeys(user for user in found if user is not None)
    return everything([user_json(call, user) for user in unique])


def streams(call: Call) -> Reply:
    """GET /streams: who is live, the most watched first."""
    ids, logins = set(call.many("user_id")), set(call.logins("user_login"))
    games, languages = set(call.many("game_id")), set(call.many("language"))
    call.choice("type", ("all", "live"))
    live = [
        channel
        for channel in call.world.live_channels()
        if (not (ids or logins) or channel.id in ids or channel.login in logins)
        and (not games or channel.game.id in games)
        and (not languages or channel.language in languages)
    ]
    return call.page(live, call.first(), lambda channel: stream_json(call, channel))


def streams_followed(call: Call) -> Reply:
    """GET /streams/followed: the live ones."""
    user = call.own_user("user_id")
    followed = {follow.channel for follow in call.world.follows.get(user.id, ())}
    live = [channel for channel in call.world.live_channels() if channel in followed]
    return call.page(live, call.first(default=100), lambda channel: stream_json(call, channel))


def channels_followed(call: Call) -> Reply:
    """GET /channels/followed: all of them, the newest follow first."""
    user = call.own_user("user_id")
    follows = call.world.follows.get(user.id, [])
    only = call.optional("broadcaster_id")
    shown = [follow for follow in follows if not only or follow.channel.id == only]
    return call.page(shown, call.first(), _follow_json, total=len(follows))


def _follow_json(follow: Follow) -> Json:
    return {
        "broadcaster_id": follow.channel.id,
        "broadcaster_login": follow.channel.login,
        "broadcaster_name": follow.channel.user.display_name,
        "followed_at": rfc3339(follow.followed_at),
    }


def channels(call: Call) -> Reply:
    """GET /channels: title and category, live or not."""
    call.needed("broadcaster_id")
    found = [call.world.channels_by_id.get(channel_id) for channel_id in call.many("broadcaster_id")]
    return everything([channel_json(channel) for channel in found if channel is not None])


def channels_followers(call: Call) -> Reply:
    """GET /channels/followers: names only for the broadcaster, the number for everybody."""
    channel = call.channel()
    first = call.first()
    total = 0 if channel is None else _followers(channel)
    if channel is None or call.user is not channel.user or "moderator:read:followers" not in call.scopes:
        return Reply({"total": total, "data": [], "pagination": {}})
    known = [
        (call.world.users_by_id[user_id], follow)
        for user_id, follows in call.world.follows.items()
        for follow in follows
        if follow.channel is channel
    ]
    only = call.optional("user_id")
    shown = [(user, follow) for user, follow in known if not only or user.id == only]
    shown.sort(key=lambda pair: pair[1].followed_at, reverse=True)
    return call.page(shown, first, _follower_json, total=total)


def _followers(channel: Channel) -> int:
    return channel.base_viewers * 21 + stable_number("followers", channel.login, low=1, high=900)


def _follower_json(pair: tuple[User, Follow]) -> Json:
    user, follow = pair
    return {
        "user_id": user.id,
        "user_login": user.login,
        "user_name": user.display_name,
        "followed_at": rfc3339(follow.followed_at),
    }


def blocks(call: Call) -> Reply:
    """GET /users/blocks: whom the token's user has blocked."""
    user = call.own_user("broadcaster_id")

    def to_json(blocked: User) -> Json:
        return {"user_id": blocked.id, "user_login": blocked.login, "display_name": blocked.display_name}

    return call.page(call.world.blocks.get(user.id, []), call.first(), to_json)


ENDPOINTS = (
    Endpoint("GET", "/users", users),
    Endpoint("GET", "/streams", streams),
    Endpoint("GET", "/streams/followed", streams_followed, "user:read:follows"),
    Endpoint("GET", "/channels/followed", channels_followed, "user:read:follows"),
    Endpoint("GET", "/channels", channels),
    Endpoint("GET", "/channels/followers", channels_followers),
    Endpoint("GET", "/users/blocks", blocks, "user:read:blocked_users"),
)
