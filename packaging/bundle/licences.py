"""Put the licences of all that a bundle holds into its folder `licences`: `licences.py SYSTEM_LIBRARIES BUNDLE`.

SYSTEM_LIBRARIES is the list that the spec writes: libraries that came from Debian's packages, each with its copyright
file. Everything else came from Python packages, whose metadata names their licences.
"""

import json
import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

_LEGAL = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
_BUILD_ONLY = {
    *("altgraph", "docutils", "hatchling", "id", "macholib", "markdown-it-py", "mdurl", "nh3", "packaging", "pathspec"),
    *("pefile", "pip", "pluggy", "pygments", "pyinstaller", "pyinstaller-hooks-contrib", "readme-renderer", "rich"),
    *("requests-toolbelt", "rfc3986", "setuptools", "tomlkit", "trove-classifiers", "twine"),
    *("trio-websocket", "wsproto"),  # left out of the bundle
}
_QT = """\
Qt and Qt for Python (PySide6, shiboken6) are used under the GNU Lesser General Public License, version 3, the text of
which is in this folder together with that of the GNU General Public License it refers to. Their source code is at
https://download.qt.io/official_releases/qt/ and https://download.qt.io/official_releases/QtForPython/. They are
dynamic libraries below `_internal/PySide6`: another build of the same version may be put in their place.
Qt WebEngine contains Chromium; its notices are shown by the page chrome://credits in that engine.
FFmpeg (libav*, libsw*), as Qt for Python ships it, is under the GNU Lesser General Public License, version 2.1 or
later.
The start program is PyInstaller's, under its exception for bundles. Python is under the PSF licence.
"""


def from_packages(folder: Path) -> list[str]:
    """Copy the licences of Python packages; a line about each."""
    lines = []
    for package in sorted(distributions(), key=lambda one: one.name.lower()):
        if package.name.lower() in _BUILD_ONLY:
            continue
        target = folder / f"{package.name}-{package.version}"
        for source in legal_files(package):
            target.mkdir(exist_ok=True)
            shutil.copyfile(source, target / source.name)
        lines.append(f"{package.name} {package.version}: {licence_of(package)}")
    return lines


def legal_files(package: Distribution) -> list[Path]:
    """What lies in a package's metadata about its licence."""
    return [
        Path(str(file.locate()))
        for file in package.files or []
        if ".dist-info" in str(file) and _LEGAL.search(file.name) and Path(str(file.locate())).is_file()
    ]


def licence_of(package: Distribution) -> str:
    """Its name, as the package tells it."""
    fields = package.metadata
    told = next((fields[key] for key in ("License-Expression", "License") if key in fields), "")
    if told and "\n" not in told and len(told) < 120:
        return told
    kinds = [one for one in package.metadata.get_all("Classifier") or [] if one.startswith("License ::")]
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds) or "see its folder"


def from_system(folder: Path, libraries: list[str]) -> list[str]:
    """Copy the copyright files of the Debian packages that `libraries` belong to; a line about each package."""
    packages = set()
    for library in libraries:
        for name in (library, str(Path(library).resolve()), library.removeprefix("/usr")):
            answer = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False).stdout
            if answer:
                packages.add(answer.partition(":")[0])
                break
    for package in sorted(packages):
        source = Path("/usr/share/doc", package, "copyright")
        if source.is_file():
            shutil.copyfile(source, folder / f"{package}.txt")
    return sorted(packages)


def main() -> int:
    """Fill the folder."""
    system, bundle = Path(sys.argv[1]), Path(sys.argv[2])
    folder = bundle / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    packages = from_packages(folder)
    libraries = list(json.loads(system.read_text(encoding="utf-8")).values())
    debian = from_system(folder, libraries)
    for name in ("LGPL-3", "LGPL-2.1", "GPL-3"):
        text = Path("/usr/share/common-licenses", name)
        if text.is_file():
            shutil.copyfile(text, folder / f"{name}.txt")
    words = ["Mini TTV is under the MIT licence (LICENSE). It comes together with these:", "", _QT, *packages]
    if debian:
        words += ["", "Libraries of Debian, with the copyright files of their packages: " + ", ".join(debian)]
    (folder / "README.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
