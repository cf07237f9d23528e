"""The real program, the emulator, a display and a session bus: each a process of its own."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Protocol, Self, TypeVar

from mini_ttv.twitch.auth import SCOPES

T = TypeVar("T")
ROOT = Path(__file__).parent.parent.parent
CLIENT_ID = "minittvlocalconfidential000001"
CLIENT_SECRET = "minittvlocalsecret000000000001"
ACCOUNT_BUTTON = (1228, 25)  # in a window of the usual 1280 by 800
LOGIN_TITLE = "^Log in to Twitch$"
IN_THIS_WINDOW = (372, 25)  # in the login dialog


def clean_environment(home: Path, **extra: str) -> dict[str, str]:
    """An environment that knows nothing of this person's desktop."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key in {"PATH", "LANG", "LC_ALL", "COVERAGE_FILE", "COVERAGE_PROCESS_START", "TMPDIR"}
    }
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "MINI_TTV_WELCOMED": "1",  # the first start has a test of its own
        **extra,
    }


class Process:
    """A child whose lines are kept, and waited for."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], log: Path, *, stdin: int = subprocess.DEVNULL
    ) -> None:
        self.log = log
        self._from = 0
        self._output: IO[bytes] = log.open("wb")
        self.popen = subprocess.Popen(
            command,
            env=dict(environment),
            stdin=stdin,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            cwd=log.parent,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        """Nothing is left behind, whatever the test came to; where it failed, the last lines help to see why."""
        if any(failure):
            sys.stderr.write(f"{self.log.name} ends with:\n{self.text()[-6000:]}\n")
        if self.popen.poll() is None:
            self.popen.kill()
            self.popen.wait()
        self._close()

    def _close(self) -> None:
        self._output.close()
        if self.popen.stdin is not None:
            self.popen.stdin.close()

    def text(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def forget_lines(self) -> None:
        """Wait only for lines that come from now on."""
        self._from = len(self.text())

    def new_text(self) -> str:
        """All that came since lines were forgotten."""
        return self.text()[self._from :]

    def wait_for_line(self, pattern: str, seconds: float = 30) -> re.Match[str]:
        def found() -> re.Match[str] | None:
            match = re.search(pattern, self.new_text())
            if match is None and self.popen.poll() is not None:
                message = f"ended with {self.popen.returncode} before {pattern!r}:\n{self.text()[-4000:]}"
                raise AssertionError(message)
            return match

        try:
            return wait_until(found, seconds, f"no line {pattern!r}")
        except AssertionError as error:
            raise AssertionError(f"{error} in:\n{self.text()[-4000:]}") from None

    def end(self, seconds: float = 15) -> int:
        """Ask it to end, as a session's end does; its exit code."""
        if self.popen.poll() is None:
            self.popen.send_signal(signal.SIGTERM)
        try:
            return self.popen.wait(seconds)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()
            raise AssertionError(f"did not end within {seconds} s:\n{self.text()[-4000:]}") from None
        finally:
            self._close()


def wait_until(condition: Callable[[], T | None], seconds: float, message: str) -> T:
    """The first true answer of `condition`, asked 20 times a second."""
    deadline = time.monotonic() + seconds
    while True:
        if answer := condition():
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(message)
        time.sleep(0.05)


class Emulator(Process):
    """The local Twitch, and its control door. It ends with this process, even where that crashes or is killed."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.endpoints_file = folder / "endpoints.toml"
        super().__init__(
            [
                sys.executable,
                "-m",
                "mini_ttv.emulator",
                "--parent-pipe",
                "--port",
                "0",
                "--endpoints-file",
                str(self.endpoints_file),
                *arguments,
            ],
            clean_environment(folder),
            folder / "emulator.log",
            stdin=subprocess.PIPE,
        )
        try:
            self.base = self.wait_for_line(r"ready (http://\S+)")[1]
        except BaseException:
            self.__exit__()  # nobody has it yet who could end it
            raise
        self.endpoints = tomllib.loads(self.endpoints_file.read_text(encoding="utf-8"))

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.base}/_control/{path}", timeout=10) as answer:
            return json.load(answer)

    def post(self, path: str, /, method: str = "POST", **values: object) -> Any:
        request = urllib.request.Request(
            f"{self.base}/_control/{path}",
            data=json.dumps(values).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            body = answer.read()
            return json.loads(body) if body else None


class Display:
    """An X server with a window manager, and a person's hands."""

    def __init__(self, folder: Path, size: str = "1440x900") -> None:
        reading, writing = os.pipe()
        self._folder = folder
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.name = f":{numbers.readline().strip()}"
        self.environment = clean_environment(folder, DISPLAY=self.name)
        self._manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    @property
    def pid(self) -> int:
        """Of the X server, which programs wait for."""
        return self._server.pid

    def do(self, *words: str) -> str:
        """Let xdotool do it; its answer."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout.strip()

    def window(self, title: str, seconds: float = 30) -> str:
        """The id of the visible window whose title matches `title` (a regular expression)."""
        found = wait_until(
            lambda: self.do("search", "--onlyvisible", "--name", title).split(), seconds, f"no window {title!r}"
        )
        return found[-1]

    def click(self, window: str, x: int, y: int, button: int = 1) -> None:
        self.do("mousemove", "--window", window, str(x), str(y))
        self.do("click", str(button))

    def click_at(self, x: int, y: int) -> None:
        """Click a place of the screen."""
        self.do("mousemove", str(x), str(y))
        self.do("click", "1")

    def type(self, text: str) -> None:
        self.do("type", "--delay", "20", text)

    def key(self, *keys: str) -> None:
        self.do("key", "--delay", "30", *keys)

    def end(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(10)


class SessionBus:
    """A session bus with a keyring behind it."""

    def __init__(self, folder: Path, *, unlocked: bool = True) -> None:
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=clean_environment(folder),
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        environment = clean_environment(folder, DBUS_SESSION_BUS_ADDRESS=self.address)
        self._keyring = subprocess.Popen(
            ["gnome-keyring-daemon", *(["--unlock"] if unlocked else []), "--components=secrets", "--foreground"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(b"a password\n")
        self._keyring.stdin.close()

    def end(self) -> None:
        for process in (self._keyring, self._bus):
            process.terminate()
            process.wait(10)
        if self._bus.stdout is not None:
            self._bus.stdout.close()


def kept_entries(bus: SessionBus, home: Path) -> int:
    """How many entries of Mini TTV the keyring holds."""
    script = (
        "import contextlib, secretstorage\n"
        "with contextlib.closing(secretstorage.dbus_init()) as bus:\n"
        "    items = secretstorage.get_default_collection(bus).get_all_items()\n"
        "    print(sum('mini-ttv' in str(item.get_attributes()) for item in items))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=clean_environment(home, DBUS_SESSION_BUS_ADDRESS=bus.address),
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    return int(done.stdout)


class Program(Process):
    """Mini TTV as a person starts it, or, with `module`, as somebody starts it who looks inside."""

    def __init__(
        self,
        folder: Path,
        emulator: Emulator,
        environment: Mapping[str, str],
        *arguments: str,
        module: Sequence[str] = ("mini_ttv",),
    ) -> None:
        self.report_file = folder / "report.json"
        super().__init__(
            [
                *(sys.executable, "-m", *module, "--endpoints", str(emulator.endpoints_file)),
                *("--data-dir", str(folder / "profile"), "--report", str(self.report_file), *arguments),
            ],
            {"MINI_TTV_CLIENT_ID": CLIENT_ID, "MINI_TTV_CLIENT_SECRET": CLIENT_SECRET, **environment},
            folder / "program.log",
        )

    def report(self) -> Any:
        """What it wrote at its end."""
        return json.loads(self.report_file.read_text(encoding="utf-8"))


class SpiedProgram(Program):
    """Mini TTV that tells what is to be seen in it; `spied.py` says how."""

    def __init__(self, folder: Path, emulator: Emulator, environment: Mapping[str, str], *arguments: str) -> None:
        self._seen = folder / "seen.json"
        self._ready = False
        self.looks: list[Any] = []  # all that was seen since somebody emptied this
        super().__init__(folder, emulator, environment, *arguments, module=("tests.e2e.spied", str(self._seen)))

    def see(self, *parts: str) -> Any:
        """What is to be seen now, and the longest stall since the last time.

        Args:
            parts: What of the windows is to be looked at, where not all is needed: it keeps the program from its work.
        """
        if self._ready:
            self._seen.unlink(missing_ok=True)
            self._seen.with_suffix(".want").unlink(missing_ok=True)
            if parts:
                self._seen.with_suffix(".want").write_text(" ".join(parts), encoding="ascii")
            self.popen.send_signal(signal.SIGUSR1)

        def answered() -> bool:
            return self._seen.exists() or self.popen.poll() is not None

        try:
            wait_until(answered, 40, "the spy is silent")
            assert self._seen.exists(), f"the program ended with {self.popen.returncode}"
        except AssertionError as error:
            raise AssertionError(f"{error}:\n{self._where_it_hangs()}\n{self.text()[-4000:]}") from None
        self._ready = True
        self.looks.append(json.loads(self._seen.read_text(encoding="utf-8")))
        return self.looks[-1]

    def _where_it_hangs(self) -> str:
        """What all threads do, and what the kernel says of the first: waiting for what, or for a processor."""
        stacks = self._seen.with_suffix(".hung")
        if self.popen.poll() is not None or not stacks.exists():  # a signal before it is ready would end it
            return "nobody is there to ask"
        state = [
            (Path(f"/proc/{self.popen.pid}") / name).read_text(encoding="utf-8", errors="replace").strip()
            for name in ("wchan", "schedstat")
        ]
        self.popen.send_signal(signal.SIGUSR2)
        with contextlib.suppress(AssertionError):
            wait_until(lambda: stacks.stat().st_size > 0, 5, "")
        return f"load {os.getloadavg()[0]:.1f}, {state}\n{stacks.read_text(encoding='utf-8')[-8000:]}"

    def press(self, display: Display, name: str) -> None:
        """Click the button, menu entry or field whose name begins so."""

        def look() -> list[int] | None:
            places = self.see("places")["places"]
            return next((places[each] for each in sorted(places) if each.startswith(name)), None)

        display.click_at(*self._still(look, f"{name!r} to press"))

    def chat_place(self, words: str, part: str = "text") -> tuple[int, int]:
        """Where on the screen a part of a chat row is.

        Args:
            words: of one of the row's paragraphs, which ends so.
            part: "text", "name" of who wrote, "thread", the address of a link, or the login of a mention.
        """

        def look() -> list[int] | None:
            rows = [row for row in self.see("chat")["chat"] if any(each.endswith(words) for each in row["words"])]
            return rows[-1]["parts"].get(part) if rows else None

        return self._still(look, f"{part} of a row {words!r}")

    def _still(self, look: Callable[[], list[int] | None], what: str) -> tuple[int, int]:
        """A place that is twice the same: windows move while they come up, and rows when others come."""

        def place() -> tuple[int, int] | None:
            before, found = look(), look()
            return (found[0], found[1]) if found is not None and found == before else None

        try:
            return wait_until(place, 60, f"no {what}")
        except AssertionError as error:
            seen = self.see()
            raise AssertionError(f"{error}; there are {sorted(seen['places'])} and rows {seen['chat']}") from None

    def wait_for_text(self, pattern: str, seconds: float = 30) -> str:
        """The first text in the window that `pattern` is found in."""

        texts: list[str] = []

        def found() -> str:
            texts[:] = self.see("texts")["texts"]
            return next((text for text in texts if re.search(pattern, text)), "")

        try:
            return wait_until(found, seconds, f"nobody can read {pattern!r}")
        except AssertionError as error:
            raise AssertionError(f"{error} in {texts}, log:\n{self.text()[-4000:]}") from None


def log_in_by_token(folder: Path, emulator: Emulator, environment: Mapping[str, str], login: str = "viewer") -> None:
    """`mini-ttv login --token-stdin`, with a token made for `login`, into the keyring of `environment`."""
    issued = emulator.post("token", login=login, scopes=list(SCOPES), client_id=CLIENT_ID)
    command = [sys.executable, "-m", "mini_ttv", "login", "--token-stdin"]
    subprocess.run(
        [*command, "--endpoints", str(emulator.endpoints_file), "--data-dir", str(folder / "profile")],
        input=issued["access_token"] + "\n",
        env={**environment, "MINI_TTV_CLIENT_ID": CLIENT_ID, "MINI_TTV_CLIENT_SECRET": CLIENT_SECRET},
        text=True,
        timeout=60,
        check=True,
        capture_output=True,
    )


def hand_over(folder: Path, emulator: Emulator, environment: Mapping[str, str], channel: str) -> None:
    """Start the program a second time: it hands its channel to the first and ends."""
    command = [sys.executable, "-m", "mini_ttv", "--endpoints", str(emulator.endpoints_file)]
    subprocess.run(
        [*command, "--data-dir", str(folder / "profile"), channel],
        env=dict(environment),
        cwd=ROOT,
        timeout=30,
        check=True,
    )


class Start(Protocol):
    """Starts the program with this environment and these arguments."""

    def __call__(self, environment: Mapping[str, str], *arguments: str) -> Program: ...


def log_in_by_code(display: Display, program: "SpiedProgram", emulator: Emulator, login: str = "viewer") -> None:
    """Open the login, read the code in it, and let it in as another browser would."""
    emulator.post("device", interval=1)
    program.wait_for_line("running: logged out")  # no button before that is known
    display.click(display.window("^Mini TTV$"), *ACCOUNT_BUTTON)
    code = program.wait_for_text("^[A-Z]{8}$")
    emulator.post("activate", code=code, login=login)
    program.wait_for_line(f"logged in as {login}")


def log_in(display: Display, program: Program, window: str) -> None:
    """Open the login, type into the page's form, and consent."""
    program.wait_for_line("running: logged out")  # no button before that is known
    display.click(window, *ACCOUNT_BUTTON)
    display.click(display.window(LOGIN_TITLE), *IN_THIS_WINDOW)
    sign_in(display, program, window)


def sign_in(display: Display, program: Program, window: str) -> None:
    """Type into the form of the embedded page, and consent."""
    program.wait_for_line("login page: loaded")
    elsewhere = {"", window, display.window(LOGIN_TITLE)}
    wait_until(lambda: display.do("getwindowfocus", "-f") not in elsewhere, 10, "the page has not got the keyboard")
    display.type("viewer")
    display.key("Tab")
    display.type("emulator")
    display.key("Return")
    program.wait_for_line(r"(?s)login page: loaded.*login page: loaded")

    def consented() -> bool:
        # As a person would: again, if the page was not ready for it.
        display.key("Return")
        with contextlib.suppress(AssertionError):
            return program.wait_for_line("logged in as viewer", 2) is not None
        return False

    wait_until(consented, 20, f"nobody is logged in:\n{program.text()[-4000:]}")
