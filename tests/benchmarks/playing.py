"""What playing costs, and how far behind live it is, beside streamlink piped into mpv: same stream, size and run.

All of a program's processor time counts, streamlink's on both sides. 720p60 fills a screen of 1280 by 720 pixel by
pixel; 360p plays in the mini player of 480 by 270, ours with a chat of 20 messages a second beside it. mpv draws with
`--vo=x11`, the cheapest that it has without a graphics processor, and as it chooses by itself (`usual`). The players
take turns, so that whatever else the machine does weighs on all alike; of several rounds the median is given.
"""

import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks.peer_player import PeerPlayer, cpu_seconds
from tests.e2e.processes import ROOT, Display, Emulator, Program

_LOGIN = "luma_arcade"
_ROUNDS = 3
_SETTLE_SECONDS = 6.0
_SECONDS = 15.0
_LOOKS = 15
_CHAT_RATE = 20
_MINI = (480, 270)
_LEAST_PERCENT = 1.5  # of a processor: nobody plays for less


def _percent(pids: tuple[int, ...]) -> float:
    """Of one processor, over some seconds."""
    time.sleep(_SETTLE_SECONDS)
    began, work = time.monotonic(), cpu_seconds(*pids)
    time.sleep(_SECONDS)
    return (cpu_seconds(*pids) - work) / (time.monotonic() - began) * 100


def _delay(display: Display) -> float:
    """Median age of the picture on the screen; not a number where none can be read."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.screen_times", str(_LOOKS)],
        env={**display.environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    ages = json.loads(done.stdout.splitlines()[-1])
    return statistics.median(ages) if ages else float("nan")


class _Bench:
    """A screen, the local Twitch, and one player after the other."""

    def __init__(self, stack: ExitStack, quality: str, size: str, chat_rate: float) -> None:
        self._folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-playing-")))
        self._emulator = stack.enter_context(Emulator(self._folder, "--chat-rate", "0"))
        self._emulator.post("chat", login=_LOGIN, rate=chat_rate)
        self.display = Display(self._folder, size)
        stack.callback(self.display.end)
        self._quality = quality
        self._rounds = 0
        self.delays: dict[str, list[float]] = {}

    def ours(self, *, mini: bool = False) -> float:
        self._rounds += 1
        folder = self._folder / f"ours-{self._rounds}"
        folder.mkdir()
        wish = "low" if self._quality == "360p30" else "best"
        environment = {**self.display.environment, "MINI_TTV_QUALITY": wish, "HOME": str(folder)}
        arguments = ("--mini",) if mini else ()
        with Program(folder, self._emulator, environment, _LOGIN, "--log-level", "info", *arguments) as program:
            program.wait_for_line(r"first frame after \d+ ms")
            window = self.display.window(_LOGIN)
            if mini:
                self.display.do("mousemove", "--window", window, "100", "100")
                self.display.key("c")
            else:
                self.display.key("f")
            self.display.do("mousemove", "2", "2")
            percent = _percent((program.popen.pid,))
            if not mini:
                self.delays.setdefault("ours", []).append(_delay(self.display))
            program.end()
        return percent

    def peer(self, output: str, *options: str) -> float:
        drawing = () if output == "usual" else (f"--vo={output}",)
        with PeerPlayer(
            self._folder, self._emulator, self.display.environment, _LOGIN, self._quality, *drawing, *options
        ) as peer:
            percent = _percent(peer.pids)
            if "--fs" in options:
                self.delays.setdefault(f"mpv_{output}", []).append(_delay(self.display))
        return percent


def _rounds(players: dict[str, Callable[[], float]], key: str) -> dict[str, float]:
    seen: dict[str, list[float]] = {name: [] for name in players}
    for _ in range(_ROUNDS):
        for name, play in players.items():
            seen[name].append(play())
    medians = {name: statistics.median(values) for name, values in seen.items()}
    # Without a graphics processor mpv may find no way of its own to draw: then it shows nothing, and waits.
    medians = {name: percent for name, percent in medians.items() if percent >= _LEAST_PERCENT}
    result = {f"{key}_{name}_percent": value for name, value in medians.items()}
    return result | {f"{key}_ratio_to_{name}": medians["ours"] / medians[name] for name in medians if name != "ours"}


def _large() -> dict[str, float]:
    with ExitStack() as stack:
        bench = _Bench(stack, "720p60", "1280x720", 0)
        low_latency = ("--profile=low-latency", "--fs")
        players: dict[str, Callable[[], float]] = {
            "ours": bench.ours,
            "mpv_x11": lambda: bench.peer("x11", *low_latency),
            "mpv_usual": lambda: bench.peer("usual", *low_latency),
        }
        result = _rounds(players, "cpu_720p60")
        delays = {name: statistics.median(values) for name, values in bench.delays.items()}
        delays = {name: seconds for name, seconds in delays.items() if not math.isnan(seconds)}
        result |= {f"delay_{name}_seconds": value for name, value in delays.items()}
        return result | {"delay_above_mpv_x11_seconds": delays["ours"] - delays["mpv_x11"]}


def _mini() -> dict[str, float]:
    with ExitStack() as stack:
        bench = _Bench(stack, "360p30", "1440x900", _CHAT_RATE)
        size = (f"--geometry={_MINI[0]}x{_MINI[1]}", "--no-border", "--profile=low-latency")
        return _rounds(
            {
                "ours": lambda: bench.ours(mini=True),
                "mpv_x11": lambda: bench.peer("x11", *size),
                "mpv_usual": lambda: bench.peer("usual", *size),
            },
            "cpu_360p_mini_with_chat",
        )


def measure() -> dict[str, float]:
    """Percents of one processor, ratios, and seconds behind live."""
    return _large() | _mini()
