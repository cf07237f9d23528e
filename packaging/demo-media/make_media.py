"""Make `resources/demo` again: `python packaging/demo-media/make_media.py [NAME...]` (needs ffmpeg with x264).

Without names everything is made; a name is a scene's or a tune's. `--stills FOLDER` only paints one picture of each
scene as PNG, to look at.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from PySide6.QtGui import QGuiApplication  # noqa: E402

import encode  # noqa: E402
import music  # noqa: E402
import scenes  # noqa: E402

TARGET = ROOT / "resources" / "demo"


def main() -> None:
    """Paint, encode, check and pack what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--stills", type=Path)
    arguments = parser.parse_args()
    application = QGuiApplication([])
    for name, scene in scenes.SCENES.items():
        if arguments.names and name not in arguments.names:
            continue
        if arguments.stills:
            for part in (0.0, 0.3):
                scene.picture(part * scene.seconds).save(str(arguments.stills / f"{name}-{part}.png"))
            continue
        with tempfile.TemporaryDirectory() as folder:
            for size, path in encode.encode(scene.picture, scene.seconds, Path(folder)).items():
                packed = encode.pack(path.read_bytes(), size)
                (TARGET / f"{name}-{size.name}.nals").write_bytes(packed)
                print(f"{name} {size.name}: {len(packed) / 1000:.0f} kB, {encode.drift(path, packed, size)}")
    for name, tune in music.TUNES.items():
        if not arguments.stills and (not arguments.names or name in arguments.names):
            music.encode(tune(), TARGET / f"{name}.aac")
    del application


if __name__ == "__main__":
    main()
