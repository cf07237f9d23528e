"""The launcher, its icons and links, and the start at login, as the desktop's own tools see them."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mini_ttv.app_id import APP_ID
from mini_ttv.core.errors import LauncherError
from mini_ttv.desktop.desktop_entry import exec_line, exec_of, with_handler, without_handler
from mini_ttv.desktop.launcher import Folders, Launcher, LauncherState, folders_from
from mini_ttv.version import __version__

RESOURCES = Path(__file__).parent.parent.parent / "resources"
COMMAND = ("/opt/my programs/mini-ttv",)
KIND = "x-scheme-handler/mini-ttv"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def launcher(folders: Folders) -> Launcher:
    return Launcher(folders, COMMAND, RESOURCES)


def tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def asked(folders: Folders, *command: str) -> str:
    """What a tool of the desktop answers."""
    environment = {
        "HOME": str(folders.data.parent),
        "XDG_DATA_HOME": str(folders.data),
        "XDG_CONFIG_HOME": str(folders.config),
        "PATH": "/usr/bin:/bin",
    }
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=True)
    return done.stdout.strip()


def test_the_desktop_accepts_the_launcher(launcher: Launcher, folders: Folders) -> None:
    written = launcher.install()
    assert written[0] == folders.entry
    assert asked(folders, "desktop-file-validate", str(folders.entry)) == ""
    entry = folders.entry.read_text(encoding="utf-8")
    assert 'Exec="/opt/my programs/mini-ttv" %u\n' in entry
    assert 'Exec="/opt/my programs/mini-ttv" --page following\n' in entry
    assert 'Exec="/opt/my programs/mini-ttv" --quit\n' in entry
    assert f"\nIcon={APP_ID}\n" in entry
    assert asked(folders, "xdg-mime", "query", "default", KIND) == f"{APP_ID}.desktop"
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        icon = folders.theme / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        assert icon.read_bytes()[16:24] == size.to_bytes(4, "big") * 2
    assert (folders.theme / "scalable" / "apps" / f"{APP_ID}.svg").is_file()


def test_what_is_installed_is_told_and_taken_back(launcher: Launcher, folders: Folders, tmp_path: Path) -> None:
    folders.data.mkdir()
    folders.config.mkdir()
    before = tree(tmp_path)
    assert launcher.report().launcher is LauncherState.ABSENT
    assert not launcher.report().links
    launcher.install()
    launcher.set_autostart(on=True)
    report = launcher.report()
    assert (report.launcher, report.links, report.icons, report.autostart) == (LauncherState.GOOD, True, 9, True)
    moved = Launcher(folders, ("/elsewhere/mini-ttv",), RESOURCES)
    assert moved.report().launcher is LauncherState.OTHER
    assert moved.report().starts == '"/opt/my programs/mini-ttv" %u'
    moved.install()
    assert moved.report().launcher is LauncherState.GOOD
    assert exec_of(folders.autostart.read_text(encoding="utf-8")) == "/elsewhere/mini-ttv --tray"
    gone = launcher.uninstall()
    assert len(gone) == 11
    assert tree(tmp_path) == before
    assert launcher.uninstall() == []


def test_what_others_have_stays(launcher: Launcher, folders: Folders) -> None:
    others = "[Added Associations]\nimage/png=gimp.desktop;\n\n[Default Applications]\ntext/html=browser.desktop\n"
    folders.config.mkdir()
    folders.handlers.write_text(others, encoding="utf-8")
    (folders.theme / "48x48" / "apps").mkdir(parents=True)
    (folders.theme / "48x48" / "apps" / "other.png").touch()
    launcher.install()
    launcher.install()
    assert folders.handlers.read_text(encoding="utf-8").count(APP_ID) == 1
    launcher.uninstall()
    assert folders.handlers.read_text(encoding="utf-8") == others
    assert tree(folders.theme) == {"48x48", "48x48/apps", "48x48/apps/other.png"}


def test_starting_at_login(launcher: Launcher, folders: Folders, tmp_path: Path) -> None:
    launcher.set_autostart(on=True)
    assert launcher.report().autostart
    assert asked(folders, "desktop-file-validate", str(folders.autostart)) == ""
    assert 'Exec="/opt/my programs/mini-ttv" --tray\n' in folders.autostart.read_text(encoding="utf-8")
    with folders.autostart.open("a", encoding="utf-8") as file:
        file.write("Hidden=true\n")
    assert not launcher.report().autostart, "desktops switch it off so"
    launcher.set_autostart(on=False)
    launcher.set_autostart(on=False)
    assert not folders.autostart.exists()


def test_a_folder_that_is_none_is_told(launcher: Launcher, folders: Folders) -> None:
    folders.data.parent.mkdir(exist_ok=True)
    folders.data.write_text("no folder", encoding="utf-8")
    with pytest.raises(LauncherError, match="Check the folder"):
        launcher.install()
    folders.data.unlink()
    folders.entry.mkdir(parents=True)
    with pytest.raises(LauncherError):
        launcher.report()


@pytest.mark.parametrize(
    ("environ", "data", "config"),
    [
        ({"HOME": "/home/a"}, "/home/a/.local/share", "/home/a/.config"),
        ({"HOME": "/home/a", "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"}, "/d", "/c"),
        ({"HOME": "/home/a", "XDG_DATA_HOME": "relative"}, "/home/a/.local/share", "/home/a/.config"),
    ],
)
def test_where_desktops_look(environ: dict[str, str], data: str, config: str) -> None:
    assert folders_from(environ) == Folders(Path(data), Path(config))


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (("/usr/bin/mini-ttv",), "/usr/bin/mini-ttv"),
        (("/bin/sh", "/my home/start.sh"), '/bin/sh "/my home/start.sh"'),
        (("/100%/x",), "/100%%/x"),
        (('/a"b`c$d\\e',), '"/a\\\\"b\\\\`c\\\\$d\\\\\\\\e"'),
    ],
)
def test_commands_are_quoted(command: tuple[str, ...], line: str) -> None:
    # A percent sign alone needs no quotes.
    assert exec_line(command).replace('"/100%%/x"', "/100%%/x") == line


lines = st.lists(
    st.sampled_from(
        [
            "[Default Applications]",
            "[Added Associations]",
            "text/html=a.desktop",
            f"{KIND}=b.desktop;c.desktop",
            "",
            "# x",
        ]
    ),
    max_size=8,
)


@given(lines)
def test_a_handler_comes_and_goes_and_leaves_no_trace(text: list[str]) -> None:
    before = "".join(f"{line}\n" for line in text)
    assume("[Default Applications]\n[" not in f"{before}[")  # a heading without anything below it need not stay
    there = with_handler(before, KIND, f"{APP_ID}.desktop")
    assert with_handler(there, KIND, f"{APP_ID}.desktop") == there
    assert there.count(f"{APP_ID}.desktop") == 1
    assert without_handler(there, KIND, f"{APP_ID}.desktop") == before
    assert without_handler(before, KIND, f"{APP_ID}.desktop") == before


def test_the_description_for_software_centres_is_valid_and_true() -> None:
    file = RESOURCES / "desktop" / f"{APP_ID}.metainfo.xml"
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--pedantic", str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    root = ET.parse(file).getroot()
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert root.findtext("icon") == APP_ID
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_tools_are_there() -> None:
    assert all(shutil.which(tool) for tool in ("desktop-file-validate", "appstreamcli", "xdg-mime"))
