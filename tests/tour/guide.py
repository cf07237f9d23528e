"""`python -m tests.tour.guide WALK ARGUMENTS…`: Mini TTV with somebody in it who goes everywhere and takes pictures.

The guide hears when the program is at work and then does from the inside what a person would do with mouse and keys;
the pictures are of the screen, with whatever lies on it.
"""

import asyncio
import json
import sys
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from mini_ttv.app import running
from mini_ttv.app.running import Running
from mini_ttv.cli import main
from tests.tour import plan
from tests.tour.cut_off import cut_off

T = TypeVar("T")
_PATIENCE = 30.0
_LOOK_AGAIN = 0.05
_SETTLED = 0.6  # seconds in which pictures come and lists arrange themselves
_LOOKS = 8  # for the same picture twice
_LEAST = 40  # pixels, of a window that is one and no icon in a tray


class Guide:
    """In the running program: waits, and takes pictures."""

    def __init__(self, walk: plan.Walk, inside: Running) -> None:
        self.walk = walk
        self.inside = inside
        assert inside.shell is not None
        assert inside.panels is not None
        assert inside.services is not None
        self.shell = inside.shell
        self.window = inside.shell.window
        self.panels = inside.panels
        self.services = inside.services
        self.findings: dict[str, list[str]] = {}
        self.missed: list[str] = []

    async def until(self, condition: Callable[[], T | None], what: str) -> T:
        """The first true answer of `condition`."""
        async with asyncio.timeout(_PATIENCE) as limit:
            while True:
                if answer := condition():
                    limit.reschedule(None)
                    return answer
                try:
                    await asyncio.sleep(_LOOK_AGAIN)
                except asyncio.CancelledError:
                    if limit.expired():
                        raise TimeoutError(what) from None
                    raise

    async def control(self, path: str, /, method: str = "POST", **values: object) -> None:
        """Let something happen on the local Twitch."""
        answer = await self.services.http.request(method, f"{self.walk.control}/_control/{path}", json=values)
        answer.raise_for_status()

    async def picture(self, name: str, *, settle: float = _SETTLED, quiet: bool = False) -> None:
        """Take a picture of all that is seen of the program.

        Args:
            name: first part of the file's name.
            settle: seconds until what was done is seen.
            quiet: wait until nothing changes any more, for a few seconds at most.
        """
        if not self.walk.wants(name):
            return
        QCursor.setPos(QPoint(plan.SCREEN[0] - 2, plan.SCREEN[1] - 2))  # nothing is pointed at
        await asyncio.sleep(settle)
        self.findings[name] = cut_off()
        screen = QGuiApplication.primaryScreen()
        whole = screen.grabWindow(0)
        for _ in range(_LOOKS if quiet else 0):
            before = whole.toImage()
            await asyncio.sleep(settle)
            whole = screen.grabWindow(0)
            if whole.toImage() == before:
                break
        seen = _seen().intersected(screen.geometry())
        ratio = whole.devicePixelRatio()
        part = QRect(seen.topLeft() * ratio, seen.size() * ratio)
        if not whole.copy(part).save(str(self.walk.picture(name))):
            message = f"{self.walk.picture(name)} cannot be written"
            raise OSError(message)

    def write_findings(self) -> None:
        """Tell who started the tour what was found."""
        found = {"missed": self.missed, "cut off": self.findings}
        self.walk.findings.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")

    def close_popups(self) -> None:
        """Close menus and whatever else goes with a click beside it."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def wanted(self, *names: str) -> bool:
        """Whether a part of the way leads to any picture that is asked for."""
        return any(self.walk.wants(name) or any(each.startswith(name) for each in self.walk.only) for name in names)


def _seen() -> QRect:
    """The part of the screen that the program has."""
    seen = QRect()
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.width() > _LEAST:
            seen = seen.united(window.frameGeometry())
    return seen


def of(kind: type[T], inside: QWidget) -> T | None:
    """The first part of this kind that is seen in a window."""
    found = (each for each in inside.findChildren(QWidget) if isinstance(each, kind) and each.isVisible())
    return next(found, None)


def guided(walk: plan.Walk, words: list[str]) -> int:
    """Run the program with a guide in it; its exit code."""
    from tests.tour.stops import STOPS  # noqa: PLC0415 - they need the guide

    plain = running.Running.start
    going: list[asyncio.Task[None]] = []

    async def go(guide: Guide) -> None:
        try:
            for stop in STOPS:
                if not any(guide.wanted(name) for name in stop.names):
                    continue
                try:
                    await stop.go(guide)
                except Exception as error:  # noqa: BLE001 - the others are to be seen all the same
                    guide.missed.append(f"{stop.go.__name__}: {type(error).__name__} {error}")
        finally:
            guide.write_findings()
            guide.shell.quit_wanted.emit()

    async def start(self: Running, stack: AsyncExitStack, environ: Mapping[str, str]) -> None:
        await plain(self, stack, environ)
        going.append(asyncio.get_running_loop().create_task(go(Guide(walk, self))))

    running.Running.start = start  # type: ignore[method-assign] # this is the way in
    return main(words)


if __name__ == "__main__":
    sys.exit(guided(plan.Walk.of(sys.argv[1]), sys.argv[2:]))
