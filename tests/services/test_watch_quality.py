"""What the person chose, and what becomes of it."""

from mini_ttv.core.quality import QualityPreference, Rendition, in_order
from mini_ttv.core.quality_guard import QualityMemory
from mini_ttv.services.watch_quality import QualityKeeper

ALL = tuple(in_order(["1080p60", "720p60", "480p30", "audio_only"]))


def name(found: Rendition | None) -> str:
    return found.name if found else ""


def test_less_and_more_step_by_step() -> None:
    keeper = QualityKeeper(QualityMemory(QualityPreference.BEST), may_rise=True)
    keeper.aim("luma", 0.0)
    now = 30.0
    for at in (10.0, 20.0, 30.0):
        keeper.stalled(at)
    assert keeper.observe(now, 1, 0, (ALL[0], ALL)) == "1080p60 is too much right now: playing 720p60."
    assert name(keeper.wanted(ALL)) == "720p60"
    assert keeper.observe(now + 100, 2, 0, (ALL[1], ALL)) == ""
    assert keeper.observe(now + 200, 3, 0, (ALL[1], ALL)) == "All is well: playing 1080p60."
    assert name(keeper.wanted(ALL)) == "1080p60"
    assert keeper.observe(now + 900, 3, 0, (ALL[0], ALL)) == ""


def test_the_lowest_stays_the_lowest() -> None:
    keeper = QualityKeeper(QualityMemory(QualityPreference.LOW))
    for at in (10.0, 20.0, 30.0):
        keeper.stalled(at)
    assert keeper.observe(5.0, 1, 0, (ALL[2], ALL)) == ""
    assert keeper.observe(30.0, 1, 0, (ALL[2], ALL)) == ""
    assert keeper.observe(30.0, 1, 0, (ALL[3], ALL)) == "", "sound is no picture to lose"
    assert keeper.observe(30.0, 1, 0, (None, ALL)) == ""


def test_who_does_not_want_it_keeps_the_quality() -> None:
    keeper = QualityKeeper(QualityMemory(QualityPreference.BEST), may_fall=False)
    keeper.observe(0.0, 1, 0, (ALL[0], ALL))
    for at in (21.0, 22.0, 23.0):
        keeper.stalled(at)
    assert keeper.observe(30.0, 1, 0, (ALL[0], ALL)) == ""
    assert name(keeper.wanted(ALL)) == "1080p60"


def test_saving_falls_back_to_the_wish() -> None:
    keeper = QualityKeeper(QualityMemory(QualityPreference.BEST))
    keeper.saving = QualityPreference.AUDIO
    assert name(keeper.wanted(ALL)) == "audio_only"
    assert name(keeper.wanted(ALL[:2])) == "1080p60"
