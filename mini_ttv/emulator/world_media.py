"""What channels leave behind and announce: videos, clips, schedules."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mini_ttv.emulator.stable import stable_hex, stable_number
from mini_ttv.emulator.world_types import Channel, Game, User

_KINDS = ("archive", "archive", "archive", "archive", "highlight", "upload")
_SLUG_WORDS = ("Brave", "Calm", "Dizzy", "Early", "Fancy", "Grumpy", "Happy", "Icy", "Jumpy", "Kind", "Lazy", "Merry")
_SLUG_THINGS = ("Otter", "Kettle", "Comet", "Pickle", "Lantern", "Walrus", "Teapot", "Magpie", "Donut", "Sprocket")
_CLIP_TITLES = (
    "he did NOT just do that",
    "the jump",
    "chat was right",
    "wait for it",
    "best laugh of the night",
    "oh no",
)
_CLIPS_PER_CHANNEL = 5


@dataclass(frozen=True, slots=True)
class Video:
    """A recording, highlight or upload."""

    id: str
    channel: Channel
    game: Game
    title: str
    created_at: datetime
    seconds: int
    views: int
    kind: str
    stream_id: str  # "" for uploads
    muted: tuple[tuple[int, int], ...] = ()  # (offset, duration) in seconds
    recording: bool = False  # it goes on

    @property
    def duration(self) -> str:
        """In Twitch's words, such as 3h8m33s."""
        hours, rest = divmod(self.seconds, 3600)
        minutes, seconds = divmod(rest, 60)
        return (f"{hours}h" if hours else "") + (f"{minutes}m" if hours or minutes else "") + f"{seconds}s"


@dataclass(frozen=True, slots=True)
class Clip:
    """Some seconds that somebody cut out of a stream."""

    slug: str
    channel: Channel
    creator: User
    game: Game
    title: str
    created_at: datetime
    seconds: float
    views: int
    video: Video | None
    offset: int | None
    featured: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """An announced stream."""

    id: str
    start: datetime
    end: datetime
    title: str
    game: Game
    recurring: bool = True


def make_slug(*words: str) -> str:
    """A clip's name, such as HappyOtter-4f8e2a."""
    adjective = _SLUG_WORDS[stable_number("adjective", *words, low=0, high=len(_SLUG_WORDS) - 1)]
    thing = _SLUG_THINGS[stable_number("thing", *words, low=0, high=len(_SLUG_THINGS) - 1)]
    return f"{adjective}{thing}-{stable_hex(*words, digits=12)}"


def build_videos(rng: random.Random, channels: Sequence[Channel], now: datetime) -> dict[str, Video]:
    """Six videos for each named channel, the latest first; none for small ones."""
    found: dict[str, Video] = {}
    for channel in channels:
        if channel.small:
            continue
        began = (now - timedelta(hours=rng.randint(20, 40))).replace(microsecond=0)
        for number, kind in enumerate(_KINDS):
            video = Video(
                id=str(stable_number("video", channel.login, str(number), low=1_000_000_000, high=2_999_999_999)),
                channel=channel,
                game=channel.game,
                title=channel.title if number == 0 else f"{channel.game.name}, part {len(_KINDS) - number}",
                created_at=began,
                seconds=rng.randint(60, 5 * 3600),
                views=rng.randint(10, 90_000),
                kind=kind,
                stream_id="" if kind == "upload" else str(rng.randint(40_000_000_000, 49_999_999_999)),
                muted=((120, 30),) if number == 1 else (),
            )
            found[video.id] = video
            began -= timedelta(hours=rng.randint(22, 60))
    return found


def running_archive(channel: Channel, now: datetime, seconds: int) -> Video:
    """The recording of the stream of now, which began `seconds` ago."""
    return Video(
        id=str(stable_number("archive", channel.login, channel.stream_id, low=3_000_000_000, high=3_999_999_999)),
        channel=channel,
        game=channel.game,
        title=channel.title,
        created_at=(now - timedelta(seconds=seconds)).replace(microsecond=0),
        seconds=seconds,
        views=1,
        kind="archive",
        stream_id=channel.stream_id,
        recording=True,
    )


def build_clips(
    rng: random.Random, channels: Sequence[Channel], videos: Sequence[Video], chatters: Sequence[User]
) -> dict[str, Clip]:
    """Five clips for each named channel, three of them cut from a video that still exists."""
    found: dict[str, Clip] = {}
    for channel in channels:
        if channel.small:
            continue
        own = [video for video in videos if video.channel is channel]
        for number in range(_CLIPS_PER_CHANNEL):
            video = own[number % len(own)]
            kept = number < 3
            clip = Clip(
                slug=make_slug("clip", channel.login, str(number)),
                channel=channel,
                creator=rng.choice(chatters),
                game=channel.game,
                title=rng.choice(_CLIP_TITLES),
                created_at=video.created_at + timedelta(minutes=rng.randint(1, 60)),
                seconds=rng.randint(50, 600) / 10,
                views=rng.randint(3, 20_000),
                video=video if kept else None,
                offset=rng.randint(0, max(1, video.seconds - 60)) if kept else None,
                featured=number == 0,
            )
            found[clip.slug] = clip
    return found


def schedule_of(channel: Channel, now: datetime, weeks: int = 4) -> list[Segment]:
    """What a channel has announced: two evenings a week; some channels announce nothing."""
    if channel.small or stable_number("has schedule", channel.login, low=0, high=3) == 0:
        return []
    first_day = stable_number("schedule day", channel.login, low=0, high=2)
    hour = stable_number("schedule hour", channel.login, low=15, high=21)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    monday = midnight - timedelta(days=midnight.weekday())
    segments = []
    for week in range(weeks):
        for day in (first_day, first_day + 3):
            start = monday + timedelta(weeks=week, days=day, hours=hour)
            name = stable_hex("segment", channel.login, start.isoformat(), digits=24)
            segments.append(
                Segment(name, start, start + timedelta(hours=3), f"{channel.game.name} evening", channel.game)
            )
    return [segment for segment in segments if segment.end > now]
