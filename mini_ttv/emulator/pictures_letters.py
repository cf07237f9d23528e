"""Letters made of strokes, for initials on avatars, box art and badges."""

from mini_ttv.emulator.pictures_canvas import Canvas, Paint, Point

# Polylines on a grid 4 wide and 6 high, points as two digits (x, y); curves are chamfered corners.
_STROKES = {
    "A": "06 02 20 42 46|04 44", "B": "06 00 30 41 42 33 03|33 44 45 36 06", "C": "41 30 10 01 05 16 36 45",
    "D": "00 06 26 44 42 20 00", "E": "40 00 06 46|03 33", "F": "40 00 06|03 33", "G": "41 30 10 01 05 16 36 45 43 23",
    "H": "00 06|40 46|03 43", "I": "10 30|20 26|16 36", "J": "40 45 36 16 05", "K": "00 06|40 03 46", "L": "00 06 46",
    "M": "06 00 23 40 46", "N": "06 00 46 40", "O": "10 30 41 45 36 16 05 01 10", "P": "06 00 30 41 42 33 03",
    "Q": "10 30 41 45 36 16 05 01 10|24 46", "R": "06 00 30 41 42 33 03|23 46",
    "S": "41 30 10 01 02 13 33 44 45 36 16 05",
    "T": "00 40|20 26", "U": "00 05 16 36 45 40", "V": "00 26 40", "W": "00 16 23 36 40", "X": "00 46|40 06",
    "Y": "00 23 40|23 26", "Z": "00 40 06 46", "0": "10 30 41 45 36 16 05 01 10|41 05", "1": "11 20 26|16 36",
    "2": "01 10 30 41 42 06 46", "3": "01 10 30 41 42 33 13|33 44 45 36 16 05", "4": "36 30 04 44",
    "5": "40 00 03 33 44 45 36 06",
    "6": "40 10 01 05 16 36 45 44 33 03", "7": "00 40 16", "8": "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33",
    "9": "06 36 45 41 30 10 01 02 13 43", "&": "46 02 01 10 20 31 05 16 26 44", "+": "13 33|22 24", "!": "20 24|26 26",
    "?": "01 10 30 41 42 23 24|26 26", "-": "13 33", ":": "22 22|24 24", ".": "26 26",
}  # fmt: skip


def _lines(letter: str) -> list[list[Point]]:
    return [
        [(float(point[0]), float(point[1])) for point in line.split()]
        for line in _STROKES.get(letter, "").split("|")
        if line
    ]


def text_width(text: str, height: float) -> float:
    """How wide `draw_text` draws `text`, in the units of `height`."""
    return max(0.0, (len(text) * 5.4 - 1.4) * height / 6)


def draw_text(  # noqa: PLR0913 # what, where, how big and how: none of it goes without saying
    canvas: Canvas, text: str, centre: Point, height: float, *, fill: Paint, weight: float = 0.16
) -> None:
    """Draw `text` in capitals around `centre`; signs without a shape stay empty.

    Args:
        canvas: Where to draw.
        text: What to draw.
        centre: The middle of the text.
        height: Of a capital letter.
        fill: Colour.
        weight: Thickness of the strokes as a part of `height`.
    """
    unit = height / 6
    left = centre[0] - text_width(text, height) / 2
    top = centre[1] - height / 2
    for index, letter in enumerate(text.upper()):
        start = left + index * 5.4 * unit
        for line in _lines(letter):
            canvas.stroke([(start + x * unit, top + y * unit) for x, y in line], height * weight, fill=fill)


def initials(name: str, most: int = 3) -> str:
    """The first letters of up to `most` words of a name; the first two letters of a single word."""
    words = [
        "".join(letter for letter in word if letter.upper() in _STROKES and letter.isalnum()) for word in name.split()
    ]
    words = [word for word in words if word and word.lower() not in {"the", "of", "and"}] or [
        word for word in words if word
    ]
    if len(words) == 1:
        return words[0][:2].upper()
    return "".join(word[0] for word in words[:most]).upper()
