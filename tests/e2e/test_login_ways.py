"""The first start without a client id, and the ways to log in with a public one, as a person goes them."""

import os
import re
import socket
import stat
import tomllib
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Protocol

import pytest
from typing_extensions import override

from mini_ttv.twitch.auth import SCOPES
from tests.e2e.processes import CLIENT_ID, LOGIN_TITLE, Display, Emulator, Process, SessionBus, SpiedProgram, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(180)]

PUBLIC = "minittvlocalpublicclient000001"
PORT = 17563


class Unregistered(Process):
    """A process that is told no client id but the test's."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        kept = {name: value for name, value in environment.items() if not name.startswith("MINI_TTV_CLIENT_")}
        client_id = {"MINI_TTV_CLIENT_ID": environment["CLIENT_ID"]} if "CLIENT_ID" in environment else {}
        super().__init__(command, kept | client_id, log)


class FreshProgram(SpiedProgram, Unregistered):
    """Mini TTV as it comes: nobody has registered it."""


class StartFresh(Protocol):
    """Starts the program, with a client id or without."""

    def __call__(self, client_id: str = "") -> FreshProgram: ...


class Browser:
    """The system's browser: opened by the program, used by a person, sent back to the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "bin"
        self.folder.mkdir()
        self.opened = folder / "opened"
        script = self.folder / "xdg-open"
        script.write_text(f'#!/bin/sh\nprintf %s "$1" > {self.opened}.part\nmv {self.opened}.part {self.opened}\n')
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        jar = CookieJar(DefaultCookiePolicy(rfc2965=False))
        handlers = (urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar), _StayHere())
        self._opener = urllib.request.build_opener(*handlers)

    def address(self) -> str:
        """What the program has opened."""
        wait_until(self.opened.exists, 10, "no browser was opened")
        address = self.opened.read_text()
        self.opened.unlink()
        return address

    def post(self, url: str, **form: str) -> tuple[str, str]:
        """Send a form; the page, and where it leads instead."""
        return self._load(url, urllib.parse.urlencode(form).encode())

    def get(self, url: str) -> str:
        """A page."""
        return self._load(url)[0]

    def _load(self, url: str, body: bytes | None = None) -> tuple[str, str]:
        try:
            with self._opener.open(url, body, timeout=20) as answer:
                return answer.read().decode(), ""
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode(), error.headers.get("Location", "")

    def consent(self, url: str, action: str) -> str:
        """Log in at the page and press a button of the next one; where the browser is sent."""
        self.post(url, action="login", username="viewer", password="emulator")
        check = re.search(r'name="check" value="([0-9a-f]+)"', self.get(url))
        assert check is not None
        return self.post(url, action=action, check=check[1])[1]

    def hand_over(self, address: str) -> str:
        """What the page of the program does with what only a browser sees."""
        url, _, fragment = address.partition("#")
        assert "location.hash" in self.get(url)
        return self.post(url, **{key: value[0] for key, value in urllib.parse.parse_qs(fragment).items()})[0]


class _StayHere(urllib.request.HTTPRedirectHandler):
    """Redirects are looked at, not followed."""

    @override
    def redirect_request(self, *_about: object, **_names: object) -> None:
        return None


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    folder = tmp_path / "browser"
    folder.mkdir()
    return Browser(folder)


@pytest.fixture
def start_fresh(
    tmp_path: Path, emulator: Emulator, display: Display, session_bus: SessionBus, browser: Browser
) -> Iterator[StartFresh]:
    with ExitStack() as stack:

        def started(client_id: str = "") -> FreshProgram:
            environment = {
                **display.environment,
                "DBUS_SESSION_BUS_ADDRESS": session_bus.address,
                "PATH": f"{browser.folder}{os.pathsep}{os.environ['PATH']}",
                **({"CLIENT_ID": client_id} if client_id else {}),
            }
            return stack.enter_context(FreshProgram(tmp_path, emulator, environment, "--log-level", "info"))

        yield started


def open_login(program: FreshProgram, display: Display) -> None:
    def opened() -> bool:
        # Again, where the window was not ready for it.
        program.press(display, "Log in")
        return bool(display.do("search", "--onlyvisible", "--name", LOGIN_TITLE))

    wait_until(opened, 20, "no login dialog")
    display.window(LOGIN_TITLE)


def settings(folder: Path) -> dict[str, object]:
    file = folder / "profile" / "settings.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def test_the_first_start(
    start_fresh: StartFresh, display: Display, emulator: Emulator, browser: Browser, tmp_path: Path
) -> None:
    program = start_fresh()
    open_login(program, display)
    program.wait_for_text("Register Mini TTV with Twitch")
    display.type("short")
    display.key("Return")
    program.wait_for_text("this has 5")
    display.type(PUBLIC[:-1])  # over what is selected
    display.key("Return")
    program.wait_for_text("Twitch does not know the client id")
    display.key("Return")
    program.wait_for_text("Register Mini TTV with Twitch")
    display.key("ctrl+a")
    display.type(PUBLIC)
    display.key("Return")
    old = program.wait_for_text("^[A-Z]{8}$")
    emulator.post("clock", advance=1900)
    program.wait_for_text("used or too old")
    display.key("Return")
    code = program.wait_for_text("^[A-Z]{8}$")
    assert code != old
    program.press(display, "Open the page")
    page = browser.address()
    assert code in page
    browser.post(page, action="login", username="viewer", password="emulator")
    check = re.search(r'name="check" value="([0-9a-f]+)"', browser.get(page))
    assert check is not None
    confirm = browser.post(page, action="activate", code=code, check=check[1])[0]
    check = re.search(r'name="check" value="([0-9a-f]+)"', confirm)
    assert check is not None
    browser.post(page, action="authorize", code=code, check=check[1])
    program.wait_for_line("logged in as viewer")
    assert program.end() == 0
    assert settings(tmp_path)["client_id"] == PUBLIC

    program = start_fresh()
    program.wait_for_line("logged in as viewer")


def test_a_public_client_in_the_systems_browser(
    start_fresh: StartFresh, display: Display, browser: Browser, tmp_path: Path
) -> None:
    program = start_fresh(PUBLIC)
    open_login(program, display)
    program.press(display, "Your browser")
    with socket.create_server(("127.0.0.1", PORT)):
        display.key("Return")
        program.wait_for_text(f"Port {PORT} of this computer is in use")
        assert not browser.opened.exists()
    display.key("Return")  # try again
    declined = browser.consent(browser.address(), "deny")
    assert "The login was declined" in browser.get(declined)
    program.wait_for_text("declined on Twitch's page")
    display.key("Escape")
    wait_until(lambda: settings(tmp_path).get("login_way") == "system", 10, "the way is not remembered")

    open_login(program, display)
    program.press(display, "Open Twitch in the browser")
    allowed = browser.consent(browser.address(), "authorize")
    assert "access_token=" in allowed
    assert "You can close this tab" in browser.hand_over(allowed)
    program.wait_for_line("logged in as viewer")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", PORT), 1)


def test_a_pasted_token(start_fresh: StartFresh, display: Display, emulator: Emulator) -> None:
    foreign = emulator.post("token", login="viewer", scopes=[], client_id=CLIENT_ID)["access_token"]
    own = emulator.post("token", login="viewer", scopes=list(SCOPES), client_id=PUBLIC)["access_token"]
    program = start_fresh(PUBLIC)
    open_login(program, display)
    program.press(display, "Token")
    for pasted, words in (
        ("https://www.twitch.tv", "This is an address, not a token"),
        (f"x{own}", "does not accept this token"),
        (foreign, f"belongs to the client id {CLIENT_ID}"),
    ):
        display.type(pasted)  # over what was selected
        display.key("Return")
        program.wait_for_text(words)
    display.type(f"oauth:{own}")
    display.key("Return")
    program.wait_for_line("logged in as viewer")
    assert own not in program.text()
