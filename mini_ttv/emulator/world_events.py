"""What happens in the world: `World.publish` hands these to every room that listens.

A room may define and publish further kinds of its own (the chat, for instance, each message that it sent, which
EventSub turns into notifications); listeners look at the type and ignore what they do not know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mini_ttv.emulator.world_types import AdBreak, Channel, User


@dataclass(frozen=True, slots=True)
class Online:
    """A channel has gone live."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class Offline:
    """A channel has ended its stream."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelUpdated:
    """Title, game, language or tags of a channel are new."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class AdStarted:
    """A channel runs an ad break; it is also the last of `channel.ads`."""

    channel: Channel
    ad: AdBreak


@dataclass(frozen=True, slots=True)
class ChatRateSet:
    """The chat of `channel` shall run at `rate` messages/s from now on (it is `channel.chat_rate` already)."""

    channel: Channel
    rate: float


@dataclass(frozen=True, slots=True)
class TokensRevoked:
    """Access tokens of a user ended: by revocation, a disconnected app or a new password."""

    user: User
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubscriptionsChanged:
    """Helix has created or deleted an EventSub subscription of this session."""

    session_id: str


@dataclass(frozen=True, slots=True)
class Scripted:
    """POST /_control/event {"login", "kind", ...}: the chat plays it (raid, sub, delete, clear, timeout, ...)."""

    channel: Channel
    kind: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IrcCommand:
    """POST /_control/irc: "reconnect", "drop" or "half-open", for the IRC connections; "line" says something there."""

    action: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EventSubCommand:
    """POST /_control/eventsub: "reconnect", "drop", "close" (with "code"), ... for the EventSub sockets."""

    action: str
    data: Mapping[str, object] = field(default_factory=dict)
