"""What changes in a channel's emotes while people watch it, whichever provider tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mini_ttv.core.emotes import Emote

MAX_EMOTES = 5_000


@dataclass(frozen=True, slots=True)
class SetChange:
    """One change of one provider's set of one channel; `outdated` = nobody knows what changed: ask anew."""

    channel_id: str
    added: tuple[Emote, ...] = ()
    removed: frozenset[str] = frozenset()  # ids
    renamed: Mapping[str, str] = field(default_factory=dict)  # new names by id
    outdated: bool = False


def changed(emotes: Sequence[Emote], change: SetChange) -> list[Emote]:
    """A channel's emotes after `change`; what was added again is there once, and a set stays bounded."""
    gone = change.removed | {emote.id for emote in change.added}
    kept = [_renamed(emote, change.renamed) for emote in emotes if emote.id not in gone]
    return [*kept, *change.added][:MAX_EMOTES]


def _renamed(emote: Emote, names: Mapping[str, str]) -> Emote:
    name = names.get(emote.id, emote.name)
    return emote if name == emote.name else replace(emote, name=name)
