"""The address that a login ends on, and what it says.

Source: https://dev.twitch.tv/docs/authentication/getting-tokens-oauth. The code comes in the query, an implicit token
in the fragment, a refusal in the query of both.
"""

from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from mini_ttv.core.errors import LoginError
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import tr

_MAX_LENGTH = 8192
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LOOPBACKS = {"localhost": ("127.0.0.1", "::1"), "127.0.0.1": ("127.0.0.1",), "::1": ("::1",)}


@dataclass(frozen=True, slots=True)
class RedirectAnswer:
    """What Twitch put into the redirect; texts are "" and secrets empty where it put nothing."""

    state: Secret
    code: Secret
    access_token: Secret
    scope: frozenset[str] = frozenset()
    error: str = ""
    error_description: str = ""


def is_redirect(url: str, redirect_uri: str) -> bool:
    """Whether `url` is the registered redirect address: same scheme, host, port and path, nothing less."""
    return len(url) <= _MAX_LENGTH and (place := _place(url)) is not None and place == _place(redirect_uri)


def loopback_door(redirect_uri: str) -> tuple[tuple[str, ...], int]:
    """Where on this computer to wait for a browser that is sent to `redirect_uri`.

    Returns:
        The addresses, none where it does not lead to this computer, and the port.
    """
    parts = _split(redirect_uri)
    if parts is None or parts.scheme != "http" or parts.query or parts.fragment or parts.username is not None:
        return (), 0
    return _LOOPBACKS.get((parts.hostname or "").lower(), ()), parts.port or _DEFAULT_PORTS["http"]


def redirect_error(url: str) -> str:
    """The `error` in the query of `url`, "" where there is none.

    A redirect address that is not registered sends the browser, with this error, to another address of the
    application, which nobody else would recognise as the end of the login.
    """
    parts = _split(url[:_MAX_LENGTH])
    return _first(parse_qs(parts.query), "error") if parts is not None else ""


def read_redirect(url: str, redirect_uri: str) -> RedirectAnswer:
    """Read the address that the browser was sent to.

    Raises:
        LoginError: it is not the registered address. The message does not repeat it, since it may hold a secret.
    """
    parts = _split(url)
    if parts is None or not is_redirect(url, redirect_uri):
        message = tr("The login ended on an unexpected address. Try again.")
        raise LoginError(message)
    query = parse_qs(parts.query)
    fragment = parse_qs(parts.fragment)
    source = fragment if "access_token" in fragment else query
    return RedirectAnswer(
        state=Secret(_first(source, "state")),
        code=Secret(_first(query, "code")),
        access_token=Secret(_first(fragment, "access_token")),
        scope=frozenset(_first(source, "scope").split()),
        error=_first(source, "error"),
        error_description=_first(source, "error_description"),
    )


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _place(url: str) -> tuple[str, str, int, str] | None:
    parts = _split(url)
    if parts is None or parts.username is not None or not parts.hostname:
        return None
    port = parts.port if parts.port is not None else _DEFAULT_PORTS.get(parts.scheme, 0)
    return parts.scheme, parts.hostname, port, parts.path or "/"


def _first(values: dict[str, list[str]], key: str) -> str:
    """The value of `key`, "" when it is missing or, which nobody honest sends, there twice."""
    found = values.get(key, [])
    return found[0] if len(found) == 1 else ""
