"""The service that remembers what was said lately: `GET /recent-messages/LOGIN?limit=100`, raw lines as JSON.

Its lines have their tags written anew: keys without a value are bare, and two are added.
"""

from aiohttp import web

from mini_ttv.emulator.chatter import CHAT
from mini_ttv.emulator.irc_lines import lines_of
from mini_ttv.emulator.world import World

_MOST = 800


def _remembered(line: str, sent_at: float) -> str:
    tags, rest = line.removeprefix("@").split(" ", 1)
    bare = ";".join(tag.removesuffix("=") for tag in tags.split(";"))
    return f"@historical=1;rm-received-ts={round(sent_at * 1000)};{bare} {rest}"


def routes(world: World) -> list[web.RouteDef]:
    """The one address."""

    async def recent(request: web.Request) -> web.Response:
        channel = world.channels.get(request.match_info["login"].lower())
        asked = request.query.get("limit", str(_MOST))
        limit = min(_MOST, int(asked)) if asked.isdecimal() and len(asked) < 9 else _MOST
        if channel is None:
            words = "The bot is currently not joined to this channel"
            return web.json_response({"messages": [], "error": words, "error_code": "channel_not_joined"})
        spoken = request.app[CHAT].director(channel).recent(limit)
        lines = [_remembered(line.full().rstrip("\r\n"), each.sent_at) for each in spoken for line in lines_of(each)]
        return web.json_response({"messages": lines, "error": None, "error_code": None})

    return [web.get("/recent-messages/{login}", recent)]
