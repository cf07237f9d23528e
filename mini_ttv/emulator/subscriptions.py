"""EventSub's books: sessions that the socket room opens, subscriptions that Helix creates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mini_ttv.emulator.clock import rfc3339_nano

MAX_PER_SESSION = 300
MAX_TOTAL_COST = 10
MAX_SESSIONS_PER_USER = 3


@dataclass(slots=True, eq=False)
class Session:
    """One WebSocket connection after its welcome. `user_id` and `client_id` are set by the first subscription."""

    id: str
    connected_at: datetime
    user_id: str = ""
    client_id: str = ""


@dataclass(slots=True, eq=False)
class Subscription:
    """One subscription; `status` is "enabled" until something ends it."""

    id: str
    type: str
    version: str
    condition: Mapping[str, str]
    session_id: str
    connected_at: datetime
    created_at: datetime
    user_id: str
    client_id: str
    cost: int = 0
    status: str = "enabled"

    def to_json(self) -> dict[str, object]:
        """As Helix lists it."""
        return {
            "id": self.id,
            "status": self.status,
            "type": self.type,
            "version": self.version,
            "condition": dict(self.condition),
            "created_at": rfc3339_nano(self.created_at),
            "transport": {
                "method": "websocket",
                "session_id": self.session_id,
                "connected_at": rfc3339_nano(self.connected_at),
            },
            "cost": self.cost,
        }


@dataclass(slots=True)
class EventSubRegistry:
    """All sessions and subscriptions of the emulator."""

    sessions: dict[str, Session] = field(default_factory=dict)
    subscriptions: list[Subscription] = field(default_factory=list)

    def open(self, session_id: str, connected_at: datetime) -> Session:
        """A socket was welcomed."""
        session = Session(session_id, connected_at)
        self.sessions[session_id] = session
        return session

    def close(self, session_id: str, status: str = "websocket_disconnected") -> None:
        """A socket is gone for good; its subscriptions stay listed with `status`."""
        self.sessions.pop(session_id, None)
        for subscription in self.of_session(session_id):
            subscription.status = status

    def of_session(self, session_id: str) -> list[Subscription]:
        """The enabled subscriptions of one socket."""
        return [
            subscription
            for subscription in self.subscriptions
            if subscription.session_id == session_id and subscription.status == "enabled"
        ]

    def matching(self, subscription_type: str, condition: Mapping[str, str]) -> list[Subscription]:
        """The enabled subscriptions of a type whose condition has all the given values (it may have more)."""
        return [
            subscription
            for subscription in self.subscriptions
            if subscription.status == "enabled"
            and subscription.type == subscription_type
            and all(subscription.condition.get(key) == value for key, value in condition.items())
        ]

    def revoke_user(self, user_id: str, status: str = "authorization_revoked") -> list[Subscription]:
        """End all subscriptions of a user; returns them, so that the sockets can tell."""
        ended = [
            subscription
            for subscription in self.subscriptions
            if subscription.user_id == user_id and subscription.status == "enabled"
        ]
        for subscription in ended:
            subscription.status = status
        return ended
