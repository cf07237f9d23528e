"""Emotes of all providers, and which of them wins where two have the same name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Provider(Enum):
    """Where an emote comes from."""

    TWITCH = "twitch"
    BTTV = "bttv"
    FFZ = "ffz"
    SEVENTV = "7tv"
    EMOJI = "emoji"
    OTHER = "other"  # one that a later version of the program has counted


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
    effects: int = 0  # what a modifier does to the emote before it: bits with FrankerFaceZ' meanings
    key: str = field(init=False, repr=False, compare=False)  # "provider:id", made once since counting needs it often

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f"{self.provider.value}:{self.id}")


def merge(*sets: Mapping[str, Emote]) -> dict[str, Emote]:
    """One set by name out of several.

    Args:
        sets: emotes by name, in the order in which a name is looked up: channel sets before global ones.

    Returns:
        All names; where several sets have a name, the emote of the first of them.
    """
    merged: dict[str, Emote] = {}
    for emotes in reversed(sets):
        merged.update(emotes)
    return merged
