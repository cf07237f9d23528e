from mini_ttv.core.chat import Badge
from mini_ttv.core.chat_looks import BadgeLook, ChatLooks, CheerTier


def test_badges_by_set_and_version_and_cheers_by_their_tier() -> None:
    badge = BadgeLook("subscriber", "12", "One year", ())
    tiers = tuple(CheerTier(least, "", (), ()) for least in (1, 100))
    looks = ChatLooks({("subscriber", "12"): badge}, {"cheer": tiers})
    assert looks.badge(Badge("subscriber", "12", "14")) is badge
    assert looks.badge(Badge("subscriber", "6")) is None
    assert [looks.cheer("Cheer", bits) for bits in (0, 1, 99, 100, 5_000)] == [None, tiers[0], tiers[0], *tiers[1:] * 2]
    assert looks.cheer("Party", 100) is None
