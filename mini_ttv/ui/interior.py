"""What fills the main window, loaded and made once its frame is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mini_ttv.ui.account_desk import AccountDesk
from mini_ttv.ui.browse_pages import BrowsePages
from mini_ttv.ui.navigator import Navigator
from mini_ttv.ui.opening import Opening
from mini_ttv.ui.showing import Showing
from mini_ttv.ui.stage import Stage
from mini_ttv.ui.statistics_desk import StatisticsDesk
from mini_ttv.ui.window_forms import WindowForms

if TYPE_CHECKING:
    from mini_ttv.ui.list_body import Spawn
    from mini_ttv.ui.window_frame import WindowFrame


@dataclass(frozen=True, slots=True)
class Interior:
    """Pages, stage, and what leads through them."""

    stage: Stage
    pages: BrowsePages
    accounts: AccountDesk
    showing: Showing
    navigator: Navigator
    statistics: StatisticsDesk
    opening: Opening
    forms: WindowForms


def furnish(frame: WindowFrame, spawn: Spawn, side_width: int, breathe: Callable[[], object]) -> Interior:
    """Make all of it, and put it into the frame.

    Args:
        frame: the window.
        spawn: starts a coroutine on the loop.
        side_width: of the chat side, in logical pixels.
        breathe: called between two pieces of work.
    """
    pages = BrowsePages(spawn)
    breathe()
    stage = Stage(side_width)
    for page, widget in pages.by_page().items():
        stage.add_page(page, widget)
    stage.watch.set_strip(pages.strip)
    pages.strip.filled.connect(lambda filled: stage.watch.set_strip_filled(filled=filled))
    breathe()
    frame.fill(stage)
    navigator = Navigator(frame.rail, stage, pages)
    return Interior(
        stage=stage,
        pages=pages,
        accounts=AccountDesk(frame, frame.bar, frame.banner, spawn),
        showing=Showing(stage.words, pages.known_streams, spawn),
        navigator=navigator,
        statistics=StatisticsDesk(stage, navigator, spawn),
        opening=Opening(frame, frame.banner, pages, spawn),
        forms=WindowForms(frame, frame.rail, frame.bar, stage, navigator),
    )
