"""Where OpenGL would be emulated on the processor, pictures cost a third of the time without it."""

import sys
from collections.abc import MutableMapping
from pathlib import Path

_VARIABLE = "QT_XCB_GL_INTEGRATION"
_GPU_NODES = ("dri/renderD*", "nvidia[0-9]*")


def has_gpu(devices: Path = Path("/dev")) -> bool:
    """Whether this machine has a graphics processor that a program may use; systems other than Linux always do."""
    return sys.platform != "linux" or any(next(devices.glob(node), None) is not None for node in _GPU_NODES)


def prefer_raster_without_gpu(environment: MutableMapping[str, str], devices: Path = Path("/dev")) -> None:
    """Turn OpenGL off in `environment` where it would be emulated; call it before the QApplication is made.

    A choice that the person has made in the environment stays.
    """
    if not has_gpu(devices):
        environment.setdefault(_VARIABLE, "none")
