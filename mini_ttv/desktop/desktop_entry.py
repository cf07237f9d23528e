"""The texts of desktop files: commands with their quoting, and who opens what."""

import re
from collections.abc import Sequence

_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")
_QUOTED = re.compile(r'(["`$\\])')
_DEFAULTS = "[Default Applications]"


def exec_line(command: Sequence[str]) -> str:
    """A command as the key `Exec` has it."""
    return " ".join(_word(word) for word in command)


def with_exec(entry: str, command: Sequence[str]) -> str:
    """A desktop file whose `Exec` keys start `command` instead of `mini-ttv`."""
    start = exec_line(command)
    return re.sub(r"(?m)^Exec=mini-ttv\b", lambda _match: f"Exec={start}", entry)


def exec_of(entry: str) -> str:
    """The first command of a desktop file; "" where it has none."""
    match = re.search(r"(?m)^Exec=(.*)$", entry)
    return match[1] if match else ""


def with_handler(text: str, kind: str, entry: str) -> str:
    """`mimeapps.list` in which `entry` is the first to open `kind`; what else is in it stays as it is."""
    lines = text.splitlines()
    if _DEFAULTS not in lines:
        return "\n".join([*lines, _DEFAULTS, f"{kind}={entry}"]) + "\n"
    place = lines.index(_DEFAULTS) + 1
    end = next((number for number in range(place, len(lines)) if lines[number].startswith("[")), len(lines))
    for number in range(place, end):
        if lines[number].startswith(f"{kind}="):
            lines[number] = f"{kind}={';'.join([entry, *(name for name in _names(lines[number]) if name != entry)])}"
            break
    else:
        lines.insert(place, f"{kind}={entry}")
    return "\n".join(lines) + "\n"


def without_handler(text: str, kind: str, entry: str) -> str:
    """`mimeapps.list` in which `entry` does not open `kind`; a heading that held nothing else is gone, too."""
    parts: list[list[str]] = [[]]  # what is before the first heading, then each heading with what is below it
    emptied = False
    for line in text.splitlines():
        if line.startswith("["):
            parts = _closed(parts, emptied=emptied)
            parts.append([line])
            emptied = False
        elif line.startswith(f"{kind}=") and entry in (names := _names(line)):
            others = [name for name in names if name != entry]
            parts[-1] += [f"{kind}={';'.join(others)}"] if others else []
            emptied = emptied or not others
        else:
            parts[-1].append(line)
    lines = [line for part in _closed(parts, emptied=emptied) for line in part]
    return "\n".join(lines) + ("\n" if lines else "")


def _closed(parts: list[list[str]], *, emptied: bool) -> list[list[str]]:
    """The parts without the last one, where that lost all that it had."""
    return parts[:-1] if emptied and len(parts[-1]) == 1 else parts


def _names(line: str) -> list[str]:
    return [name for name in line.partition("=")[2].split(";") if name]


def _word(word: str) -> str:
    escaped = word.replace("%", "%%")
    if _PLAIN.fullmatch(escaped):
        return escaped
    # Quoted by the rules of Exec, and then once more by those of every value in a desktop file.
    return '"' + _QUOTED.sub(r"\\\1", escaped).replace("\\", "\\\\") + '"'
