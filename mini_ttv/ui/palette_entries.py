"""What the palette offers for what is typed: rules only, without widgets and without asking anybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from mini_ttv.core.channel_name import Channel, Clip, Target, Video, parse_target
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.models import Category, FoundChannel, Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui.finding import folded
from mini_ttv.ui.wording import viewers

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.search import Suggestions

_MOST_LIVE = 4  # followed channels that match
_MOST_CHANNELS = 6
_MOST_CATEGORIES = 3
_MOST_IDLE = 6  # followed channels while nothing is typed


class Aim(Enum):
    """What the palette is open for."""

    OPEN = "open"
    FOLLOW = "follow"  # choose a channel to be followed here


class Shape(Enum):
    """What stands at the left of a row."""

    ICON = "icon"
    PERSON = "person"
    ART = "art"


@dataclass(frozen=True, slots=True)
class Search:
    """Look for this on the search page."""

    text: str


Choice = Target | Category | Search


@dataclass(frozen=True, slots=True)
class Entry:
    """A row."""

    title: str
    detail: str = ""
    choice: Choice | None = None  # None: words that cannot be chosen
    shape: Shape = Shape.ICON
    icon: str = "search"
    picture: str = ""
    user_id: str = ""  # whose picture it is, where only that is known
    live: bool = False


def typed_target(text: str) -> Target | None:
    """The channel, video or clip that `text` names by itself."""
    try:
        return parse_target(text)
    except SettingsError:
        return None


def entries_for(
    text: str, known: Iterable[Stream], suggestions: Suggestions | None, recent: Sequence[str], aim: Aim = Aim.OPEN
) -> list[Entry]:
    """The rows, best first. What comes later from Twitch only joins below: nothing moves under the finger.

    Args:
        text: what is typed.
        known: live followed channels, which are matched at once.
        suggestions: Twitch's answer for this text, or None while it is on its way.
        recent: what was searched for last, newest first; shown while nothing is typed.
        aim: what the palette is open for.
    """
    cleaned = text.strip()
    if aim is Aim.FOLLOW:
        return [] if not cleaned else [*_to_follow(cleaned, suggestions), *_message(suggestions)]
    if not cleaned:
        return _idle(known, recent)
    begin, hold = _matching(cleaned, known)
    rows = [*begin, *_typed(cleaned, aim), *hold]
    if suggestions is not None:
        rows += [*_channels(suggestions), *_categories(suggestions)]
    rows = _unique(rows)
    if not isinstance(typed_target(cleaned), Video | Clip) and "/" not in cleaned:
        rows.append(
            Entry(tr("Search Twitch for “{text}”", text=cleaned), tr("Channels and categories"), Search(cleaned))
        )
    return [*rows, *_message(suggestions)] or [_no_target()]


def _no_target() -> Entry:
    said = tr("Such as twitch.tv/name does, or twitch.tv/videos/123")
    return Entry(tr("This address leads to nothing yet"), said, icon="info")


def _idle(known: Iterable[Stream], recent: Sequence[str]) -> list[Entry]:
    rows = [Entry(text, tr("Searched before"), typed_target(text) if "/" in text else Search(text), icon="clock")
            for text in recent]  # fmt: skip
    return [*rows, *(_live(stream) for stream, _ in zip(known, range(_MOST_IDLE), strict=False))]


def _matching(text: str, known: Iterable[Stream]) -> tuple[list[Entry], list[Entry]]:
    """Followed channels whose names begin with `text`, and those whose names have it somewhere."""
    sought = folded(text)
    begin, hold = [], []
    for stream in known:
        names = (folded(stream.user_name), stream.user_login)
        if any(name.startswith(sought) for name in names):
            begin.append(_live(stream))
        elif any(sought in name for name in names):
            hold.append(_live(stream))
    return begin[:_MOST_LIVE], hold[:_MOST_LIVE]


def _typed(text: str, aim: Aim) -> Iterator[Entry]:
    target = typed_target(text)
    if isinstance(target, Channel):
        adds = aim is Aim.FOLLOW
        words = tr("Add “{name}”", name=target.login) if adds else tr("Open “{name}”", name=target.login)
        icon = "plus" if adds else "play"
        yield Entry(words, tr("The channel of this name"), target, icon=icon)
    elif isinstance(target, Video):
        yield Entry(tr("Play video {id}", id=target.id), tr("A recording at Twitch"), target, icon="play")
    elif isinstance(target, Clip):
        yield Entry(tr("Play clip {slug}", slug=target.slug), tr("A clip at Twitch"), target, icon="play")


def _to_follow(text: str, suggestions: Suggestions | None) -> list[Entry]:
    rows = [row for row in _typed(text, Aim.FOLLOW) if isinstance(row.choice, Channel)]
    if not rows and "/" in text:
        return [_no_target()]
    return _unique([*rows, *(_channels(suggestions) if suggestions is not None else ())])


def _channels(suggestions: Suggestions) -> Iterator[Entry]:
    for channel in suggestions.channels[:_MOST_CHANNELS]:
        yield _found(channel)


def _categories(suggestions: Suggestions) -> Iterator[Entry]:
    for category in suggestions.categories[:_MOST_CATEGORIES]:
        yield Entry(category.name, tr("Category"), category, Shape.ART, picture=category.box_art_url)


def _message(suggestions: Suggestions | None) -> Iterator[Entry]:
    if suggestions is not None and suggestions.message:
        yield Entry(suggestions.message, icon="info")


def _live(stream: Stream) -> Entry:
    detail = " · ".join(part for part in (stream.game_name, viewers(stream.viewer_count)) if part)
    channel = Channel(stream.user_login)
    return Entry(
        _both(stream.user_name, stream.user_login), detail, channel, Shape.PERSON, user_id=stream.user_id, live=True
    )


def _found(channel: FoundChannel) -> Entry:
    detail = " · ".join(part for part in ("" if channel.is_live else tr("Offline"), channel.game_name) if part)
    choice = Channel(channel.login)
    picture = channel.profile_image_url
    return Entry(
        _both(channel.display_name, channel.login), detail, choice, Shape.PERSON, picture=picture, live=channel.is_live
    )


def _both(name: str, login: str) -> str:
    """The name, and the login behind it where that is written in other letters."""
    return name if folded(name) == login else f"{name} ({login})"


def _unique(rows: Iterable[Entry]) -> list[Entry]:
    """Each choice once, at its first place; but a person with a face tells more than a bare name."""
    answer: dict[object, Entry] = {}
    for row in rows:
        before = answer.get(row.choice)
        if before is None or (before.shape is Shape.ICON and row.shape is Shape.PERSON):
            answer[row.choice] = row
    return list(answer.values())
