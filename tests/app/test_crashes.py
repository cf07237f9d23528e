"""What a run leaves behind when it falls over, and that an orderly one leaves nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from mini_ttv.app import crashes
from mini_ttv.app.crashes import CrashWatch

CRASH = """
import sys
from pathlib import Path
from mini_ttv.app.crashes import CrashWatch
watch = CrashWatch(Path(sys.argv[1]), "Mini TTV, tried")
{act}
"""


def run(folder: Path, act: str) -> int:
    script = CRASH.format(act=act)
    return subprocess.run(
        [sys.executable, "-c", script, str(folder)], timeout=60, check=False, capture_output=True
    ).returncode


def test_an_orderly_end_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "watch.stop()") == 0
    assert list(tmp_path.iterdir()) == []


def test_a_crash_below_python_is_told_of_at_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path, "import faulthandler; faulthandler._sigsegv()") != 0
    crashes.collect(tmp_path)
    assert crashes.untold(tmp_path)
    text = crashes.newest(tmp_path)
    assert text.startswith("Mini TTV, tried")
    assert "Fatal Python error" in text
    crashes.mark_told(tmp_path)
    assert not crashes.untold(tmp_path)
    assert crashes.newest(tmp_path) == text


def test_an_exception_that_nobody_dealt_with_is_written_without_keys(tmp_path: Path) -> None:
    assert run(tmp_path, "raise ValueError('https://x.example/?token=abcdefabcdef')") == 1
    crashes.collect(tmp_path)
    text = crashes.newest(tmp_path)
    assert "ValueError" in text
    assert "abcdefabcdef" not in text


def test_a_run_that_was_killed_is_no_crash(tmp_path: Path) -> None:
    assert run(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)") == -9
    assert len(list(tmp_path.iterdir())) == 1
    crashes.collect(tmp_path)
    assert not crashes.untold(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_only_some_reports_are_kept(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"crash-2026010{number}.txt").write_text("x")
    crashes.collect(tmp_path)
    assert sorted(each.stem[-1] for each in tmp_path.iterdir()) == ["4", "5", "6", "7", "8"]


def test_without_a_folder_the_program_runs_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    watch = CrashWatch(tmp_path / "file" / "log", "x")
    watch.stop()
    crashes.collect(tmp_path / "file" / "log")
    assert not crashes.untold(tmp_path / "none")
    assert crashes.newest(tmp_path / "none") == ""


def test_what_qt_swallows_is_reported_and_the_interrupt_is_not(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: passed.append(kind))
    watch = CrashWatch(tmp_path, "x")
    error = ValueError("from a slot")
    sys.excepthook(ValueError, error, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    watch.stop()
    assert passed == [KeyboardInterrupt]
    assert "from a slot" in crashes.newest(tmp_path)
    assert "Nobody has dealt with this" in caplog.text
