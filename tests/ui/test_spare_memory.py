"""What many small things leave free goes back to the system, once, and not while more is ending."""

import ctypes
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mini_ttv.ui import spare_memory
from mini_ttv.ui.spare_memory import SpareMemory


def test_several_ends_are_one_occasion(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_memory, "_AFTER_MS", 50)
    kept: list[int] = []

    def trim(bytes_kept: int) -> int:
        kept.append(bytes_kept)
        return 1

    spare = SpareMemory(trim=trim)
    assert not kept
    spare.expect()
    spare.expect()
    qtbot.waitUntil(lambda: bool(kept))
    qtbot.wait(100)
    assert kept == [0]


@pytest.mark.skipif(spare_memory._trimming() is None, reason="another library than glibc hands out memory")
def test_memory_that_is_free_is_given_back(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_memory, "_AFTER_MS", 1)
    system = ctypes.CDLL(None)
    system.malloc.restype = ctypes.c_void_p
    system.malloc.argtypes, system.free.argtypes = [ctypes.c_size_t], [ctypes.c_void_p]
    size, number = 64 * 1024, 1000
    blocks = [system.malloc(size) for _ in range(number)]
    for block in blocks:
        ctypes.memset(block, 1, size)
    # The last one stays, so that the others are not at the end, which goes back by itself.
    for block in blocks[:-1]:
        system.free(block)
    before = _resident()
    spare = SpareMemory()
    spare.expect()
    qtbot.waitUntil(lambda: _resident() < before - size * number // 2)
    system.free(blocks[-1])


def _resident() -> int:
    """Bytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096
