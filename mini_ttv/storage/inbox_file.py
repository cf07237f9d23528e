"""What was missed, in a small file of its own, so that it outlives the program."""

import asyncio
import json
import logging
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from mini_ttv.core.errors import StorageError
from mini_ttv.core.missed import MOST_MISSED, Missed
from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr
from mini_ttv.whole_file import put_aside, write_whole

_LOGGER = logging.getLogger(__name__)
_LARGEST = 512 * 1024
_LONGEST = 300  # characters of a text
_TEXTS = ("id", "user_id", "user_login", "user_name", "game_id", "game_name", "title")


class InboxFile:
    """One JSON file, read with patience and written whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def read(self) -> tuple[tuple[Missed, ...], str]:
        """What was kept, the newest first, and a sentence for a person where the file was damaged.

        A damaged file is put aside, so that nothing of it is lost; an entry that makes no sense is left out.
        """
        return await asyncio.get_running_loop().run_in_executor(None, self._read)

    async def write(self, entries: Iterable[Missed]) -> None:
        """Replace the file.

        Raises:
            StorageError: it cannot be written; what was there before is untouched.
        """
        await asyncio.get_running_loop().run_in_executor(None, self._write, tuple(entries))

    def _read(self) -> tuple[tuple[Missed, ...], str]:
        try:
            with self._path.open("rb") as file:
                data = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return (), ""
        except OSError as error:
            words = tr("The missed notices in {path} cannot be read: {reason}.", path=self._path, reason=error.strerror)
            return (), words
        try:
            values = json.loads(data.decode("utf-8")) if len(data) <= _LARGEST else None
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict) or not isinstance(values.get("missed"), list):
            aside = put_aside(self._path)
            return (), tr("The list of missed notices was damaged. It is kept as {path}.", path=aside)
        found = [_entry(number, item) for number, item in enumerate(values["missed"][:MOST_MISSED])]
        if None in found:
            _LOGGER.warning("a missed notice makes no sense and is left out")
        return tuple(entry for entry in found if entry is not None), ""

    def _write(self, entries: tuple[Missed, ...]) -> None:
        values = {"v": 1, "missed": [_values(entry) for entry in entries[:MOST_MISSED]]}
        try:
            write_whole(self._path, json.dumps(values, indent=1) + "\n")
        except OSError as error:
            message = tr(
                "The missed notices cannot be kept in {path}: {reason}.", path=self._path, reason=error.strerror
            )
            raise StorageError(message) from error


def _values(entry: Missed) -> dict[str, object]:
    texts = {name: getattr(entry.stream, name)[:_LONGEST] for name in _TEXTS}
    return {
        **texts,
        "viewers": entry.stream.viewer_count,
        "began": entry.stream.started_at.isoformat(),
        "at": entry.at.isoformat(),
        "change": entry.change,
        "read": entry.read,
    }


def _entry(number: int, item: object) -> Missed | None:
    if not isinstance(item, dict):
        return None
    texts = {name: item.get(name) for name in _TEXTS}
    began, at, viewers = _time(item.get("began")), _time(item.get("at")), item.get("viewers")
    if began is None or at is None or not isinstance(viewers, int) or not item.get("user_login"):
        return None
    if not all(isinstance(text, str) and len(text) <= _LONGEST for text in texts.values()):
        return None
    stream = Stream(**texts, viewer_count=viewers, started_at=began)  # type: ignore[arg-type] # looked at above
    return Missed(number, stream, at, change=item.get("change") is True, read=item.get("read") is True)


def _time(value: object) -> datetime | None:
    try:
        time = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return time if time is not None and time.tzinfo is not None else None
