"""streamlink into mpv, as many people watch today: what the player is measured against."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from tests.e2e.processes import ROOT, Emulator

_SITE = ROOT / "tests" / "emulator" / "streamlink_site"
_TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(*pids: int) -> float:
    """Processor time of these processes and of all that they have started and that still run."""
    total, waiting = 0.0, list(pids)
    while waiting:
        folder = Path(f"/proc/{waiting.pop()}")
        try:
            fields = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            children = [(each / "children").read_text(encoding="ascii") for each in (folder / "task").iterdir()]
        except OSError:  # it has just ended
            continue
        total += (int(fields[11]) + int(fields[12])) / _TICKS
        waiting += [int(child) for words in children for child in words.split()]
    return total


class PeerPlayer:
    """Both processes, from the beginning to the end of a `with`."""

    def __init__(
        self, folder: Path, emulator: Emulator, environment: Mapping[str, str], login: str, quality: str, *mpv: str
    ) -> None:
        """Start them.

        Args:
            folder: For what they say.
            emulator: The local Twitch.
            environment: With the display.
            login: Of the channel.
            quality: Name of the rendition.
            mpv: Further options of mpv.
        """
        path = os.pathsep.join((str(_SITE), str(ROOT)))
        netloc = urlsplit(emulator.base).netloc
        self._log = (folder / "peer.log").open("ab")
        self._streamlink = subprocess.Popen(
            [sys.executable, "-m", "streamlink", "--no-config", "--no-plugin-sideloading", "--loglevel", "error",
             "--twitch-low-latency", "--stdout", f"https://www.twitch.tv/{login}", quality],
            env={**environment, "PYTHONPATH": path, "EMULATOR_NETLOC": netloc},
            stdout=subprocess.PIPE, stderr=self._log,
        )  # fmt: skip
        self._mpv = subprocess.Popen(
            ["mpv", "--no-config", "--no-terminal", "--ao=null", "--hwdec=no", *mpv, "-"],
            env=dict(environment), stdin=self._streamlink.stdout, stdout=self._log, stderr=self._log,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        """End both."""
        for process in (self._mpv, self._streamlink):
            process.kill()
            process.wait()
        if self._streamlink.stdout is not None:
            self._streamlink.stdout.close()
        self._log.close()

    @property
    def pids(self) -> tuple[int, int]:
        """Of streamlink and mpv."""
        return self._streamlink.pid, self._mpv.pid
