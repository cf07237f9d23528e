"""Looking for secrets where they must not be: in files, in the arguments of processes, in their environments.

A secret is looked for as it is, in the encodings in which programs pass texts on, and in pieces, since a message that
is cut off may hold the half of one.
"""

import base64
import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

PIECE = 14  # characters that no two texts have in common by chance
_SAMPLE_SECONDS = 0.02
_YOUNG = 30  # samples


def _pieces(secret: str) -> set[str]:
    """The whole, where it is short, or its beginning, middle and end."""
    middle = (len(secret) - PIECE) // 2
    return {secret[start : start + PIECE] for start in (0, max(0, middle), max(0, len(secret) - PIECE))}


def _encoded(piece: str) -> Iterator[bytes]:
    plain = piece.encode()
    yield plain
    yield quote(piece, safe="").encode()
    yield plain.hex().encode()
    yield plain.hex().upper().encode()
    yield piece.encode("utf-16-le")
    yield piece.encode("utf-16-be")
    for shift in range(3):
        # Which letters stand for a byte depends on where in the text it is; the first and last ones on its neighbours.
        for code in (base64.b64encode, base64.urlsafe_b64encode):
            whole = code(b"\0" * shift + plain).rstrip(b"=")
            yield whole[(0, 2, 3)[shift] : len(whole) - 1]


class Needles:
    """What is looked for."""

    def __init__(self, secrets: Mapping[str, Iterable[str]]) -> None:
        """Take the secrets by their kinds."""
        self._kinds: dict[bytes, str] = {}
        self.count = 0
        for kind, values in secrets.items():
            for value in values:
                self.count += 1
                for piece in _pieces(value):
                    for needle in _encoded(piece):
                        self._kinds.setdefault(needle, kind)

    def found_in(self, data: bytes) -> set[str]:
        """The kinds of the secrets in `data`."""
        return {kind for needle, kind in self._kinds.items() if needle in data}


def leaks_in_files(needles: Needles, *folders: Path) -> list[str]:
    """Which files below `folders` hold, or are named by, which kinds of secrets."""
    leaks = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            data = str(path).encode()
            if path.is_file() and not path.is_symlink():
                data += b"\n" + path.read_bytes()
            leaks += [f"{kind} in {path}" for kind in sorted(needles.found_in(data))]
    return leaks


class Watcher:
    """Samples the arguments and environments of a process and of all that it started, as long as it is entered."""

    def __init__(self, root: int, marker: str) -> None:
        """Take the process, and `NAME=value` in its environment, by which those are known that it let go."""
        self._root = root
        self._marker = marker.encode()
        self._seen: set[tuple[int, bytes, bytes]] = set()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watcher")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    @property
    def programs(self) -> set[str]:
        """The command lines that were seen, words apart."""
        return {arguments.replace(b"\0", b" ").decode(errors="replace").strip() for _, arguments, _ in self._seen}

    def leaks(self, needles: Needles, allowed: Iterable[tuple[str, str]] = ()) -> list[str]:
        """Which processes were given which kinds of secrets.

        Args:
            needles: the secrets.
            allowed: pairs of a kind and a part of a command line: that one may be given this in its arguments.
        """
        allowed = tuple(allowed)
        leaks = []
        for pid, arguments, environment in sorted(self._seen):
            words = arguments.replace(b"\0", b" ").decode(errors="replace").strip()
            kinds = {
                kind for kind in needles.found_in(arguments) if not any(k == kind and w in words for k, w in allowed)
            }
            leaks += [f"{kind} in the arguments of {pid} {words[:120]}" for kind in sorted(kinds)]
            leaks += [
                f"{kind} in the environment of {pid} {words[:120]}" for kind in sorted(needles.found_in(environment))
            ]
        return leaks

    def _watch(self) -> None:
        looks: dict[int, int] = {}
        while not self._ended.wait(_SAMPLE_SECONDS):
            pids = {int(name) for name in os.listdir("/proc") if name.isdigit()}  # noqa: PTH208 - often
            # A process that is no longer young has become what it is to be, or is none of ours.
            looks = {pid: looks.get(pid, 0) + 1 for pid in pids}
            young = {pid for pid, times in looks.items() if times <= _YOUNG or pid == self._root}
            family = _family(self._root, {pid: _parent(pid) for pid in young})
            root_arguments = _read(self._root, "cmdline")
            for pid in young:
                self._look(pid, root_arguments, is_ours=pid in family)

    def _look(self, pid: int, root_arguments: bytes, *, is_ours: bool) -> None:
        arguments, environment = _read(pid, "cmdline"), _read(pid, "environ")
        if not is_ours and self._marker not in environment.split(b"\0"):
            return
        if pid == self._root:
            environment = b""  # where the client secret was handed in
        elif arguments == root_arguments:
            return  # forked this very moment: still a copy of the program, not yet what it is to be
        self._seen.add((pid, arguments, environment))


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""


def _parent(pid: int) -> int:
    """Who started a process; 0 where it is gone."""
    # pid (command) state parent …: the command may hold anything, so from its last bracket on
    fields = _read(pid, "stat").rpartition(b")")[2].split()
    return int(fields[1]) if len(fields) > 1 else 0


def _family(root: int, parents: Mapping[int, int]) -> list[int]:
    """A process and all below it."""
    family = [root]
    for pid in family:
        family += [child for child, parent in parents.items() if parent == pid]
    return family
