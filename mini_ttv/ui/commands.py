"""What a person can ask of the window that has the player: by keys of both windows, and by the menu on the picture."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from mini_ttv.core.translation import tr
from mini_ttv.ui import shortcuts
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.key_help import KeyHelp, show_keys
from mini_ttv.ui.mini_switch import MiniSwitch

_ONLY_MINI = {key.action for key in shortcuts.MINI_KEYS}
_OF_MINI = {
    key.action for key in (*shortcuts.PLAYER_KEYS, *shortcuts.MINI_KEYS, *shortcuts.CHAT_KEYS, *shortcuts.SHARED_KEYS)
}


class Commands(QObject):
    """Binds the keys that both windows have, and opens the menu and the list of keys."""

    quit_wanted = Signal()
    settings_wanted = Signal()
    kept = Signal(str, object)
    """An option to remember, by its name in the settings, and its value."""

    def __init__(self, switch: MiniSwitch) -> None:
        """Take what knows both windows."""
        super().__init__()
        self._switch = switch
        self._deck: Deck | None = None
        # Pages are in the large window only.
        for wanted in (switch.window.opening.search_wanted, switch.window.opening.category_wanted):
            wanted.connect(lambda _what: switch.leave())
        shared: dict[str, Callable[[], object]] = {
            "on top": switch.toggle_on_top,
            "help": self.show_help,
            "settings": self.settings_wanted.emit,
        }
        shortcuts.install(switch.window, shared, shortcuts.SHARED_KEYS)
        shortcuts.install(switch.mini, {**shared, **self._of_mini()}, shortcuts.SHARED_KEYS)

    def _of_mini(self) -> dict[str, Callable[[], object]]:
        """What the large window does by itself."""
        show_palette = self._switch.window.opening.show_palette
        return {"quit": self.quit_wanted.emit, "open": lambda: show_palette(self._switch.mini)}

    def attach(self, deck: Deck) -> None:
        """There is a player now."""
        self._deck = deck
        deck.player.menu_wanted.connect(self._show_menu)
        deck.player.screenshot_wanted.connect(deck.take_screenshot)
        deck.sleep.soon.connect(lambda _none: self._warn())

    def show_help(self) -> None:
        """All keys of the window that is seen."""
        window: QWidget = self._switch.window
        keys = [key for key in shortcuts.all_keys() if key.keys and key.action not in _ONLY_MINI]
        if self._switch.in_mini:
            window = self._switch.mini
            keys = [key for key in shortcuts.all_keys() if key.keys and key.action in _OF_MINI]
        if window.findChild(KeyHelp) is None:
            show_keys(window, keys)

    def _actions(self, deck: Deck) -> dict[str, Callable[[], object]]:
        player = deck.player
        return {
            **self._switch.mini.actions_by_name(),
            "pause": player.toggle_pause,
            "mute": player.sound.toggle_mute,
            "reload": player.reload,
            "screenshot": deck.take_screenshot,
            "statistics": player.statistics_pane.toggle,
            "full": self._switch.toggle_full_screen,
            "theatre": self._switch.window.forms.toggle_theatre,
            "mini": self._switch.enter,
            "chat": self._switch.window.forms.toggle_chat,
            "on top": self._switch.toggle_on_top,
            "help": self.show_help,
        }

    def _show_menu(self, place: QPoint) -> None:
        if self._deck is None:
            return
        # Nobody opens it before the first paint.
        from mini_ttv.ui.player_menu import player_menu  # noqa: PLC0415

        mini = self._switch.mini if self._switch.in_mini else None
        window: QWidget = mini or self._switch.window
        player_menu(window, self._deck, self._actions(self._deck), mini, self.kept.emit).popup(place)

    def _warn(self) -> None:
        if self._deck is not None:
            sleep = self._deck.sleep
            self._deck.player.toast.say(
                tr("The video stops in a minute: click to keep it."), sleep.cancel, tr("Go on playing")
            )
