"""Make the icon of the program for Windows from its pictures: `icon.py TARGET`.

An .ico file is a directory of pictures: a header, 16 bytes for each, then the PNG files themselves.
"""

import struct
import sys
from pathlib import Path

_PICTURES = Path(__file__).parent.parent.parent / "resources" / "app"
_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(pictures: dict[int, bytes]) -> bytes:
    """The .ico file of square PNG pictures by their size."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries, bodies = b"", b""
    for size, picture in pictures.items():
        # 0 stands for 256.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place + len(bodies))
        bodies += picture
    return head + entries + bodies


def main() -> int:
    """Write the file."""
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(icon({size: (_PICTURES / f"mini-ttv-{size}.png").read_bytes() for size in _SIZES}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
