"""One request to Helix: who asks, with which parameters; and the two forms of an answer."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TypeVar

from multidict import MultiMapping

from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import Channel, User

T = TypeVar("T")
Json = dict[str, object]

_LOGIN = re.compile(r"[a-z0-9_]{1,25}")


class HelixError(Exception):
    """An answer that is an error: {"error", "status", "message"}."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message

    def to_json(self) -> Json:
        """The body."""
        return {"error": HTTPStatus(self.status).phrase, "status": self.status, "message": self.message}


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that is none; `body` None = no content."""

    body: Json | None
    status: int = 200


@dataclass(frozen=True, slots=True)
class Call:
    """A request whose token is good.

    Attributes:
        world: what it is about.
        query: the parameters.
        body: the JSON object of a POST, {} otherwise.
        client_id: the app that asks.
        user: the token's user; None for an app token.
        scopes: what the token may do.
        base_url: how the client reached this server; picture addresses begin with it.
    """

    world: World
    query: MultiMapping[str]
    body: Mapping[str, object]
    client_id: str
    user: User | None
    scopes: tuple[str, ...]
    base_url: str

    def optional(self, name: str) -> str:
        """A parameter, "" where absent."""
        return self.query.get(name, "")

    def needed(self, name: str) -> str:
        """A parameter that must be there."""
        value = self.query.get(name, "")
        if not value:
            raise HelixError(400, f'Missing required parameter "{name}"')
        return value

    def many(self, name: str, limit: int = 100) -> list[str]:
        """All values of a repeatable parameter."""
        values: list[str] = [value for value in self.query.getall(name, []) if value]
        if len(values) > limit:
            raise HelixError(400, f'The parameter "{name}" was malformed: the value must have at most {limit} items')
        return values

    def logins(self, name: str) -> list[str]:
        """All values of a repeatable parameter that are logins, in small letters."""
        values = [value.lower() for value in self.many(name)]
        if not all(_LOGIN.fullmatch(value) for value in values):
            raise HelixError(400, "Invalid login names, emails or IDs in request")
        return values

    def choice(self, name: str, choices: Sequence[str]) -> str:
        """One of some words; the first is the default."""
        value = self.optional(name) or choices[0]
        if value not in choices:
            words = ", ".join(choices)
            raise HelixError(400, f'The parameter "{name}" was malformed: the value must be one of {words}')
        return value

    def flag(self, name: str) -> bool | None:
        """True or false; None where absent."""
        value = self.optional(name).lower()
        if value not in {"", "true", "false"}:
            raise HelixError(400, f'The parameter "{name}" was malformed: the value must be true or false')
        return None if not value else value == "true"

    def moment(self, name: str) -> datetime | None:
        """An RFC 3339 time; None where absent."""
        value = self.optional(name)
        if not value:
            return None
        try:
            moment = datetime.fromisoformat(value)
        except ValueError as error:
            message = f'The parameter "{name}" was malformed: the value must be an RFC3339 timestamp'
            raise HelixError(400, message) from error
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

    def first(self, default: int = 20, maximum: int = 100) -> int:
        """The wanted size of a page."""
        value = self.optional("first")
        if not value:
            return default
        malformed = 'The parameter "first" was malformed: the value must be '
        if not re.fullmatch(r"-?[0-9]{1,9}", value):
            raise HelixError(400, malformed + "an integer")
        if int(value) > maximum:
            raise HelixError(400, malformed + f"less than or equal to {maximum}")
        if int(value) < 1:
            raise HelixError(400, malformed + "greater than or equal to 1")
        return int(value)

    def own_user(self, name: str) -> User:
        """The token's user, whose id the parameter must repeat."""
        wanted = self.needed(name)
        if self.user is None or wanted != self.user.id:
            raise HelixError(401, f"The ID in {name} must match the user ID found in the request's OAuth token")
        return self.user

    def channel(self, name: str = "broadcaster_id") -> Channel | None:
        """The channel that a needed parameter names, where there is one."""
        return self.world.channels_by_id.get(self.needed(name))

    def page(self, items: Sequence[T], first: int, to_json: Callable[[T], Json], **more: object) -> Reply:
        """One page of `items`: after, before or from the start."""
        start, end = _bounds(self.optional("after"), self.optional("before"), first)
        shown = items[start:end]
        pagination: Json = {"cursor": _cursor(start, end)} if shown and end < len(items) else {}
        return Reply({**more, "data": [to_json(item) for item in shown], "pagination": pagination})


def everything(items: Sequence[Json], **more: object) -> Reply:
    """An answer without pages."""
    return Reply({"data": list(items), **more})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path: `handler` is called when the token is good and has `scope` ("" = an app token will do)."""

    method: str
    path: str
    handler: Callable[[Call], Reply]
    scope: str = ""


def _cursor(start: int, end: int) -> str:
    """Where the next page begins and the one before ends; clients must not look inside."""
    text = json.dumps({"b": {"Offset": start}, "a": {"Offset": end}}, separators=(",", ":"))
    return base64.b64encode(text.encode()).decode()


def _bounds(after: str, before: str, first: int) -> tuple[int, int]:
    if not after and not before:
        return 0, first
    try:
        cursor = json.loads(base64.b64decode(after or before, validate=True))
        offset = int(cursor["a" if after else "b"]["Offset"])
    except (binascii.Error, ValueError, TypeError, KeyError) as error:
        raise HelixError(400, "Invalid cursor.") from error
    if offset < 0:
        raise HelixError(400, "Invalid cursor.")
    return (offset, offset + first) if after else (max(0, offset - first), offset)
