"""Letters of 5 x 7 dots for the band below the picture."""

HEIGHT = 7
ADVANCE = 6  # five dots and one between the letters

# Seven lines from above, a line's leftmost dot in bit 4.
_GLYPHS = {
    "A": "0E11111F111111", "B": "1E11111E11111E", "C": "0E11101010110E", "D": "1C12111111121C",
    "E": "1F10101E10101F", "F": "1F10101E101010", "G": "0E11101713110F", "H": "1111111F111111",
    "I": "0E04040404040E", "J": "0702020202120C", "K": "11121418141211", "L": "1010101010101F",
    "M": "111B1515111111", "N": "11111915131111", "O": "0E11111111110E", "P": "1E11111E101010",
    "Q": "0E11111115120D", "R": "1E11111E141211", "S": "0F10100E01011E", "T": "1F040404040404",
    "U": "1111111111110E", "V": "11111111110A04", "W": "1111111515150A", "X": "11110A040A1111",
    "Y": "1111110A040404", "Z": "1F01020408101F", "0": "0E11131519110E", "1": "040C040404040E",
    "2": "0E11010204081F", "3": "1F02040201110E", "4": "02060A121F0202", "5": "1F101E0101110E",
    "6": "0608101E11110E", "7": "1F010204080808", "8": "0E11110E11110E", "9": "0E11110F01020C",
    ":": "000C0C000C0C00", ".": "00000000000C0C", "-": "0000001F000000", "_": "0000000000001F",
    " ": "00000000000000", "!": "04040404000004", "?": "0E110102040004",
}  # fmt: skip


def text_lines(text: str, scale: int, ink: int, paper: int) -> list[bytes]:
    """A line of text as luma samples.

    Args:
        text: Capitals, digits and a few signs; everything else becomes a question mark.
        scale: Pixels a dot.
        ink: Luma of the letters.
        paper: Luma around them.

    Returns:
        7 * `scale` rows of len(`text`) * 6 * `scale` samples.
    """
    dots = (bytes([paper]) * scale, bytes([ink]) * scale)
    rows = []
    for line in range(HEIGHT):
        masks = [int(_GLYPHS.get(letter, _GLYPHS["?"])[2 * line : 2 * line + 2], 16) << 1 for letter in text]
        row = b"".join(dots[mask >> bit & 1] for mask in masks for bit in range(ADVANCE - 1, -1, -1))
        rows.extend([row] * scale)
    return rows
