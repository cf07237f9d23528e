"""The terminal belongs to the program."""

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from mini_ttv.ui import ffmpeg_words

_PLAY = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QMediaPlayer, QVideoSink
from mini_ttv.ui.player_engine import PlayerEngine
app = QGuiApplication([])
engine = PlayerEngine()
sink = QVideoSink()
sink.videoFrameChanged.connect(lambda frame: (print("picture"), app.quit()))
engine.load(sys.argv[1], sink)
QTimer.singleShot(8000, app.quit)
app.exec()
engine.unload()
"""


def test_ffmpeg_does_not_write_about_streams(tmp_path: Path) -> None:
    from mini_ttv.emulator import video_segments  # noqa: PLC0415 - media are made for this test alone
    from mini_ttv.emulator.video_band import RENDITIONS  # noqa: PLC0415

    look = video_segments.Look("hills", "meadow", 3, "Somebody", (90, 120, 130))
    path = tmp_path / "video.ts"
    path.write_bytes(video_segments.build(video_segments.Recipe(look, RENDITIONS[2], "ts", 0, 1_795_267_864_000)).data)
    run = subprocess.run(
        [sys.executable, "-c", _PLAY, path.as_uri()], capture_output=True, text=True, timeout=60, check=True
    )
    assert run.stdout.startswith("picture")
    assert "Input #0" not in run.stdout + run.stderr


def test_a_qt_without_ffmpeg_is_no_trouble(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(PySide6, "__file__", str(tmp_path / "__init__.py"))
    assert not ffmpeg_words.hush()
    library = tmp_path / "Qt" / "lib" / "libavutil.so.1"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library")
    assert not ffmpeg_words.hush()
