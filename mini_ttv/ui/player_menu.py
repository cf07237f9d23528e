"""What a right click on the picture offers, with the keys that do the same."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mini_ttv.core.playback import Phase
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.resting import Hiding, WhenHidden
from mini_ttv.services.sleep_timer import MINUTES, SleepTimer
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.mini import MiniWindow
from mini_ttv.ui.mini_geometry import WHOLE
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.on_top import is_on_top, on_wayland, why_not_on_top
from mini_ttv.ui.quality_menu import QualityMenu
from mini_ttv.ui.shortcuts import entry

_OPACITIES = (100, 90, 80, 65, 50, 35)
_SIZES = {50: "half", 100: "whole", 200: "double"}
_CHATS = {
    ChatPlace.OFF: marked("No chat"),
    ChatPlace.BESIDE: marked("Beside the picture"),
    ChatPlace.ABOVE: marked("Above the picture"),
}
_HIDDEN = {
    WhenHidden.AUDIO: marked("Sound only"),
    WhenHidden.LOWEST: marked("The smallest picture"),
    WhenHidden.KEEP: marked("The same as always"),
}
Actions = Mapping[str, Callable[[], object]]
Keep = Callable[[str, object], object]


def player_menu(window: QWidget, deck: Deck, actions: Actions, mini: MiniWindow | None, keep: Keep) -> QMenu:
    """A menu for the player; it deletes itself when it closes.

    Args:
        window: the one that has the player.
        deck: with the player and the sleep timer.
        actions: what to do by action name, as in the list of keys.
        mini: where the player is in the mini window.
        keep: remembers an option.
    """
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    state = deck.player.state

    def add(words: str, action: str) -> QAction:
        added = menu.addAction(entry(words, action))
        added.triggered.connect(lambda _checked=False: actions[action]())
        return added

    stands = state.paused or state.phase in {Phase.FAILED, Phase.ENDED}
    add(tr("Play") if stands else tr("Pause"), "pause")
    add(tr("Sound on") if deck.player.sound.muted else tr("Mute"), "mute")
    add(tr("Reload the stream"), "reload")
    quality = QualityMenu(menu)
    quality.follow(state)
    quality.chosen.connect(deck.player.set_quality)
    menu.addMenu(quality)
    menu.addMenu(_sleep_menu(menu, deck.sleep))
    menu.addMenu(_hidden_menu(menu, deck.hiding, keep))
    menu.addSeparator()
    add(tr("Full screen"), "full")
    if mini is None:
        add(tr("Theatre"), "theatre")
        add(tr("Mini player"), "mini")
        add(tr("Chat and hits"), "chat")
    else:
        add(tr("Back to the large window"), "leave mini")
        _add_mini(menu, mini, actions)
    on_top = add(tr("Keep on top"), "on top")
    on_top.setCheckable(True)
    on_top.setChecked(is_on_top(window))
    reason = why_not_on_top()
    if reason:
        on_top.setEnabled(False)
        on_top.setText(tr("Keep on top: only the desktop can (Wayland)"))
        on_top.setToolTip(reason)
        menu.setToolTipsVisible(True)
    menu.addSeparator()
    add(tr("Save the picture"), "screenshot")
    statistics = add(tr("Statistics"), "statistics")
    statistics.setCheckable(True)
    statistics.setChecked(deck.player.statistics_pane.isVisible())
    add(tr("All keys"), "help")
    return menu


def _add_mini(menu: QMenu, mini: MiniWindow, actions: Actions) -> None:
    sizes = menu.addMenu(tr("Size"))
    for per_cent, action in _SIZES.items():
        words = f"{per_cent} %  ({WHOLE.width() * per_cent // 100} x {WHOLE.height() * per_cent // 100})"
        sizes.addAction(entry(words, action)).triggered.connect(lambda _checked=False, name=action: actions[name]())
    chats = menu.addMenu(tr("Chat"))
    for place, title in _CHATS.items():
        _choice(chats, tr(title), mini.chat.place is place, partial(mini.chat.set_place, place))
    opacities = menu.addMenu(tr("Opacity"))
    for per_cent in _OPACITIES:
        _choice(opacities, f"{per_cent} %", mini.opacity == per_cent, partial(mini.set_opacity, per_cent))
    opacities.setEnabled(not on_wayland())  # there windows cannot be made see-through
    ticker = menu.addAction(tr("Emotes of the last minute"))
    ticker.setCheckable(True)
    ticker.setChecked(mini.picture.ticker_wanted)
    ticker.toggled.connect(lambda wanted: mini.set_ticker_wanted(wanted=wanted))


def _choice(menu: QMenu, title: str, chosen: bool, choose: Callable[[], object]) -> QAction:  # noqa: FBT001 - a fact
    group = menu.findChild(QActionGroup) or QActionGroup(menu)
    action = menu.addAction(title)
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)
    action.triggered.connect(lambda _checked=False: choose())
    return action


def _sleep_menu(parent: QWidget, sleep: SleepTimer) -> QMenu:
    left = sleep.minutes_left
    title = tr("Sleep timer") if left is None else tr("Sleep timer: {left} min left", left=left)
    menu = QMenu(title, parent)
    _choice(menu, tr("Off"), left is None and not sleep.ends_with_stream, sleep.cancel)
    for minutes in MINUTES:
        _choice(menu, tr("In {minutes} minutes", minutes=minutes), False, partial(sleep.start, minutes))  # noqa: FBT003
    _choice(menu, tr("At the end of the stream"), sleep.ends_with_stream, sleep.wait_for_end)
    return menu


def _hidden_menu(parent: QWidget, hiding: Hiding, keep: Keep) -> QMenu:
    menu = QMenu(tr("While the window is hidden"), parent)

    def choose(choice: WhenHidden) -> None:
        hiding.choice = choice
        keep("when_hidden", choice.value)

    for choice, title in _HIDDEN.items():
        _choice(menu, tr(title), hiding.choice is choice, partial(choose, choice))
    return menu
