"""Small text files that are replaced whole: a reader sees the old file or the new one, never half of one."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write beside the file, then rename; folders that are missing are made.

    Raises:
        OSError: it did not work; what was there before is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def put_aside(path: Path) -> Path:
    """Rename a broken file to `….broken`, so that its owner can mend it; returns the new name."""
    aside = path.with_name(f"{path.name}.broken")
    with contextlib.suppress(OSError):
        path.replace(aside)
    return aside
