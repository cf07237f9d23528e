"""The command line: what is understood, what is refused, and what it costs."""

import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from mini_ttv import cli
from mini_ttv.app import login, program
from mini_ttv.app.options import Options
from mini_ttv.core.errors import LoginError, SettingsError
from mini_ttv.core.wish import Wish
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.version import __version__


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """The options of the windows that would have been opened."""
    taken: list[Options] = []

    def run(options: Options) -> int:
        taken.append(options)
        return 0

    monkeypatch.setattr(program, "run", run)
    # Whoever runs the tests may have the program open.
    monkeypatch.setattr("mini_ttv.desktop.instance.hand_over", lambda *_: False)
    return taken


def test_a_program_that_runs_takes_over(runs: list[Options], monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[Wish] = []

    def take(_path: Path, wish: Wish) -> bool:
        handed.append(wish)
        return True

    monkeypatch.setattr("mini_ttv.desktop.instance.hand_over", take)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token")
    assert cli.main(["mini-ttv:channel/Luma", "--mini"]) == 0
    assert cli.main(["--quit"]) == 0
    assert cli.main(["--tray", "--page", "games"]) == 0
    assert handed == [
        Wish("luma", mini=True, token="token"),
        Wish(quit=True, token="token"),
        Wish(page="games", hidden=True, token="token"),
    ]
    assert runs == []
    assert cli.main(["--demo"]) == 0
    assert len(runs) == 1, "a demo is a program of its own"


def test_nobody_is_there_to_quit(runs: list[Options], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--quit"]) == 0
    assert runs == []
    assert "No Mini TTV runs" in capsys.readouterr().err


def test_nothing_is_a_run_with_defaults(runs: list[Options]) -> None:
    assert cli.main([]) == 0
    assert runs == [Options()]


def test_everything_arrives(runs: list[Options], tmp_path: Path) -> None:
    words = [
        *("https://www.twitch.tv/Luma", "--demo", "--endpoints", "e.toml", "--profile", "work", "--mini", "--tray"),
        *("--quality", "low", "--screenshot", "s.png", "--after", "2.5", "--report", "r.json"),
        *("--log-level", "debug", "--log-file", "l.txt"),
    ]
    assert cli.main(words) == 0
    assert runs == [
        Options(
            target="luma",
            demo=True,
            endpoints=Path("e.toml"),
            profile="work",
            mini=True,
            tray=True,
            quality="low",
            screenshot=Path("s.png"),
            after=2.5,
            report=Path("r.json"),
            log_level="debug",
            log_file=Path("l.txt"),
        )
    ]
    assert runs[0].settings() == {"quality": "low", "log_level": "debug", "endpoints": "e.toml"}
    assert Options().settings() == {}
    cli.main(["--data-dir", str(tmp_path)])
    assert runs[1].data_dir == tmp_path


@pytest.mark.parametrize(
    "words",
    [
        ["--after", "soon"],
        ["--after", "-1"],
        ["--quality", "splendid"],
        ["--profile", "a", "--data-dir", "b"],
        ["--unknown"],
        ["one", "two"],
        ["login"],
    ],
)
def test_what_makes_no_sense_is_refused_with_usage(
    words: Sequence[str], runs: list[Options], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    assert ended.value.code == 2
    assert "usage: mini-ttv" in capsys.readouterr().err
    assert runs == []


@pytest.mark.parametrize("address", ["https://www.twitch.tv/videos/7", "https://clips.twitch.tv/Witty"])
def test_videos_and_clips_are_handed_on(address: str, runs: list[Options]) -> None:
    assert cli.main([address]) == 0
    assert runs == [Options(target=address)]


@pytest.mark.parametrize("target", ["no name!", "https://example.test/videos/7"])
def test_a_target_that_cannot_be_played(target: str, runs: list[Options], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([target]) == 2
    assert "mini-ttv: " in capsys.readouterr().err
    assert runs == []


def test_without_a_display_there_are_words_instead_of_an_abort(
    runs: list[Options], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.main([]) == 2
    assert "needs a display" in capsys.readouterr().err
    assert cli.main(["--screenshot", "s.png"]) == 0
    assert len(runs) == 1


@pytest.mark.parametrize(("error", "code"), [(SettingsError("Broken."), 2), (LoginError("Refused."), 1)])
def test_errors_are_sentences(
    error: Exception, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_options: Options) -> int:
        raise error

    monkeypatch.setattr(program, "run", run)
    assert cli.main([]) == code
    assert capsys.readouterr().err == f"mini-ttv: {error}\n"


@pytest.mark.parametrize(("kept", "code"), [(True, 0), (False, 1)])
def test_a_token_from_standard_input(
    kept: bool, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given: list[tuple[Options, str]] = []

    def log_in(options: Options, text: str) -> AccountState:
        given.append((options, text))
        return AccountState(AccountPhase.LOGGED_IN, "viewer", message="" if kept else "No keyring.", kept=kept)

    monkeypatch.setattr(login, "log_in", log_in)
    monkeypatch.setattr(sys, "stdin", io.StringIO("secrettoken\nmore"))
    assert cli.main(["login", "--token-stdin", "--endpoints", "e.toml"]) == code
    assert given == [(Options(endpoints=Path("e.toml")), "secrettoken\n")]
    shown = capsys.readouterr()
    assert shown.out == "Logged in as viewer.\n"
    assert ("No keyring." in shown.err) is not kept
    assert ("no keyring took it" in shown.err) is not kept
    assert "secrettoken" not in shown.out + shown.err


PROBE = """
import sys
sys.argv = ["mini-ttv", *{words}]
from mini_ttv.cli import main
try:
    code = main()
except SystemExit as end:
    code = end.code
print("qt" if any(name.startswith("PySide6") for name in sys.modules) else "no qt", code)
"""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["--after", "x"], 2),
        (["not a name"], 2),
        (["login", "--token-stdin"], 1),
        ([], 2),
    ],
)
def test_no_window_no_qt(words: list[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(words=words)],
        input="",
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        env={"PATH": "", "PYTHONPATH": str(Path(__file__).parent.parent), "HOME": "/nonexistent"},
    )
    assert done.stdout.splitlines()[-1] == f"no qt {code}", done.stderr


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out == f"mini-ttv {__version__}\n"
