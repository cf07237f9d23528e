"""The main window: shown empty at once, filled when the services are there; here clicks become commands."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.channel_name import Channel, parse_target
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.models import Category, Stream
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.ui import icons, shortcuts
from mini_ttv.ui.banner import BannerBar, Message, Severity
from mini_ttv.ui.browse_pages import BrowsePages
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.history import History, Visit
from mini_ttv.ui.nav_rail import NavRail, Page
from mini_ttv.ui.pages import Spawn
from mini_ttv.ui.places import place_from, place_text, rescued
from mini_ttv.ui.player_keys import player_key
from mini_ttv.ui.showing import Showing
from mini_ttv.ui.stage import NARROW, Stage, VideoPlace
from mini_ttv.ui.top_bar import TopBar

_NAME = "Mini TTV"
_USUAL = QSize(1280, 800)
_LEAST = (480, 320)


class MainWindow(QMainWindow):
    """Rail, top bar, banner and stage."""

    painted = Signal()
    """The window has been painted for the first time."""
    close_wanted = Signal()
    """The person closed the window; who hears this decides what comes of it."""
    quit_wanted = Signal()
    mini_wanted = Signal()
    side_resized = Signal(int)
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
        self._waiting = ""  # a channel that was asked for before there was anything to play it with
        self._history = History(Visit(Page.FOLLOWING))
        self._theatre = False
        self.rail = NavRail()
        self.bar = TopBar()
        self.banner = BannerBar()
        self.stage = Stage(side_width)
        self.pages = BrowsePages(spawn)
        self.showing = Showing(self.stage.words, self.pages.known_streams, spawn)
        self._lay_out()
        self._connect()
        self._show_title("")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(*_LEAST)
        self._place_window(place)
        self.show_page(Visit(Page.FOLLOWING))

    def _lay_out(self) -> None:
        for page, widget in self.pages.by_page().items():
            self.stage.add_page(page, widget)
        self.stage.watch.set_strip(self.pages.strip)
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
        self.rail.chosen.connect(lambda page: self.go(Visit(page)))
        self.bar.open_wanted.connect(self.open_text)
        self.bar.chat_toggled.connect(self.toggle_chat)
        self.bar.mini_wanted.connect(self.mini_wanted)
        self.bar.login_wanted.connect(self.log_in)
        self.bar.logout_wanted.connect(self._log_out)
        self.pages.stream_opened.connect(lambda stream: self.play(stream.user_login))
        self.pages.category_opened.connect(lambda category: self.go(Visit(Page.GAME, category)))
        self.pages.menu_wanted.connect(self._show_menu)
        self.pages.login_wanted.connect(self.log_in)
        self.pages.field_wanted.connect(self._focus_field)
        self.pages.back_wanted.connect(self.back)
        self.pages.listed.connect(self._lists_changed)
        self.showing.title_changed.connect(self._show_title)
        self.stage.arranged.connect(self._show_modes)
        self.stage.side_resized.connect(self.side_resized)
        for words in self.stage.words:
            words.expand_wanted.connect(lambda: self.go(Visit(Page.WATCH)))
            words.stop_wanted.connect(self.stop)
        actions: dict[str, Callable[[], object]] = {
            "refresh": self.refresh,
            "following": lambda: self.go(Visit(Page.FOLLOWING)),
            "games": lambda: self.go(Visit(Page.GAMES)),
            "streams": lambda: self.go(Visit(Page.STREAMS)),
            "back": self.back,
            "forward": self.forward,
            "open": self._focus_field,
            "mini": self.mini_wanted.emit,
            "theatre": self.toggle_theatre,
            "chat": self.toggle_chat,
            "leave": self.leave,
            "quit": self.quit_wanted.emit,
        }
        shortcuts.install(self, actions)

    def attach(self, deck: Deck) -> None:
        """Fill the window: from now on there is something to show and to command."""
        self._deck = deck
        self.stage.set_panels(deck.player, deck.chat_pane, deck.hit_panel)
        self.pages.attach(deck.browse, deck.pictures)
        self.bar.attach(deck.pictures)
        self.showing.attach(deck.browse, deck.pictures)
        deck.player.full_screen_requested.connect(lambda: self.set_full_screen(full=not self.isFullScreen()))
        deck.player.mini_requested.connect(self.mini_wanted)
        deck.player.theatre_requested.connect(self.toggle_theatre)
        deck.player.chat_toggled.connect(self.toggle_chat)
        deck.pictures.ready.connect(self.bar.picture_ready)
        deck.pictures.ready.connect(self.showing.picture_ready)
        deck.account.changed.connect(self._account_changed)
        self._account_changed(deck.account.state)
        self._load(self._history.now.page)
        if self._waiting:
            self.play(self._waiting)

    # Playing.

    def play(self, login: str) -> None:
        """Play a channel with its chat, large."""
        if self._deck is None:
            self._waiting = login
            return
        self._waiting = ""
        # First what is seen, then what takes time.
        self.stage.set_playing(playing=True)
        self.rail.set_playing(playing=True)
        self.bar.set_playing(playing=True)
        self.showing.show(login)
        self.pages.show_strip(login)
        self.go(Visit(Page.WATCH))
        self._deck.watch.open(login)
        self._deck.chat.open(login)
        self.played.emit()

    def stop(self) -> None:
        """Play nothing; a list is shown again."""
        if self._deck is None:
            return
        self._deck.watch.close()
        self._deck.chat.close()
        self.leave()
        self.showing.show("")
        self.rail.set_playing(playing=False)
        self.bar.set_playing(playing=False)
        self.stage.set_playing(playing=False)
        if self._history.now.page is Page.WATCH:
            self.go(self._history.last_without(Page.WATCH) or Visit(Page.FOLLOWING))

    def open_text(self, text: str) -> None:
        """Play what a person typed: a channel's name or an address."""
        try:
            target = parse_target(text)
        except SettingsError as error:
            self.banner.show_message("open", Message(str(error), Severity.WARNING))
            return
        if not isinstance(target, Channel):
            self.banner.show_message(
                "open", Message("Only live channels can be played, no videos and clips.", Severity.INFO)
            )
            return
        self.banner.clear("open")
        self.bar.field.clear()
        self.play(target.login)

    # Pages.

    def go(self, visit: Visit) -> None:
        """Show a page, and remember it for the way back."""
        self._history.go(visit)
        self.show_page(visit)

    def back(self) -> None:
        """Show the page before."""
        visit = self._history.back()
        if visit is not None:
            self.show_page(visit)

    def forward(self) -> None:
        """Show the page that was left by `back`."""
        visit = self._history.forward()
        if visit is not None:
            self.show_page(visit)

    def show_page(self, visit: Visit) -> None:
        """Show a page without remembering it."""
        page = visit.page if visit.page is not Page.WATCH or self.showing.login else Page.FOLLOWING
        if visit.category is not None:
            self.pages.show_category(visit.category)
        if page is not Page.WATCH:
            self._set_theatre(theatre=False)
        self.rail.choose(page)
        self.stage.show_page(page)
        # The keyboard goes where the eyes are; and no button wears a ring that nobody asked for.
        (self.pages.by_page()[page].view if page in self.pages.by_page() else self.stage.watch).setFocus()
        self._load(page)

    def refresh(self) -> None:
        """Read the list of the page anew."""
        page = self.pages.by_page().get(self._history.now.page)
        (page or self.pages.following).refresh()

    def _load(self, page: Page) -> None:
        if page in self.pages.by_page() and page is not Page.FOLLOWING:
            self.pages.by_page()[page].load()

    # The window's forms.

    def set_full_screen(self, *, full: bool) -> None:
        """Nothing but the video on the whole screen, or the window again."""
        self.stage.set_bare(bare=full)
        if full:
            self.go(Visit(Page.WATCH))
            self.showFullScreen()
        elif self.isFullScreen():
            self.showNormal()
        self._show_frame()

    def toggle_theatre(self) -> None:
        """Video and chat only, or everything again."""
        if self.showing.login:
            self.go(Visit(Page.WATCH))
            self._set_theatre(theatre=not self._theatre)

    def toggle_chat(self) -> None:
        """Show chat and hits beside the video, or hide them."""
        self.stage.set_side_wanted(wanted=not self.stage.side_wanted)
        self._show_modes()

    def leave(self) -> None:
        """Escape: one step back from full screen or theatre."""
        if self.isFullScreen():
            self.set_full_screen(full=False)
        else:
            self._set_theatre(theatre=False)

    def _set_theatre(self, *, theatre: bool) -> None:
        self._theatre = theatre
        self._show_frame()

    def _show_frame(self) -> None:
        shown = not self.isFullScreen() and not self._theatre
        self.stage.watch.set_bare(bare=not shown)
        self.rail.setVisible(shown)
        self.bar.setVisible(shown)
        self._show_modes()

    # What others tell.

    def log_in(self) -> None:
        """Show the login dialog."""
        if self._deck is not None:
            self._deck.open_login(self)

    def _log_out(self) -> None:
        if self._deck is not None:
            self._spawn(self._deck.account.log_out())

    def _account_changed(self, state: AccountState) -> None:
        self.bar.show_account(state)
        if not state.message:
            self.banner.clear("account")
            return
        out = state.phase is AccountPhase.LOGGED_OUT
        # A keyring that is missing is not mended by a login.
        action = ("Log in", self.log_in) if out and state.kept else ("", None)
        self.banner.show_message("account", Message(state.message, Severity.WARNING, *action))

    def _lists_changed(self) -> None:
        self.rail.set_live_count(len(self.pages.following.listing.items))
        if self.showing.login:
            self.showing.update()
            self.pages.show_strip(self.showing.login)

    def _show_modes(self) -> None:
        """Buttons tell the truth about the window."""
        self.bar.chat.setChecked(self.stage.side_wanted)
        if self._deck is not None:
            mini = self.stage.place is VideoPlace.AWAY
            self._deck.show_modes(self.stage.side_wanted, self._theatre, self.isFullScreen(), mini)

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} - {self._name}" if title else self._name)

    def _show_menu(self, stream: Stream | Category, place: QPoint) -> None:
        if not isinstance(stream, Stream) or self._deck is None:
            return
        address = f"{self._deck.site}/{stream.user_login}"
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icons.icon("play"), f"Play {stream.user_name}", lambda: self.play(stream.user_login))
        menu.addAction(icons.icon("mini"), "Play in the mini player", lambda: self._play_mini(stream.user_login))
        menu.addSeparator()
        menu.addAction(icons.icon("copy"), "Copy address", lambda: QGuiApplication.clipboard().setText(address))
        menu.addAction(icons.icon("external"), "Open in the browser", lambda: QDesktopServices.openUrl(QUrl(address)))
        menu.popup(place)

    def _play_mini(self, login: str) -> None:
        self.play(login)
        self.mini_wanted.emit()

    def _focus_field(self) -> None:
        self._set_theatre(theatre=False)
        self.bar.field.setFocus()
        self.bar.field.selectAll()

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
        playing = self._deck is not None and bool(self.showing.login)
        if not (playing and self._deck is not None and player_key(self._deck.player, event)):
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
        if event.type() is QEvent.Type.WindowStateChange and not self.isFullScreen():
            # The window manager may end the full screen by itself.
            self.stage.set_bare(bare=False)
            self._show_frame()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_wanted.emit()
