"""A channel that plays, in all its forms."""

from PySide6.QtCore import QPoint

from mini_ttv.ui.key_help import KeyHelp
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.nav_rail import Page
from tests.tour.guide import Guide

CHANNEL = "luma_arcade"
_MESSAGES = 25


async def playing(guide: Guide) -> None:
    guide.window.open_text(CHANNEL)
    player, pane = guide.panels.deck.player, guide.panels.chat_pane
    await guide.until(lambda: player.view.counter.shown > 5, "nothing plays")
    await guide.until(lambda: pane.messages_shown >= _MESSAGES, "nobody chats")
    await guide.picture("watch")


async def forms(guide: Guide) -> None:
    window, player = guide.window, guide.panels.deck.player
    player.controls.show()
    player.statistics_pane.toggle()
    await guide.picture("watch-statistics")
    player.statistics_pane.toggle()
    guide.shell.commands._show_menu(player.mapToGlobal(QPoint(120, 40)))
    await guide.picture("watch-menu")
    guide.close_popups()
    player.controls.open_quality_menu()
    await guide.picture("watch-quality")
    guide.close_popups()
    window.forms.toggle_theatre()
    await guide.picture("watch-theatre")
    window.forms.leave()
    window.forms.toggle_chat()
    await guide.picture("watch-without-chat")
    window.forms.toggle_chat()


async def mini(guide: Guide) -> None:
    guide.window.navigator.go_to(Page.WATCH)
    small, switch = guide.shell.mini, guide.shell.switch
    switch.enter()
    await guide.picture("mini", settle=1)
    small.chat.set_place(ChatPlace.BESIDE)
    await guide.picture("mini-chat-beside", settle=1)
    small.chat.set_place(ChatPlace.ABOVE)
    await guide.picture("mini-chat-above", settle=1)
    small.chat.set_place(ChatPlace.OFF)
    guide.shell.commands.show_help()
    await guide.picture("mini-keys")
    for each in small.findChildren(KeyHelp):
        each.close_sheet()
    switch.leave()
