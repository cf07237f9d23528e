"""Who sits at the browser: the sign-in cookie, and the check value that protects the forms."""

import hashlib
import secrets

from aiohttp import web

from mini_ttv.emulator.world import PASSWORD, World
from mini_ttv.emulator.world_types import User

_COOKIE = "local_twitch_session"


class SignIns:
    """Browsers in which somebody has logged in."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._users: dict[str, User] = {}

    def user(self, request: web.Request) -> User | None:
        """Who has logged in there."""
        return self._users.get(request.cookies.get(_COOKIE, ""))

    def check(self, request: web.Request) -> str:
        """A value that only this browser's own forms can send back."""
        return hashlib.sha256(request.cookies.get(_COOKIE, "").encode()).hexdigest()

    def log_in(self, login: str, password: str, response: web.StreamResponse) -> bool:
        """Put the cookie of a user into `response`; False where name or password is wrong."""
        user = self._world.users.get(login.strip().lower())
        if user is None or password != PASSWORD:
            return False
        session = secrets.token_hex(16)
        self._users[session] = user
        self._world.secrets.note("cookie", session)
        response.set_cookie(_COOKIE, session, httponly=True, samesite="Lax", path="/")
        return True

    def log_out(self, request: web.Request, response: web.StreamResponse) -> None:
        """Forget who sat there."""
        self._users.pop(request.cookies.get(_COOKIE, ""), None)
        response.del_cookie(_COOKIE, path="/")


def form_text(form: object, key: str) -> str:
    """A text field of a posted form; "" for files and absent fields."""
    getter = getattr(form, "get", None)
    value = getter(key, "") if getter is not None else ""
    return value if isinstance(value, str) else ""
