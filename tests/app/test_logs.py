"""What reaches the log, and what must not."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from mini_ttv.app import logs
from mini_ttv.core.errors import SettingsError


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    level = logging.getLogger().level
    yield tmp_path / "log"
    logs.tear_down()
    logging.getLogger().setLevel(level)


def test_own_lines_and_foreign_warnings_are_kept_and_playback_tokens_are_not(file: Path) -> None:
    troubles = logs.set_up("debug", file)
    logging.getLogger("mini_ttv.services.watch").info("playing")
    logging.getLogger("httpx").info("with headers")
    logging.getLogger("websockets").warning("a warning")
    logging.getLogger("streamlink.stream.hls").warning("failed: https://usher.example/a.m3u8?token=playback-token")
    logging.getLogger("mini_ttv.app").error("broke")
    text = file.read_text(encoding="utf-8")
    assert "playing" in text
    assert "a warning" in text
    assert "headers" not in text
    assert "playback-token" not in text + "".join(troubles.lines)
    assert troubles.errors == 1


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be written"):
        logs.set_up("info", tmp_path)


def test_levels_are_in_capitals_whatever_a_library_calls_them(file: Path) -> None:
    logs.set_up("info", file)
    logging.addLevelName(logging.WARNING, "warning")  # as streamlink does when it is loaded
    try:
        logging.getLogger("mini_ttv.test").warning("look")
    finally:
        logging.addLevelName(logging.WARNING, "WARNING")
    assert " WARNING mini_ttv.test: look" in file.read_text(encoding="utf-8")
