"""The demo as a person starts it, without a display: `python -m tests.smoke FOLDER [COMMAND ...]`.

COMMAND is what starts the program, by default this checkout's. Two pictures a few seconds apart must differ, video must
have played, and the hits that were counted must be those that the local Twitch really sent: none missed, none twice.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(folder: Path, command: list[str], name: str, seconds: int) -> tuple[bytes, dict[str, object]]:
    """Start the demo, let it play for `seconds`; its picture and its report."""
    picture, report = folder / f"{name}.png", folder / f"{name}.json"
    environment = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    subprocess.run(
        [
            *(*command, "--demo", "--screenshot", str(picture), "--after", str(seconds)),
            *("--report", str(report)),
        ],
        cwd=ROOT,
        env=environment | {"DBUS_SESSION_BUS_ADDRESS": "disabled:"},
        timeout=seconds + 60,
        check=True,
    )
    return picture.read_bytes(), json.loads(report.read_text(encoding="utf-8"))


def faults(report: dict[str, object]) -> list[str]:
    """What is wrong with a run, in words."""
    more_than = {"frames_shown": 120, "messages_received": 0, "messages_shown": 0}
    exactly = {"missed": 0, "double": 0, "errors": 0}
    wrong = [key for key, least in more_than.items() if not _number(report.get(key)) > least]
    wrong += [key for key, value in exactly.items() if report.get(key) != value]
    wrong += [] if report.get("hits") else ["hits"]
    return [f"{key}: {report.get(key)}" for key in wrong]


def _number(value: object) -> int:
    return value if isinstance(value, int) else -1


def main() -> int:
    """0 when the demo does what it should."""
    folder = Path(sys.argv[1])
    command = sys.argv[2:] or [sys.executable, "-m", "mini_ttv"]
    first_picture, first = run(folder, command, "first", 10)
    second_picture, second = run(folder, command, "second", 12)
    wrong = faults(first) + faults(second)
    if first_picture == second_picture:
        wrong.append("two pictures of a moving video are the same")
    shown = {key: second.get(key) for key in ("window_ms", "first_frame_ms", "frames_shown", "frames_dropped")}
    print(json.dumps(shown | {"delay_to_live_s": second.get("delay_to_live_s"), "hits": second.get("hits")}))  # noqa: T201
    for line in wrong:
        print(f"the demo: {line}", file=sys.stderr)  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
