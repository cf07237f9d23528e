"""The player's window alone, in a process and on a display of its own: first pictures, and switches without end."""

import json
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.e2e.processes import ROOT, Display, Emulator

_TIMES = 20
_SWITCHES = 200


def _window(job: str, times: int, *, low_latency: bool = True, trouble: bool = False) -> dict[str, float]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-starting-")))
        emulator = stack.enter_context(Emulator(folder, "--chat-rate", "0"))
        display = Display(folder)
        stack.callback(display.end)
        logins = [str(each["login"]) for each in emulator.get("world")["live"]][:6]
        if trouble:
            emulator.post("video", login=logins[0], preroll=30.0)
            emulator.post("video", login=logins[1], segments="hang")
            emulator.post("video", login=logins[2], playlists="hang")
        wishes = {
            "endpoints": emulator.endpoints,
            "base": emulator.base,
            "logins": logins,
            "job": job,
            "times": times,
            "low_latency": low_latency,
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.player_window", json.dumps(wishes)],
            env={**display.environment, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stdout[-2000:] + done.stderr[-4000:])
        line = next(each for each in done.stdout.splitlines() if each.startswith("measured "))
        result: dict[str, float] = json.loads(line.removeprefix("measured "))
        return result


def first_frame() -> dict[str, float]:
    """Milliseconds from the click to the first picture, beside streamlink alone, with and without low latency."""
    low, usual = (_window("first_frame", _TIMES, low_latency=low) for low in (True, False))
    return {f"low_latency_{key}": value for key, value in low.items()} | {
        f"usual_latency_{key}": value for key, value in usual.items()
    }


def switching() -> dict[str, float]:
    """What 200 switches at any moment leave behind, also of channels in ads, and of some that hang."""
    return _window("switching", _SWITCHES, trouble=True)
