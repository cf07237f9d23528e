"""The sole finder of files in `resources/`, whether the program runs from a checkout or is installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


def resource(*parts: str) -> Path:
    """The path of a file below `resources/`.

    Args:
        parts: folders and file name, such as `"icons", "play.svg"`.

    Raises:
        FileNotFoundError: no such resource; a mistake in the program or a broken installation.
    """
    for place in _PLACES:
        path = place.joinpath(*parts)
        if path.exists():
            return path
    message = f"The resource {'/'.join(parts)} is missing from {' and '.join(map(str, _PLACES))}."
    raise FileNotFoundError(message)
