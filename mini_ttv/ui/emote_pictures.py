"""The picture of an emote: the right file for the screen, moving or still, and what to do where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.ui.films import Film, FilmSource

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.ui.pictures import PictureSource


class EmotePictures:
    """Pictures of emotes out of a `PictureSource`."""

    def __init__(self, source: PictureSource) -> None:
        self._source = source
        self._films: FilmSource = source.films

    def moving_or_still(self, emote: Emote, size: tuple[int, int], dpr: float) -> QPixmap | Film | None:
        """The emote's film where it may move, else its still, within `size` logical pixels; None while there is none.

        What moves and cannot be had as a film (too large, too long, broken after all) is shown as a still.
        """
        if self._films.moving and _may_move(emote):
            image = _sharp(emote, dpr)
            if not self._films.failed(image.url):
                return self._films.film(image.url, QSize(*size), dpr)
        return self.pixmap(emote, size, dpr)

    def pixmap(self, emote: Emote, size: tuple[int, int], dpr: float) -> QPixmap | None:
        """The emote's still within `size` logical pixels, or None while there is none."""
        url = self._url(emote, dpr)
        return self._source.pixmap(url, QSize(*size), dpr) if url else None

    def large(self, emote: Emote, size: tuple[int, int], dpr: float, times: float) -> QPixmap | None:
        """The still within `size` logical pixels, which is so many times its usual size."""
        url = self._url(emote, dpr * times)
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


def _may_move(emote: Emote) -> bool:
    """Twitch's chat does not say which of its emotes move: the file does, which has one frame or more."""
    return bool(emote.images) and (
        emote.animated or (emote.provider is Provider.TWITCH and bool(emote.images[0].static_url))
    )


def _sharp(emote: Emote, dpr: float) -> EmoteImage:
    """The smallest file that is sharp at `dpr`, else the largest."""
    return next((image for image in emote.images if image.scale >= dpr), emote.images[-1])


def still_urls(emote: Emote, dpr: float) -> tuple[str, ...]:
    """Addresses to try in order for a still."""
    if not emote.images:
        return ()
    image = _sharp(emote, dpr)
    return (image.static_url, image.url) if image.static_url else (image.url,)
