"""The program among the desktop's own: launcher, icons, links, and the start at login, by the folders of freedesktop.

Sources: the Desktop Entry, Icon Theme, MIME Applications Associations and Autostart specifications. Only files of our
own are written, and one line of `mimeapps.list`; all of it can be taken back.
"""

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from mini_ttv.app_id import APP_ID
from mini_ttv.core.errors import LauncherError
from mini_ttv.core.translation import tr
from mini_ttv.desktop.desktop_entry import exec_line, exec_of, with_exec, with_handler, without_handler
from mini_ttv.whole_file import write_whole

_ENTRY = f"{APP_ID}.desktop"
_SCHEME = "x-scheme-handler/mini-ttv"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where desktops look."""

    data: Path  # XDG_DATA_HOME
    config: Path  # XDG_CONFIG_HOME

    @property
    def entry(self) -> Path:
        """The launcher."""
        return self.data / "applications" / _ENTRY

    @property
    def theme(self) -> Path:
        """The icons that every theme falls back to."""
        return self.data / "icons" / "hicolor"

    @property
    def handlers(self) -> Path:
        """Which program opens what."""
        return self.config / "mimeapps.list"

    @property
    def autostart(self) -> Path:
        """What starts at login."""
        return self.config / "autostart" / _ENTRY


def folders_from(environ: Mapping[str, str]) -> Folders:
    """The folders of this person; relative ones do not count, as the specification has it."""
    home = Path(environ.get("HOME") or Path.home())

    def place(name: str, usual: str) -> Path:
        given = Path(environ.get(name, ""))
        return given if given.is_absolute() else home / usual

    return Folders(place("XDG_DATA_HOME", ".local/share"), place("XDG_CONFIG_HOME", ".config"))


class LauncherState(Enum):
    """How the launcher is."""

    ABSENT = "absent"
    GOOD = "good"
    OTHER = "other"  # it starts something else than this program, which may have moved


@dataclass(frozen=True, slots=True)
class Report:
    """How the program stands among the others."""

    launcher: LauncherState
    starts: str  # the launcher's command, "" without one
    links: bool  # links of ours are opened by it
    icons: int  # how many of its icons are there
    autostart: bool


class Launcher:
    """Writes, removes and looks at the files."""

    def __init__(self, folders: Folders, command: tuple[str, ...], resources: Path) -> None:
        """Take the folders, the command that starts this program, and the folder of its resources."""
        self._folders = folders
        self._command = command
        self._resources = resources

    def install(self) -> list[Path]:
        """Make the launcher, or bring it up to date.

        Returns:
            The files that were written.

        Raises:
            LauncherError: a file cannot be written.
        """
        template = (self._resources / "desktop" / _ENTRY).read_text(encoding="utf-8")
        with _in_words():
            write_whole(self._folders.entry, with_exec(template, self._command))
            icons = list(self._icons())
            for source, target in icons:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            self._folders.theme.touch()  # a cache of the icons that is older than the folder is not believed
            handlers = _read(self._folders.handlers)
            write_whole(self._folders.handlers, with_handler(handlers, _SCHEME, _ENTRY))
            if self._folders.autostart.exists():
                self.set_autostart(on=True)
        return [self._folders.entry, *(target for _, target in icons)]

    def uninstall(self) -> list[Path]:
        """Take everything back, the start at login included.

        Returns:
            The files that are gone.

        Raises:
            LauncherError: a file cannot be removed.
        """
        gone = []
        with _in_words():
            files = [self._folders.entry, self._folders.autostart, *(target for _, target in self._icons())]
            for path in files:
                if path.exists():
                    path.unlink()
                    gone.append(path)
                self._tidy(path.parent)
            self._forget_links()
        return gone

    def report(self) -> Report:
        """How it stands.

        Raises:
            LauncherError: a file cannot be read.
        """
        with _in_words():
            entry = _read(self._folders.entry)
            handlers = _read(self._folders.handlers)
            starts = exec_of(entry)
            good = starts == f"{exec_line(self._command)} %u"
            state = LauncherState.GOOD if good else LauncherState.OTHER
            return Report(
                launcher=state if entry else LauncherState.ABSENT,
                starts=starts,
                links=bool(entry) and handlers == with_handler(handlers, _SCHEME, _ENTRY),
                icons=sum(target.exists() for _, target in self._icons()),
                autostart=self.autostart,
            )

    @property
    def autostart(self) -> bool:
        """Whether the program starts at login, in the tray.

        Raises:
            LauncherError: the file cannot be read.
        """
        with _in_words():
            entry = _read(self._folders.autostart)
        return bool(entry) and "Hidden=true" not in entry.splitlines()

    def set_autostart(self, *, on: bool) -> None:
        """Start at login, in the tray, or no longer.

        Raises:
            LauncherError: the file cannot be written or removed.
        """
        path = self._folders.autostart
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Mini TTV",
            "Comment=Tells when followed channels go live",
            f"Exec={exec_line((*self._command, '--tray'))}",
            f"Icon={APP_ID}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        with _in_words():
            if on:
                write_whole(path, "\n".join(lines) + "\n")
            else:
                path.unlink(missing_ok=True)
                self._tidy(path.parent)

    def _icons(self) -> Iterator[tuple[Path, Path]]:
        """Our icons, and where desktops look for them."""
        for source in sorted((self._resources / "app").glob("mini-ttv-*.png")):
            size = source.stem.rpartition("-")[2]
            yield source, self._folders.theme / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        scalable = self._folders.theme / "scalable" / "apps" / f"{APP_ID}.svg"
        yield self._resources / "app" / "mini-ttv.svg", scalable

    def _forget_links(self) -> None:
        path = self._folders.handlers
        before = _read(path)
        after = without_handler(before, _SCHEME, _ENTRY)
        if before and not after.strip():
            path.unlink()
        elif after != before:
            write_whole(path, after)

    def _tidy(self, folder: Path) -> None:
        """Remove folders that are empty, up to the two that are the desktop's."""
        while (
            folder not in {self._folders.data, self._folders.config} and folder.is_dir() and not any(folder.iterdir())
        ):
            folder.rmdir()
            folder = folder.parent


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return ""


@contextlib.contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = tr(
            "{path} cannot be used: {reason}. Check the folder and its permissions.",
            path=error.filename,
            reason=error.strerror,
        )
        raise LauncherError(message) from error
