"""A row as text: its pieces with their formats, the places of its pictures, and what can be clicked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtGui import QTextCharFormat, QTextLayout

from mini_ttv.core.chat import (
    Badge,
    ChatMessage,
    CheermoteFragment,
    EmoteFragment,
    Fragment,
    MentionFragment,
    TextFragment,
)
from mini_ttv.core.chat_looks import CheerTier
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.translation import tr
from mini_ttv.ui.chat_effects import HIDDEN, Effect
from mini_ttv.ui.chat_row import Look, Row
from mini_ttv.ui.chat_style import PLACEHOLDER, ChatStyle
from mini_ttv.ui.chat_text import ISOLATE, POP_ISOLATE, clean, isolated, links, shortened, units

BADGE_SIDE = 18
# Looks whose text is a label for the message below, rather than news.
_LABELLED = {Look.FIRST, Look.HIGHLIGHT, Look.PRIMARY, Look.BLUE, Look.GREEN, Look.ORANGE, Look.PURPLE}


@dataclass(slots=True)
class Place:
    """Where a picture stands in the text, in UTF-16 units; `over` is drawn on top of `emote`."""

    at: int
    width: int
    height: int
    code: str  # what a copy holds instead
    emote: Emote | None = None
    badge: Badge | None = None
    over: list[Emote] = field(default_factory=list)
    effects: int = 0  # bits of `Effect`, of modifiers among `over`


@dataclass(frozen=True, slots=True)
class Spot:
    """A range that answers the pointer: a link, the name of who wrote, or, with a login, of somebody else."""

    start: int
    end: int
    link: str = ""
    login: str = ""


@dataclass(slots=True)
class Paragraph:
    """Text with formats, to be broken into lines."""

    text: str = ""
    length: int = 0  # in UTF-16 units
    formats: list[QTextLayout.FormatRange] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    one_line: bool = False  # elided rather than broken

    def add(self, text: str, style: QTextCharFormat) -> None:
        """Append `text` in `style`."""
        length = units(text)
        self.formats.append(format_range(self.length, length, style))
        self.text += text
        self.length += length

    def add_picture(self, place: Place, style: ChatStyle) -> None:
        """Append the space for a picture; `place.at` is set here."""
        place.at = self.length
        self.places.append(place)
        self.add(PLACEHOLDER, style.spaces(place.width))

    def plain(self, start: int = 0, end: int | None = None) -> str:
        """The text between two positions, with codes where pictures stand and nothing that is only there for Qt."""
        raw = self.text.encode("utf-16-le")
        end = self.length if end is None else end
        pieces, position = [], start
        for place in self.places:
            if start <= place.at < end:
                pieces += [_slice(raw, position, place.at), place.code, *(f" {emote.name}" for emote in place.over)]
                position = place.at + 1
        pieces.append(_slice(raw, position, end))
        return "".join(pieces).replace(ISOLATE, "").replace(POP_ISOLATE, "")


def _slice(raw: bytes, start: int, end: int) -> str:
    return raw[start * 2 : max(start, end) * 2].decode("utf-16-le", "replace")


def format_range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    """A range of Qt's, in one expression."""
    answer = QTextLayout.FormatRange()
    answer.start, answer.length, answer.format = start, length, style
    return answer


class Composer:
    """Makes paragraphs of rows."""

    def __init__(
        self,
        style: ChatStyle,
        emote_failed: Callable[[Emote], bool],
        has_badge: Callable[[Badge], bool],
        cheer: Callable[[str, int], CheerTier | None] = lambda _prefix, _bits: None,
        channel_name: Callable[[str], str] = lambda _channel_id: "",
    ) -> None:
        """Take what there are pictures of.

        Args:
            style: fonts, colours and sizes.
            emote_failed: whether to show an emote's name.
            has_badge: whether there is a picture of a badge.
            cheer: how a cheer looks, by prefix and bits.
            channel_name: the name of another channel of a shared chat, by its id; "" where it is not known.
        """
        self._style = style
        self._emote_failed = emote_failed
        self._has_badge = has_badge
        self._cheer = cheer
        self._channel_name = channel_name

    def paragraphs(self, row: Row) -> list[Paragraph]:
        """The row from top to bottom."""
        message = row.message
        if message is None:
            return [self._alone(row)]
        answer = []
        if row.text:
            answer.append(self._head(row))
        if message.reply is not None:
            answer.append(self._reply(message))
        answer.append(self._message(row, message))
        return answer

    def _alone(self, row: Row) -> Paragraph:
        paragraph = Paragraph()
        if row.look is Look.DIVIDER:
            paragraph.add(row.text, self._style.muted)
            return paragraph
        quiet = row.look in {Look.INFO, Look.STATUS}
        self._add_words(paragraph, row.text, self._style.info if quiet else self._style.plain)
        return paragraph

    def _head(self, row: Row) -> Paragraph:
        paragraph = Paragraph()
        label = row.look in _LABELLED
        paragraph.add(isolated(clean(row.text)), self._style.muted if label else self._style.plain)
        return paragraph

    def _reply(self, message: ChatMessage) -> Paragraph:
        paragraph = Paragraph(one_line=True)
        reply = message.reply
        if reply is not None:
            name = isolated(clean(reply.parent_name or reply.parent_login))
            text = isolated(clean(reply.parent_text))
            paragraph.add(tr("Replying to @{name}: {text}", name=name, text=text), self._style.muted)
        return paragraph

    def _message(self, row: Row, message: ChatMessage) -> Paragraph:
        style = self._style
        paragraph = Paragraph()
        if style.timestamps and message.sent_at > 0:
            paragraph.add(f"{style.clock(message.sent_at)}  ", style.time)
        for badge in message.badges:
            if self._has_badge(badge):
                side = round(BADGE_SIDE * style.emote_scale)
                paragraph.add_picture(Place(0, side + 3, side, "", badge=badge), style)
        if message.source_channel_id not in ("", message.channel_id):
            source = isolated(clean(self._channel_name(message.source_channel_id))) or tr("shared chat")
            paragraph.add(f"\u21c4\u00a0{source}  ", style.time)
        start = paragraph.length
        paragraph.add(display_name(message), style.names(message.color, message.user_id, style.ground_of(row.look)))
        paragraph.spots.append(Spot(start, paragraph.length))
        paragraph.add(" " if message.is_action else ": ", style.info)
        if row.deleted and style.hides_deleted:
            paragraph.add(tr("message deleted"), style.removed)
            return paragraph
        self._said(paragraph, row, message)
        if row.count > 1:
            paragraph.add(f"  \u00d7{row.count}", style.mention)
        return paragraph

    def _said(self, paragraph: Paragraph, row: Row, message: ChatMessage) -> None:
        """The words and pictures of a message."""
        style = self._style
        foreign = not message.text.isascii()
        if foreign:
            paragraph.add(ISOLATE, style.plain)
        start = paragraph.length
        for fragment in _without_reply_prefix(message):
            self._fragment(paragraph, fragment)
        if foreign:
            paragraph.add(POP_ISOLATE, style.plain)
        if row.deleted:
            paragraph.formats.append(format_range(start, paragraph.length - start, style.gone))
            return
        if message.is_history:
            paragraph.formats.append(format_range(start, paragraph.length - start, style.info))
        if message.is_action:
            paragraph.formats.append(format_range(start, paragraph.length - start, style.action))

    def _fragment(self, paragraph: Paragraph, fragment: Fragment) -> None:
        match fragment:
            case TextFragment(text):
                self._add_words(paragraph, text, self._style.plain)
            case EmoteFragment(text, emote):
                self._add_emote(paragraph, text, emote)
            case MentionFragment(text, login):
                at = paragraph.length
                paragraph.add(clean(text), self._style.mention)
                paragraph.spots.append(Spot(at, paragraph.length, login=login))
            case CheermoteFragment(text, prefix, bits):
                self._add_cheer(paragraph, text, prefix, bits)

    def _add_words(self, paragraph: Paragraph, text: str, style: QTextCharFormat) -> None:
        text = clean(text)
        position = 0
        for start, end, address in links(text):
            if start > position:
                paragraph.add(shortened(text[position:start]), style)
            at = paragraph.length
            paragraph.add(shortened(text[start:end]), self._style.link)
            paragraph.spots.append(Spot(at, paragraph.length, address))
            position = end
        if position < len(text):
            paragraph.add(shortened(text[position:]), style)

    def _add_cheer(self, paragraph: Paragraph, text: str, prefix: str, bits: int) -> None:
        """A picture and the number of bits in its colour, or the words where there is none."""
        tier = self._cheer(prefix, bits)
        emote = None if tier is None else _cheer_emote(tier, prefix, dark=self._style.is_dark)
        if tier is None or emote is None or self._emote_failed(emote) or not text.endswith(str(bits)):
            paragraph.add(clean(text), self._style.cheer(bits))
            return
        width, height = self._style.emote_size(emote.width, emote.height)
        code = text.removesuffix(str(bits))
        paragraph.add_picture(Place(0, width, height, code, emote=emote), self._style)
        paragraph.add(str(bits), self._style.cheer(bits, tier.color))

    def _add_emote(self, paragraph: Paragraph, text: str, emote: Emote) -> None:
        if self._emote_failed(emote):
            paragraph.add(clean(text), self._style.mention)
            return
        width, height = self._style.emote_size(emote.width, emote.height)
        if emote.zero_width and _ends_with_emote(paragraph):
            _drop_space(paragraph)
            below = paragraph.places[-1]
            below.over.append(emote)
            effects = emote.effects & ~below.effects
            below.effects |= effects
            if effects & HIDDEN:
                width = height = 0
            if effects & Effect.GROW_X:
                width = max(width, below.width * 2)
            if width > below.width:
                below.width = width
                paragraph.formats[-1] = format_range(below.at, 1, self._style.spaces(width))
            below.height = max(below.height, height)
            return
        paragraph.add_picture(Place(0, width, height, text, emote=emote), self._style)


@lru_cache(maxsize=256)
def _cheer_emote(tier: CheerTier, prefix: str, *, dark: bool) -> Emote:
    """What is drawn for a cheer."""
    images = tier.on_dark if dark else tier.on_light
    moves = bool(images and images[0].static_url)
    return Emote(Provider.TWITCH, f"cheer {prefix.lower()} {tier.least}", prefix, images, animated=moves)


def display_name(message: ChatMessage) -> str:
    """The name as its owner writes it, with the login behind it where the two are written in other letters."""
    name = clean(message.display_name) or message.login
    return name if name.lower() == message.login or not message.login else f"{isolated(name)} ({message.login})"


def _without_reply_prefix(message: ChatMessage) -> tuple[Fragment, ...]:
    """The fragments without the `@name` that a reply begins with: the line above says it."""
    fragments = message.fragments
    if message.reply is None or not fragments:
        return fragments
    first = fragments[0]
    if not isinstance(first, MentionFragment) or first.login != message.reply.parent_login or len(fragments) == 1:
        return fragments
    second = fragments[1]
    if isinstance(second, TextFragment):
        return (TextFragment(second.text.removeprefix(" ")), *fragments[2:])
    return fragments[1:]


def _ends_with_emote(paragraph: Paragraph) -> bool:
    """Whether the last thing is an emote, or an emote and one space."""
    if not paragraph.places or paragraph.places[-1].emote is None:
        return False
    after = paragraph.length - paragraph.places[-1].at - 1
    return after == 0 or (after == 1 and paragraph.text.endswith(" "))


def _drop_space(paragraph: Paragraph) -> None:
    if paragraph.text.endswith(" "):
        paragraph.text = paragraph.text[:-1]
        paragraph.length -= 1
        paragraph.formats.pop()
