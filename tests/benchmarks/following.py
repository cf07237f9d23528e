"""The page of somebody who follows 2,000 channels, 500 of them live: requests, stalls while scrolling, memory.

The real program, visible on a display of its own under a window manager, against the local Twitch; the wheel is turned
by the X server. `tests/e2e/spied.py` says how stalls are measured. `machine_stall_ms` is how long a thread of this
benchmark that only sleeps was kept waiting meanwhile: where it is long, other programs had the processors, and only
`longest_stall_own_ms` says something about this one.
"""

import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from tests.e2e.processes import (
    Display,
    Emulator,
    SessionBus,
    SpiedProgram,
    clean_environment,
    log_in_by_token,
    wait_until,
)

_FOLLOWED, _LIVE = 2000, 500
_FIRST_PAGE = 100
_SETTLE_SECONDS = 4.0
_NOTCHES = 8  # of the wheel, before somebody looks again
_NOTCH_MS = 40
_PATH = "/helix/streams/followed"


class _Idler:
    """A thread that wants to run every 2 ms and does nothing; the longest that it was kept waiting."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._idle)
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        self._thread.join()

    def _idle(self) -> None:
        before = time.perf_counter()
        while not self._ended.wait(0.002):
            now = time.perf_counter()
            self.longest = max(self.longest, now - before - 0.002)
            before = now


def _folder(stack: ExitStack) -> Path:
    return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-following-")))


def _empty_window(display: Display) -> int:
    """Kilobytes of the program with nobody logged in and nothing to show."""
    with ExitStack() as stack:
        folder = _folder(stack)
        emulator = stack.enter_context(Emulator(folder, "--chat-rate", "0"))
        program = stack.enter_context(SpiedProgram(folder, emulator, {**display.environment, "HOME": str(folder)}))
        program.wait_for_text("(?i)nobody is logged in")
        time.sleep(_SETTLE_SECONDS)
        kilobytes: int = program.see()["rss_kilobytes"]
        program.end()
        emulator.end()
        return kilobytes


def _asked(emulator: Emulator, path: str) -> int:
    return sum(emulator.get(f"requests?path={path}").values())


def _rows(program: SpiedProgram) -> int:
    return max((each["rows"] for each in program.see()["lists"]), default=0)


def _first_page(emulator: Emulator, program: SpiedProgram) -> int:
    """How many requests had been answered when the first cards were there; the next one is held back meanwhile."""
    wait_until(lambda: _rows(program) >= _FIRST_PAGE, 30, "no cards")
    wait_until(lambda: _asked(emulator, _PATH) > 1, 5, "no second request")
    return _asked(emulator, _PATH) - 1


def _longest(program: SpiedProgram, key: str) -> float:
    """The longest of what was seen, which is forgotten then."""
    looks, program.looks = program.looks, []
    return float(max(look[key] for look in looks))


def _scroll(display: Display, program: SpiedProgram, button: int) -> None:
    """Turn the wheel until the list has come to its end."""
    before = -1
    while True:
        display.do("click", "--repeat", str(_NOTCHES), "--delay", str(_NOTCH_MS), str(button))
        value = program.see()["lists"][0]["value"]
        if value == before:
            return
        before = value


def _measured(display: Display, empty: int) -> dict[str, float]:
    with ExitStack() as stack:
        folder = _folder(stack)
        bus = SessionBus(folder)
        stack.callback(bus.end)
        environment = clean_environment(folder, DISPLAY=display.name, DBUS_SESSION_BUS_ADDRESS=bus.address)
        emulator = stack.enter_context(Emulator(folder, "--chat-rate", "0", "--crowd", f"{_FOLLOWED}:{_LIVE}"))
        log_in_by_token(folder, emulator, environment)
        emulator.post("requests", method="DELETE")
        emulator.post("fault", path=_PATH, latency=2.0, every=2, count=1)
        program = stack.enter_context(SpiedProgram(folder, emulator, environment))
        first = _first_page(emulator, program)
        wait_until(lambda: _rows(program) >= _LIVE, 30, "not all cards")
        requests = _asked(emulator, _PATH)
        program.see()
        starting = _longest(program, "stall_ms")
        time.sleep(_SETTLE_SECONDS)
        program.see()
        idle = _longest(program, "stall_ms")
        window = display.window("^Mini TTV$")
        display.do("mousemove", "--window", window, "640", "500")
        idler = _Idler()
        for button in (5, 4):
            _scroll(display, program, button)
        idler.end()
        time.sleep(1)
        end = program.see()
        scrolled = program.looks
        program.end()
        emulator.end()
        return {
            "followed": _FOLLOWED,
            "live": end["lists"][0]["rows"],
            "requests_before_first_cards": first,
            "requests_for_all_cards": requests,
            "stall_while_starting_ms": starting,
            "stall_idle_ms": idle,
            "longest_stall_ms": max(look["stall_ms"] for look in scrolled),
            "longest_stall_own_ms": max(look["stall_own_ms"] for look in scrolled),
            "machine_stall_ms": idler.longest * 1000,
            "longest_collection_ms": max(look["collection_ms"] for look in scrolled),
            "stalls_over_50_ms": sum(look["stalls_over_50_ms"] for look in scrolled),
            "notches": _NOTCHES * (len(scrolled) - 1),
            "empty_window_megabytes": empty / 1024,
            "memory_over_empty_megabytes": (end["rss_kilobytes"] - empty) / 1024,
            "peak_over_empty_megabytes": (max(look["rss_kilobytes"] for look in scrolled) - empty) / 1024,
        }


def measure() -> dict[str, float]:
    """Requests, milliseconds and megabytes."""
    with ExitStack() as stack:
        display = Display(_folder(stack))
        stack.callback(display.end)
        return _measured(display, _empty_window(display))
