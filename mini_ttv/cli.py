"""The command line. Nothing here loads Qt before it is clear that a window is wanted and can be shown."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mini_ttv.core.channel_name import Channel, parse_target
from mini_ttv.core.errors import MiniTtvError, SettingsError
from mini_ttv.settings import choices_of
from mini_ttv.version import __version__

if TYPE_CHECKING:
    from mini_ttv.app.options import Options

EXIT_OK = 0
EXIT_TROUBLE = 1
EXIT_USAGE = 2

_PAGES = ("following", "games", "streams")
_EPILOG = """\
Commands without a window, each with a --help of its own:
  mini-ttv login --token-stdin   store a token that a script hands in
  mini-ttv count CHANNEL...      count the emotes of chats
  mini-ttv hits [CHANNEL]        show what was counted
  mini-ttv desktop install       make a launcher, with icons and links
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mini-ttv",
        description="A small desktop player for Twitch with chat and an emote hit counter.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("target", nargs="?", default="", metavar="CHANNEL or URL", help="play this")
    parser.add_argument("--demo", action="store_true", help="play on a local Twitch, with a throw-away profile")
    _add_places(parser)
    parser.add_argument("--mini", action="store_true", help="start as the mini window")
    parser.add_argument("--tray", action="store_true", help="start in the tray")
    parser.add_argument("--page", choices=_PAGES, default="", help="show this page")
    parser.add_argument("--quit", action="store_true", help="end the Mini TTV that runs")
    parser.add_argument(
        "--quality", choices=choices_of("quality"), default="", help="what to play where there is a choice"
    )
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="take a picture of the window, and end")
    parser.add_argument(
        "--after", type=_seconds, default=10.0, metavar="SECONDS", help="time before the screenshot (default: 10)"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write figures of the run as JSON at the end")
    _add_logging(parser)
    parser.add_argument("--version", action="version", version=f"mini-ttv {__version__}")
    return parser


def _login_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mini-ttv login", description="Log in without a window. In the window, choose Log in."
    )
    parser.add_argument(
        "--token-stdin",
        action="store_true",
        required=True,
        help="read a token from standard input, check it and keep it",
    )
    _add_places(parser)
    _add_logging(parser)
    return parser


def _add_places(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--endpoints", type=Path, metavar="FILE", help="talk to the servers that this TOML file names")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--profile", default="", metavar="NAME", help="keep settings and history apart under this name")
    where.add_argument("--data-dir", type=Path, metavar="DIR", help="keep them in this folder")


def _add_logging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--log-level", choices=choices_of("log_level"), default="", help="what is logged to stderr")
    parser.add_argument("--log-file", type=Path, metavar="FILE", help="log there, too")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 86_400:
        message = f"seconds from 0 to 86400, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return seconds


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        words: the arguments, by default the process's.

    Returns:
        0 after a good run, 1 after one that did not do what it was to do, 2 for arguments, files or a display that
        cannot be used.
    """
    given = list(sys.argv[1:] if words is None else words)
    try:
        command = _COMMANDS.get(given[0]) if given else None
        if command is not None:
            return command(given[1:])
        return _open_window(_parser().parse_args(given))
    except SettingsError as error:
        _say(str(error))
        return EXIT_USAGE
    except MiniTtvError as error:
        _say(str(error))
        return EXIT_TROUBLE


def _say(text: str) -> None:
    sys.stderr.write(f"mini-ttv: {text}\n")


def _open_window(given: argparse.Namespace) -> int:
    target = given.target and _checked_target(given.target)
    from mini_ttv.app.options import Options  # noqa: PLC0415 - as below

    options = Options(**{**vars(given), "target": target})
    if _handed_over(options):
        return EXIT_OK
    if options.quit:
        _say("No Mini TTV runs here, so there is none to end.")
        return EXIT_OK
    from mini_ttv.app.surroundings import display_trouble  # noqa: PLC0415 - as below

    trouble = display_trouble(os.environ, screenshot=given.screenshot is not None)
    if trouble:
        _say(trouble)
        return EXIT_USAGE
    # Loads Qt, which takes a third of a second that `--help` and a typing error should not cost.
    from mini_ttv.app import program  # noqa: PLC0415

    return program.run(options)


def _handed_over(options: "Options") -> bool:
    """Whether a Mini TTV that runs already has taken it over; asked before Qt is loaded, which takes far longer."""
    if options.demo or options.screenshot:
        return False
    from mini_ttv.desktop.instance import hand_over, instance_folder, instance_name  # noqa: PLC0415 - as above
    from mini_ttv.settings_file import places_for  # noqa: PLC0415

    name = instance_name(str(places_for(options.profile, options.data_dir).data))
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    return hand_over(instance_folder() / name, options.wish(token))


def _checked_target(text: str) -> str:
    """What names a channel, a video or a clip, while the person still looks at the terminal."""
    target = parse_target(text)
    return target.login if isinstance(target, Channel) else text


def _log_in(words: Sequence[str]) -> int:
    given = _login_parser().parse_args(words)
    # Loads the HTTP client, which other commands do not need.
    from mini_ttv.app.login import log_in  # noqa: PLC0415
    from mini_ttv.app.options import Options  # noqa: PLC0415

    _log_to_terminal(given)
    options = Options(endpoints=given.endpoints, profile=given.profile, data_dir=given.data_dir)
    state = log_in(options, sys.stdin.readline(4096))
    sys.stdout.write(f"Logged in as {state.login}.\n")
    if state.message:
        _say(state.message)
    if not state.kept:
        _say("The token is good, but no keyring took it. Unlock or start the keyring, and hand the token in again.")
    return EXIT_OK if state.kept else EXIT_TROUBLE


def _count(words: Sequence[str]) -> int:
    # Loads the chat, the emotes and the store, which other commands do not need.
    from mini_ttv.app import count_command  # noqa: PLC0415

    parser = argparse.ArgumentParser(
        prog="mini-ttv count", description="Count the emotes of chats, as the window does, until Ctrl+C."
    )
    count_command.add_arguments(parser)
    _add_places(parser)
    _add_logging(parser)
    given = parser.parse_args(words)
    _log_to_terminal(given)
    return EXIT_OK if count_command.count(given) else EXIT_TROUBLE


def _hits(words: Sequence[str]) -> int:
    from mini_ttv.app import hits_command  # noqa: PLC0415 - as above

    parser = argparse.ArgumentParser(prog="mini-ttv hits", description="Show what was counted.")
    hits_command.add_arguments(parser)
    _add_places(parser)
    hits_command.show_hits(parser.parse_args(words))
    return EXIT_OK


def _desktop(words: Sequence[str]) -> int:
    from mini_ttv.app import desktop_command  # noqa: PLC0415 - as above

    parser = argparse.ArgumentParser(prog="mini-ttv desktop", description="Mini TTV among the desktop's applications.")
    desktop_command.add_arguments(parser)
    sys.stdout.write(f"{desktop_command.run_desktop_command(parser.parse_args(words))}\n")
    return EXIT_OK


def _log_to_terminal(given: argparse.Namespace) -> None:
    logging.basicConfig(level=(given.log_level or "warning").upper(), filename=given.log_file)


_COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "login": _log_in,
    "count": _count,
    "hits": _hits,
    "desktop": _desktop,
}
