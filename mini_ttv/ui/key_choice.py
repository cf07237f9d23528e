"""Which keys a person has changed: told to whoever binds them, written as lines that people can read."""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from mini_ttv.core.events import Event

_BETWEEN = " or "
_MOST_LINES = 500


def portable(keys: str) -> str:
    """A key as it is written in settings, whatever it was called; "" for what is no key."""
    answer = QKeySequence(keys.strip()).toString(QKeySequence.SequenceFormat.PortableText)
    # A sign above another one needs Shift to be typed; which one it is depends on the keyboard.
    bare = answer.removeprefix("Shift+")
    return bare if len(bare) == 1 and not bare.isalnum() else answer


class KeyChoice:
    """The keys of actions that are not the usual ones."""

    def __init__(self) -> None:
        self._keys: dict[str, tuple[str, ...]] = {}
        self.changed: Event[None] = Event()
        """Keys mean something else now."""

    def keys(self, action: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of an action, in Qt's portable form."""
        return self._keys.get(action, usual)

    def choose(self, changes: Mapping[str, tuple[str, ...] | None]) -> None:
        """Let actions have these keys, none where there are none, and their usual ones again for None."""
        for action, keys in changes.items():
            if keys is None:
                self._keys.pop(action, None)
            else:
                self._keys[action] = keys
        self.changed.emit(None)

    def text(self) -> str:
        """All changes, a line each: `mute = M or Ctrl+M`."""
        return "\n".join(f"{action} = {_BETWEEN.join(keys)}".rstrip() for action, keys in sorted(self._keys.items()))

    def take(self, text: str) -> None:
        """Use what `text` has written; a line that makes no sense is passed over."""
        found: dict[str, tuple[str, ...]] = {}
        for line in text.splitlines()[:_MOST_LINES]:
            action, sign, keys = line.partition("=")
            if not sign or not action.strip():
                continue
            read = tuple(portable(each) for each in keys.split(_BETWEEN) if each.strip())
            if all(read):
                found[action.strip()] = tuple(dict.fromkeys(read))
        if found != self._keys:
            self._keys = found
            self.changed.emit(None)
