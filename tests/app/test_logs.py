"""What reaches the log, and what must not."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from mini_ttv.app import logs
from mini_ttv.core.errors import SettingsError


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "log"
    logs.tear_down()


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


def test_the_own_file_turns_over_and_lets_no_key_of_an_address_in(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_MOST_BYTES", 2000)
    folder = tmp_path / "state"
    troubles = logs.set_up("info", folder=folder)
    for number in range(100):
        logging.getLogger("mini_ttv.test").warning("https://x.example/?token=abcdef0123456789&n=%d", number)
    files = sorted(each.name for each in folder.iterdir())
    assert files == [logs.LOG_FILE, *(f"{logs.LOG_FILE}.{number}" for number in (1, 2, 3))]
    for each in folder.iterdir():
        assert each.stat().st_size <= 2000
        assert "abcdef0123456789" not in each.read_text()
    assert "abcdef0123456789" not in "".join(troubles.lines)


def test_tracebacks_hold_no_keys_either(tmp_path: Path, file: Path) -> None:
    logs.set_up("info", folder=tmp_path)
    try:
        _ = int("GET /callback?code=abcdef0123456789")
    except ValueError:
        logging.getLogger("mini_ttv.test").exception("broke")
    text = (tmp_path / logs.LOG_FILE).read_text()
    assert "ValueError" in text
    assert "abcdef0123456789" not in text


def test_a_folder_that_cannot_be_written_costs_the_file_only(tmp_path: Path, file: Path) -> None:
    (tmp_path / "file").write_text("")
    logs.set_up("info", folder=tmp_path / "file")


def test_areas_have_levels_of_their_own_at_once(file: Path) -> None:
    logs.set_up("warning", file, areas="playback=debug")
    logging.getLogger("mini_ttv.playback.feed").debug("a byte")
    logging.getLogger("mini_ttv.twitch.irc").info("a line")
    assert logs.set_levels("warning", "twitch=info") == ""
    logging.getLogger("mini_ttv.playback.feed").debug("another byte")
    logging.getLogger("mini_ttv.twitch.irc").info("another line")
    text = file.read_text()
    assert "a byte" in text
    assert "a line" not in text
    assert "another byte" not in text
    assert "another line" in text
    answer = logs.set_levels("warning", "twitch=loud, nowhere=debug, core=error")
    assert "twitch=loud, nowhere=debug" in answer
    assert logging.getLogger("mini_ttv.core").level == logging.ERROR
