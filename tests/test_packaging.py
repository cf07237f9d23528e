"""The files that packages are built from are true: cheap checks; `packaging/*/build.sh` does the real thing."""

import ast
import importlib
import importlib.util
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from mini_ttv.app_id import APP_ID
from mini_ttv.version import __version__

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)


def loaded(path: Path) -> ModuleType:
    """A script of the packaging, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tracked(folder: str) -> set[str]:
    """The files of a folder that belong to the project."""
    listed = subprocess.run(["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    names = listed.split("\n") if listed else [str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob("*.*")]
    return {name for name in names if name and (ROOT / name).is_file()}


@pytest.mark.timeout(240)
def test_the_wheel_has_every_module_and_every_resource(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = set(wheel.namelist())
        told = wheel.read(next(name for name in held if name.endswith("METADATA"))).decode()
        starts = wheel.read(next(name for name in held if name.endswith("entry_points.txt"))).decode()
    wanted = tracked("mini_ttv") | {f"mini_ttv/{name}" for name in tracked("resources")}
    assert wanted <= held, wanted - held
    assert not [name for name in held if name.startswith("tests") or "__pycache__" in name]
    assert "License-Expression: MIT" in told
    assert "[gui_scripts]" in starts
    assert "[console_scripts]" in starts


@pytest.mark.parametrize("kind", ["scripts", "gui-scripts"])
def test_entry_points_lead_somewhere(kind: str) -> None:
    for entry in PROJECT[kind].values():
        module, _, name = entry.partition(":")
        assert callable(getattr(importlib.import_module(module), name))


def test_the_bundle_is_made_from_what_is_there() -> None:
    spec = (PACKAGING / "bundle" / "mini-ttv.spec").read_text(encoding="utf-8")
    compile(spec, "mini-ttv.spec", "exec")
    for name in re.findall(r'str\(ROOT / "(?!build)([^"]+)"\)', spec):
        assert (ROOT / name).exists(), name
    for name in re.findall(r'str\(HERE / "([^"]+)"\)', spec):
        assert (PACKAGING / "bundle" / name).exists(), name
    hidden = spec.partition("hiddenimports=[")[2].partition("]")[0]
    for name in set(re.findall(r'"([\w.]+)"', hidden)) - {"mini_ttv"}:
        assert (PACKAGING / "bundle" / f"{name}.py").exists() or importlib.util.find_spec(name), name


def test_the_bundle_can_start_every_process_that_the_program_starts() -> None:
    companions = loaded(PACKAGING / "bundle" / "start.py").COMPANIONS
    started = set()
    for path in (ROOT / "mini_ttv").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "sys.executable" in text:
            started |= set(re.findall(r'"-m", "(mini_ttv\.[\w.]+)"', text))
    assert started
    assert started <= companions


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/bundle", "HOME": "/h"}, {"HOME": "/h"}),
        ({"LD_LIBRARY_PATH": "/bundle:/own", "LD_LIBRARY_PATH_ORIG": "/own"}, {"LD_LIBRARY_PATH": "/own"}),
        ({}, {}),
    ],
)
def test_what_the_bundle_opens_loads_its_own_libraries(before: dict[str, str], after: dict[str, str]) -> None:
    loaded(PACKAGING / "bundle" / "start.py").withdraw(before)
    assert before == after


def test_nothing_that_the_program_imports_is_left_out_of_the_bundle() -> None:
    excluded = set(loaded(PACKAGING / "bundle" / "trimming.py").EXCLUDED_MODULES)
    for path in (ROOT / "mini_ttv").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            if isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            assert not names & excluded, f"{path}: {names & excluded}"


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqminimal.so", False),
        ("PySide6/Qt/plugins/imageformats/libqwebp.so", True),
        ("PySide6/Qt/resources/qtwebengine_resources.pak", True),
        ("PySide6/Qt/resources/qtwebengine_devtools_resources.pak", False),
        ("PySide6/Qt/resources/v8_context_snapshot.bin", True),
        ("PySide6/Qt/translations/qtwebengine_locales/en-US.pak", True),
        ("PySide6/Qt/translations/qtwebengine_locales/de.pak", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/qml/QtQuick/qmldir", False),
        ("mini_ttv/resources/demo/meadow.aac", True),
        ("pycountry/databases/iso3166-1.json", True),
        ("pycountry/databases/iso639-3.json", True),
        ("certifi/cacert.pem", True),
    ],
)
def test_what_is_trimmed(name: str, stays: bool) -> None:
    assert loaded(PACKAGING / "bundle" / "trimming.py").stays(name) is stays


def test_libraries_stay_for_those_who_load_them() -> None:
    reachable = loaded(PACKAGING / "bundle" / "trimming.py").reachable
    needs = {
        "PySide6/QtCore.abi3.so": ["libQt6Core.so.6", "libc.so.6"],
        "PySide6/Qt/lib/libQt6Core.so.6": ["libicu.so.73"],
        "libicu.so.73": ["libQt6Core.so.6"],
        "PySide6/Qt/lib/libQt6Charts.so.6": ["libonly.so.1"],
        "libonly.so.1": [],
        "libssl.so.3": ["libcrypto.so.3"],
        "libcrypto.so.3": [],
    }
    assert set(needs) - reachable(needs) == {"PySide6/Qt/lib/libQt6Charts.so.6", "libonly.so.1"}


def test_every_package_names_the_program_alike() -> None:
    desktop = ROOT / "resources" / "desktop"
    assert {path.name for path in desktop.iterdir()} == {f"{APP_ID}.desktop", f"{APP_ID}.metainfo.xml"}
    flatpak = (PACKAGING / "flatpak" / f"{APP_ID}.yml").read_text(encoding="utf-8")
    assert flatpak.split("\n")[1] == f"id: {APP_ID}"
    assert f"/mini_ttv-{__version__}-py3-none-any.whl\n" in flatpak
    assert f"AppId={APP_ID}\n" in (PACKAGING / "windows" / "mini-ttv.iss").read_text(encoding="utf-8")


def test_packages_are_built_from_the_versions_that_are_tested() -> None:
    def pins(name: str) -> set[tuple[str, str]]:
        return set(PIN.findall((ROOT / name).read_text(encoding="utf-8")))

    run = pins("requirements.lock")
    assert run <= pins("requirements-packaging.lock")
    assert run <= pins("requirements-dev.lock")


@pytest.mark.parametrize("script", sorted(PACKAGING.rglob("*.sh")), ids=lambda path: str(path.relative_to(PACKAGING)))
def test_scripts_can_be_read_by_a_plain_shell(script: Path) -> None:
    done = subprocess.run(["sh", "-n", str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_icon_for_windows_holds_its_pictures(tmp_path: Path) -> None:
    icon = loaded(PACKAGING / "windows" / "icon.py").icon({16: b"small", 256: b"large!"})
    assert icon[:6] == b"\0\0\1\0\2\0"
    assert icon[6] == 16
    assert icon[22] == 0
    assert icon.endswith(b"smalllarge!")
