"""Emotes of all providers, and how words become emotes."""

from dataclasses import dataclass
from enum import Enum


class Provider(Enum):
    """Where an emote comes from."""

    TWITCH = "twitch"
    BTTV = "bttv"
    FFZ = "ffz"
    SEVENTV = "7tv"


@dataclass(frozen=True, slots=True)
class EmoteImage:
    """One file of an emote: `scale` 1 is 28 to 32 logical pixels high."""

    scale: int
    url: str
    static_url: str = ""  # a still of an animated file, where the provider has one


@dataclass(frozen=True, slots=True)
class Emote:
    """An emote; told apart by provider and id, not by name."""

    provider: Provider
    id: str
    name: str
    images: tuple[EmoteImage, ...] = ()  # ascending scale
    animated: bool = False
    zero_width: bool = False
    width: int = 28  # logical pixels at scale 1; 0 where unknown
    height: int = 28
