"""`mini-ttv desktop`: the launcher, links and the start at login, from the command line."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from mini_ttv.core.errors import LauncherError
from mini_ttv.desktop.launcher import Launcher, LauncherState, folders_from
from mini_ttv.ui.resources import resource

_STATES = {
    LauncherState.ABSENT: "not installed; `mini-ttv desktop install` makes one",
    LauncherState.GOOD: "installed",
    LauncherState.OTHER: "installed, but it starts another Mini TTV; `mini-ttv desktop install` mends that",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    what = parser.add_subparsers(dest="what", required=True, metavar="install|uninstall|status|autostart")
    what.add_parser("install", help="make a launcher with icons, and open mini-ttv: links")
    what.add_parser("uninstall", help="take all of that back, the start at login too")
    what.add_parser("status", help="tell what is there")
    autostart = what.add_parser("autostart", help="start at login, hidden in the tray")
    autostart.add_argument("state", choices=("on", "off"))


def run_desktop_command(given: Namespace) -> str:
    """Do it.

    Args:
        given: the parsed arguments.

    Returns:
        What was done, for the person at the terminal.

    Raises:
        LauncherError: a file cannot be written, or this system has no such launchers.
    """
    launcher = own_launcher(os.environ)
    if given.what == "install":
        written = launcher.install()
        return f"Mini TTV is among your applications now ({written[0]})."
    if given.what == "uninstall":
        gone = launcher.uninstall()
        return f"Removed {len(gone)} files; nothing is left." if gone else "There was nothing to remove."
    if given.what == "autostart":
        launcher.set_autostart(on=given.state == "on")
        return f"Mini TTV {'starts at login, in the tray' if given.state == 'on' else 'no longer starts at login'}."
    return _status(launcher)


def own_launcher(environ: Mapping[str, str]) -> Launcher:
    """The launcher of this program for this person.

    Args:
        environ: the environment.

    Raises:
        LauncherError: this system has no such launchers.
    """
    if sys.platform in {"win32", "darwin"}:
        message = "Launchers of this kind belong to Linux desktops. Here, the installer makes one."
        raise LauncherError(message)
    return Launcher(folders_from(environ), own_command(), resource("app").parent)


def own_command(
    executable: Path = Path(sys.executable), *, frozen: bool = getattr(sys, "frozen", False)
) -> tuple[str, ...]:
    """What starts this very program again, from wherever it was installed.

    Args:
        executable: the interpreter, or the bundle's own program.
        frozen: it is a bundle's.
    """
    if frozen:
        return (str(executable),)
    script = executable.with_name("mini-ttv")
    if script.is_file():
        return (str(script),)
    start = Path(__file__).resolve().parent.parent.parent / "packaging" / "start.sh"
    if start.is_file():
        return ("/bin/sh", str(start))
    return (str(executable), "-m", "mini_ttv")


def _status(launcher: Launcher) -> str:
    report = launcher.report()
    return "\n".join(
        (
            f"Launcher: {_STATES[report.launcher]}" + (f"\n  starts: {report.starts}" if report.starts else ""),
            f"Icons: {report.icons}",
            f"mini-ttv: links: {'opened by Mini TTV' if report.links else 'opened by nobody or another program'}",
            f"Start at login: {'on, in the tray' if report.autostart else 'off'}",
        )
    )
