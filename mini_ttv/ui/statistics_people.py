"""The part of the statistics page with who wrote most, and who does not want to stand there."""

from collections.abc import Awaitable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.hit_report import ChatterSum
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.hit_head import open_menu, say_choice, word_tool
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.statistics_tables import people_table


class Silencing(Protocol):
    """Keeps people out of lists; both raise MiniTtvError."""

    def silence(self, login: str, *, silent: bool = True) -> Awaitable[list[str]]:
        """Keep a person out, or take them in again; who is kept out."""

    def silent(self) -> Awaitable[list[str]]:
        """Who is kept out."""


class PeoplePane(QWidget):
    """The table, and the list of who is kept out of it."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        super().__init__()
        self._spawn = spawn
        self._silencing: Silencing | None = None
        self._rows: Sequence[ChatterSum] = ()
        self.kept_out: list[str] = []
        self.table = people_table()
        self.table.menu_wanted.connect(self._menu)
        self.note = ElidedLabel("small")
        self.button = word_tool(tr("Who is kept out of this list"))
        self.button.clicked.connect(lambda: open_menu(self.button, self._fill))
        row = QHBoxLayout()
        row.addWidget(self.note, stretch=1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, theme.SPACE_S)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.table, stretch=1)
        self._show()

    def attach(self, silencing: Silencing) -> None:
        """Ask `silencing` from now on."""
        self._silencing = silencing

    def show_people(self, rows: Sequence[ChatterSum]) -> None:
        """Show who wrote most."""
        self._rows = rows
        self._show()

    async def load(self) -> None:
        """Read who is kept out."""
        if self._silencing is not None:
            await self._take(self._silencing.silent())

    async def keep_out(self, login: str, *, out: bool = True) -> None:
        """Keep a person out of the list for good, or take them in again."""
        if self._silencing is not None:
            await self._take(self._silencing.silence(login, silent=out))

    async def _take(self, answer: Awaitable[list[str]]) -> None:
        try:
            self.kept_out = await answer
        except MiniTtvError as error:
            self.note.set_text(str(error))
            return
        self._show()

    def _show(self) -> None:
        out = set(self.kept_out)
        self.table.rows.show([row for row in self._rows if row.login not in out])
        self.note.set_text(tr("By whole days (UTC). Who does not want to stand here is kept out: right click."))
        say_choice(self.button, tr("Kept out: {count}", count=len(out)))
        self.button.setVisible(bool(out))

    def _menu(self, row: object, place: QPoint) -> None:
        if not isinstance(row, ChatterSum):
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        words = tr("Keep {login} out, and forget what was counted of them", login=row.login)
        menu.addAction(icons.icon("trash"), words, lambda: self._spawn(self.keep_out(row.login)))
        menu.popup(place)

    def _fill(self, menu: QMenu) -> None:
        for login in self.kept_out:
            menu.addAction(tr("Count {login} again", login=login), partial(self._again, login))

    def _again(self, login: str) -> None:
        self._spawn(self.keep_out(login, out=False))
