"""What happens in a chat room, before any wire has given it a form: IRC and EventSub both write these."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mini_ttv.emulator.world_emotes import WorldEmote
from mini_ttv.emulator.world_types import Channel, User

BadgeTag = tuple[str, str, str]  # set id, version, what badge-info says ("" where nothing)


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody in one channel, with the rights and badges there."""

    user: User
    badges: tuple[BadgeTag, ...] = ()
    mod: bool = False
    vip: bool = False
    subscriber: bool = False
    broadcaster: bool = False
    turbo: bool = False
    follower: bool = False
    months: int = 0

    @property
    def trusted(self) -> bool:
        """Whether the limits for ordinary people do not hold."""
        return self.mod or self.vip or self.broadcaster


@dataclass(frozen=True, slots=True)
class Span:
    """A Twitch emote in a text: code points from `start` up to and without `end`."""

    start: int
    end: int
    emote: WorldEmote


@dataclass(frozen=True, slots=True)
class Cheer:
    """A cheermote in a text."""

    start: int
    end: int
    prefix: str
    bits: int


@dataclass(slots=True, eq=False)
class Spoken:
    """One message. `text` has no CTCP wrapper; the spans count in it."""

    id: str
    channel: Channel
    author: Author
    text: str
    sent_at: float
    spans: tuple[Span, ...] = ()
    occurrences: tuple[tuple[str, str], ...] = ()  # what a correct counter counts, see truth
    cheers: tuple[Cheer, ...] = ()
    is_action: bool = False
    first: bool = False
    returning: bool = False
    msg_id: str = ""  # "highlighted-message", ...
    reward_id: str = ""
    nonce: str = ""
    parent: "Spoken | None" = None
    source: "Spoken | None" = None  # shared chat: the message that this is a copy of (itself in its own room)
    color: str = ""

    @property
    def bits(self) -> int:
        """All bits cheered in it."""
        return sum(cheer.bits for cheer in self.cheers)

    @property
    def thread(self) -> "Spoken":
        """The message at the top of the thread that this belongs to."""
        message = self
        while message.parent is not None:
            message = message.parent
        return message

    @property
    def is_copy(self) -> bool:
        """Whether it was written in another room of a shared chat."""
        return self.source is not None and self.source is not self


@dataclass(slots=True, eq=False)
class Happening:
    """A USERNOTICE: `kind` is Twitch's msg-id, `params` its msg-param tags without the prefix."""

    id: str
    channel: Channel
    author: Author
    kind: str
    system_text: str
    sent_at: float
    params: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    spans: tuple[Span, ...] = ()
    color: str = ""


@dataclass(frozen=True, slots=True)
class Deleted:
    """One message is gone."""

    message: Spoken
    sent_at: float


@dataclass(frozen=True, slots=True)
class Cleared:
    """All messages are gone, or those of one user (`seconds` None = banned)."""

    channel: Channel
    sent_at: float
    user: User | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """A mode of the room is another; `changed` in the words of ROOMSTATE, `notice` what the room is told."""

    channel: Channel
    changed: Mapping[str, str]
    notice_id: str
    notice: str


RoomEvent = Spoken | Happening | Deleted | Cleared | SettingsChanged
