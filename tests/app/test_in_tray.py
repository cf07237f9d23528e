"""The first wish in the tray makes the windows; later ones are theirs."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from mini_ttv.app.in_tray import InTray
from mini_ttv.app.services import Services
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.tray import Tray
from tests.ui.fake_deck import FakeDeck
from tests.ui.shell_desk import FakeNotify, SeenTray


class SeenShell:
    """What was asked of the windows."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *words: self.asked.append((name, *words))


Wish = Callable[[Tray, FakeNotify], None]


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        (lambda tray, _notify: tray.toggled.emit(), ("raise_window",)),
        (lambda tray, _notify: tray.watch_wanted.emit("luma"), ("watch", "luma")),
        (lambda tray, _notify: tray.inbox_wanted.emit(), ("show_inbox",)),
        (lambda tray, _notify: tray.settings_wanted.emit(), ("show_settings",)),
        (lambda _tray, notify: notify.activated.emit("luma"), ("watch", "luma")),
        (lambda _tray, notify: notify.mini_wanted.emit("luma"), ("watch_small", "luma")),
        (lambda _tray, notify: notify.list_wanted.emit(None), ("show_following",)),
    ],
)
async def test_a_wish_is_done_once(qtbot: QtBot, wish: Wish, asked: tuple[object, ...]) -> None:
    del qtbot
    tray, notify, shell, deck = SeenTray(), FakeNotify(), SeenShell(), FakeDeck()

    def wake() -> Shell:
        resting.close()
        return cast("Shell", shell)

    resting = InTray(tray, wake)
    resting.attach(cast("Services", SimpleNamespace(notify=notify, browse=deck.browse)))
    await deck.browse.followed.refresh()
    assert any(each.text().startswith("Channel1") for each in tray.actions), "told without a window"
    for _ in range(2):
        wish(tray, notify)
    assert shell.asked == [asked]
    tray.close()
