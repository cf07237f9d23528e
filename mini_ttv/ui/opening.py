"""From what people choose, type and paste to what plays: cards, the palette, addresses, the menu of a card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from mini_ttv.core.channel_name import Channel, Target, parse_target
from mini_ttv.core.errors import MiniTtvError, SettingsError
from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui.banner import BannerBar, Message, Severity
from mini_ttv.ui.browse_pages import BrowsePages
from mini_ttv.ui.card_menu import CardCommands, card_menu
from mini_ttv.ui.channel_ref import ChannelRef, channel_of
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.palette import Palette
from mini_ttv.ui.palette_entries import Aim

_MOST_RECENT = 8
_LONGEST = 100
_SPOKEN_MS = 5000


class Opening(QObject):
    """Understands wishes; the window carries them out."""

    play_wanted = Signal(object)
    """A Channel, Video or Clip."""
    chat_wanted = Signal(str)
    """The login of a channel whose chat is wanted without the video."""
    mini_wanted = Signal()
    """What plays now is wanted in the mini player."""
    category_wanted = Signal(object)
    search_wanted = Signal(str)
    recent_changed = Signal(str)
    """What was searched for last, as `take_up` takes it."""

    def __init__(self, window: QWidget, banner: BannerBar, pages: BrowsePages, spawn: Spawn) -> None:
        """Take the window, its bar for messages, the lists, and what starts a coroutine."""
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._pages = pages
        self._spawn = spawn
        self._deck: Deck | None = None
        self._recent: list[str] = []
        self._spoken = QTimer(self, singleShot=True, interval=_SPOKEN_MS)
        self._spoken.timeout.connect(lambda: banner.clear("follow"))
        self.palette = Palette(pages.avatar, self._live, lambda: self._recent)
        self.palette.setParent(window)
        self.palette.target_chosen.connect(self.play_wanted)
        self.palette.category_chosen.connect(self.category_wanted)
        self.palette.search_chosen.connect(self.search)
        self.palette.follow_chosen.connect(self._add)
        pages.opened.connect(self._open)
        pages.chat_wanted.connect(self._read)
        pages.menu_wanted.connect(self._show_menu)
        pages.field_wanted.connect(self.show_palette)
        pages.add_wanted.connect(lambda: self.show_palette(aim=Aim.FOLLOW))
        pages.search_wanted.connect(self.search)

    def attach(self, deck: Deck) -> None:
        """There is something to ask and to command now."""
        self._deck = deck
        self.palette.attach(deck.search, deck.pictures, self._spawn)
        self.watch_fields(self._window)

    def watch_fields(self, part: QWidget) -> None:
        """Let the keys of the palette open it from within the fields of a part of the window, too."""
        for field in part.findChildren(QLineEdit):
            field.installEventFilter(self)

    def take_up(self, recent: str) -> None:
        """What was searched for in earlier runs: a line each, newest first."""
        self._recent = [line for line in recent.split("\n") if line.strip()][:_MOST_RECENT]

    def text(self, text: str) -> None:
        """Play what somebody typed or handed over: a channel's name or an address."""
        try:
            target = parse_target(text)
        except SettingsError as error:
            self._banner.show_message("open", Message(str(error), Severity.WARNING))
            return
        self._banner.clear("open")
        self.play_wanted.emit(target)

    def search(self, text: str) -> None:
        """Look for `text` on the search page, and remember it."""
        cleaned = " ".join(text.split())[:_LONGEST]
        if cleaned:
            self._recent = [cleaned, *(each for each in self._recent if each != cleaned)][:_MOST_RECENT]
            self.recent_changed.emit("\n".join(self._recent))
        self.search_wanted.emit(cleaned)

    def show_palette(self, over: QWidget | None = None, *, aim: Aim = Aim.OPEN, place: QRect | None = None) -> None:
        """Open the palette over a window, by default the large one; `place` is of the field that was clicked there."""
        self.palette.open_over(over or self._window, aim, place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() in {Qt.Key.Key_K, Qt.Key.Key_L}:
                # Fields would take Ctrl+K for themselves, to delete up to the end of the line.
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _live(self) -> Sequence[Stream]:
        return self._pages.following.listing.items

    def _open(self, item: object) -> None:
        channel = channel_of(item)
        if channel is not None:
            self.play_wanted.emit(Channel(channel.login))

    def _read(self, item: object) -> None:
        channel = channel_of(item)
        if channel is not None:
            self.chat_wanted.emit(channel.login)

    def _play(self, login: str) -> None:
        self.play_wanted.emit(Channel(login))

    def _play_mini(self, login: str) -> None:
        self._play(login)
        self.mini_wanted.emit()

    def _show_menu(self, item: object, place: QPoint) -> None:
        channel, deck = channel_of(item), self._deck
        if channel is None or deck is None:
            return
        commands = CardCommands(
            play=self._play,
            play_mini=self._play_mini,
            read_chat=self.chat_wanted.emit,
            toggle_pin=lambda user_id: self._spawn(deck.favourites.toggle(user_id)),
            is_pinned=lambda user_id: user_id in deck.favourites.pinned,
            toggle_follow=lambda ref: self._spawn(self._follow(ref)),
            is_followed_here=deck.follows.follows,
            is_followed_at_twitch=self._pages.following.lists,
            toggle_count=lambda login: self._spawn(self._count(login)),
            is_counted=self._counted,
            show_category=self.category_wanted.emit,
            site=deck.site,
            notices=deck.notices,
        )
        card_menu(self._window, channel, commands).popup(place)

    def _add(self, channel: Channel) -> None:
        if self._deck is not None and not self._deck.follows.follows(channel.login):
            self._spawn(self._follow(ChannelRef(channel.login, channel.login)))

    async def _follow(self, channel: ChannelRef) -> None:
        """Follow a channel here, or no longer."""
        if self._deck is None:
            return
        follows = self._deck.follows
        try:
            if follows.follows(channel.login):
                await follows.remove(channel.login)
                said = tr("{name} is no longer among the channels added here.", name=channel.name)
            else:
                await follows.add(channel.login, user_id=channel.user_id, display_name=channel.name)
                said = tr("{name} is watched now like a channel that you follow.", name=channel.name)
        except MiniTtvError as error:
            self._banner.show_message("follow", Message(str(error), Severity.WARNING))
            return
        self._say(said)

    def _counted(self, login: str) -> bool:
        """Whether a channel is counted in the background."""
        return self._deck is not None and login in {each.login for each in self._deck.statistics.tracking.channels}

    async def _count(self, login: str) -> None:
        """Count a channel in the background, or no longer."""
        if self._deck is None:
            return
        tracking = self._deck.statistics.tracking
        if self._counted(login):
            await tracking.remove(login)
            self._say(tr("{login} is no longer counted in the background.", login=login))
        else:
            await tracking.add(login)
            self._say(
                tr(
                    "Every emote in the chat of {login} is counted from now on, whether you watch it or not.",
                    login=login,
                )
            )

    def _say(self, text: str) -> None:
        """Tell what was done; it need not be waved off."""
        self._banner.show_message("follow", Message(text))
        self._spoken.start()


def as_target(wanted: str | Target) -> Target:
    """A login, or what is a target already."""
    return Channel(wanted) if isinstance(wanted, str) else wanted
