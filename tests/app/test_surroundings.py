"""What is looked at before Qt is."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

from mini_ttv.app.surroundings import display_trouble, own_environment, prepare


@pytest.mark.parametrize(
    "environ",
    [{}, {"DISPLAY": ""}, {"DISPLAY": "nonsense"}, {"DISPLAY": ":59871"}, {"WAYLAND_DISPLAY": "wayland-none"}],
)
def test_no_display_is_told_and_a_picture_needs_none(environ: dict[str, str]) -> None:
    assert "Xvfb" in display_trouble(environ, screenshot=False)
    assert display_trouble(environ, screenshot=True) == ""
    changed = dict(environ)
    prepare(changed, screenshot=True)
    assert changed["QT_QPA_PLATFORM"] == "offscreen"


def test_a_platform_that_was_chosen_is_believed() -> None:
    environ = {"QT_QPA_PLATFORM": "vnc"}
    assert display_trouble(environ, screenshot=False) == ""
    prepare(environ, screenshot=True)
    assert environ["QT_QPA_PLATFORM"] == "vnc"


def test_a_display_elsewhere_is_believed() -> None:
    assert display_trouble({"DISPLAY": "farhost:0"}, screenshot=False) == ""


def test_a_wayland_socket_is_a_display(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_trouble(environ, screenshot=False) == ""
    prepare(environ, screenshot=True)
    assert "QT_QPA_PLATFORM" not in environ


def test_an_x_server_is_asked_whether_it_is_there() -> None:
    number = "61823"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        assert display_trouble({"DISPLAY": f":{number}.0"}, screenshot=False) == ""
        assert display_trouble({"DISPLAY": f"unix:{number}"}, screenshot=False) == ""


def test_no_bus_is_started_where_none_is(tmp_path: Path) -> None:
    without = {"XDG_RUNTIME_DIR": str(tmp_path)}
    prepare(without, screenshot=False)
    assert without["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        has_one = {"XDG_RUNTIME_DIR": str(tmp_path)}
        prepare(has_one, screenshot=False)
    assert has_one["DBUS_SESSION_BUS_ADDRESS"] == f"unix:path={tmp_path}/bus"
    named = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}
    prepare(named, screenshot=False)
    assert named["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/x"


def test_the_client_secret_is_not_handed_down_to_what_the_program_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINI_TTV_CLIENT_SECRET", "hush")
    monkeypatch.setenv("MINI_TTV_VOLUME", "7")
    own = own_environment(os.environ)
    assert (own["MINI_TTV_CLIENT_SECRET"], own["MINI_TTV_VOLUME"]) == ("hush", "7")
    shown = subprocess.run(["/usr/bin/env"], capture_output=True, text=True, check=True).stdout
    assert "MINI_TTV_VOLUME=7" in shown
    assert "hush" not in shown
    assert "MINI_TTV_CLIENT_SECRET" not in own_environment(os.environ)


def test_elsewhere_than_on_linux_nothing_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    environ: dict[str, str] = {}
    prepare(environ, screenshot=True)
    assert environ == {}
    assert display_trouble({}, screenshot=False) == ""
