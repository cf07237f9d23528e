"""Windows answer while modules are loaded."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mini_ttv.app.breathing import Breathing


@pytest.mark.usefixtures("qapp")
def test_events_come_between_two_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("slow_one", "slow_two"):
        (tmp_path / f"{name}.py").write_text("import time\ntime.sleep(0.03)\n", encoding="ascii")
    monkeypatch.syspath_prepend(tmp_path)
    heard: list[bool] = []
    QTimer.singleShot(0, lambda: heard.append("slow_two" in sys.modules))
    finders = list(sys.meta_path)
    with Breathing():
        import slow_one  # type: ignore[import-not-found]  # noqa: F401, PLC0415 - what is tried here
        import slow_two  # type: ignore[import-not-found]  # noqa: F401, PLC0415
    assert heard == [False], "before the second is loaded"
    assert sys.meta_path == finders
    for name in ("slow_one", "slow_two"):
        del sys.modules[name]
    QApplication.processEvents()
