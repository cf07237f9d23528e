"""A chat for half an hour through every kind of trouble: are the rows what was sent, in order and once?

Both wires, the history and the emotes' sockets are in use; connections are dropped, left half open and asked to move,
one at a time and both together, emotes are renamed, and lines come that no server should send. Emulator and program are
processes of their own; the program is put together as always, with the chat pane in a window that nobody sees.
"""

import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.e2e.processes import Emulator, Process, clean_environment

_CHANNEL = "luma_arcade"
_RATE = 6.0  # messages a second: fewer in the longest silence than the history holds


def soak(
    seconds: float = 1800.0, every: tuple[float, float] = (1.0, 10.0), seed: int = 1, *, eventsub: bool = True
) -> dict[str, float]:
    """Messages lost, shown twice and out of order, and megabytes.

    Args:
        seconds: How long there is trouble.
        every: Seconds from one trouble to the next, from and to.
        seed: Another seed, other troubles.
        eventsub: Read on that wire, too; IRC alone otherwise.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-soak-")))
        emulator = stack.enter_context(Emulator(folder, "--chat-rate", str(_RATE)))
        wishes = {
            "endpoints": emulator.endpoints,
            "base": emulator.base,
            "irc": f"127.0.0.1:{emulator.get('world')['irc_port']}",
            "channel": _CHANNEL,
            "folder": str(folder),
            "seconds": seconds,
            "every": every,
            "seed": seed,
            "eventsub": eventsub,
        }
        command = [sys.executable, "-m", "tests.benchmarks.soak_window", json.dumps(wishes)]
        environment = clean_environment(folder, QT_QPA_PLATFORM="offscreen")
        with Process(command, environment, folder / "window.log") as window:
            line = window.wait_for_line(r"measured (.*)", seconds + 180)[1]
            window.popen.wait(20)
            sys.stderr.write("".join(f"{each}\n" for each in window.text().splitlines() if each.startswith("lost: ")))
        found: dict[str, float] = json.loads(line)
        return found


def soak_irc(seconds: float = 1800.0) -> dict[str, float]:
    """The same on IRC alone, as the chat is read where nobody asks for more.

    Args:
        seconds: How long there is trouble.
    """
    return soak(seconds, eventsub=False)
