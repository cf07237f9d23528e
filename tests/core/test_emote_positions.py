import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core import emote_positions
from mini_ttv.core.chat import EmoteFragment
from mini_ttv.core.emote_positions import Span, place_emotes, read_spans, shared_emote, slip_of_action
from mini_ttv.core.emotes import EmoteImage


def _url(emote_id: str) -> tuple[EmoteImage, ...]:
    return (EmoteImage(1, emote_id),)


def _placed(text: str, raw: str) -> list[str]:
    return [
        f"<{fragment.emote.id} {fragment.text}>" if isinstance(fragment, EmoteFragment) else fragment.text
        for fragment in place_emotes(text, read_spans(raw), _url)
    ]


@pytest.mark.parametrize(
    ("text", "raw", "pieces"),
    [
        ("Kappa 😂 Kappa", "25:0-4,8-12", ["<25 Kappa>", " 😂 ", "<25 Kappa>"]),
        ("a LUL", "7:2-4", ["a ", "<7 LUL>"]),
        ("a LUL", "7:3-5", ["a ", "<7 LUL>"]),  # off by one, beyond the end
        ("ab LUL cd", "7:4-6", ["ab ", "<7 LUL>", " cd"]),  # off by one, into a space
        ("LUL and LUL", "7:1-3,9-11", ["<7 LUL>", " and ", "<7 LUL>"]),
        ("LUL LUL", "7:2-4,6-8", ["<7 LUL>", " ", "<7 LUL>"]),
        ("Kappa", "25:0-4/25:0-4", ["<25 Kappa>"]),
        ("Kappa", "25:0-4/26:2-3", ["<25 Kappa>"]),
        ("Kappa", "..%2Fx:0-4", ["Kappa"]),
        ("Kappa", "25:-3-4", ["Kappa"]),
        ("Kappa", "25:04", ["Kappa"]),
        ("Kappa", "25:4-0", ["Kappa"]),
        ("Kappa", "nonsense", ["Kappa"]),
        ("see Kapp", "25:4-8", ["see ", "<25 Kapp>"]),  # cut off at the end
        ("Kapp", "25:0-4", ["<25 Kapp>"]),
        ("xxKapp", "25:2-8", ["xxKapp"]),
        ("foo bar", "84608:0-15", ["foo bar"]),
        ("foo bar", "84608:9-10", ["foo bar"]),
        ("да LUL", "7:30-32", ["да ", "<7 LUL>"]),
        ("дад", "7:30-32", ["дад"]),  # no emote's name has such letters
        ("x" * 101, "7:0-100", ["x" * 101]),
        ("abcdef", "7:0-2/8:9-14", ["<7 abc>", "def"]),  # the only word of that length is taken in part
    ],
)
def test_emotes_stand_where_they_belong(text: str, raw: str, pieces: list[str]) -> None:
    assert _placed(text, raw) == pieces


def test_spans_before_the_text_are_left_out() -> None:
    assert place_emotes("abc", [(-2, 1, "25")], _url)[0].text == "abc"


@pytest.mark.parametrize(
    ("text", "spans", "slip"),
    [
        ("Kappa TEST TEST Kappa :)", [(7, 12, "25"), (23, 28, "25"), (29, 31, "499")], 7),
        ("Kappa TEST", [(0, 5, "25")], 0),
        ("Kappa", [(8, 13, "25")], 0),
        ("Kappa x", [(7, 11, "25")], 0),
        ("aKappa x", [(8, 13, "25")], 0),
        ("ab cd", [(7, 12, "25")], 0),
    ],
)
def test_the_slip_of_resubs_is_recognised(text: str, spans: list[Span], slip: int) -> None:
    assert slip_of_action(text, spans) == slip


_RAW = st.lists(st.sampled_from(["25:", "/", ",", "-", "0", "4", "12", "999", "9" * 12, "x", " "])).map("".join)


@given(st.text("aK😂 "), _RAW | st.text())
def test_fragments_always_concatenate_to_the_text(text: str, raw: str) -> None:
    fragments = place_emotes(text, read_spans(raw), _url)
    assert "".join(fragment.text for fragment in fragments) == text


def test_memory_of_known_emotes_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(emote_positions, "_MAX_KNOWN", 3)
    asked: list[str] = []

    def url(emote_id: str) -> tuple[EmoteImage, ...]:
        asked.append(emote_id)
        return ()

    for emote_id in "1122334411":
        place_emotes("Kappa", [(0, 5, emote_id)], url)
    assert asked == ["1", "2", "3", "4", "1"]


def test_hostile_positions_cost_linear_time() -> None:
    def seconds(size: int) -> float:
        text = "ab " * size
        raw = "1:" + ",".join(f"{number}-{number + 1}" for number in range(1, 3 * size))
        start = time.process_time()
        place_emotes(text, read_spans(raw), _url)
        return time.process_time() - start

    assert min(seconds(8_000) for _ in range(3)) < 40 * min(seconds(800) for _ in range(3)) + 0.05


def test_an_emote_of_a_name_is_one_object() -> None:
    kappa = shared_emote("25", "Kappa", _url)
    assert shared_emote("25", "Kappa", _url) is kappa
    assert shared_emote("25", "kappa", _url).emote.name == "kappa"
