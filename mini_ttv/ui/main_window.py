"""The main window: shown empty at once, filled when the services are there; here clicks become commands."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.channel_name import Channel, Target
from mini_ttv.ui import icons, shortcuts
from mini_ttv.ui.account_desk import AccountDesk
from mini_ttv.ui.banner import BannerBar
from mini_ttv.ui.browse_pages import BrowsePages
from mini_ttv.ui.chat_side import ChatSide
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.nav_rail import NavRail, Page
from mini_ttv.ui.navigator import Navigator
from mini_ttv.ui.opening import Opening
from mini_ttv.ui.places import place_from, place_text, rescued
from mini_ttv.ui.player_keys import player_key
from mini_ttv.ui.showing import Showing
from mini_ttv.ui.stage import NARROW, Stage
from mini_ttv.ui.statistics_desk import StatisticsDesk
from mini_ttv.ui.top_bar import TopBar
from mini_ttv.ui.window_forms import WindowForms

_NAME = "Mini TTV"
_USUAL = QSize(1280, 800)
_LEAST = QSize(480, 320)


class MainWindow(QMainWindow):
    """Rail, top bar, banner and stage."""

    painted = Signal()
    """The window has been painted for the first time."""
    close_wanted = Signal()
    """The person closed the window; who hears this decides what comes of it."""
    quit_wanted = Signal()
    mini_wanted = Signal()
    played = Signal()
    """A channel is being opened."""

    def __init__(self, spawn: Spawn, *, note: str = "", place: str = "", side_width: int = 340) -> None:
        """Make the window, without anything in it that takes long.

        Args:
            spawn: starts a coroutine on the loop.
            note: stands behind the program's name in the title, such as "demo".
            place: where the window was, as `places.place_text` writes it.
            side_width: of the chat side, in logical pixels.
        """
        super().__init__()
        self._name = f"{_NAME} ({note})" if note else _NAME
        self._spawn = spawn
        self._deck: Deck | None = None
        self._was_painted = False
        self._waiting: Target | None = None  # what was asked for before there was anything to play it with
        self.rail = NavRail()
        self.bar = TopBar()
        self.banner = BannerBar()
        self.accounts = AccountDesk(self, self.bar, self.banner, spawn)
        self.stage = Stage(side_width)
        self.pages = BrowsePages(spawn)
        self.showing = Showing(self.stage.words, self.pages.known_streams, spawn)
        self._lay_out()
        self.navigator = Navigator(self.rail, self.stage, self.pages)
        self.statistics = StatisticsDesk(self.stage, self.navigator, spawn)
        self.opening = Opening(self, self.banner, self.pages, spawn)
        self.forms = WindowForms(self, self.rail, self.bar, self.stage, self.navigator)
        self._connect()
        shortcuts.install(self, self._actions(), shortcuts.WINDOW_KEYS + shortcuts.SHARED_KEYS)
        self._show_title("")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(_LEAST)
        self._place_window(place)
        self.navigator.show_again()

    def _lay_out(self) -> None:
        for page, widget in self.pages.by_page().items():
            self.stage.add_page(page, widget)
        self.stage.watch.set_strip(self.pages.strip)
        self.pages.strip.filled.connect(lambda filled: self.stage.watch.set_strip_filled(filled=filled))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.banner):
            column.addWidget(part)
        column.addWidget(self.stage, stretch=1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, stretch=1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.bar.search_wanted.connect(self._show_palette_at_field)
        self.bar.chat_toggled.connect(self.forms.toggle_chat)
        self.bar.mini_wanted.connect(self.mini_wanted)
        self.opening.play_wanted.connect(self.play)
        self.opening.chat_wanted.connect(self.read_chat)
        self.opening.mini_wanted.connect(self.mini_wanted)
        self.opening.category_wanted.connect(self.pages.category_opened)
        self.opening.search_wanted.connect(self.navigator.search)
        self.statistics.made.connect(self.opening.watch_fields)
        self.statistics.play_wanted.connect(self.opening.play_wanted)
        self.pages.login_wanted.connect(self.accounts.log_in)
        self.pages.listed.connect(self._lists_changed)
        self.showing.title_changed.connect(self._show_title)
        for words in self.stage.words:
            words.expand_wanted.connect(self._show_video)
            words.stop_wanted.connect(self.stop)

    def _actions(self) -> dict[str, Callable[[], object]]:
        navigator = self.navigator
        return {
            "refresh": navigator.refresh,
            "following": lambda: navigator.go_to(Page.FOLLOWING),
            "games": lambda: navigator.go_to(Page.GAMES),
            "streams": lambda: navigator.go_to(Page.STREAMS),
            "search page": lambda: navigator.search(""),
            "statistics page": lambda: navigator.go_to(Page.STATISTICS),
            "watch": lambda: navigator.go_to(Page.WATCH) if self.stage.open else None,
            "back": navigator.back,
            "forward": navigator.forward,
            "open": self._show_palette_at_field,
            "mini": self.mini_wanted.emit,
            "theatre": self.forms.toggle_theatre,
            "chat": self.forms.toggle_chat,
            "leave": self.forms.leave,
            "quit": self.quit_wanted.emit,
        }

    def attach(self, deck: Deck) -> None:
        """Fill the window: from now on there is something to show and to command."""
        self._deck = deck
        self._chat = ChatSide(deck.chat, deck.chat_pane)
        self.stage.set_panels(deck.player, self._chat, deck.hit_panel)
        self.pages.attach(deck)
        self.opening.attach(deck)
        self.bar.attach(deck.pictures)
        self.showing.attach(deck.browse, deck.pictures)
        deck.watch.changed.connect(self.showing.learn)
        deck.pictures.ready.connect(self.bar.picture_ready)
        deck.pictures.ready.connect(self.showing.picture_ready)
        self.accounts.attach(deck)
        self.statistics.attach(deck)
        self.navigator.show_again()
        if self._waiting:
            self.play(self._waiting)

    # Playing.

    def play(self, wanted: str | Target) -> None:
        """Play a channel with its chat, a video or a clip, large; a text is a channel's login."""
        target = Channel(wanted) if isinstance(wanted, str) else wanted
        if self._deck is None:
            self._waiting = target
            return
        self._waiting = None
        # First what is seen, then what takes time.
        self._set_playing(target)
        self.navigator.go_to(Page.WATCH)
        self._deck.watch.open(target)
        self._chat.follow(target)
        self.played.emit()

    def read_chat(self, login: str) -> None:
        """Show the chat of a channel beside the pages, without its video; where there is no room, instead of them."""
        if self._deck is None:
            return
        self._deck.watch.close()
        self.forms.leave()
        self._set_playing(None)
        self.stage.set_reading()
        self.rail.set_playing(playing=True)
        self.showing.show(Channel(login))
        if self.width() < NARROW:
            self.navigator.go_to(Page.WATCH)
        elif self.navigator.page is Page.WATCH:
            self.navigator.leave_video()
        self._chat.follow(Channel(login))

    def stop(self) -> None:
        """Play nothing; a list is shown again."""
        self._waiting = None
        if self._deck is None:
            return
        self._deck.watch.close()
        self._chat.follow(None)
        self.forms.leave()
        self._set_playing(None)
        self.navigator.leave_video()

    def open_text(self, text: str) -> None:
        """Play what a person typed or a second start handed over: a channel's name or an address."""
        self.opening.text(text)

    def _set_playing(self, target: Target | None) -> None:
        playing = target is not None
        self.stage.set_playing(playing=playing)
        self.rail.set_playing(playing=playing)
        self.bar.set_playing(playing=playing)
        self.showing.show(target)
        if playing:
            self.pages.show_strip(self.showing.login)

    # What others tell.

    def _lists_changed(self) -> None:
        self.rail.set_live_count(len(self.pages.following.listing.items))
        if self.stage.open:
            self.showing.update()
            self.pages.show_strip(self.showing.login)

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} - {self._name}" if title else self._name)

    def _show_video(self) -> None:
        """Large; where only the chat was read, it is played."""
        if self.stage.playing:
            self.navigator.go_to(Page.WATCH)
        else:
            self.play(self.showing.login)

    def _show_palette_at_field(self) -> None:
        corner = self.bar.field.mapTo(self, QPoint())
        place = QRect(corner, self.bar.field.size()) if self.bar.isVisible() else None
        self.opening.show_palette(place=place)

    # The window itself.

    def place(self) -> str:
        """The window's place to remember."""
        return place_text(self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry())

    def _place_window(self, place: str) -> None:
        screen = self.screen().availableGeometry()
        usual = QRect(QPoint(), _USUAL)
        if QGuiApplication.platformName() != "offscreen":  # whose screen is none
            usual.setSize(_USUAL.boundedTo(screen.size()))
            usual.moveCenter(screen.center())
        wanted = place_from(place)
        screens = [each.availableGeometry() for each in QGuiApplication.screens()]
        self.setGeometry(rescued(wanted, screens, usual) if wanted is not None else usual)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what nobody in the window has used comes here.
        if self._deck is None or not self.stage.playing or not player_key(self._deck.player, event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < NARROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.forms.window_state_changed()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_wanted.emit()
