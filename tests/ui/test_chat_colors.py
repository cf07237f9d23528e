import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from mini_ttv.ui import theme
from mini_ttv.ui.chat_colors import TEXT_CONTRAST, blend, contrast_of, name_color, readable
from mini_ttv.ui.chat_row import Look
from mini_ttv.ui.chat_style import ChatStyle

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
GROUNDS = st.sampled_from([theme.DARK.surface.name(), theme.LIGHT.surface.name()]) | COLORS


@given(COLORS, GROUNDS)
def test_every_name_can_be_read_on_every_ground(color: str, ground: str) -> None:
    # Black or white always reaches 4.58; a rounding to 8 bits may cost a hundredth.
    assert contrast_of(readable(color, ground), ground) >= TEXT_CONTRAST - 0.01


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#FFD700", "#000000") == "#FFD700"


def test_a_colour_keeps_its_hue() -> None:
    red, green, blue = bytes.fromhex(readable("#0000FF", "#121118")[1:])
    assert blue == 255
    assert red == green > 0


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)])
def test_known_contrasts(one: str, other: str, ratio: float) -> None:
    assert contrast_of(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast_of(other, one) == pytest.approx(ratio, abs=0.01)


def test_who_has_no_colour_gets_one_that_stays() -> None:
    assert name_color("#12ab34", "7") == "#12ab34"
    assert name_color("", "16") == name_color("", "1") == "#0000FF"
    for odd in ("red", "#12", "#gggggg", "url(x)"):
        assert name_color(odd, "1") == "#0000FF"
    assert name_color("", "justinfan") == name_color("", "justinfan")
    assert name_color("", "\u0661\ud800").startswith("#")


def test_blending() -> None:
    assert blend("#ffffff", "#000000", 0.0) == "#000000"
    assert blend("#ffffff", "#000000", 1.0) == "#ffffff"


@pytest.mark.parametrize("colors", ["DARK", "LIGHT", "HIGH_DARK", "HIGH_LIGHT"])
def test_all_words_can_be_read_on_all_rows(qapp: QApplication, colors: str) -> None:
    style = ChatStyle(qapp.font(), getattr(theme, colors), 1.0)
    formats = [style.plain, style.muted, style.info, style.time, style.link, style.mention, style.gone, style.removed]
    formats += [style.cheer(bits) for bits in (1, 100, 1_000, 5_000, 10_000)] + [style.cheer(1, "#0000ff")]
    for look in Look:
        ground = style.ground_of(look)
        for each in formats:
            assert contrast_of(each.foreground().color().name(), ground) >= TEXT_CONTRAST
        for user in range(15):
            name = style.names("", str(user), ground).foreground().color().name()
            assert contrast_of(name, ground) >= TEXT_CONTRAST - 0.01
    assert contrast_of(style.found.foreground().color().name(), style.found.background().color().name()) > 7
