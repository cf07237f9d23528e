"""Badges as the channel has them, and our own where Twitch does not tell."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from mini_ttv.core.chat import Badge
from mini_ttv.core.chat_looks import BadgeLook, ChatLooks
from mini_ttv.ui.badge_art import BadgeArt, badge_words, with_months
from mini_ttv.ui.pictures import PictureSource


class ChannelBadges:
    """Pictures and words."""

    def __init__(self, pictures: PictureSource, looks: ChatLooks) -> None:
        self._pictures = pictures
        self._looks = looks
        self._art = BadgeArt()

    def has(self, badge: Badge) -> bool:
        """Whether there is, or will be, a picture."""
        look = self._looks.badge(badge)
        return self._art.has(badge) or (look is not None and not self._pictures.failed(look.images[0].url))

    def pixmap(self, badge: Badge, side: int, dpr: float) -> QPixmap | None:
        """The picture; our own while Twitch's is not to be had."""
        look = self._looks.badge(badge)
        if look is None:
            return self._art.pixmap(badge, side, dpr)
        url = _sharp(look, side * dpr)
        if self._pictures.failed(url):
            return self._art.pixmap(badge, side, dpr)
        return self._pictures.pixmap(url, QSize(side, side), dpr)

    def words(self, badge: Badge) -> str:
        """The badge in words for a person: as the channel calls it, with the months that it stands for."""
        look = self._looks.badge(badge)
        return badge_words(badge) if look is None or not look.title else with_months(look.title, badge)


def _sharp(look: BadgeLook, pixels: float) -> str:
    """The smallest file with at least so many pixels, else the largest."""
    return next((image.url for image in look.images if image.scale * 18 >= pixels), look.images[-1].url)
