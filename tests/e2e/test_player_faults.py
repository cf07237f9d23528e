"""The player in the real window while the local Twitch suffers: it comes back soon, says why, and never freezes.

Two programs live through the faults side by side, each with a channel of its own, so that one minute is enough for all.
No sound device is one of the faults, and there all the time. An outage of half a minute takes its time elsewhere:
`python -m tests.benchmarks outage`, and below the window in tests/services/test_watch_troubles.py.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.player_story import Outcome, PlayerStory
from tests.e2e.processes import Display, Emulator, clean_environment

pytestmark = [pytest.mark.display, pytest.mark.timeout(240)]

# Seconds, and milliseconds, on a machine that has processors to spare; others get more by what Linux says they lack.
SOON = 3.0
SOON_AFTER_ADS = 1.0
LONGEST_STALL_MS = 100.0
MOST_SLOWNESS = 5.0


def _outages(story: PlayerStory) -> None:
    story.preroll(10.0)
    story.outage("segment server dead", segments="refuse")
    story.outage("404s in a row", segments="missing")
    story.outage("half-open socket", segments="hang")
    story.outage("playlist garbage", playlists="garbage")


def _breaks(story: PlayerStory) -> None:
    story.switch(container="ts")
    story.start()
    story.turn("discontinuity", seconds=100.0)
    story.turn("TS to fMP4", container="mp4")
    story.mid_roll(6.0)
    story.expiry()
    story.end_and_return(2.0)


_LANES: dict[str, tuple[Callable[[PlayerStory], None], str]] = {
    "luma_arcade": (_outages, "best"),
    "": (_breaks, "low"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of all lanes."""

    outcomes: dict[str, Outcome]
    stalls: dict[str, float]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    folder = tmp_path_factory.mktemp("faults")
    with ExitStack() as stack:
        emulator = stack.enter_context(Emulator(folder))
        display = Display(folder)
        stack.callback(display.end)
        live = [str(each["login"]) for each in emulator.get("world")["live"]]
        other = next(each for each in live if each != "luma_arcade")
        stories: list[PlayerStory] = []
        with ThreadPoolExecutor(len(_LANES)) as threads:
            running: list[Future[None]] = []
            for login, (lane, quality) in _LANES.items():
                home = folder / (login or "other")
                home.mkdir()
                environment = {**display.environment, "MINI_TTV_QUALITY": quality}
                channel = login or other
                story = stack.enter_context(PlayerStory(home, emulator, environment, channel, (display.pid,)))
                stories.append(story)
                running.append(threads.submit(lane, story))
        for each in running:
            each.result()
        outcomes = {name: outcome for story in stories for name, outcome in story.outcomes.items()}
        yield Seen(outcomes, {story.login: story.longest_stall_ms for story in stories})
        for story in stories:
            assert story.program.end() == 0
            report = story.program.report()
            assert report["errors"] == 0, report["log"]


def patience(slowness: float) -> float:
    """How many times longer something may take; a machine that is worse than that is no excuse any more."""
    return min(slowness, MOST_SLOWNESS)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("segment server dead", ("Waiting for the stream…", "Reconnecting, try 1")),
        ("404s in a row", ("Waiting for the stream…",)),
        ("half-open socket", ("Waiting for the stream…",)),
        ("playlist garbage", ("Waiting for the stream…",)),
    ],
)
def test_an_outage_is_told_and_the_picture_is_back_soon_after_it(seen: Seen, name: str, words: tuple[str, ...]) -> None:
    outcome = seen.outcomes[name]
    assert outcome.back_after < SOON * patience(outcome.slowness), outcome
    assert any(said.startswith(words) for said in outcome.words), outcome
    assert outcome.words[-1] == "", outcome


def test_a_preroll_is_told_and_ends_with_its_last_second(seen: Seen) -> None:
    outcome = seen.outcomes["pre-roll"]
    assert any(said.startswith("Ad break") for said in outcome.words), outcome
    assert outcome.back_after < SOON_AFTER_ADS * patience(outcome.slowness), outcome


def test_a_mid_roll_counts_down_and_ends_with_its_last_second(seen: Seen) -> None:
    outcome = seen.outcomes["mid-roll"]
    assert sum(said.endswith("s left") for said in outcome.words) >= 2, outcome
    assert outcome.back_after < SOON_AFTER_ADS * patience(outcome.slowness), outcome
    assert outcome.recoveries == 0, outcome


@pytest.mark.parametrize("name", ["discontinuity", "TS to fMP4"])
def test_a_break_in_the_stream_is_a_moment_at_most(seen: Seen, name: str) -> None:
    outcome = seen.outcomes[name]
    assert max(outcome.back_after, outcome.longest_stand) < SOON * patience(outcome.slowness_of_all), outcome
    assert outcome.recoveries == 0, outcome
    assert not any(said.startswith("Reconnecting") for said in outcome.words), outcome


def test_an_expired_address_is_replaced(seen: Seen) -> None:
    outcome = seen.outcomes["token expiry"]
    assert outcome.longest_stand < SOON * patience(outcome.slowness_of_all), outcome
    assert outcome.recoveries >= 1, outcome


def test_an_end_is_told_and_a_return_is_found(seen: Seen) -> None:
    outcome = seen.outcomes["return"]
    assert any(said.endswith("has ended the stream.") for said in outcome.words), outcome
    assert outcome.back_after < SOON * patience(outcome.slowness), outcome


def test_the_window_never_stalls(seen: Seen) -> None:
    assert max(seen.stalls.values()) < LONGEST_STALL_MS, seen.stalls


def test_there_was_no_sound_device(seen: Seen, tmp_path: Path) -> None:
    assert seen.outcomes
    script = "from PySide6.QtMultimedia import QMediaDevices; print(len(QMediaDevices.audioOutputs()))"
    environment = {**clean_environment(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split()[-1] == "0"
