"""Fonts, colours and spaces of chat rows, derived from a widget's font and the theme."""

from datetime import UTC, datetime
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat

from mini_ttv.ui.chat_colors import EDGE_CONTRAST, blend, name_color, readable
from mini_ttv.ui.chat_options import ChatOptions
from mini_ttv.ui.chat_row import Look
from mini_ttv.ui.theme import Colors
from mini_ttv.ui.wording import clock

PLACEHOLDER = "\u00a0"  # stands for a picture; its letter spacing makes it as wide as that
TEXT_LEFT = 12  # where the text of rows begins

# Colours of edges; None is the theme's accent. Rows that are not named have no edge.
_EDGES: dict[Look, str | None] = {
    Look.FIRST: "#35B779",
    Look.HIGHLIGHT: "#E0A52E",
    Look.MENTION: "#F0567A",
    Look.RULE: "#22A7B8",
    Look.PAID: "#D9A400",
    Look.SUB: None,
    Look.RAID: "#F2784B",
    Look.STREAK: "#E0A52E",
    Look.EVENT: None,
    Look.PRIMARY: None,
    Look.BLUE: "#2F9BEF",
    Look.GREEN: "#35B779",
    Look.ORANGE: "#F29D38",
    Look.PURPLE: "#A66BFF",
}
_TINT = 0.11
_CHEER_CONTRAST = 5.7  # against a plain row: on the tinted ones, 4.5 are left of it
_FOUND, _ON_FOUND = "#FFD54A", "#1A1400"  # what a search found; the same in both themes, as a marker pen's
_USUAL = ChatOptions()
_CHEERS = ((10_000, "#F43021"), (5_000, "#0099FE"), (1_000, "#1DB2A5"), (100, "#9C3EE8"), (0, "#97989A"))


class ChatStyle:
    """What a row's layout needs to know; made anew when the font, the theme or the screen changes."""

    def __init__(self, font: QFont, colors: Colors, dpr: float, options: ChatOptions = _USUAL) -> None:
        self.dpr = dpr
        self.timestamps = options.timestamps != "off"
        self.hides_deleted = options.deleted == "hide"
        self._clock_step = 1 if options.timestamps == "seconds" else 60
        self.font = font = _scaled(font, options.text_size)
        metrics = QFontMetricsF(self.font)
        self.ascent, self.descent = metrics.ascent(), metrics.descent()
        self.x_height = metrics.xHeight()
        # Emotes are drawn at their own size beside 13 px text, and grow with the text beyond that.
        self.emote_scale = max(1.0, metrics.height() / 17)
        self.left, self.right, self.edge = TEXT_LEFT, 10, 3
        self.padding, self.leading = (8, 4) if options.comfortable else (4, 2)
        self._placeholder_width = metrics.horizontalAdvance(PLACEHOLDER)
        self._small = QFont(font)
        pixels = metrics.height() * 0.66
        self._small.setPixelSize(max(9, round(pixels)))
        self.small_metrics = QFontMetricsF(self._small)

        self.ground = colors.surface.name()
        self.ground_color = QColor(self.ground)
        self.text_color = colors.text.name()
        self.muted_color = colors.muted.name()
        self.accent_color = readable(colors.accent.name(), self.ground, EDGE_CONTRAST)
        self.selection = QTextCharFormat()
        self.selection.setBackground(colors.accent)
        self.selection.setForeground(colors.on_accent)

        self.plain = self._format(self.text_color)
        self.muted = self._format(self.muted_color, small=True)
        self.info = self._format(self.muted_color)
        self.time = self._format(self.muted_color, small=True)
        self.link = self._format(colors.accent_text.name())
        self.link.setFontUnderline(True)
        self.mention = self._format(self.text_color, bold=True)
        self.action = QTextCharFormat()
        self.action.setFontItalic(True)
        self.gone = self._format(self.muted_color)
        self.gone.setFontStrikeOut(True)
        self.removed = self._format(self.muted_color)
        self.removed.setFontItalic(True)
        self.found = QTextCharFormat()
        self.found.setBackground(QColor(_FOUND))
        self.found.setForeground(QColor(_ON_FOUND))
        self.names = lru_cache(maxsize=2048)(self._name)
        self.emote_size = lru_cache(maxsize=256)(self._emote_size)
        """Logical pixels in which an emote of a width and height at scale 1 is drawn (0 = unknown)."""
        self.spaces = lru_cache(maxsize=256)(self._space)
        self._clock_words = lru_cache(maxsize=64)(self._clock)
        self._tiers: dict[str, QTextCharFormat] = {}
        self._cheers = {bits: self._cheer_format(color) for bits, color in _CHEERS}

    def edge_of(self, look: Look) -> str | None:
        """The colour of a row's edge, or None where it has none."""
        if look not in _EDGES:
            return None
        color = _EDGES[look]
        return self.accent_color if color is None else readable(color, self.ground, EDGE_CONTRAST)

    def ground_of(self, look: Look) -> str:
        """The colour behind a row."""
        edge = self.edge_of(look)
        return self.ground if edge is None else blend(edge, self.ground, _TINT)

    @property
    def is_dark(self) -> bool:
        """Whether light letters stand on a dark ground."""
        return self.ground_color.lightness() < 128

    def cheer(self, bits: int, color: str = "") -> QTextCharFormat:
        """The look of a cheer of so many bits, in `color` where the channel names one."""
        if color:
            if color not in self._tiers:
                self._tiers[color] = self._cheer_format(color)
            return self._tiers[color]
        return next(style for least, style in self._cheers.items() if bits >= least)

    def _emote_size(self, width: int, height: int) -> tuple[int, int]:
        width, height = width or 28, height or 28
        scale = self.emote_scale * min(1.0, 32 / height, 128 / width)
        return max(4, round(width * scale)), max(4, round(height * scale))

    def _format(self, color: str, *, bold: bool = False, small: bool = False) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(QColor(color))
        if bold:
            style.setFontWeight(QFont.Weight.DemiBold)
        if small:
            style.setProperty(QTextCharFormat.Property.FontPixelSize, self._small.pixelSize())
        return style

    def _cheer_format(self, color: str) -> QTextCharFormat:
        return self._format(readable(color, self.ground, _CHEER_CONTRAST), bold=True)

    def _name(self, color: str, user_id: str, ground: str) -> QTextCharFormat:
        return self._format(readable(name_color(color, user_id), ground), bold=True)

    def _space(self, width: int) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        style.setFontLetterSpacing(width - self._placeholder_width)
        return style

    def clock(self, moment: float) -> str:
        """The time of day of a Unix time."""
        return self._clock_words(int(moment) // self._clock_step)

    def _clock(self, step: int) -> str:
        moment = datetime.fromtimestamp(step * self._clock_step, UTC)
        return clock(moment, seconds=self._clock_step == 1)


def _scaled(font: QFont, percent: int) -> QFont:
    """The font in another size; fonts have theirs in points or in pixels."""
    answer = QFont(font)
    if font.pixelSize() > 0:
        answer.setPixelSize(max(6, round(font.pixelSize() * percent / 100)))
    else:
        answer.setPointSizeF(max(4.0, font.pointSizeF() * percent / 100))
    return answer


def middle(style: ChatStyle) -> float:
    """How far above the baseline the middle of small letters is: pictures are centred there."""
    return style.x_height / 2 + 1


def centred(box: QRectF, width: float, height: float) -> QRectF:
    """A rectangle of this size in the middle of `box`."""
    return QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
