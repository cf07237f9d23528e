"""What the settings dialog has beside options: settings as files, room on the disk, what the program is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from mini_ttv import settings
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.translation import marked, tr
from mini_ttv.option import Section
from mini_ttv.ui import icons, theme
from mini_ttv.ui.buttons import word_button
from mini_ttv.ui.flow_row import FlowRow
from mini_ttv.ui.option_row import sentence
from mini_ttv.ui.settings_door import SettingsDoor
from mini_ttv.version import __version__
from mini_ttv.whole_file import write_whole

_FILES = marked("Settings (*.toml)")
_MOST_BYTES = 1_000_000


class Plain(QObject):
    """A panel that a search finds by its words, as a whole."""

    def __init__(self, words: str) -> None:
        """`words` are what the search looks at."""
        self._panel = QWidget()
        super().__init__(self._panel)
        self._words = words.casefold()
        self._column = QVBoxLayout(self._panel)
        self._column.setContentsMargins(0, theme.SPACE_M, 0, theme.SPACE_M)
        self._column.setSpacing(theme.SPACE_S)
        self.said = sentence()
        self.said.hide()

    @property
    def widget(self) -> QWidget:
        """The panel itself."""
        return self._panel

    def search(self, text: str) -> bool:
        """Whether all words of `text` are in it."""
        return all(word in self._words for word in text.casefold().split())

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons side by side, and below each other where there is no room."""
        row = FlowRow(theme.SPACE_S)
        for button in buttons:
            button.setAutoDefault(False)  # else Enter in any field of the dialog would press it
            row.add(button)
        self._column.addWidget(row)

    def add(self, part: QWidget) -> None:
        """Put something below."""
        self._column.addWidget(part)

    def say(self, words: str) -> None:
        """Answer below everything else."""
        self._column.addWidget(self.said)
        self.said.setText(words)
        self.said.setAccessibleName(words)
        self.said.show()


class FilePanel(Plain):
    """Settings to another computer and back, and all as it was."""

    def __init__(self, door: SettingsDoor) -> None:
        super().__init__(tr("Settings as a file export import reset all backup other computer"))
        self._door = door
        self.add(sentence(tr("Settings as a file"), "strong"))
        self.add(
            sentence(tr("For another computer, or as a copy. Accounts, tokens and places of windows are not in it."))
        )
        self.export, self.take_in, self.reset = (
            word_button(words) for words in (tr("Export…"), tr("Import…"), tr("Reset everything…"))
        )
        self.export.clicked.connect(self._ask_where)
        self.take_in.clicked.connect(self._ask_which)
        self.reset.clicked.connect(self._ask_whether)
        self.add_buttons(self.export, self.take_in, self.reset)

    def _ask_where(self) -> None:
        dialog = QFileDialog(
            self.widget, tr("Export settings"), str(Path.home() / "mini-ttv-settings.toml"), tr(_FILES)
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        self._open(dialog, self.export_to)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self.widget, tr("Import settings"), str(Path.home()), tr(_FILES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self.import_from)

    def _open(self, dialog: QFileDialog, act: Callable[[Path], object]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: act(Path(name)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the settings into a file."""
        try:
            write_whole(path, self._door.exported())
        except OSError as error:
            self.say(
                tr(
                    "The settings cannot be written to {path}: {reason}. Choose another place.",
                    path=path,
                    reason=error.strerror,
                )
            )
        else:
            self.say(tr("Written to {path}.", path=path))

    def import_from(self, path: Path) -> None:
        """Take the settings of a file."""
        try:
            if path.stat().st_size > _MOST_BYTES:
                self.say(tr("{name} is too large for a settings file.", name=path.name))
                return
            left_out = self._door.take_in(path.read_text(encoding="utf-8"))
        except OSError as error:
            self.say(tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror))
        except (SettingsError, UnicodeDecodeError) as error:
            self.say(
                str(error) if isinstance(error, SettingsError) else tr("{name} is no settings file.", name=path.name)
            )
        else:
            self.say("\n".join((tr("The settings were taken over."), *left_out[:10])))

    def _ask_whether(self) -> None:
        box = QMessageBox(self.widget)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Reset everything"))
        box.setText(tr("Shall all options and keys be as they came?"))
        box.setInformativeText(tr("Accounts, followed channels and counted hits stay."))
        reset = box.addButton(tr("Reset"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        reset.clicked.connect(self.reset_all)
        box.open()

    def reset_all(self) -> None:
        """Let all options be as they came."""
        for name in settings.option_names():
            is_choice = settings.section_of(name) is not Section.NONE or name == "shortcuts"
            if is_choice and name not in self._door.fixed:
                self._door.reset(name)
        self.say(tr("All options are as they came."))


@dataclass(frozen=True, slots=True)
class Storage:
    """What is on the disk."""

    folders: tuple[tuple[str, Path], ...]  # what is in it, and where
    clear_pictures: Callable[[Callable[[str], object]], object]  # tells what has become of it


class StoragePanel(Plain):
    """Where things are kept, and what can be thrown away."""

    def __init__(self, storage: Storage) -> None:
        names = " ".join(f"{name} {path}" for name, path in storage.folders)
        super().__init__(tr("Storage folders disk clear pictures cache open folder {names}", names=names))
        self._storage = storage
        for name, path in storage.folders:
            self.add(sentence(name, "strong"))
            where = sentence(str(path))
            where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.add(where)
            button = word_button(tr("Open the folder"))
            button.setAccessibleName(tr("Open the folder: {name}", name=name))
            button.clicked.connect(lambda _checked=False, path=path: _open_folder(path))
            self.add_buttons(button)
        self.clear = word_button(tr("Throw kept pictures away"))
        self.clear.clicked.connect(self._clear)
        self.add_buttons(self.clear)

    def _clear(self) -> None:
        self.clear.setEnabled(False)
        self._storage.clear_pictures(self._cleared)

    def _cleared(self, words: str) -> None:
        self.clear.setEnabled(True)
        self.say(words)


@dataclass(frozen=True, slots=True)
class About:
    """What there is to say of the program."""

    diagnostics: Callable[[], str]  # the text to copy
    logs: Path
    report: Callable[[], str]  # of the last crash; "" where there is none


class AboutPanel(Plain):
    """Name, version, and what helps others to help."""

    def __init__(self, about: About) -> None:
        super().__init__(tr("About Mini TTV version licence copy diagnostics log logs crash report open folder help"))
        self._about = about
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(QSize(64, 64), picture.devicePixelRatioF()))
        picture.setAccessibleName(tr("Mini TTV's picture"))
        self.add(picture)
        self.add(sentence(f"Mini TTV {__version__}", "title"))
        self.add(sentence(tr("A small player for Twitch. MIT licence. Not made by Twitch.")))
        self.add(sentence(tr("If something is wrong"), "strong"))
        self.add(
            sentence(
                tr(
                    "Copy diagnostics and paste them into your report: versions, screens, changed options and the last"
                    " warnings, without tokens and without names that you have typed. Nothing is sent by itself."
                )
            )
        )
        self.copy = word_button(tr("Copy diagnostics"))
        self.copy.clicked.connect(lambda: self._copy(about.diagnostics()))
        self.crash = word_button(tr("Copy the last crash report"))
        self.crash.clicked.connect(lambda: self._copy(about.report()))
        folder = word_button(tr("Open the folder of logs"))
        folder.clicked.connect(lambda: _open_folder(about.logs))
        self.add_buttons(self.copy, folder)
        if about.report():
            self.add_buttons(self.crash)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.say(tr("Copied: %n line(s).", "", len(text.splitlines())))


def _open_folder(path: Path) -> None:
    path.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
