"""The demo's pictures: small drawn worlds whose movement comes full circle."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage, QPainter

import scene_ad
import scene_drive
import scene_hills
import scene_orbit
import scene_reef

WIDTH = 1280
HEIGHT = 672  # the band takes the rest of 720


@dataclass(frozen=True)
class Scene:
    """A picture as a function of the place in the loop (0 to 1), and the loop's length."""

    paint: Callable[[QPainter, float], None]
    seconds: int

    def picture(self, time: float) -> QImage:
        """The frame at `time` seconds."""
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.paint(painter, math.fmod(time / self.seconds, 1.0))
        painter.end()
        return image


# The lowest 48 rows of each scene stand still: they keep the moving parts away from the band (see encode.py).
SCENES = {
    "drive": Scene(scene_drive.paint, 8),
    "hills": Scene(scene_hills.paint, 8),
    "reef": Scene(scene_reef.paint, 8),
    "orbit": Scene(scene_orbit.paint, 8),
    "ad": Scene(scene_ad.paint, 4),
}
