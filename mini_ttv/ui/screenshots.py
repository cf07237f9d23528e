"""Pictures of the video, in its own size, as files and in the clipboard."""

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from mini_ttv.core.translation import tr
from mini_ttv.ui.toast import Toast

_LOGGER = logging.getLogger(__name__)
_UNFIT = re.compile(r"[^\w.-]+")
_MOST_OF_A_SECOND = 100  # pictures of one channel within one second; more are not told apart
Spawn = Callable[[Coroutine[Any, Any, object], str], object]


def usual_folder() -> Path:
    """Where people look for pictures."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(places[0] if places else Path.home()) / "Mini TTV"


def free_path(folder: Path, name: str, now: datetime) -> Path:
    """A file that is not there yet: `NAME 2026-01-31 20.15.00.png`."""
    stem = f"{_UNFIT.sub('_', name) or 'video'} {now:%Y-%m-%d %H.%M.%S}"
    numbers = ("", *(f" ({number})" for number in range(2, _MOST_OF_A_SECOND)))
    paths = [folder / f"{stem}{number}.png" for number in numbers]
    return next((path for path in paths if not path.exists()), paths[-1])


class Screenshots:
    """Takes a picture, keeps it, and says where."""

    def __init__(self, spawn: Spawn, folder: Path | None = None) -> None:
        """Take what starts a coroutine, and the folder; without one it is that of the person's pictures."""
        self._spawn = spawn
        self._folder = folder

    def take(self, picture: QImage, name: str, toast: Toast) -> None:
        """Copy `picture`, write it in the background, and say so.

        Args:
            picture: a null image is told as "no picture".
            name: of the channel or video.
            toast: where words are shown.
        """
        if picture.isNull():
            toast.say(tr("There is no picture to save now."))
            return
        QGuiApplication.clipboard().setImage(picture)
        folder = self._folder or usual_folder()
        self._spawn(self._keep(picture, free_path(folder, name, datetime.now().astimezone()), toast), "screenshot")

    async def _keep(self, picture: QImage, path: Path, toast: Toast) -> None:
        # Packing a picture takes a tenth of a second and more.
        trouble = await asyncio.get_running_loop().run_in_executor(None, _write, picture, path)
        if trouble:
            _LOGGER.warning("screenshot %s: %s", path, trouble)
            toast.say(tr("Copied, but not saved: {trouble}", trouble=trouble))
            return
        folder = QUrl.fromLocalFile(str(path.parent))
        toast.say(
            tr("Saved {name}", name=path.name),
            lambda: QDesktopServices.openUrl(folder),
            tr("Open {folder}", folder=path.parent),
        )


def _write(picture: QImage, path: Path) -> str:
    """Write the file; a sentence where that does not work."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return tr("The folder {folder} cannot be made ({reason}).", folder=path.parent, reason=error.strerror)
    return "" if picture.save(str(path)) else tr("{folder} cannot be written to.", folder=path.parent)
