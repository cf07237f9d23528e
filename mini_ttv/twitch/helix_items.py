"""Helix' JSON items as our values; a field that an item cannot do without raises `BadField`."""

from mini_ttv.core.models import Category, ChannelInfo, FollowedChannel, FoundChannel, Stream, User
from mini_ttv.twitch.fields import (
    BadField,
    Item,
    flag,
    identity,
    login_name,
    moment,
    optional_moment,
    text,
    texts,
    whole,
)


def user(item: Item) -> User:
    """An item of GET /users."""
    login = login_name(item, "login")
    return User(
        id=identity(item, "id"),
        login=login,
        display_name=text(item, "display_name") or login,
        profile_image_url=text(item, "profile_image_url"),
        description=text(item, "description"),
        created_at=optional_moment(item, "created_at"),
    )


def stream(item: Item) -> Stream:
    """An item of GET /streams or /streams/followed."""
    # The type is "" when Twitch itself could not tell.
    if text(item, "type") not in {"live", ""} or item.get("type") == "":
        raise BadField("type")
    login = login_name(item, "user_login")
    return Stream(
        id=identity(item, "id"),
        user_id=identity(item, "user_id"),
        user_login=login,
        user_name=text(item, "user_name") or login,
        game_id=text(item, "game_id"),
        game_name=text(item, "game_name"),
        title=text(item, "title"),
        viewer_count=whole(item, "viewer_count"),
        started_at=moment(item, "started_at"),
        language=text(item, "language"),
        thumbnail_url=text(item, "thumbnail_url"),
        tags=texts(item, "tags"),
        is_mature=flag(item, "is_mature"),
    )


def category(item: Item) -> Category:
    """An item of GET /games/top or /search/categories."""
    return Category(
        id=identity(item, "id"),
        name=text(item, "name"),
        box_art_url=text(item, "box_art_url"),
    )


def followed_channel(item: Item) -> FollowedChannel:
    """An item of GET /channels/followed."""
    login = login_name(item, "broadcaster_login")
    return FollowedChannel(
        broadcaster_id=identity(item, "broadcaster_id"),
        broadcaster_login=login,
        broadcaster_name=text(item, "broadcaster_name") or login,
        followed_at=moment(item, "followed_at"),
    )


def found_channel(item: Item) -> FoundChannel:
    """An item of GET /search/channels, whose `thumbnail_url` is the avatar."""
    login = login_name(item, "broadcaster_login")
    return FoundChannel(
        id=identity(item, "id"),
        login=login,
        display_name=text(item, "display_name") or login,
        is_live=flag(item, "is_live"),
        game_id=text(item, "game_id"),
        game_name=text(item, "game_name"),
        title=text(item, "title"),
        profile_image_url=text(item, "thumbnail_url"),
        started_at=optional_moment(item, "started_at"),
        language=text(item, "broadcaster_language"),
    )


def channel_info(item: Item) -> ChannelInfo:
    """An item of GET /channels."""
    login = login_name(item, "broadcaster_login")
    return ChannelInfo(
        broadcaster_id=identity(item, "broadcaster_id"),
        broadcaster_login=login,
        broadcaster_name=text(item, "broadcaster_name") or login,
        game_id=text(item, "game_id"),
        game_name=text(item, "game_name"),
        title=text(item, "title"),
        language=text(item, "broadcaster_language"),
        tags=texts(item, "tags"),
    )
