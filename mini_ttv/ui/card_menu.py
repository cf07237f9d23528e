"""What a right click on a card offers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from mini_ttv.core.models import Category
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, shortcuts
from mini_ttv.ui.channel_ref import ChannelRef
from mini_ttv.ui.deck import NoticeWishes
from mini_ttv.ui.shortcuts import entry


@dataclass(frozen=True, slots=True)
class CardCommands:
    """What a card's menu can have done, and what it has to know."""

    play: Callable[[str], object]  # these three take a login
    play_mini: Callable[[str], object]
    read_chat: Callable[[str], object]
    toggle_pin: Callable[[str], object]  # takes a user id
    is_pinned: Callable[[str], bool]
    toggle_follow: Callable[[ChannelRef], object]
    is_followed_here: Callable[[str], bool]
    toggle_count: Callable[[str], object]  # these two take a login
    is_counted: Callable[[str], bool]
    is_followed_at_twitch: Callable[[str], bool]
    show_category: Callable[[Category], object]
    site: str  # base URL of the web pages
    notices: NoticeWishes | None = None


def card_menu(parent: QWidget, channel: ChannelRef, commands: CardCommands) -> QMenu:
    """A menu for a channel; it deletes itself when it closes.

    Args:
        parent: the window.
        channel: the card's.
        commands: what can be done.
    """
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction(
        icons.icon("play"), tr("Play {channel}", channel=_plain(channel.name)), lambda: commands.play(channel.login)
    )
    menu.addAction(icons.icon("mini"), tr("Play in the mini player"), lambda: commands.play_mini(channel.login))
    menu.addAction(
        icons.icon("chat"), shortcuts.entry(tr("Chat only"), "read"), lambda: commands.read_chat(channel.login)
    )
    menu.addSeparator()
    if channel.user_id:
        pinned = commands.is_pinned(channel.user_id)
        words = tr("No longer first in the list") if pinned else tr("Pin: first in the list")
        sign = icons.icon("star" if pinned else "star-filled")
        menu.addAction(sign, entry(words, "pin"), lambda: commands.toggle_pin(channel.user_id))
    if commands.is_followed_here(channel.login):
        words = tr("Remove from the channels added here")
        menu.addAction(icons.icon("trash"), words, lambda: commands.toggle_follow(channel))
    elif not commands.is_followed_at_twitch(channel.login):
        words = tr("Add to Following, on this computer only")
        menu.addAction(icons.icon("plus"), words, lambda: commands.toggle_follow(channel))
    counted = menu.addAction(
        icons.icon("hits"), tr("Count in the background"), lambda: commands.toggle_count(channel.login)
    )
    counted.setCheckable(True)
    counted.setChecked(commands.is_counted(channel.login))
    notices = commands.notices
    if notices is not None and (
        commands.is_followed_here(channel.login) or commands.is_followed_at_twitch(channel.login)
    ):
        told = notices.is_told(channel.login)
        words = tr("No notice when they go live") if told else tr("Tell when they go live")
        menu.addAction(icons.icon("bell-off" if told else "bell"), words, lambda: notices.toggle(channel.login))
    category = channel.category
    if category is not None:
        menu.addAction(
            icons.icon("games"),
            tr("More of {category}", category=_plain(category.name)),
            lambda: commands.show_category(category),
        )
    menu.addSeparator()
    address = f"{commands.site}/{channel.login}"
    menu.addAction(icons.icon("copy"), tr("Copy address"), lambda: QGuiApplication.clipboard().setText(address))
    menu.addAction(icons.icon("external"), tr("Open in the browser"), lambda: QDesktopServices.openUrl(QUrl(address)))
    return menu


def _plain(name: str) -> str:
    """What stands after & would be a key, and after a tab the keys."""
    return " ".join(name.split()).replace("&", "&&")
