"""One program that plays one channel, what is done to it, and how long its picture stood for that.

On a machine that is busy with other things everything takes longer, and nobody is to blame: how much longer is taken
from what Linux counts of the processes at work here, and is 1 where each had a processor when it needed one.
"""

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from tests.e2e.processes import Emulator, SpiedProgram, wait_until
from tests.e2e.processor_time import Turns, turns

_STEADY = 1.0  # seconds of a picture that moves, behind all that lay in the player when the fault ended
_LOOK = 0.1
_STANDS_BY = 15.0  # seconds: no player has more than that in stock
_STAMP = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a fault went.

    Attributes:
        back_after: Seconds from its end until the picture moved, and went on moving.
        longest_stand: Seconds that the picture stood in one piece.
        words: What was to be read over the picture, in order; empty where nothing was.
        recoveries: How often the stream was opened again.
        slowness: How many times longer than usual everything took after the fault's end, for want of processors.
        slowness_of_all: The same since the fault began.
    """

    back_after: float
    longest_stand: float
    words: tuple[str, ...]
    recoveries: int
    slowness: float = 1.0
    slowness_of_all: float = 1.0


class PlayerStory:
    """A program with a spy, opened on `login`; what happens to it is kept in `outcomes`."""

    def __init__(
        self,
        folder: Path,
        emulator: Emulator,
        environment: Mapping[str, str],
        login: str,
        others: Sequence[int] = (),
    ) -> None:
        """Nothing is started yet; `others` are processes that the program waits for, such as the X server."""
        self.login = login
        self.outcomes: dict[str, Outcome] = {}
        self.longest_stall_ms = 0.0  # that the program itself is to blame for
        self.stalls: list[dict[str, float]] = []
        self._folder = folder
        self._emulator = emulator
        self._environment = environment
        self._recoveries = 0
        self._others = (emulator.popen.pid, *others)
        self._turns: list[tuple[float, Turns]] = []  # by time
        self.program: SpiedProgram

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        """Leave nothing running."""
        if hasattr(self, "program"):
            self.program.__exit__(*failure)

    def start(self) -> float:
        """Open the channel, wait for its picture, and until the start's own work is done; when it was opened."""
        opened = time.monotonic()
        arguments = (self.login, "--log-level", "info")
        self.program = SpiedProgram(self._folder, self._emulator, self._environment, *arguments)
        self.program.see()
        self._wait_until_steady(opened, 60)
        self.stalls.clear()  # these are the start's
        self.longest_stall_ms = 0.0
        return opened

    def switch(self, **values: Any) -> None:
        """Turn switches of the channel."""
        self._emulator.post("video", login=self.login, **values)

    def look(self) -> dict[str, Any]:
        """What the player shows now; stalls are taken to account."""
        look = self.program.see("messages")
        stall = {key: look[key] for key in ("stall_ms", "stall_own_ms", "stall_blocked_ms")}
        self._turns.append((time.monotonic(), turns((self.program.popen.pid, *self._others))))
        held_up = 0.0
        if len(self._turns) > 1:
            held_up = self._turns[-1][1].longest_wait_since(self._turns[-2][1]) * 1000
        self.stalls.append({**stall, "held_up_ms": held_up, "at": time.time()})
        # To blame is what was worked or waited for, as far as it was longer than what other programs took: from this
        # thread, or from one that held the interpreter, a lock or the screen meanwhile.
        self.longest_stall_ms = max(self.longest_stall_ms, stall["stall_blocked_ms"] - held_up)
        player: dict[str, Any] = look["player"]
        return player

    def _slowness(self, begin: float, end: float) -> float:
        """How many times longer than usual work took between two moments that were looked at."""
        before = [each for at, each in self._turns if at <= begin] or [self._turns[0][1]]
        behind = [each for at, each in self._turns if at >= end] or [self._turns[-1][1]]
        return behind[0].slowness_since(before[-1])

    def _wait_for_line(self, pattern: str, seconds: float) -> None:
        """Wait for a line of the log, and look meanwhile: a stall is weighed against what happened around it."""

        def found() -> bool:
            self.look()
            return re.search(pattern, self.program.new_text()) is not None

        try:
            wait_until(found, seconds, f"no line {pattern!r}")
        except AssertionError as error:
            raise AssertionError(f"{error} in:\n{self.program.text()[-4000:]}") from None

    def _wait_until_steady(self, after: float, seconds: float) -> dict[str, Any]:
        """Wait until the picture has moved for a while, and shows what came later than `after`."""
        limit = time.monotonic() + seconds
        stock = 0.0
        while True:
            player = self.look()
            if player and player["shown"]:
                stock = stock or (player["buffer"] or 0.0) + _STEADY
                moving_since = max([after, *(end for _begin, end in player["stands"])])
                moves = player["now"] - player["moved_at"] < 0.5 and player["phase"] == "playing"
                if moves and player["now"] > max(moving_since + _STEADY, after + stock):
                    return player
            if time.monotonic() > limit:
                message = f"the picture of {self.login} stands: {player}\n{self.program.text()[-4000:]}"
                raise AssertionError(message)
            time.sleep(_LOOK)

    def _conclude(self, name: str, began: float, ended: float) -> Outcome:
        """Wait until all is well, and keep what happened since `began`."""
        player = self._wait_until_steady(ended, 40)
        stands = [(begin, end) for begin, end in player["stands"] if end > began]
        words = [words for at, words in player["words"] if at > began]
        back = max([ended, *(end for _begin, end in stands)])
        outcome = Outcome(
            back_after=back - ended,
            longest_stand=max([0.0, *(end - begin for begin, end in stands)]),
            words=tuple(words),
            recoveries=player["recoveries"] - self._recoveries,
            slowness=self._slowness(ended, back),
            slowness_of_all=self._slowness(began, back),
        )
        self._recoveries = player["recoveries"]
        self.outcomes[name] = outcome
        return outcome

    def _logged_at(self, pattern: str, after: float) -> float:
        """When a line was written, on the clock of `time.monotonic`."""
        offset = time.monotonic() - time.time()
        for line in self.program.text().splitlines():
            if (stamp := _STAMP.match(line)) and re.search(pattern, line):
                at = datetime.strptime(stamp[1], "%Y-%m-%d %H:%M:%S,%f").timestamp() + offset  # noqa: DTZ007 - local
                if at > after:
                    return at
        message = f"no line {pattern!r} in:\n{self.program.text()[-4000:]}"
        raise AssertionError(message)

    # What can happen.

    def preroll(self, seconds: float) -> None:
        """Begin with ads."""
        self.switch(preroll=seconds)
        opened = self.start()
        self._conclude("pre-roll", opened, self._logged_at("advertisements are over", opened))
        self.switch(preroll=0.0)

    def outage(self, name: str, seconds: float = 5.0, **fault: str) -> None:
        """Let something fail for some seconds, and on until the picture has stood long enough to be told of."""
        began = time.monotonic()
        self.switch(**fault)
        while time.monotonic() < began + _STANDS_BY:
            time.sleep(_LOOK)
            told = any(words for at, words in self.look()["words"] if at > began)
            if told and time.monotonic() >= began + seconds:
                break
        self.switch(**dict.fromkeys(fault, ""))
        self._conclude(name, began, time.monotonic())

    def turn(self, name: str, **form: object) -> None:
        """Let the stream go on in another form, some segments from now."""
        began = time.monotonic()
        self.program.forget_lines()
        self.switch(turn=form)
        self._wait_for_line("watch: the stream's time breaks off", 20)
        self._conclude(name, began, self._logged_at("time breaks off", began))

    def mid_roll(self, seconds: float) -> None:
        """An ad break."""
        began = time.monotonic()
        self.program.forget_lines()
        self._emulator.post("ad", login=self.login, seconds=seconds)
        self._wait_for_line("watch: ad break", 20)
        self._wait_for_line("watch: advertisements are over", seconds + 20)
        self._conclude("mid-roll", began, self._logged_at("advertisements are over", began))

    def expiry(self) -> None:
        """The addresses of playlists are worth nothing any more."""
        began = time.monotonic()
        self.program.forget_lines()
        self.switch(expire=True)
        self._wait_for_line(r"watch: recovering", 30)
        self._conclude("token expiry", began, time.monotonic())

    def end_and_return(self, seconds: float) -> None:
        """The stream ends, and the streamer is back after some seconds."""
        began = time.monotonic()
        self.program.forget_lines()
        self._emulator.post("offline", login=self.login)
        self._wait_for_line("watch: ended", 40)
        waited = time.monotonic() + seconds
        while time.monotonic() < waited:
            time.sleep(_LOOK)
            self.look()
        self._emulator.post("live", login=self.login)
        self._conclude("return", began, time.monotonic())
