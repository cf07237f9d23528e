"""The forms of the main window: whole, theatre, full screen, with and without chat."""

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow

from mini_ttv.ui.nav_rail import NavRail, Page
from mini_ttv.ui.navigator import Navigator
from mini_ttv.ui.on_top import is_on_top, set_on_top, why_not_on_top
from mini_ttv.ui.stage import Stage, VideoPlace
from mini_ttv.ui.top_bar import TopBar
from mini_ttv.ui.window_modes import WindowModes


class WindowForms:
    """Switches the form; buttons that show it are told by `sync`."""

    def __init__(self, window: QMainWindow, rail: NavRail, bar: TopBar, stage: Stage, navigator: Navigator) -> None:
        """Take the window and the parts of it that come and go."""
        self._window = window
        self._rail = rail
        self._bar = bar
        self._stage = stage
        self._navigator = navigator
        self._theatre = self._was_full = False
        self.tell: Callable[[WindowModes], object] = lambda _modes: None
        """Told what the window does, whenever that changes."""
        self.left_full_screen: Callable[[], object] = lambda: None
        """Told when the full screen has ended."""
        stage.arranged.connect(self.sync)
        navigator.shown.connect(self._page_shown)

    def toggle_full_screen(self) -> None:
        """Nothing but the video on the whole screen, or the window again."""
        if self._window.isFullScreen():
            self._end_full_screen()
        elif self._stage.playing:
            self._navigator.go_to(Page.WATCH)
            self._stage.set_bare(bare=True)
            self._window.showFullScreen()
            self._frame()

    def toggle_theatre(self) -> None:
        """Video and chat only, or everything again."""
        if self._stage.playing:
            self._navigator.go_to(Page.WATCH)
            self._set_theatre(theatre=not self._theatre)

    def toggle_chat(self) -> None:
        """Show chat and hits beside the video, or hide them."""
        self._stage.set_side_wanted(wanted=not self._stage.side_wanted)
        self.sync()

    def toggle_on_top(self) -> None:
        """Keep the window on top of all others, or no longer."""
        if not why_not_on_top():
            set_on_top(self._window, on=not is_on_top(self._window))
        self.sync()

    def leave(self) -> None:
        """One step back, from full screen or from theatre."""
        if self._window.isFullScreen():
            self._end_full_screen()
        else:
            self._set_theatre(theatre=False)

    def window_state_changed(self) -> None:
        """The window manager may end the full screen by itself."""
        full, before = self._window.isFullScreen(), self._was_full
        self._was_full = full
        self._stage.set_bare(bare=full)
        self._frame()
        if before and not full:
            self.left_full_screen()

    def sync(self) -> None:
        """Buttons tell the truth about the window."""
        self._bar.chat.setChecked(self._stage.side_wanted)
        self.tell(
            WindowModes(
                chat=self._stage.side_wanted,
                theatre=self._theatre,
                full_screen=self._window.isFullScreen(),
                mini=self._stage.place is VideoPlace.AWAY,
                on_top=is_on_top(self._window),
                no_top=why_not_on_top(),
            )
        )

    def _end_full_screen(self) -> None:
        self._stage.set_bare(bare=False)
        self._window.showNormal()
        self._frame()

    def _page_shown(self, page: Page) -> None:
        if page is not Page.WATCH and self._theatre:
            self._set_theatre(theatre=False)

    def _set_theatre(self, *, theatre: bool) -> None:
        self._theatre = theatre
        self._frame()

    def _frame(self) -> None:
        """Show or hide what stands around the video."""
        framed = not self._window.isFullScreen() and not self._theatre
        self._stage.watch.set_bare(bare=not framed)
        self._rail.setVisible(framed)
        self._bar.setVisible(framed)
        self.sync()
