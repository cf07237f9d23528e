"""Where the program's files are, and the settings file: read with patience, written whole or not at all."""

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.translation import tr
from mini_ttv.whole_file import put_aside, write_whole

_NAME = "mini-ttv"
VERSION = 1  # of the file's layout
VERSION_KEY = "settings_version"
_HEAD = "# The settings of Mini TTV. What you change here is read at the next start.\n"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one profile."""

    config: Path  # settings.toml
    data: Path  # the database
    cache: Path  # pictures; may be deleted at any time
    state: Path  # logs and crash reports; may be deleted at any time

    @property
    def settings_file(self) -> Path:
        """The settings, in TOML."""
        return self.config / "settings.toml"


def places_for(profile: str = "", data_dir: Path | None = None) -> Places:
    """The folders of a profile.

    Args:
        profile: a name, for several users of one desktop account; "" is the usual one.
        data_dir: one folder that holds everything instead of the platform's places.

    Raises:
        SettingsError: the profile's name is not a plain name.
    """
    if data_dir is not None:
        return Places(data_dir, data_dir, data_dir / "cache", data_dir / "log")
    if profile and (not profile.replace("-", "").replace("_", "").isalnum() or len(profile) > 64):
        message = f"A profile's name has letters, digits, - and _ only, not {profile!r}."
        raise SettingsError(message)
    folders = platformdirs.PlatformDirs(_NAME, appauthor=False)
    bases = (folders.user_config_path, folders.user_data_path, folders.user_cache_path, folders.user_log_path)
    return Places(*(base / "profiles" / profile if profile else base for base in bases))


class SettingsFile:
    """One TOML file. Keys that this version does not know are kept when it is written, and so is what a person edits.

    It names the version of its layout, so that a later program can tell what it reads.
    """

    def __init__(self, path: Path, describe: Callable[[str], str] = lambda _name: "") -> None:
        """Take the place, and what says in a line what a key means; "" for keys that nobody knows."""
        self._path = path
        self._describe = describe
        self._values: dict[str, object] = {}

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._path

    def read(self) -> tuple[dict[str, object], str]:
        """The values of the file; of a missing one: none.

        Returns:
            The values, and a sentence for a person, or "". A file that is not TOML is renamed to `….broken`, so that
            its owner can mend it, and counts as empty. One that a newer program wrote is read as far as it is
            understood.
        """
        try:
            self._values = tomllib.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._values = {}
        except OSError as error:
            words = tr(
                "The settings file {path} cannot be read: {reason}. Default settings are used.",
                path=self._path,
                reason=error.strerror,
            )
            return {}, words
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            return {}, self._put_aside(error)
        values = {name: value for name, value in self._values.items() if name != VERSION_KEY}
        return values, _newer(self._path, self._values.get(VERSION_KEY, VERSION))

    def _put_aside(self, error: Exception) -> str:
        aside = put_aside(self._path)
        return tr(
            "The settings file was broken ({error}). It is kept as {aside}; default settings are used.",
            error=error,
            aside=aside,
        )

    def write(self, changes: Mapping[str, object]) -> None:
        """Put `changes` over what the file holds and write it atomically; None takes a key out.

        Raises:
            SettingsError: the file cannot be written; what was there before is untouched.
        """
        values = {VERSION_KEY: VERSION} | self._on_disk() | dict(changes)
        values = {name: value for name, value in values.items() if value is not None}
        try:
            write_whole(self._path, _HEAD + to_toml(values, self._describe))
        except OSError as error:
            message = tr("The settings cannot be saved in {path}: {reason}.", path=self._path, reason=error.strerror)
            raise SettingsError(message) from error
        self._values = values

    def _on_disk(self) -> dict[str, object]:
        """What the file says now, perhaps since somebody edited it; as it was last where it cannot be read."""
        try:
            return tomllib.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError:
            return self._values
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            put_aside(self._path)
            return self._values


def _newer(path: Path, version: object) -> str:
    if not isinstance(version, int) or version <= VERSION:
        return ""
    return tr(
        "The settings file {path} was written by a newer Mini TTV. What is not understood is kept and not used.",
        path=path,
    )


def to_toml(values: Mapping[str, object], describe: Callable[[str], str] = lambda _name: "") -> str:
    """TOML of plain values, lists and tables, as `tomllib` reads them; plain values first, as TOML wants it.

    Args:
        values: what to write.
        describe: says in a line what a key of the first floor means, for a comment above it; "" for none.
    """
    return "".join(_lines(values, (), describe))


def _lines(values: Mapping[str, object], path: tuple[str, ...], describe: Callable[[str], str]) -> list[str]:
    answer: list[str] = []
    for name, value in values.items():
        if not isinstance(value, Mapping):
            words = "" if path else " ".join(describe(name).split())
            answer += [f"\n# {words}\n" if words else "", f"{_key(name)} = {_value(value)}\n"]
    for name, value in values.items():
        if isinstance(value, Mapping):
            inner = (*path, name)
            answer += [f"\n[{'.'.join(map(_key, inner))}]\n", *_lines(value, inner, describe)]
    return answer


def _key(name: str) -> str:
    plain = name.replace("-", "").replace("_", "")
    return name if plain.isascii() and plain.isalnum() else _text(name)


def _value(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(name)} = {_value(inner)}' for name, inner in value.items())}}}"
    return str(value)  # numbers, dates and times: Python writes them as TOML does


def _text(text: str) -> str:
    # JSON's escapes are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
