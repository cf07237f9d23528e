"""`mini-ttv desktop` at a terminal."""

from pathlib import Path

import pytest

from mini_ttv import cli
from mini_ttv.app.desktop_command import own_command


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_install_status_and_uninstall(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*words: str) -> str:
        assert cli.main(["desktop", *words]) == 0
        return capsys.readouterr().out

    assert "Launcher: not installed" in said("status")
    assert said("uninstall") == "There was nothing to remove.\n"
    assert "among your applications now" in said("install")
    assert said("autostart", "on") == "Mini TTV starts at login, in the tray.\n"
    status = said("status")
    for words in ("Launcher: installed\n", "Icons: 9", "links: opened by Mini TTV", "Start at login: on"):
        assert words in status
    assert "no longer" in said("autostart", "off")
    assert "nothing is left" in said("uninstall")
    assert "Start at login: off" in said("status")


def test_a_folder_that_cannot_be_used_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "data").write_text("no folder", encoding="utf-8")
    assert cli.main(["desktop", "install"]) == 1
    assert "Check the folder" in capsys.readouterr().err


def test_elsewhere_the_installer_does_it(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert cli.main(["desktop", "install"]) == 1
    assert "installer" in capsys.readouterr().err


def test_the_program_knows_how_it_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python3"
    assert own_command(python, frozen=True) == (str(python),)
    assert own_command(python, frozen=False)[1].endswith("packaging/start.sh")
    (tmp_path / "mini-ttv").touch()
    assert own_command(python, frozen=False) == (str(tmp_path / "mini-ttv"),)
    monkeypatch.setattr("mini_ttv.app.desktop_command.__file__", str(tmp_path / "a" / "b" / "c.py"))
    assert own_command(tmp_path / "bin" / "python3", frozen=False)[1:] == ("-m", "mini_ttv")
