import pytest
from PySide6.QtWidgets import QApplication

from mini_ttv.core.chat import Badge
from mini_ttv.core.chat_looks import BadgeLook, ChatLooks
from mini_ttv.core.emotes import EmoteImage
from mini_ttv.ui.badge_art import BadgeArt
from mini_ttv.ui.channel_badges import ChannelBadges
from tests.ui.chat_samples import Pictures

VIP, STRANGE, OWN = Badge("vip", "1"), Badge("glhf", "1"), Badge("subscriber", "12", "14")


@pytest.fixture
def pictures(qapp: QApplication) -> Pictures:
    return Pictures()


def test_twitchs_pictures_and_words_go_before_our_own(pictures: Pictures) -> None:
    images = tuple(EmoteImage(scale, f"https://cdn.example/{scale}") for scale in (1, 2, 4))
    known = {(badge.set_id, badge.id): BadgeLook(badge.set_id, badge.id, "Title", images) for badge in (STRANGE, OWN)}
    badges = ChannelBadges(pictures, ChatLooks(known))
    assert [badges.has(badge) for badge in (VIP, STRANGE, OWN, Badge("?", "1"))] == [True, True, True, False]
    assert badges.pixmap(STRANGE, 18, 1.0) is not None
    assert badges.pixmap(STRANGE, 18, 1.5) is not None
    assert badges.pixmap(STRANGE, 54, 2.0) is not None
    assert [url for url, _, _ in pictures.asked] == [f"https://cdn.example/{scale}" for scale in (1, 2, 4)]
    assert badges.pixmap(VIP, 18, 1.0) is BadgeArt().pixmap(VIP, 18, 1.0)
    assert (badges.words(OWN), badges.words(STRANGE), badges.words(VIP)) == ("Title (14 months)", "Title", "VIP")
    pictures.broken = {image.url for image in images}
    assert not badges.has(STRANGE)
    assert badges.pixmap(STRANGE, 18, 1.0) is None
    assert badges.pixmap(OWN, 18, 1.0) is BadgeArt().pixmap(OWN, 18, 1.0)
