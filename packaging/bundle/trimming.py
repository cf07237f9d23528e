"""What of the collected files stays in the bundle, and how much it is, part by part."""

import re
import subprocess
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

# Modules that are imported somewhere below and never reached from here.
EXCLUDED_MODULES = (
    *("tkinter", "test", "idlelib", "lib2to3", "ensurepip", "distutils", "setuptools", "pkg_resources"),
    *("IPython", "matplotlib", "scipy", "pandas", "PIL", "numba", "cupy", "h5py", "OpenGL"),
    *("pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pyqtgraph.canvas", "pyqtgraph.flowchart"),
    *("numpy.f2py", "numpy.distutils", "streamlink_cli"),
    *("streamlink.webbrowser", "trio_websocket", "wsproto"),  # its own browser is switched off
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtTest", "PySide6.QtPositioning"),
    *("PySide6.QtConcurrent", "PySide6.QtDBus"),
)

# Files that nothing asks for, by their place in the bundle: a pattern, and the reason.
TRIMMED = (
    (r"PySide6/Qt/qml/", "no QML is loaded: the program draws widgets"),
    (r"PySide6/Qt/translations/qtwebengine_locales/(?!en-US\.pak)", "the login shows Twitch's page, not Chromium's"),
    (r"PySide6/Qt/translations/(?!qtbase_(de|es|en)\.qm|qtwebengine_locales/)", "three languages"),
    (r"PySide6/Qt/resources/.*(devtools|\.debug\.)", "nobody debugs a login"),
    (r"PySide6/Qt/plugins/imageformats/libq(pdf|tiff|tga|wbmp|icns)", "no such pictures come from Twitch"),
    (r"PySide6/Qt/plugins/(qmltooling|egldeviceintegrations|sqldrivers|position|generic|printsupport)/", "not used"),
    (r"PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimalegl|vnc|vkkhrdisplay|minimal)\b", "desktops only"),
    (r"PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard", "desktops bring their own"),
    (r"PySide6/Qt/plugins/platformthemes/libqgtk3", "loads GTK for colours that the program chooses itself"),
    (r"PySide6/Qt/plugins/wayland-graphics-integration-server/", "the program is no compositor"),
    (r"pycountry/locales/", "names of countries in other languages"),
    (r"pycountry/tests/|pycountry/databases/iso(639-5|3166-3|15924|4217)", "only languages and countries matter"),
    (r"pyqtgraph/(examples|icons/.*\.svg$|colors/maps/)", "no colour map and no tool bar is shown"),
    (r"numpy/.*/tests?/|numpy/(_core/)?(include|lib)/.*\.(h|a|ini)$", "for builders"),
    (r"numpy/_core/_\w*tests\.[^/]*so", "for its own tests"),
    (r"lxml/(includes|isoschematron)/|lxml/(objectify|sax)[^/]*\.so", "streamlink only parses"),
    (r".*\.(pyi|pxd|pyx|h|hpp|c|cpp)$", "for builders"),
)
_TRIMMED = [re.compile(pattern) for pattern, _reason in TRIMMED]


def stays(name: str) -> bool:
    """Whether a file stays, by its place in the bundle."""
    return not any(pattern.match(name) for pattern in _TRIMMED)


# Libraries that are opened by name: OpenSSL by Qt's TLS plugin, the parts of NSS by NSS.
_OPENED = re.compile(r"lib(ssl|crypto|softokn3|freebl3|freeblpriv3|nssckbi|nssdbm3|python3)\b")
_LIBRARY = re.compile(r"(PySide6/Qt/lib/)?lib[^/]*\.so[^/]*$")


def reachable(needs: Mapping[str, Collection[str]]) -> set[str]:
    """The files that something in the bundle loads.

    Args:
        needs: of each binary file, by its place, the names of the libraries that it is linked to. Modules of Python,
            plugins and programs are reasons of their own; libraries are there for others.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for name in needs:
        places[name.rpartition("/")[2]].append(name)
    waiting = [name for name in needs if not _LIBRARY.match(name) or _OPENED.match(name.rpartition("/")[2])]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [place for need in needs[name] for place in places[need]]
    return found


def linked_to(path: Path) -> list[str]:
    """The names of the libraries that an ELF file asks for itself."""
    told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=False).stdout
    return re.findall(r"^\s+NEEDED\s+(\S+)", told, re.MULTILINE)


_PARTS = (
    (r".*(WebEngine|webengine)|.*/Qt/resources/", "Qt WebEngine"),
    (r"(PySide6/Qt/lib/)?lib(av|sw)\w+", "FFmpeg"),
    (r"libQt6|libicu|PySide6/Qt/lib/", "Qt: libraries"),
    (r"PySide6/Qt/(plugins|qml|translations)", "Qt: \\1"),
    (r"libpython|base_library|lib-dynload/|python3", "Python"),
    (r"lib[^/]*\.so", "libraries of the system"),
    (r"numpy|pyqtgraph", "pyqtgraph and numpy"),
    (r"([^/.]+)", "\\1"),
)


def part_of(name: str) -> str:
    """The part of the bundle that a file belongs to, for the table of sizes."""
    found = next((match, part) for pattern, part in _PARTS if (match := re.match(pattern, name)))
    return found[0].expand(found[1])


def sizes(files: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Bytes of each part.

    Args:
        files: of each its place in the bundle and where it comes from.
    """
    total: dict[str, int] = defaultdict(int)
    for name, source in files:
        path = Path(source)
        if path.is_file() and not path.is_symlink():
            total[part_of(name)] += path.stat().st_size
    return dict(total)


def table(before: dict[str, int], after: dict[str, int]) -> str:
    """Both in MB, the largest first; small parts in one line."""
    rows = [(part, size / 1e6, after.get(part, 0) / 1e6) for part, size in before.items()]
    large = sorted((row for row in rows if row[1] >= 2), key=lambda row: -row[1])
    small = [row for row in rows if row[1] < 2]
    rest = ("the rest", sum(row[1] for row in small), sum(row[2] for row in small))
    whole = ("all", sum(before.values()) / 1e6, sum(after.values()) / 1e6)
    lines = [f"{'part':<28}{'collected':>12}{'kept':>9}   MB"]
    return "\n".join([*lines, *(f"{part:<28}{was:>12.1f}{now:>9.1f}" for part, was, now in [*large, rest, whole])])
