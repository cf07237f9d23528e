"""Every way in and out, every trouble, the most talkative log: and no secret anywhere but in the keyring."""

import contextlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any

import pytest

from mini_ttv.twitch.auth import SCOPES
from tests.e2e.processes import (
    ACCOUNT_BUTTON,
    CLIENT_ID,
    CLIENT_SECRET,
    LOGIN_TITLE,
    Display,
    Emulator,
    SessionBus,
    SpiedProgram,
    clean_environment,
    hand_over,
    kept_entries,
    sign_in,
    wait_until,
)
from tests.e2e.secret_hunt import Needles, Watcher, leaks_in_files

pytestmark = [pytest.mark.display, pytest.mark.timeout(240)]

CHANNEL = "luma_arcade"
REDIRECT = "http://localhost:3000"
FAULTS: tuple[dict[str, Any], ...] = (
    {"status": 401},
    {"status": 403},
    {"status": 404},
    {"status": 429},
    {"status": 503},
    {"garbage": True},
    {"drop": True},
)


class Home:
    """All places that the program can write to, and nothing else in them; `outside` is not searched."""

    def __init__(self) -> None:
        # Not pytest's own folder: the names of sockets have to be short.
        self.inside = Path(tempfile.mkdtemp(prefix="ttv-"))
        self.outside = Path(tempfile.mkdtemp(prefix="ttv-"))
        for name in ("home", "tmp"):
            (self.inside / name).mkdir()
        self.marker = f"HUNTED={self.inside.name}"
        self.opened = self.outside / "opened"
        opener = self.outside / "bin" / "xdg-open"
        opener.parent.mkdir()
        # A browser takes a moment to start, in which its arguments can be read by everybody.
        opener.write_text(
            f'#!/bin/sh\nprintf %s "$1" > {self.opened}.part\nsleep 0.3\nmv {self.opened}.part {self.opened}\n'
        )
        opener.chmod(opener.stat().st_mode | stat.S_IXUSR)

    def environment(self, **extra: str) -> dict[str, str]:
        name, _, value = self.marker.partition("=")
        path = f"{self.outside / 'bin'}{os.pathsep}{os.environ['PATH']}"
        extra |= {"TMPDIR": str(self.inside / "tmp"), "PATH": path, "MINI_TTV_REDIRECT_URI": REDIRECT, name: value}
        return clean_environment(self.inside / "home", **extra)

    def remove(self) -> None:
        shutil.rmtree(self.inside)
        shutil.rmtree(self.outside)


@pytest.fixture
def place() -> Iterator[Home]:
    made = Home()
    yield made
    made.remove()


@pytest.fixture
def display(place: Home) -> Iterator[Display]:
    running = Display(place.outside)
    yield running
    running.end()


@pytest.fixture
def bus(place: Home) -> Iterator[SessionBus]:
    running = SessionBus(place.inside / "home")
    yield running
    running.end()


@pytest.fixture
def emulator(place: Home) -> Iterator[Emulator]:
    with Emulator(place.outside) as running:
        yield running


def needles(emulator: Emulator) -> Needles:
    known: dict[str, list[str]] = emulator.get("secrets")
    return Needles({**known, "client secret": [CLIENT_SECRET]})


def follow_login(url: str) -> str:
    """What a person does in the system's browser, up to the page that the program itself shows."""
    jar = CookieJar(DefaultCookiePolicy(rfc2965=False))
    browser = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar))

    def post(**form: str) -> str:
        with browser.open(url, urllib.parse.urlencode(form).encode(), timeout=20) as answer:
            text: str = answer.read().decode()
            return text

    page = post(action="login", username="viewer", password="emulator")
    check = re.search(r'name="check" value="([0-9a-f]+)"', page)
    # Allowed once before, the page sends the browser on at once.
    return post(action="authorize", check=check[1]) if check is not None else page


def provoke(program: SpiedProgram, emulator: Emulator, display: Display) -> None:
    """Let requests fail in every way."""

    def asked(path: str) -> bool:
        display.key("F5")
        return any(path in each for each in emulator.get("requests"))

    for fault in FAULTS:
        emulator.post("requests", method="DELETE")
        # A refresh that is answered 401 to 404 would end the login, as it should.
        refused = fault.get("status") in {401, 403, 404}
        for path in ("/helix", "/gql") if refused else ("/helix", "/gql", "/oauth2/token"):
            emulator.post("fault", path=path, count=1, **fault)
        wait_until(lambda: asked("/helix"), 10, f"no request meets {fault}")
    emulator.post("faults", method="DELETE")
    emulator.post("requests", method="DELETE")
    emulator.post("expire", login="viewer")
    wait_until(lambda: asked("/oauth2/token"), 10, "no refresh")


def log_out(program: SpiedProgram, display: Display) -> None:
    program.forget_lines()
    display.click(display.window("Mini TTV$"), *ACCOUNT_BUTTON)
    program.press(display, "Log out")
    program.wait_for_line("logged out")


def open_login(program: SpiedProgram, display: Display, way: str = "") -> None:
    program.forget_lines()

    def opened() -> str:
        # Again, where the window was not ready for it.
        program.press(display, "Log in")
        with contextlib.suppress(AssertionError):
            return display.window(LOGIN_TITLE, 5)
        return ""

    wait_until(opened, 60, "no login dialog")
    if way:
        program.press(display, way)


def test_no_journey_leaves_a_secret_behind(place: Home, display: Display, bus: SessionBus, emulator: Emulator) -> None:
    environment = place.environment(DISPLAY=display.name, DBUS_SESSION_BUS_ADDRESS=bus.address)
    words = ("--log-level", "debug", "--log-file", str(place.inside / "log.txt"))
    with (
        SpiedProgram(place.inside, emulator, environment, *words) as program,
        Watcher(program.popen.pid, place.marker) as watcher,
    ):
        walk_through(program, place, environment, display, emulator)
        assert leaks_in_files(needles(emulator), place.inside) == []
        assert program.end() == 0
    known = emulator.get("secrets")
    assert {"access token", "refresh token", "authorization code", "device code", "state", "cookie"} <= known.keys()
    assert "playback signature" in known
    assert any("login_helper" in each for each in watcher.programs)
    assert any("xdg-open" in each for each in watcher.programs)
    # The address of the login page is what the browser is started with; its state is worth nothing elsewhere.
    assert watcher.leaks(needles(emulator), allowed=[("state", "xdg-open")]) == []
    assert leaks_in_files(needles(emulator), place.inside) == []


def walk_through(
    program: SpiedProgram, place: Home, environment: dict[str, str], display: Display, emulator: Emulator
) -> None:
    """In by all four ways, with troubles between them."""
    open_login(program, display, "In this window")
    sign_in(display, program, display.window("^Mini TTV$"))
    program.wait_for_line("following: [1-9]")
    provoke(program, emulator, display)
    hand_over(place.inside, emulator, environment, CHANNEL)
    program.wait_for_line(r"first frame after \d+ ms")
    log_out(program, display)

    open_login(program, display, "Your browser")
    program.press(display, "Open Twitch in the browser")
    wait_until(place.opened.exists, 10, "no browser was opened")
    follow_login(place.opened.read_text())
    program.wait_for_line("logged in as viewer")
    log_out(program, display)

    issued = emulator.post("token", login="viewer", scopes=list(SCOPES), client_id=CLIENT_ID)
    open_login(program, display, "Token")
    for token in ("x" + issued["access_token"], issued["access_token"]):
        program.press(display, "Token, with or without oauth: in front")
        display.key("ctrl+a")
        display.type(token)
        display.key("Return")
        if token.startswith("x"):
            program.wait_for_text("(?i)does not accept this token")
    program.wait_for_line("logged in as viewer")
    emulator.post("revoke", login="viewer")
    display.key("F5")
    program.wait_for_text(r"login.*ended\. Log in again\.")

    emulator.post("device", interval=1)
    open_login(program, display, "With a code")
    emulator.post("activate", code=program.wait_for_text("^[A-Z]{8}$"), login="viewer")
    program.wait_for_line("logged in as viewer")


def test_a_client_secret_that_is_typed_in_goes_to_the_keyring_only(
    place: Home, display: Display, bus: SessionBus, emulator: Emulator
) -> None:
    nothing_given = {"MINI_TTV_CLIENT_ID": "", "MINI_TTV_CLIENT_SECRET": ""}
    environment = place.environment(DISPLAY=display.name, DBUS_SESSION_BUS_ADDRESS=bus.address) | nothing_given
    words = ("--log-level", "debug", "--log-file", str(place.inside / "log.txt"))
    with (
        SpiedProgram(place.inside, emulator, environment, *words) as program,
        Watcher(program.popen.pid, place.marker) as watcher,
    ):
        open_login(program, display)
        program.press(display, "Client id")
        display.type(CLIENT_ID)
        program.press(display, "Confidential (with a secret)")
        program.press(display, "Client secret")
        display.type(CLIENT_SECRET)
        program.press(display, "Save")
        program.wait_for_text("^[A-Z]{8}$")
        program.press(display, "Client id …")
        program.wait_for_text(CLIENT_ID)
        wait_until(lambda: kept_entries(bus, place.inside / "home"), 10, "nothing in the keyring")
        assert program.end() == 0
    settings = (path.read_text(encoding="utf-8") for path in (place.inside / "profile").glob("*.toml"))
    assert any(CLIENT_ID in text for text in settings)
    secrets = needles(emulator)
    assert leaks_in_files(secrets, place.inside) == []
    assert watcher.leaks(secrets) == []


def run(place: Home, bus: SessionBus, *words: str, given: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    """A command to its end; what it says is kept for the hunt."""
    environment = place.environment(
        DBUS_SESSION_BUS_ADDRESS=bus.address,
        MINI_TTV_CLIENT_ID=CLIENT_ID,
        MINI_TTV_CLIENT_SECRET=CLIENT_SECRET,
        **extra,
    )
    with subprocess.Popen(
        [sys.executable, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        cwd=place.inside,
        text=True,
    ) as process:
        said, _ = process.communicate(given, timeout=60)
    with (place.inside / "said.txt").open("a", encoding="utf-8") as file:
        file.write(said)
    return subprocess.CompletedProcess(process.args, process.returncode, said)


def test_commands_crashes_reports_and_pictures_tell_nothing(place: Home, bus: SessionBus, emulator: Emulator) -> None:
    common = ("--endpoints", str(emulator.endpoints_file), "--data-dir", str(place.inside / "profile"))
    talkative = (*common, "--log-level", "debug", "--log-file", str(place.inside / "log.txt"))
    issued = emulator.post("token", login="viewer", scopes=list(SCOPES), client_id=CLIENT_ID)
    foreign = emulator.post("token", login="viewer", scopes=list(SCOPES))
    token, refresh_token = issued["access_token"], issued["refresh_token"]
    log_in = ("-m", "mini_ttv", "login", "--token-stdin", *talkative)

    for wrong in (foreign["access_token"], refresh_token, f"https://x/#access_token={token}&", f"{token} {token}"):
        run(place, bus, *log_in, given=f"{wrong}\n")
    emulator.post("fault", path="/oauth2", garbage=True, count=1)
    assert run(place, bus, *log_in, given=f"{token}\n").returncode == 1
    crashed = run(place, bus, "-m", "tests.e2e.crashing", *log_in[2:], given=f"{token}\n")
    assert "Traceback" in crashed.stdout
    assert "a bug with Token(access_token=Secret(***)" in crashed.stdout
    assert run(place, bus, *log_in, given=f"{token}\n").returncode == 0

    picture, report = place.inside / "picture.png", place.inside / "report.json"
    for seconds in ("3", "10", "30"):  # a busy machine takes its time until there is a video
        shown = ("--screenshot", str(picture), "--after", seconds, "--report", str(report), CHANNEL)
        assert run(place, bus, "-m", "mini_ttv", *talkative, *shown).returncode == 0
        if "playback signature" in emulator.get("secrets"):
            break
    assert picture.stat().st_size > 10_000
    assert "playback signature" in emulator.get("secrets")
    assert "logged in as viewer" in (place.inside / "log.txt").read_text(encoding="utf-8")
    assert list((place.inside / "profile").rglob("*"))
    assert leaks_in_files(needles(emulator), place.inside) == []
