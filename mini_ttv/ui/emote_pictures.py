"""The picture of an emote: the right file for the screen, and what to do where there is none."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from mini_ttv.core.emotes import Emote
from mini_ttv.ui.pictures import PictureSource


class EmotePictures:
    """Still pictures of emotes out of a `PictureSource`."""

    def __init__(self, source: PictureSource) -> None:
        self._source = source

    def pixmap(self, emote: Emote, size: tuple[int, int], dpr: float) -> QPixmap | None:
        """The emote's picture within `size` logical pixels, or None while there is none."""
        url = self._url(emote, dpr)
        return self._source.pixmap(url, QSize(*size), dpr) if url else None

    def failed(self, emote: Emote, dpr: float) -> bool:
        """Whether there is no picture to be had: show the name."""
        return not self._url(emote, dpr)

    def _url(self, emote: Emote, dpr: float) -> str:
        """The file to show: the still where there is one, else the first frame; "" where all have failed."""
        for url in still_urls(emote, dpr):
            if not self._source.failed(url):
                return url
        return ""


def still_urls(emote: Emote, dpr: float) -> tuple[str, ...]:
    """Addresses to try in order: of the smallest file that is sharp at `dpr`, else of the largest."""
    if not emote.images:
        return ()
    image = next((image for image in emote.images if image.scale >= dpr), emote.images[-1])
    return (image.static_url, image.url) if image.static_url else (image.url,)
