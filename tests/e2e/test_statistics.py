"""The statistics page under a person's hands: from a moment at which the chat went off into the recording."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mini_ttv.core.hit_deltas import Deltas
from mini_ttv.storage.hits import HitStore
from tests.e2e.processes import Display, Emulator, SessionBus, SpiedProgram, log_in_by_token, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(180)]

CHANNEL = "luma_arcade"
_LENGTH = 3600  # seconds of the recording, so far
_MOMENT = 1800  # where the chat went off


@pytest.fixture
def recording(emulator: Emulator) -> Any:
    """The stream of the channel is being recorded for an hour."""
    emulator.post("chat", rate=0)
    return emulator.post("archive", login=CHANNEL, seconds=_LENGTH)


@pytest.fixture
def program(
    emulator: Emulator, display: Display, session_bus: SessionBus, tmp_path: Path, recording: Any
) -> Iterator[SpiedProgram]:
    """Somebody is logged in, and the chat was counted before."""
    channel_id = next(each["id"] for each in emulator.get("world")["live"] if each["login"] == CHANNEL)
    _count(tmp_path / "profile" / "hits.sqlite", channel_id, recording["created_at"])
    environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}
    log_in_by_token(tmp_path, emulator, environment)
    with SpiedProgram(tmp_path, emulator, environment, "--log-level", "info") as running:
        running.wait_for_line("logged in as viewer")
        yield running
        assert running.end() == 0
        report = running.report()
        assert report["errors"] == 0, report["log"]


def _count(database: Path, channel_id: str, began: float) -> None:
    """Thirty calm minutes of the stream, and one in which the chat went off."""
    store = HitStore(database)
    store.open()
    deltas = Deltas()
    moment = (int(began) + _MOMENT) // 60 * 60
    for minute in range(moment - 1200, moment + 600, 60):
        for number in range(200 if minute == moment else 20):
            deltas.records.append((f"{minute}-{number}", channel_id, CHANNEL, f"user{number}", minute, []))
    store.apply(deltas)
    store.close()


def test_a_mark_on_the_timeline_plays_the_recording_from_there(
    program: SpiedProgram, emulator: Emulator, display: Display, recording: Any
) -> None:
    program.press(display, "Statistics")
    program.wait_for_text("^Moments at which the chat went off")
    program.press(display, "mark 0")
    program.wait_for_line(r"mini_ttv.services.watch: playing")
    requests = emulator.get(f"requests?path=/video/vod/{recording['id']}")
    segments = [int(found[1]) for path in requests if (found := re.search(r"/(\d+)\.(ts|mp4)$", path))]
    assert (_MOMENT - 60) // 2 - 1 <= min(segments) <= _MOMENT // 2  # two seconds each; the minute began before


def test_the_address_of_a_moment_is_copied(program: SpiedProgram, display: Display, recording: Any) -> None:
    program.press(display, "Statistics")
    program.wait_for_text("^Moments at which the chat went off")
    x, y = wait_until(
        lambda: next((at for name, at in program.see()["places"].items() if name.startswith("Moments")), None),
        20,
        "no row",
    )
    display.do("mousemove", str(x), str(y), "click", "3")
    program.press(display, "Copy its address")
    program.wait_for_text(
        rf"^Copied: \S+/videos/{recording['id']}\?t=0h(29|30)m\d+s \((29|30):\d\d in the recording\)$"
    )
