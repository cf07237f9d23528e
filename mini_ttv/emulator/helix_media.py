"""Videos, clips and schedules."""

from datetime import timedelta

from mini_ttv.emulator.clock import rfc3339
from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Json, Reply
from mini_ttv.emulator.world_media import Clip, Segment, Video, make_slug, schedule_of
from mini_ttv.emulator.world_types import Channel

_PERIODS = {"all": None, "day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=30)}
_CLIP_SECONDS = 30.0


def _exactly_one(call: Call, *names: str) -> str:
    """The name of the one parameter that is there."""
    given = [name for name in names if call.many(name)]
    if len(given) != 1:
        raise HelixError(400, f"The request must specify exactly one of the query parameters {', '.join(names)}")
    return given[0]


def videos(call: Call) -> Reply:
    """GET /videos: by id, or of a user or a game."""
    by = _exactly_one(call, "id", "user_id", "game_id")
    world = call.world
    if by == "id":
        found = [world.videos[video_id] for video_id in call.many("id") if video_id in world.videos]
        if not found:
            raise HelixError(404, "Invalid or missing video ids.")
    else:
        found = _videos_of(call, by, call.needed(by))
    return call.page(found, call.first(), lambda video: _video_json(call, video))


def _videos_of(call: Call, by: str, wanted: str) -> list[Video]:
    period = _PERIODS[call.choice("period", tuple(_PERIODS))]
    kind = call.choice("type", ("all", "archive", "highlight", "upload"))
    language = call.optional("language")
    now = call.world.clock.now()
    found = [
        video
        for video in call.world.videos.values()
        if (video.channel.id if by == "user_id" else video.game.id) == wanted
        and kind in {"all", video.kind}
        and (not language or video.channel.language == language)
        and (period is None or video.created_at >= now - period)
    ]
    if call.choice("sort", ("time", "trending", "views")) == "time":
        return sorted(found, key=lambda video: video.created_at, reverse=True)
    return sorted(found, key=lambda video: video.views, reverse=True)


def _video_json(call: Call, video: Video) -> Json:
    picture = f"{call.base_url}/cdn/cf_vods/{video.id}/thumb/thumb0-%{{width}}x%{{height}}.jpg"
    if video.recording:
        picture = "https://vod-secure.twitch.tv/_404/404_processing_%{width}x%{height}.png"
    muted = [{"duration": duration, "offset": offset} for offset, duration in video.muted]
    return {
        "id": video.id,
        "stream_id": video.stream_id or None,
        "user_id": video.channel.id,
        "user_login": video.channel.login,
        "user_name": video.channel.user.display_name,
        "title": video.title,
        "description": "",
        "created_at": rfc3339(video.created_at),
        "published_at": rfc3339(video.created_at),
        "url": f"https://www.twitch.tv/videos/{video.id}",
        "thumbnail_url": picture,
        "viewable": "public",
        "view_count": video.views,
        "language": video.channel.language,
        "type": video.kind,
        "duration": video.duration,
        "muted_segments": muted or None,
    }


def clips(call: Call) -> Reply:
    """GET /clips: by id, or of a channel or a game; the most watched first."""
    by = _exactly_one(call, "id", "broadcaster_id", "game_id")
    started, ended, featured = call.moment("started_at"), call.moment("ended_at"), call.flag("is_featured")
    if started is not None and ended is None:
        ended = started + timedelta(days=7)
    wanted = set(call.many(by))

    def fits(clip: Clip) -> bool:
        key = {"id": clip.slug, "broadcaster_id": clip.channel.id, "game_id": clip.game.id}[by]
        in_time = started is None or ended is None or started <= clip.created_at <= ended
        return key in wanted and in_time and featured in {None, clip.featured}

    found = sorted(filter(fits, call.world.clips.values()), key=lambda clip: clip.views, reverse=True)
    return call.page(found, call.first(), lambda clip: _clip_json(call, clip))


def _clip_json(call: Call, clip: Clip) -> Json:
    return {
        "id": clip.slug,
        "url": f"https://clips.twitch.tv/{clip.slug}",
        "embed_url": f"https://clips.twitch.tv/embed?clip={clip.slug}",
        "broadcaster_id": clip.channel.id,
        "broadcaster_name": clip.channel.user.display_name,
        "creator_id": clip.creator.id,
        "creator_name": clip.creator.display_name,
        "video_id": "" if clip.video is None else clip.video.id,
        "game_id": clip.game.id,
        "language": clip.channel.language,
        "title": clip.title,
        "view_count": clip.views,
        "created_at": rfc3339(clip.created_at),
        "thumbnail_url": f"{call.base_url}/cdn/clips/{clip.slug}-preview-480x272.jpg",
        "duration": clip.seconds,
        "vod_offset": clip.offset,
        "is_featured": clip.featured,
    }


def create_clip(call: Call) -> Reply:
    """POST /clips: cut the last seconds of a live stream."""
    channel = call.channel()
    if channel is None or not channel.live:
        raise HelixError(404, "Clipping is not possible for an offline channel.")
    now = call.world.clock.now()
    creator = call.user
    if creator is None:
        raise HelixError(401, "Missing User OAUTH Token")
    slug = make_slug("made", channel.login, now.isoformat())
    call.world.clips[slug] = Clip(
        slug, channel, creator, channel.game, channel.title, now, _CLIP_SECONDS, 0, None, None, featured=False
    )
    return Reply({"data": [{"id": slug, "edit_url": f"https://clips.twitch.tv/{slug}/edit"}]}, 202)


def schedule(call: Call) -> Reply:
    """GET /schedule: `data` is one object; 404 where nothing is announced."""
    channel = call.channel()
    first, wanted = call.first(maximum=25), call.many("id")
    start = call.moment("start_time") or call.world.clock.now()
    segments = [] if channel is None else schedule_of(channel, start)
    shown = [segment for segment in segments if not wanted or segment.id in wanted]
    if channel is None or not shown:
        raise HelixError(404, "segments were not found")
    page = call.page(shown, first, _segment_json)
    body = page.body or {}
    return Reply({"data": _schedule_json(channel, body["data"]), "pagination": body["pagination"]})


def _schedule_json(channel: Channel, segments: object) -> Json:
    return {
        "segments": segments,
        "broadcaster_id": channel.id,
        "broadcaster_name": channel.user.display_name,
        "broadcaster_login": channel.login,
        "vacation": None,
    }


def _segment_json(segment: Segment) -> Json:
    return {
        "id": segment.id,
        "start_time": rfc3339(segment.start),
        "end_time": rfc3339(segment.end),
        "title": segment.title,
        "canceled_until": None,
        "category": {"id": segment.game.id, "name": segment.game.name},
        "is_recurring": segment.recurring,
    }


ENDPOINTS = (
    Endpoint("GET", "/videos", videos),
    Endpoint("GET", "/clips", clips),
    Endpoint("POST", "/clips", create_clip, "clips:edit"),
    Endpoint("GET", "/schedule", schedule),
)
