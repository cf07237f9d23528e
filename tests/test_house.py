"""Rules of the house that no linter has: sizes, names, empty packages, and the Qt that we build on."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "mini_ttv"
DRAWERS = {"utils", "util", "misc", "helpers", "helper", "common", "manager", "managers"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_keeps_to_the_sizes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    assert lines <= 500, f"{path.name} has {lines} lines: find the second room in it and move that out"
    tree = ast.parse(text)
    for function in functions(tree):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= 60, f"{path.name}: {function.name} has {length} lines: name its steps"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            methods = [child.name for child in node.body if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)]
            assert len(methods) <= 40, f"{path.name}: {node.name} has {len(methods)} methods: it does two jobs"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_room_is_a_drawer(path: Path) -> None:
    assert path.stem not in DRAWERS, f"{path}: say what is in it"
    if path.name == "__init__.py":
        assert path.read_text(encoding="utf-8") == "", f"{path}: packages are empty; import from the module itself"


def test_qt_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 on Python 3.11 lost one with each call that returns None, and aborted after some thousands."""
    script = (
        "import sys\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(200_000):\n"
        "    thing.setObjectName('x')\n"
        "assert sys.getrefcount(None) > before - 10_000, 'references to None were lost'\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_nobody_takes_away_what_threads_of_qt_are_about_to_call(request: pytest.FixtureRequest) -> None:
    # What Qt has to say reaches the terminal; a function that hears it for one test would be gone in the next.
    assert request.config.getoption("qt_log") is False
