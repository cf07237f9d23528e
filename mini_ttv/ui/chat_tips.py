"""What a tooltip says of a picture in a row: the picture large, its name, and who provides it."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap

from mini_ttv.core.emotes import Emote
from mini_ttv.ui.emote_pictures import EmotePictures

_TIMES = 3  # as large as in a row
_WIDEST = 288  # logical pixels


class EmoteTips:
    """Tooltips as rich text."""

    def __init__(self, emotes: EmotePictures) -> None:
        self._emotes = emotes

    def text(self, emotes: Sequence[Emote], words: Sequence[str], size: tuple[int, int], dpr: float) -> str:
        """The tooltip of an emote and what lies over it.

        Args:
            emotes: from below; the first is shown large, as soon as it has come.
            words: a line for each.
            size: of the first in its row, in logical pixels.
            dpr: the device pixel ratio of the screen.
        """
        lines = "<br>".join(html.escape(line) for line in words)
        times = min(float(_TIMES), _WIDEST / max(1, size[0]))
        box = round(size[0] * times), round(size[1] * times)
        picture = self._emotes.large(emotes[0], box, dpr, times)
        if picture is None:
            return f"<div>{lines}</div>"
        shown = picture.deviceIndependentSize().toSize()
        source = f"data:image/png;base64,{_encoded(picture)}"
        image = f'<img src="{source}" width="{shown.width()}" height="{shown.height()}">'
        return f'<div align="center">{image}<br>{lines}</div>'


def _encoded(picture: QPixmap) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().toBase64().data()).decode("ascii")
