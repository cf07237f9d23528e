"""Where the first start of a person and profile listens, and how a later one hands its wish over.

Without Qt: a start that only hands over is done before Qt is loaded.
"""

import os
import socket
import tempfile
import zlib
from pathlib import Path

from mini_ttv.core.wish import Wish

_SECONDS = 1.0


def instance_name(key: str) -> str:
    """A name for socket and lock that is this person's and this profile's own.

    Args:
        key: what tells profiles apart, such as their folder.
    """
    person = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    # A checksum is enough to tell a few profiles apart; to load a cryptographic one takes longer than to hand over.
    return f"mini-ttv-{person}-{zlib.crc32(key.encode()):08x}"


def instance_folder() -> Path:
    """Where lock and socket are: the person's own place of this session, or the platform's temporary one."""
    return Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())


def hand_over(path: Path, wish: Wish) -> bool:
    """Give a wish to whoever listens at the socket `path`; whether it was taken.

    Where sockets are no files, as on Windows, nobody listens there.
    """
    if not hasattr(socket, "AF_UNIX") or not _is_ours(path):
        return False
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_SECONDS)
        try:
            line.connect(str(path))
            line.sendall(wish.to_line())
            return line.recv(16).startswith(b"ok")
        except OSError:
            return False  # nobody is there any more, or it hangs: a window is better than none


def _is_ours(path: Path) -> bool:
    """Whether a socket is this person's: a temporary folder is everybody's."""
    try:
        return path.is_socket() and (not hasattr(os, "getuid") or path.stat().st_uid == os.getuid())
    except OSError:
        return False
