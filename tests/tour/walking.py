"""One run of the program with the guide in it: the local Twitch, a display and a session bus around it."""

import json
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.processes import Display, Emulator, Program, SessionBus
from tests.tour.plan import SCREEN, Look, Walk

_SECONDS = 420


@dataclass(frozen=True, slots=True)
class Walked:
    """What came of it."""

    missed: tuple[str, ...]
    cut_off: dict[str, list[str]]  # by picture

    @property
    def is_good(self) -> bool:
        """Whether everything was seen, and wholly."""
        return not self.missed and not any(self.cut_off.values())


def walk(folder: Path, look: Look, only: Sequence[str] = ()) -> Walked:
    """Take the pictures of one look.

    Args:
        folder: for the pictures.
        look: how the program is to look.
        only: what the names of the pictures begin with; nothing stands for all.
    """
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-tour-")))
        emulator = stack.enter_context(Emulator(home, "--chat-rate", "8"))
        display = Display(home, f"{SCREEN[0] * look.scale}x{SCREEN[1] * look.scale}")
        stack.callback(display.end)
        bus = SessionBus(home)
        stack.callback(bus.end)
        way = Walk(str(folder), look.name, emulator.base, tuple(only))
        way.findings.unlink(missing_ok=True)
        program = stack.enter_context(
            Program(home, emulator, _environment(display, bus, look), module=("tests.tour.guide", way.text()))
        )
        program.popen.wait(_SECONDS)
        if not way.findings.exists():
            raise RuntimeError(program.text()[-4000:])
        found = json.loads(way.findings.read_text(encoding="utf-8"))
        return Walked(tuple(found["missed"]), found["cut off"])


def _environment(display: Display, bus: SessionBus, look: Look) -> dict[str, str]:
    return {
        **display.environment,
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
        "QT_SCALE_FACTOR": str(look.scale),
        "MINI_TTV_THEME": look.theme,
        "MINI_TTV_LANGUAGE": look.language,
        "MINI_TTV_WELCOMED": "0",
    }
