"""One sheet a page, with all its looks side by side, so that somebody can look through them quickly."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_WIDTH = 620  # of one picture in a sheet
_GAP = 10
_WORDS = 18
_GROUND, _INK = (128, 128, 128), (255, 255, 255)
_NAME = re.compile(r"(?P<page>.+)-(?P<look>[a-z]{2}-(light|dark)-\d+x)\.png")


def make_sheets(folder: Path) -> list[Path]:
    """Put the pictures of `folder` together; the sheets go into its folder `sheets`."""
    pages: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for path in sorted(folder.glob("*.png")):
        found = _NAME.fullmatch(path.name)
        if found is not None:
            pages[found["page"]].append((found["look"], path))
    place = folder / "sheets"
    place.mkdir(exist_ok=True)
    return [_sheet(place / f"{page}.png", looks) for page, looks in sorted(pages.items())]


def _sheet(path: Path, looks: Iterable[tuple[str, Path]]) -> Path:
    pictures = [(name, _small(each)) for name, each in looks]
    columns = min(4, len(pictures)) if len(pictures) > 3 else len(pictures)
    rows = [pictures[start : start + columns] for start in range(0, len(pictures), columns)]
    heights = [max(picture.height for _name, picture in row) + _WORDS + _GAP for row in rows]
    whole = Image.new("RGB", (columns * (_WIDTH + _GAP) + _GAP, sum(heights) + _GAP), _GROUND)
    pen, font = ImageDraw.Draw(whole), ImageFont.load_default(14)
    top = _GAP
    for row, height in zip(rows, heights, strict=True):
        for column, (name, picture) in enumerate(row):
            left = _GAP + column * (_WIDTH + _GAP)
            pen.text((left, top), f"{path.stem}  {name}", fill=_INK, font=font)
            whole.paste(picture, (left, top + _WORDS))
        top += height
    whole.save(path)
    return path


def _small(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        plain = picture.convert("RGB")
    height = max(1, round(plain.height * _WIDTH / plain.width))
    return plain if plain.width <= _WIDTH else plain.resize((_WIDTH, height), Image.Resampling.LANCZOS)
