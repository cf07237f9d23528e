"""How Helix writes channels, users and games; more than one endpoint needs each of these."""

from mini_ttv.emulator.clock import rfc3339
from mini_ttv.emulator.helix_call import Call, Json
from mini_ttv.emulator.world_types import Channel, Game, User


def avatar_url(call: Call, login: str) -> str:
    """Everybody has a picture."""
    return f"{call.base_url}/cdn/jtv_user_pictures/{login}-profile_image-300x300.png"


def box_art_url(call: Call, game: Game, size: str = "{width}x{height}") -> str:
    """With placeholders, unless a size is given."""
    return f"{call.base_url}/cdn/ttv-boxart/{game.id}-{size}.jpg"


def user_json(call: Call, user: User) -> Json:
    """An entry of GET /users."""
    banner = f"{call.base_url}/cdn/channel_offline_images/{user.login}-1920x1080.jpg"
    answer: Json = {
        "id": user.id,
        "login": user.login,
        "display_name": user.display_name,
        "type": "",
        "broadcaster_type": user.broadcaster_type,
        "description": user.description,
        "profile_image_url": avatar_url(call, user.login),
        "offline_image_url": banner if user.broadcaster_type == "partner" else "",
        "view_count": 0,
        "created_at": rfc3339(user.created_at),
    }
    if call.user is user and "user:read:email" in call.scopes:
        answer["email"] = f"{user.login}@example.com"
    return answer


def stream_json(call: Call, channel: Channel) -> Json:
    """An entry of GET /streams; the channel is live."""
    return {
        "id": channel.stream_id,
        "user_id": channel.id,
        "user_login": channel.login,
        "user_name": channel.user.display_name,
        "game_id": channel.game.id,
        "game_name": channel.game.name,
        "type": "live",
        "title": channel.title,
        "tags": list(channel.tags),
        "viewer_count": call.world.viewers(channel),
        "started_at": rfc3339(channel.started_at) if channel.started_at is not None else "",
        "language": channel.language,
        "thumbnail_url": f"{call.base_url}/cdn/previews-ttv/live_user_{channel.login}-{{width}}x{{height}}.jpg",
        "tag_ids": [],
        "is_mature": channel.is_mature,
    }


def channel_json(channel: Channel) -> Json:
    """An entry of GET /channels."""
    return {
        "broadcaster_id": channel.id,
        "broadcaster_login": channel.login,
        "broadcaster_name": channel.user.display_name,
        "broadcaster_language": channel.language,
        "game_id": channel.game.id,
        "game_name": channel.game.name,
        "title": channel.title,
        "delay": 0,
        "tags": list(channel.tags),
        "content_classification_labels": list(channel.labels),
        "is_branded_content": False,
    }


def search_json(call: Call, channel: Channel) -> Json:
    """An entry of GET /search/channels: other keys than /streams, and the picture is the avatar."""
    return {
        "broadcaster_language": channel.language,
        "broadcaster_login": channel.login,
        "display_name": channel.user.display_name,
        "game_id": channel.game.id,
        "game_name": channel.game.name,
        "id": channel.id,
        "is_live": channel.live,
        "tag_ids": [],
        "tags": list(channel.tags),
        "thumbnail_url": avatar_url(call, channel.login),
        "title": channel.title,
        "started_at": rfc3339(channel.started_at) if channel.started_at is not None else "",
    }


def game_json(call: Call, game: Game) -> Json:
    """An entry of GET /games and /games/top."""
    return {"id": game.id, "name": game.name, "box_art_url": box_art_url(call, game), "igdb_id": game.igdb_id}
