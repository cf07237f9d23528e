"""The real program for an hour with six ad breaks, and through an outage of half a minute."""

import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.e2e.player_story import PlayerStory
from tests.e2e.processes import Display, Emulator

_LOGIN = "luma_arcade"
_BREAKS = 6
_AD_SECONDS = 30.0
_LOOK_SECONDS = 5.0
_OUTAGE_SECONDS = 30.0


def _story(stack: ExitStack) -> tuple[PlayerStory, Emulator]:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-hour-")))
    emulator = stack.enter_context(Emulator(folder))
    display = Display(folder)
    stack.callback(display.end)
    story = stack.enter_context(PlayerStory(folder, emulator, display.environment, _LOGIN, (display.pid,)))
    return story, emulator


def _kept(pid: int) -> dict[str, float]:
    folder = Path(f"/proc/{pid}")
    words = (folder / "status").read_text(encoding="ascii").split()
    return {
        "megabytes": int(words[words.index("VmRSS:") + 1]) / 1024,
        "threads": float(words[words.index("Threads:") + 1]),
        "files": float(len(list((folder / "fd").iterdir()))),
    }


def _part(samples: list[dict[str, float]], key: str) -> float:
    return statistics.median(each[key] for each in samples) if samples else float("nan")


def hour(seconds: float = 3600.0) -> dict[str, float]:
    """Delay, memory and threads of the first sixth of the time beside those of the last, each behind an ad break.

    Args:
        seconds: How long it plays.
    """
    with ExitStack() as stack:
        story, emulator = _story(stack)
        story.start()
        began, breaks, samples = time.monotonic(), 0, list[dict[str, float]]()
        while (passed := time.monotonic() - began) < seconds:
            if passed >= seconds / _BREAKS * breaks:
                emulator.post("ad", login=_LOGIN, seconds=min(_AD_SECONDS, seconds / _BREAKS / 4))
                breaks += 1
            time.sleep(min(_LOOK_SECONDS, seconds / 60))
            player: dict[str, Any] = story.look()
            if player["phase"] == "playing" and player["delay"] is not None:
                samples.append({"at": passed, "delay": player["delay"], **_kept(story.program.popen.pid)})
        player = story.look()
        story.program.end()
        first = [each for each in samples if each["at"] < seconds / _BREAKS]
        last = [each for each in samples if each["at"] >= seconds - seconds / _BREAKS]
        result = {"seconds": seconds, "ad_breaks": float(breaks), "recoveries": player["recoveries"]}
        for key in ("delay", "megabytes", "threads", "files"):
            result |= {f"{key}_first": _part(first, key), f"{key}_last": _part(last, key)}
        stands = [end - begin for begin, end in player["stands"]]
        return result | {
            "longest_stand_seconds": max(stands, default=0.0),
            "longest_stall_ms": story.longest_stall_ms,
            "pictures_lost_percent": player["dropped"] / max(1, player["shown"] + player["dropped"]) * 100,
        }


def outage(seconds: float = _OUTAGE_SECONDS) -> dict[str, float]:
    """How soon the picture is back after segments were refused, and after they hung, for so many seconds."""
    with ExitStack() as stack:
        story, _emulator = _story(stack)
        story.start()
        for name, fault in (("refused", "refuse"), ("missing", "missing"), ("hanging", "hang")):
            story.outage(name, seconds, segments=fault)
        story.outage("playlists_hanging", seconds, playlists="hang")
        story.program.end()
        result = {f"{name}_back_after_seconds": each.back_after for name, each in story.outcomes.items()}
        result |= {f"{name}_recoveries": float(each.recoveries) for name, each in story.outcomes.items()}
        return result | {"longest_stall_ms": story.longest_stall_ms}
