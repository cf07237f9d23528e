"""How soon the window answers, what the program costs while it rests in the tray, and how fast a second start is.

All beside a bare window of Qt with the same modules: those that the program itself has loaded, at the moment at which
its window answers, or while it rests. Each run of the program has a run of that window next to it, so that whatever
else the machine does hits both. Times are medians; memory is what is resident, shared libraries included.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.e2e.desktop_pieces import TrayPanel
from tests.e2e.processes import (
    CLIENT_ID,
    CLIENT_SECRET,
    ROOT,
    Display,
    Emulator,
    SessionBus,
    hand_over,
    log_in_by_token,
    wait_until,
)

_RUNS = 9
_IDLE_SECONDS = 60.0
_SETTLES = 12.0  # seconds from the first list to rest
_QT_MODULE = re.compile(r"/PySide6/(Qt\w+)\.(?:abi3\.)?\w+$")


@dataclass(frozen=True, slots=True)
class _House:
    """A desktop, and a local Twitch."""

    folder: Path
    emulator: Emulator
    display: Display
    environment: Mapping[str, str]

    def program(self, *words: str, module: Sequence[str] = ("mini_ttv",)) -> list[str]:
        return [
            *(sys.executable, "-m", *module),
            *("--endpoints", str(self.emulator.endpoints_file), "--data-dir", str(self.folder / "profile"), *words),
        ]

    def bare(self, file: Path, modules: Sequence[str]) -> list[str]:
        return [sys.executable, "-m", "tests.benchmarks.start_window", str(file), *modules]

    def begin(self, command: Sequence[str]) -> "subprocess.Popen[bytes]":
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, env=dict(self.environment), stdin=quiet, stdout=quiet, stderr=quiet, cwd=ROOT)


def _house(stack: ExitStack) -> _House:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-start-")))
    emulator = stack.enter_context(Emulator(folder))
    display = Display(folder)
    stack.callback(display.end)
    bus = SessionBus(folder)
    stack.callback(bus.end)
    environment = {
        **display.environment,
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
        "MINI_TTV_CLIENT_ID": CLIENT_ID,
        "MINI_TTV_CLIENT_SECRET": CLIENT_SECRET,
    }
    log_in_by_token(folder, emulator, environment)
    return _House(folder, emulator, display, environment)


@dataclass(frozen=True, slots=True)
class _Start:
    """Milliseconds of one start, from exec on."""

    answers: float
    work: float  # of the processor
    silence: float
    modules: Sequence[str]  # of Qt


def _started(house: _House, command: Sequence[str], file: Path) -> _Start:
    file.unlink(missing_ok=True)
    began = time.monotonic()
    running = house.begin(command)
    try:
        wait_until(lambda: file.exists() or running.poll() is not None, 60, "no window answers")
        seen = json.loads(file.read_text(encoding="utf-8"))
    finally:
        running.terminate()
        running.wait(30)
    return _Start((seen["answered"] - began) * 1000, seen["work"] * 1000, seen["silence"] * 1000, seen["modules"])


def _starts(house: _House) -> dict[str, float]:
    file = house.folder / "answered.json"
    watched = house.program(module=("tests.benchmarks.start_program", str(file)))
    ours, bare = [], []
    for number in range(_RUNS + 1):
        one = _started(house, watched, file)
        other = _started(house, house.bare(file, one.modules), file)
        if number:  # the first ones read files that no cache holds yet
            ours.append(one)
            bare.append(other)
    return {
        "window_ms": median(each.answers for each in ours),
        "bare_window_ms": median(each.answers for each in bare),
        "ratio": median(one.answers / other.answers for one, other in zip(ours, bare, strict=True)),
        "window_cpu_ms": median(each.work for each in ours),
        "bare_window_cpu_ms": median(each.work for each in bare),
        "cpu_ratio": median(one.work / other.work for one, other in zip(ours, bare, strict=True)),
        "longest_silence_ms": median(each.silence for each in ours),
    }


def _cpu(pid: int) -> float:
    words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    """Megabytes in memory; shares of libraries would depend on who else uses them."""
    words = Path(f"/proc/{pid}/status").read_text(encoding="ascii").split()
    return int(words[words.index("VmRSS:") + 1]) / 1024


def _modules(pid: int) -> list[str]:
    """The modules of Qt that a program of Python has loaded."""
    lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    found = (_QT_MODULE.search(line) for line in lines)
    return sorted({f"PySide6.{each[1]}" for each in found if each is not None})


def _idle(house: _House, stack: ExitStack) -> dict[str, float]:
    stack.enter_context(TrayPanel(house.folder, house.display))
    log = house.folder / "idle.log"
    words = ("--tray", "--log-level", "info", "--log-file", str(log))
    ours = house.begin(house.program(*words))
    stack.callback(_end, ours)
    wait_until(lambda: log.exists() and "following:" in log.read_text(encoding="utf-8"), 60, "no list is read")
    bare = house.begin(house.bare(house.folder / "nothing.json", _modules(ours.pid)))
    stack.callback(_end, bare)
    time.sleep(_SETTLES)
    before = _cpu(ours.pid)
    time.sleep(_IDLE_SECONDS)
    work = _cpu(ours.pid) - before
    memory, other = _memory(ours.pid), _memory(bare.pid)
    took = [_handed_over(house) for _ in range(_RUNS)]
    return {
        "idle_cpu_percent": work / _IDLE_SECONDS * 100,
        "idle_mb": memory,
        "bare_mb": other,
        "memory_ratio": memory / other,
        "second_start_ms": median(took) * 1000,
    }


def _handed_over(house: _House) -> float:
    began = time.monotonic()
    hand_over(house.folder, house.emulator, house.environment, "--tray")
    return time.monotonic() - began


def _end(running: "subprocess.Popen[Any]") -> None:
    running.terminate()
    running.wait(30)


def measure() -> dict[str, float]:
    """All of it."""
    with ExitStack() as stack:
        house = _house(stack)
        return _starts(house) | _idle(house, stack)
