"""Colours of names that can be read on any ground; pure arithmetic, remembered by pair.

Source of the contrast formula: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

import colorsys
import re
from functools import lru_cache
from zlib import crc32

TEXT_CONTRAST = 4.5
EDGE_CONTRAST = 3.0

# Twitch's own choice for people who never chose a colour.
_FALLBACK = (
    "#FF0000", "#0000FF", "#00FF00", "#B22222", "#FF7F50", "#9ACD32", "#FF4500", "#2E8B57", "#DAA520", "#D2691E",
    "#5F9EA0", "#1E90FF", "#FF69B4", "#8A2BE2", "#00FF7F",
)  # fmt: skip
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")

Rgb = tuple[float, float, float]


def name_color(color: str, user_id: str) -> str:
    """The colour that a person chose, or one of fifteen that stays theirs."""
    if _HEX.fullmatch(color):
        return color
    number = int(user_id) if user_id.isascii() and user_id.isdigit() else crc32(user_id.encode("utf-8", "replace"))
    return _FALLBACK[number % len(_FALLBACK)]


@lru_cache(maxsize=8192)
def readable(color: str, ground: str, contrast: float = TEXT_CONTRAST) -> str:
    """`color` made lighter or darker, with its hue, until it stands out from `ground` by at least `contrast`."""
    if contrast_of(color, ground) >= contrast:
        return color
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(color))
    target = 1.0 if contrast_of("#ffffff", ground) > contrast_of("#000000", ground) else 0.0
    near, far = lightness, target
    for _ in range(12):  # halving twelve times is finer than the 256 steps of a channel
        middle = (near + far) / 2
        if contrast_of(_hex(colorsys.hls_to_rgb(hue, middle, saturation)), ground) >= contrast:
            far = middle
        else:
            near = middle
    return _hex(colorsys.hls_to_rgb(hue, far, saturation))


def blend(color: str, ground: str, share: float) -> str:
    """`ground` with a `share` (0 to 1) of `color` in it."""
    mixed = [a * share + b * (1 - share) for a, b in zip(_rgb(color), _rgb(ground), strict=True)]
    return _hex((mixed[0], mixed[1], mixed[2]))


def contrast_of(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(color: str) -> Rgb:
    red, green, blue = bytes.fromhex(color[1:7])
    return red / 255, green / 255, blue / 255


def _hex(rgb: Rgb) -> str:
    return "#" + bytes(round(min(1.0, max(0.0, part)) * 255) for part in rgb).hex()
