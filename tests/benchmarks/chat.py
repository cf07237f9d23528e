"""The chat under a flood through a real socket: what a message costs, with the view and without, and who has to wait.

Emulator, flood and program are processes of their own; the window is visible on a display of its own under a window
manager. `cpu` is CPU time of the program alone, a ratio is that with the view to that without. Stalls are watched in
runs of their own, as watching costs.
"""

import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks.chat_flood import LOGIN, SEED
from tests.benchmarks.chat_memory import kept_message_bytes
from tests.e2e.processes import Display, Emulator, Process

_RATES = {20: (100, 600), 100: (300, 2_300), 1_000: (3_000, 18_000), 8_000: (16_000, 96_000)}  # skipped, until
_STALLS = (1_000, 8_000)
_LONG = 200_000


class Bench:
    """Runs the program again and again."""

    def __init__(self, folder: Path, display: Display, emulator: Emulator) -> None:
        self._folder = folder
        self._display = display
        self._emulator = emulator
        self._runs = 0

    def run(
        self, rate: int, skip: int, total: int, *, view: bool = True, probe: bool = False, **more: str
    ) -> dict[str, float]:
        """One run of the program; what it has measured."""
        self._runs += 1
        environment = self._display.environment | {"QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.benchmarks.chat_flood", str(rate), str(total)]
        with Process(command, environment, self._folder / f"flood{self._runs}.log") as flood:
            address = flood.wait_for_line(r"ready (\S+)")[1]
            wishes = {
                "endpoints": self._emulator.endpoints | {"irc": address},
                "channel": LOGIN,
                "folder": str(self._folder),
                "hits": str(self._folder / f"hits{self._runs}.sqlite"),
                "view": view,
                "skip": skip,
                "total": total,
                "probe": probe,
                "profile": "",
                "picture": "",
                **more,
            }
            program = [sys.executable, "-m", "tests.benchmarks.chat_window", json.dumps(wishes)]
            with Process(program, environment, self._folder / f"window{self._runs}.log") as window:
                line = window.wait_for_line(r"measured (.*)", seconds=60 + 3 * total / rate)[1]
                window.popen.wait(20)
            flood.end()
            result: dict[str, float] = json.loads(line)
            return result


def measure() -> dict[str, float]:
    """Seconds, milliseconds, megabytes and ratios, by rate."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-chat-")))
        display = Display(folder)
        stack.callback(display.end)
        emulator = stack.enter_context(Emulator(folder, "--chat-rate", "0", "--seed", str(SEED)))
        bench = Bench(folder, display, emulator)
        found: dict[str, float] = {}
        for rate, (skip, total) in _RATES.items():
            on, off = (bench.run(rate, skip, total, view=view) for view in (True, False))
            found[f"{rate}/s cpu s per 10,000"] = on["cpu_seconds_per_10000"]
            found[f"{rate}/s cpu s per 10,000 without view"] = off["cpu_seconds_per_10000"]
            found[f"{rate}/s ratio"] = on["cpu_seconds_per_10000"] / off["cpu_seconds_per_10000"]
        for rate in _STALLS:
            watched = bench.run(rate, *_RATES[rate], probe=True)
            found[f"{rate}/s longest stall ms"] = watched["longest_stall_ms"]
            found[f"{rate}/s longest stall ms, this process at work"] = watched["longest_stall_own_ms"]
            found[f"{rate}/s stall ms, 99.9 of 100"] = watched["stall_99_9_ms"]
        long = bench.run(8_000, 16_000, _LONG)
        found["200,000 messages: lost"] = _LONG - long["messages"]
        found["200,000 messages: MB over the empty window"] = long["end_megabytes"] - long["empty_megabytes"]
        found["200,000 messages: MB gained in the second half"] = long["end_megabytes"] - long["halfway_megabytes"]
        emulator.end()
        found["bytes a kept message"] = kept_message_bytes()
        return found
