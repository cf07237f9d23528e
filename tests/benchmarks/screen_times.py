"""`python -m tests.benchmarks.screen_times COUNT`: how old the pictures on the screen are, in seconds, as JSON.

The local Twitch writes into each picture when it was filmed; the screen must show one of 1280 by 720, pixel by pixel.
"""

import json
import sys
import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from mini_ttv.emulator import video_code

_PAUSE_MS = 230  # no multiple of a picture's time


def main() -> None:
    """Look so many times; pictures without a time are left out."""
    application = QGuiApplication(["screen"])
    screen = application.primaryScreen()
    ages: list[float] = []
    for _ in range(int(sys.argv[1])):
        began = time.time()
        image = screen.grabWindow(0).toImage()
        ended = time.time()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        code = video_code.decode(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())
        if code is not None and not code.ad:
            ages.append((began + ended) / 2 - code.unix_ms / 1000)
        pause = QEventLoop()
        QTimer.singleShot(_PAUSE_MS, pause.quit)
        pause.exec()
    sys.stdout.write(json.dumps(ages) + "\n")


if __name__ == "__main__":
    main()
