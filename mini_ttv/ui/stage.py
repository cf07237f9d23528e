"""The room for pages, video, chat and hits, and how they share it: large video, browsing beside it, small window."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.ui import theme
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.now_playing import NowPlaying
from mini_ttv.ui.side_pane import SIDE_LEAST, SidePane
from mini_ttv.ui.watch_page import Slot, WatchPage
from mini_ttv.ui.window_frame import NARROW

_BAR_VIDEO = (142, 80)


class VideoPlace(Enum):
    """Where the video is."""

    NOWHERE = "nowhere"
    LARGE = "large"  # the page of its own
    SIDE = "side"  # above the chat, while a page is browsed
    BAR = "bar"  # in a bar below the page, where the window is narrow
    AWAY = "away"  # in the mini window


class Stage(QWidget):
    """Arranges pages, video, chat and hits. The player moves between its slots and is never made anew."""

    arranged = Signal()
    """The video has moved, or the window has become narrow or wide."""
    side_resized = Signal(int)

    def __init__(self, side_width: int) -> None:
        """`side_width` is the width of the chat side in logical pixels."""
        super().__init__()
        self.words = (NowPlaying(), NowPlaying(small=True), NowPlaying(small=True))
        self.watch = WatchPage(self.words[0])
        self.side = SidePane(self.words[1])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.watch)
        self._page_widgets: dict[Page, QWidget] = {Page.WATCH: self.watch}
        self._page = Page.FOLLOWING
        self._player: QWidget | None = None
        self._playing = self._away = self._bare = self._reading = False
        self._side_wanted = {False: True, True: False}  # by whether the window is narrow
        self._place = VideoPlace.NOWHERE
        self._shown_narrow = False
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.pages)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setCollapsible(0, False)  # noqa: FBT003 - Qt's own signature
        self._split.setCollapsible(1, False)  # noqa: FBT003
        self._side_width = side_width
        self._share(side_width)
        self._split.splitterMoved.connect(self._side_moved)
        self._build_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._split, stretch=1)
        column.addWidget(self._bar)
        self._arrange()

    def _build_bar(self) -> None:
        self._bar = QWidget()
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self._bar, "surface")
        self._bar_slot = Slot()
        self._bar_slot.setFixedSize(*_BAR_VIDEO)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._bar_slot)
        row.addWidget(self.words[2], stretch=1)
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def place(self) -> VideoPlace:
        """Where the video is."""
        return self._place

    @property
    def playing(self) -> bool:
        """Whether a video plays."""
        return self._playing

    @property
    def open(self) -> bool:
        """Whether a video plays, or a chat is read without one."""
        return self._playing or self._reading

    @property
    def page(self) -> Page:
        """Which page is shown."""
        return self._page

    @property
    def side_wanted(self) -> bool:
        """Whether chat and hits are wanted beside the video, at the window's present width."""
        return self._side_wanted[self._narrow]

    def add_page(self, page: Page, widget: QWidget) -> None:
        """Make a page known."""
        self._page_widgets[page] = widget
        self.pages.addWidget(widget)

    def set_panels(self, player: QWidget, chat: QWidget, hits: QWidget) -> None:
        """Take the parts that are made after the window is shown."""
        self._player = player
        player.hide()
        self.side.set_panels(chat, hits)
        self._arrange()

    def show_page(self, page: Page) -> None:
        """Show a page; the video goes where there is room for it."""
        self._page = page
        self.pages.setCurrentWidget(self._page_widgets[page])
        self._arrange()

    def set_playing(self, *, playing: bool) -> None:
        """A video plays, or none does."""
        self._playing = playing
        self._reading = False
        self._arrange()

    def set_reading(self) -> None:
        """A chat is read without its video: beside the pages, or instead of the video's page."""
        self._playing, self._reading = False, True
        self._arrange()

    def set_side_wanted(self, *, wanted: bool) -> None:
        """Show chat and hits, or hide them."""
        self._side_wanted[self._narrow] = wanted
        self._arrange()

    def set_bare(self, *, bare: bool) -> None:
        """Full screen: nothing beside the video."""
        self._bare = bare
        self._arrange()

    def lend_player(self) -> None:
        """The player goes to another window; `return_player` brings it back."""
        self._away = True
        self._arrange()

    def return_player(self) -> None:
        """The player is needed here again."""
        self._away = False
        self._arrange()

    def _share(self, side: int) -> None:
        """Give the side `side` logical pixels, and the rest to the pages."""
        self._split.setSizes([max(1, self.width() - side), side])

    def _side_moved(self) -> None:
        if not self._narrow:
            self._side_width = self.side.width()
            self.side_resized.emit(self._side_width)

    def _wanted_place(self) -> VideoPlace:
        if self._player is None or not self._playing:
            return VideoPlace.NOWHERE
        if self._away:
            return VideoPlace.AWAY
        if self._page is Page.WATCH:
            return VideoPlace.LARGE
        return VideoPlace.BAR if self._narrow or not self.side_wanted else VideoPlace.SIDE

    @property
    def _narrow(self) -> bool:
        return self.window().width() < NARROW

    def _arrange(self) -> None:
        place = self._wanted_place()
        beside = place in {VideoPlace.LARGE, VideoPlace.SIDE}
        alone = self._reading and self._page is Page.WATCH
        read = self._reading and (alone or not self._narrow)
        self.pages.setVisible(not alone)
        self.side.setVisible(read or (beside and self.side_wanted and not self._bare))
        self.side.set_docked(docked=place is VideoPlace.SIDE, named=self._reading)
        self._bar.setVisible(place is VideoPlace.BAR)
        slots = {VideoPlace.LARGE: self.watch.slot, VideoPlace.SIDE: self.side.slot, VideoPlace.BAR: self._bar_slot}
        if self._player is not None:
            if place in slots:
                slots[place].take(self._player)
            elif place is VideoPlace.NOWHERE:
                self._player.hide()
        if self._shown_narrow is not self._narrow:
            self._share(SIDE_LEAST if self._narrow else self._side_width)
        if place is not self._place or self._shown_narrow is not self._narrow:
            self._place, self._shown_narrow = place, self._narrow
            self.arranged.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
