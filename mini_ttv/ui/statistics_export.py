"""What leaves the statistics page: tables as CSV and JSON, and the picture to share."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.hit_export import HitReport, to_csv, to_json
from mini_ttv.core.hit_report import Step
from mini_ttv.core.message_events import MessageEvent
from mini_ttv.core.message_export import to_csv as messages_to_csv
from mini_ttv.core.message_export import to_json as messages_to_json
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.reports import Report
from mini_ttv.ui import icons, theme
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.share_card import MOST, Card, pictures_wanted, share_card
from mini_ttv.ui.statistics_words import span_words

_BY_STEP = {
    Step.MINUTE: (marked("Every minute as CSV…"), marked("Every minute as JSON…")),
    Step.HOUR: (marked("Every hour as CSV…"), marked("Every hour as JSON…")),
    Step.DAY: (marked("Every day as CSV…"), marked("Every day as JSON…")),
}
_WAITS = 20  # times that the pictures of a card are waited for
_WAIT = 0.1  # seconds each
Export = Callable[[bool], Awaitable[HitReport]]
"""Gives the numbers, by the steps of the timeline or as sums."""


@dataclass(frozen=True, slots=True)
class Exports:
    """Where the numbers and messages of a report come from."""

    tables: Export
    messages: Callable[[Callable[[Iterator[MessageEvent]], str]], Awaitable[str]]
    """Hands the messages themselves to who writes them, and gives what that answers; raises MiniTtvError."""


class Exporter(QObject):
    """Asks for a file, and writes it in the background."""

    told = Signal(str)
    """What was done, or why it was not, in a sentence."""

    def __init__(self, parent: QWidget, spawn: Spawn) -> None:
        """Take the page and what starts a coroutine."""
        super().__init__(parent)
        self._parent = parent
        self._spawn = spawn
        self.emotes: EmotePictures | None = None
        self.dialog: QFileDialog | None = None
        """The one that is open now."""

    def fill(self, menu: QMenu, report: Report, exports: Exports) -> None:
        """Offer what can be done with a report."""
        for words, suffix, by_step in (
            (tr("Emotes as CSV…"), "csv", False),
            (tr("Emotes as JSON…"), "json", False),
            (tr(_BY_STEP[report.asked.step][0]), "csv", True),
            (tr(_BY_STEP[report.asked.step][1]), "json", True),
        ):
            menu.addAction(
                icons.icon("save"), words, partial(self._save_table, report, exports.tables, suffix, by_step)
            )
        menu.addSeparator()
        if report.has_kept:
            for words, suffix in ((tr("Messages as CSV…"), "csv"), (tr("Messages as JSON…"), "json")):
                menu.addAction(icons.icon("chat"), words, partial(self._save_messages, report, exports, suffix))
        else:
            menu.addAction(tr("No messages are kept (see the settings of hits)")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(icons.icon("copy"), tr("Copy the top ten as a picture"), lambda: self._copy_card(report))
        menu.addAction(icons.icon("screenshot"), tr("Save the top ten as a picture…"), lambda: self._save_card(report))

    def _save_table(self, report: Report, export: Export, suffix: str, by_step: bool) -> None:  # noqa: FBT001
        name = tr("{login} hits.{suffix}", login=report.asked.login, suffix=suffix)
        self._ask(name, suffix, lambda path: self._spawn(self._write_table(path, export, by_step=by_step)))

    def _save_messages(self, report: Report, exports: Exports, suffix: str) -> None:
        name = tr("{login} messages.{suffix}", login=report.asked.login, suffix=suffix)
        self._ask(name, suffix, lambda path: self._spawn(self._write_messages(path, exports)))

    def _copy_card(self, report: Report) -> None:
        self._spawn(self._card(report, self._copy))

    def _save_card(self, report: Report) -> None:
        name = tr("{login} hits.{suffix}", login=report.asked.login, suffix="png")
        self._ask(name, "png", lambda path: self._spawn(self._card(report, partial(self._save, path))))

    def _ask(self, name: str, suffix: str, then: Callable[[Path], object]) -> None:
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._parent, tr("Save"), str(Path(places[0] if places else Path.home()) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    async def _write_table(self, path: Path, export: Export, *, by_step: bool) -> None:
        try:
            report = await export(by_step)
        except MiniTtvError as error:
            self.told.emit(str(error))
            return
        text = partial(to_csv if path.suffix.lower() == ".csv" else to_json, [report])
        trouble = await asyncio.get_running_loop().run_in_executor(None, lambda: _write_pieces(path, [text()]))
        self.told.emit(trouble or tr("Saved {path}", path=path))

    async def _write_messages(self, path: Path, exports: Exports) -> None:
        form = messages_to_csv if path.suffix.lower() == ".csv" else messages_to_json
        self.told.emit(tr("Saving {path}…", path=path))
        try:
            trouble = await exports.messages(lambda events: _write_pieces(path, form(events)))
        except MiniTtvError as error:
            trouble = str(error)
        self.told.emit(trouble or tr("Saved {path}", path=path))

    async def _card(self, report: Report, done: Callable[[QImage], object]) -> None:
        emotes = self.emotes
        if emotes is None:
            return
        mode = report.asked.mode
        rows = [(each.emote, each.tally[mode]) for each in report.sums[:MOST]]
        words = span_words(report.asked.start, report.asked.end)
        card = Card(report.asked.login, words, report.message_count, rows)
        for _ in range(_WAITS):
            if not pictures_wanted(card, emotes):
                break
            await asyncio.sleep(_WAIT)
        done(share_card(card, emotes, dark=theme.colors().dark))

    def _copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.told.emit(tr("The picture is in the clipboard."))

    def _save(self, path: Path, image: QImage) -> None:
        saved = image.save(str(path))
        self.told.emit(
            tr("Saved {path}", path=path)
            if saved
            else tr("{path} cannot be written: choose another folder.", path=path)
        )


def _write_pieces(path: Path, pieces: Iterable[str]) -> str:
    """Write a file; a sentence where that does not work."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        return tr("{path} cannot be written: {reason}.", path=path, reason=error.strerror)
    return ""
