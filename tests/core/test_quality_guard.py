"""Which rendition plays when the preferred one cannot."""

import pytest

from mini_ttv.core.quality import ExactQuality, QualityPreference, Rendition, in_order, rendition
from mini_ttv.core.quality_guard import QualityMemory, RefusedRenditions, StepDown, Strain, above, below, pick

ALL = tuple(in_order(["1080p60", "720p60", "480p30", "160p30", "1280p30_portrait", "audio_only"]))
BY_NAME = {each.name: each for each in ALL}
STRAIN = Strain()


def test_a_channel_remembers_what_was_chosen_on_it() -> None:
    memory = QualityMemory(QualityPreference.BEST)
    memory.choose("luma", ExactQuality(480, 30))
    assert (memory.of("luma"), memory.of("otto")) == (ExactQuality(480, 30), QualityPreference.BEST)
    memory.choose("luma", QualityPreference.BEST)
    memory.usual = QualityPreference.LOW
    assert memory.of("luma") is QualityPreference.LOW
    for n in range(300):
        memory.choose(f"c{n}", ExactQuality(160, 30))
    assert memory.of("c0") is QualityPreference.LOW
    assert memory.of("c299") == ExactQuality(160, 30)


def test_what_was_chosen_on_channels_outlives_a_run() -> None:
    memory = QualityMemory(QualityPreference.BEST)
    assert memory.text() == ""
    memory.choose("luma", ExactQuality(480, 30))
    memory.choose("otto", QualityPreference.AUDIO)
    memory.choose("none", QualityPreference.BEST)
    assert memory.text() == "luma=480p30 otto=audio"
    again = QualityMemory(QualityPreference.LOW, f"{memory.text()} rubbish x=y=z a=1p b=loud")
    assert (again.of("luma"), again.of("otto")) == (ExactQuality(480, 30), QualityPreference.AUDIO)
    assert [again.of(name) for name in ("x", "a", "b", "rubbish")] == [QualityPreference.LOW] * 4
    assert again.text() == memory.text()


def test_a_rendition_that_gave_no_picture_is_not_picked_again() -> None:
    refused = RefusedRenditions()
    hevc = rendition("1440p60", codecs=("hvc1.1.6.L153", "mp4a.40.2"))
    both = (hevc, BY_NAME["720p60"])
    assert pick(QualityPreference.BEST, refused.without(both)) is hevc
    refused.refuse(hevc)
    assert pick(QualityPreference.BEST, refused.without(both)) is BY_NAME["720p60"]
    other_channel = rendition("1440p60", codecs=("mp4a.40.2", "hvc1.1.6.L150"))
    assert refused.without((other_channel, BY_NAME["160p30"])) == (BY_NAME["160p30"],)
    refused.refuse(BY_NAME["720p60"])
    assert refused.without(both) == both, "better another try than nothing"
    assert pick(QualityPreference.AUDIO, both) is None


def test_lost_pictures_for_long_mean_less() -> None:
    guard = StepDown()
    guard.restart(0.0)
    steps = [guard.observe(n * 0.2, came=n * 10, dropped=n * 3) for n in range(200)]
    assert steps.index(-1) == pytest.approx(STRAIN.rest / 0.2, abs=1)
    assert steps.count(-1) == 1


def test_a_few_lost_pictures_mean_nothing() -> None:
    guard = StepDown()
    steps = [guard.observe(n * 0.2, came=n * 10, dropped=n // 2 + (30 if n > 100 else 0)) for n in range(1000)]
    assert set(steps) == {0}


def test_stalls_mean_less_as_well() -> None:
    guard = StepDown()
    assert guard.observe(100.0, 1, 0) == 0
    for at in (110.0, 120.0, 130.0):
        guard.stalled(at)
    assert guard.observe(131.0, 5, 0) == -1
    assert guard.observe(132.0, 5, 0) == 0
    for at in (200.0, 230.0, 290.0):
        guard.stalled(at)
    assert guard.observe(291.0, 5, 0) == 0, "too far apart"


def test_another_source_counts_anew() -> None:
    guard = StepDown()
    for n in range(100):
        assert guard.observe(n * 0.2, came=n * 10, dropped=1000 - n) == 0


def test_more_is_taken_only_where_that_is_allowed() -> None:
    assert {StepDown().observe(n, n * 60, 0) for n in range(1000)} == {0}
    guard = StepDown(may_rise=True)
    steps = [guard.observe(n, n * 60, 0) for n in range(200)]
    assert steps.index(1) == STRAIN.calm
    guard.stalled(400.0)
    assert guard.observe(401.0, 30_000, 0) == 0


@pytest.mark.parametrize(
    ("present", "lower", "higher"),
    [
        ("1080p60", "720p60", None),
        ("720p60", "480p30", None),
        ("480p30", "160p30", "720p60"),
        ("160p30", None, "480p30"),
        ("1280p30_portrait", None, None),
    ],
)
def test_the_neighbours(present: str, lower: str | None, higher: str | None) -> None:
    assert _name(below(ALL, BY_NAME[present])) == lower
    assert _name(above(ALL, BY_NAME[present], BY_NAME["720p60"])) == higher


def _name(found: Rendition | None) -> str | None:
    return found.name if found else None
