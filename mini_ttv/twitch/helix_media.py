"""Helix' videos, clips and schedules as our values; a field that an item cannot do without raises `BadField`."""

import re

from mini_ttv.core.models import Category, Clip, Schedule, ScheduleSegment, Vacation, Video
from mini_ttv.twitch.fields import (
    BadField,
    Item,
    flag,
    identity,
    items_of,
    login_name,
    moment,
    optional_moment,
    part,
    seconds,
    text,
    whole,
)

_DURATION = re.compile(r"(?:([0-9]{1,4})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,4})s)?")
_SLUG = re.compile(r"[A-Za-z0-9_-]{1,100}")


def video(item: Item) -> Video:
    """An item of GET /videos."""
    login = login_name(item, "user_login")
    return Video(
        id=identity(item, "id"),
        user_id=identity(item, "user_id"),
        user_login=login,
        user_name=text(item, "user_name") or login,
        title=text(item, "title"),
        created_at=moment(item, "created_at"),
        seconds=duration(text(item, "duration")),
        kind=text(item, "type"),
        description=text(item, "description"),
        view_count=whole(item, "view_count"),
        language=text(item, "language"),
        thumbnail_url=_thumbnail(text(item, "thumbnail_url")),
        stream_id=text(item, "stream_id"),
        is_public=item.get("viewable", "public") == "public",
    )


def _thumbnail(url: str) -> str:
    """The address with places for the size as everywhere else; "" while the video is being recorded."""
    return "" if "404_processing" in url else url.replace("%{", "{")


def duration(words: str) -> int:
    """The seconds of a duration such as "3h8m33s"; 0 for anything else."""
    found = _DURATION.fullmatch(words)
    if found is None:
        return 0
    hours, minutes, rest = (int(number or 0) for number in found.groups())
    return hours * 3600 + minutes * 60 + rest


def clip(item: Item) -> Clip:
    """An item of GET /clips."""
    slug = identity(item, "id")
    if not _SLUG.fullmatch(slug):
        raise BadField("id")
    offset = item.get("vod_offset")
    return Clip(
        id=slug,
        broadcaster_id=identity(item, "broadcaster_id"),
        broadcaster_name=text(item, "broadcaster_name"),
        title=text(item, "title"),
        created_at=moment(item, "created_at"),
        seconds=seconds(item, "duration"),
        creator_name=text(item, "creator_name"),
        game_id=text(item, "game_id"),
        view_count=whole(item, "view_count"),
        language=text(item, "language"),
        thumbnail_url=text(item, "thumbnail_url"),
        video_id=text(item, "video_id"),
        video_offset=None if offset is None else whole(item, "vod_offset"),
    )


def schedule(data: object) -> Schedule:
    """The `data` of GET /schedule, which is one object."""
    item = data if isinstance(data, dict) else {}
    vacation = part(item, "vacation")
    start, end = optional_moment(vacation, "start_time"), optional_moment(vacation, "end_time")
    return Schedule(
        segments=items_of(item.get("segments"), segment),
        vacation=Vacation(start, end) if start is not None and end is not None else None,
    )


def segment(item: Item) -> ScheduleSegment:
    """An entry of a schedule."""
    category = part(item, "category")
    known = Category(text(category, "id"), text(category, "name"))
    return ScheduleSegment(
        id=identity(item, "id"),
        start_time=moment(item, "start_time"),
        end_time=optional_moment(item, "end_time"),
        title=text(item, "title"),
        category=known if known.name else None,
        is_canceled=bool(text(item, "canceled_until")),
        is_recurring=flag(item, "is_recurring"),
    )
