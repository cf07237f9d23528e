"""Games, and the search for games and channels."""

from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Json, Reply, everything
from mini_ttv.emulator.helix_words import box_art_url, game_json, search_json
from mini_ttv.emulator.world_types import Channel, Game


def games_top(call: Call) -> Reply:
    """GET /games/top: by viewers of all live channels."""
    viewers: dict[str, int] = {}
    for channel in call.world.live_channels():
        viewers[channel.game.id] = viewers.get(channel.game.id, 0) + call.world.viewers(channel)
    ranked = sorted(call.world.games, key=lambda game: (-viewers.get(game.id, 0), -game.share))
    return call.page(ranked, call.first(), lambda game: game_json(call, game))


def games(call: Call) -> Reply:
    """GET /games: by id, exact name or IGDB id."""
    ids, names, igdb_ids = call.many("id"), call.many("name"), call.many("igdb_id")
    number = len(ids) + len(names) + len(igdb_ids)
    if not number:
        raise HelixError(400, "The request must specify the id or name or igdb_id query parameter")
    if number > 100:
        raise HelixError(400, "The total number of id, name and igdb_id parameters must not exceed 100")
    folded = {name.casefold() for name in names}
    found = [
        game
        for game in call.world.games
        if game.id in ids or game.name.casefold() in folded or (game.igdb_id and game.igdb_id in igdb_ids)
    ]
    return everything([game_json(call, game) for game in found])


def search_channels(call: Call) -> Reply:
    """GET /search/channels: names that begin with the query; with live_only the game's name counts too."""
    query = call.needed("query").casefold()
    live_only = call.flag("live_only") or False

    def fits(channel: Channel) -> bool:
        if live_only and not channel.live:
            return False
        names = (channel.login, channel.user.display_name.casefold())
        return any(name.startswith(query) for name in names) or (live_only and channel.game.name.casefold() == query)

    found = [channel for channel in call.world.channels.values() if fits(channel)]
    found.sort(key=lambda channel: (channel.login != query, not channel.live, -channel.base_viewers))
    return call.page(found, call.first(), lambda channel: search_json(call, channel))


def search_categories(call: Call) -> Reply:
    """GET /search/categories: every word of the query occurs in the name. The pictures have a fixed size."""
    words = call.needed("query").casefold().split()
    found = [game for game in call.world.games if all(word in game.name.casefold() for word in words)]

    def to_json(game: Game) -> Json:
        return {"id": game.id, "name": game.name, "box_art_url": box_art_url(call, game, "52x72")}

    return call.page(found, call.first(), to_json)


ENDPOINTS = (
    Endpoint("GET", "/games/top", games_top),
    Endpoint("GET", "/games", games),
    Endpoint("GET", "/search/channels", search_channels),
    Endpoint("GET", "/search/categories", search_categories),
)
