"""Every error that crosses a room's door.

MiniTtvError                 the message is a sentence for a person
├── NetworkError             no answer: refused, lost, timed out
├── ApiError                 an answer other than 200, with Twitch's words
│   ├── Unauthorized         401: the token is not (or no longer) good
│   ├── MissingScope         401 or 403: the token is good, but not for this
│   ├── Forbidden            403: not permitted
│   ├── NotFound             404: no such thing
│   ├── Conflict             409: it is so already
│   ├── RateLimited          429: come back at `reset_at`
│   └── ServerError          5xx: trouble at the other end
├── BadAnswer                a 200 that cannot be read
├── LoginError               a login that did not work, with the reason
│   ├── ClientRefused        Twitch does not take the client id or its secret: only another one helps
│   ├── SecretUnusable       what was entered as client secret is none
│   └── CodeExpired          the code for another browser is used or too old: a new one helps
├── KeyringError             missing, locked, refused or silent keyring
├── PlaybackError            a stream that cannot be played, with a `PlaybackFailure`
├── ChatError                a chat connection that was refused
├── StorageError             the database cannot be opened, read or written
├── LauncherError            the desktop's launcher, or the start at login, cannot be made or removed
└── SettingsError            a settings or endpoints file, or an argument, that makes no sense
"""

from enum import Enum

from typing_extensions import override


class MiniTtvError(Exception):
    """Something went wrong that a person should be told about; `str()` is the sentence."""


class NetworkError(MiniTtvError):
    """The server gave no answer: connection refused, lost or timed out."""


class ApiError(MiniTtvError):
    """The server answered with a status other than success."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message

    @override
    def __str__(self) -> str:
        return f"{self.message} (HTTP {self.status})" if self.message else f"HTTP {self.status}"


class Unauthorized(ApiError):
    """401: the token is missing, expired or revoked."""


class MissingScope(ApiError):
    """The token is good but lacks a scope, or belongs to another user."""


class Forbidden(ApiError):
    """403: authenticated, but not permitted."""


class NotFound(ApiError):
    """404: the thing does not exist."""


class Conflict(ApiError):
    """409: what was asked for exists already."""


class RateLimited(ApiError):
    """429: too many requests."""

    def __init__(self, status: int, message: str, reset_at: float | None) -> None:
        """`reset_at` is the Unix time in seconds at which the bucket is full again."""
        super().__init__(status, message)
        self.reset_at = reset_at


class ServerError(ApiError):
    """5xx: trouble at the other end; credentials stay as they are."""


class BadAnswer(MiniTtvError):
    """A successful answer whose body cannot be read."""


class LoginError(MiniTtvError):
    """The login did not work; the message says why and what to do."""


class ClientRefused(LoginError):
    """Twitch does not take the client id or its secret."""


class SecretUnusable(LoginError):
    """What was entered as client secret is none."""


class CodeExpired(LoginError):
    """The code for another browser is used or too old."""


class KeyringTrouble(Enum):
    """Why the keyring did not keep or give a secret."""

    MISSING = "missing"
    LOCKED = "locked"
    REFUSED = "refused"
    SLOW = "slow"
    TOO_LARGE = "too large"


class KeyringError(MiniTtvError):
    """The platform's keyring did not do what was asked."""

    def __init__(self, trouble: KeyringTrouble, message: str) -> None:
        super().__init__(message)
        self.trouble = trouble


class PlaybackFailure(Enum):
    """Why a stream cannot be played."""

    OFFLINE = "offline"
    NOT_FOUND = "not found"
    GEO_BLOCKED = "geo-blocked"
    SUBSCRIBERS_ONLY = "subscribers only"
    INTEGRITY = "integrity check"
    NETWORK = "network"
    NO_RENDITION = "no rendition"
    DECODER = "decoder"
    INVALID_NAME = "invalid name"


class PlaybackError(MiniTtvError):
    """A stream cannot be resolved or read."""

    def __init__(self, failure: PlaybackFailure, message: str) -> None:
        super().__init__(message)
        self.failure = failure


class ChatError(MiniTtvError):
    """The chat server refused the connection or the login."""


class StorageError(MiniTtvError):
    """The database cannot be opened, read or written."""


class LauncherError(MiniTtvError):
    """A launcher, an icon or a start at login could not be made or removed."""


class SettingsError(MiniTtvError):
    """A file or an argument that configures the program makes no sense."""
