"""What can be copied into a report: enough to help, nothing that names people or opens doors."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mini_ttv.app.diagnostics import about_program, diagnostics
from mini_ttv.settings import Settings
from mini_ttv.version import __version__


def test_it_tells_versions_screens_and_what_was_changed(qapp: QApplication) -> None:
    text = diagnostics(Settings(quality="low", volume=3), {"theme": "x"}, ["warning a: b"], {"QT_SCALE_FACTOR": "2"})
    for part in (
        __version__,
        "PySide6",
        "Qt",
        "httpx",
        "Screen 1",
        "at ratio",
        "quality=low",
        "volume=3",
        "warning a: b",
    ):
        assert part in text
    assert "QT_SCALE_FACTOR=2" in text
    assert "Set from outside: theme" in text
    assert "theme=" not in text


def test_it_names_nobody_and_holds_no_keys(qapp: QApplication) -> None:
    values = Settings(notice_chosen="somebody", last_searches="friend", client_id="abcdef0123456789abcdef01234567")
    lines = [f"error x: https://usher.example/a.m3u8?sig=0123456789abcdef in {Path.home()}/x"]
    text = diagnostics(values, {}, lines, {"MINI_TTV_CLIENT_SECRET": "hidden-secret-text"})
    for hidden in (
        "somebody",
        "friend",
        "abcdef0123456789",
        "0123456789abcdef",
        str(Path.home()),
        "hidden-secret-text",
    ):
        assert hidden not in text
    assert "notice_chosen=(set)" in text


def test_nothing_to_tell_is_told(qapp: QApplication) -> None:
    text = diagnostics(Settings(), {}, [], {})
    assert "all as they come" in text
    assert text.endswith("none\n")


def test_a_library_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mini_ttv.app.diagnostics._LIBRARIES", ("no-such-library",))
    assert "no-such-library missing" in about_program()
    assert "Libraries" not in about_program(libraries=False)
