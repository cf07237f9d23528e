"""Messages, pictures and a chat for the tests of the chat pane and the hit panel."""

import logging
from itertools import count

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap
from typing_extensions import override

from mini_ttv.core.chat import Badge, ChatEvent, ChatMessage, EmoteFragment, Fragment, Reply, TextFragment
from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.pictures import PictureSource

_numbers = count()


def emote(
    name: str, provider: Provider = Provider.TWITCH, *, width: int = 28, height: int = 28, zero_width: bool = False
) -> Emote:
    images = tuple(EmoteImage(scale, f"https://cdn.example/{name}/{scale}") for scale in (1, 2, 4))
    return Emote(provider, name, name, images, zero_width=zero_width, width=width, height=height)


KAPPA = emote("Kappa")
HAT = emote("SantaHat", Provider.BTTV, zero_width=True)


def fragments_of(text: str, emotes: dict[str, Emote]) -> tuple[Fragment, ...]:
    """`text` split where its words are emotes, spaces staying with the text."""
    fragments: list[Fragment] = []
    pending = ""
    for number, word in enumerate(text.split(" ")):
        pending += " " if number else ""
        if word not in emotes:
            pending += word
            continue
        if pending:
            fragments.append(TextFragment(pending))
        fragments.append(EmoteFragment(word, emotes[word]))
        pending = ""
    if pending:
        fragments.append(TextFragment(pending))
    return tuple(fragments)


def message(
    text: str = "hello Kappa",
    *,
    login: str = "mira",
    name: str = "",
    color: str = "#8A2BE2",
    user_id: str = "7",
    message_id: str = "",
    channel: str = "northwind",
    fragments: tuple[Fragment, ...] | None = None,
    badges: tuple[Badge, ...] = (),
    reply: Reply | None = None,
    sent_at: float = 1_763_700_000.0,
    is_action: bool = False,
    is_first: bool = False,
    is_highlighted: bool = False,
) -> ChatMessage:
    """A message, whose words Kappa and SantaHat are emotes."""
    return ChatMessage(
        id=message_id or f"message-{next(_numbers)}",
        channel=channel,
        channel_id="1",
        user_id=user_id,
        login=login,
        display_name=name or login.capitalize(),
        color=color,
        badges=badges,
        text=text,
        fragments=fragments_of(text, {"Kappa": KAPPA, "SantaHat": HAT}) if fragments is None else fragments,
        sent_at=sent_at,
        is_action=is_action,
        is_first=is_first,
        is_highlighted=is_highlighted,
        reply=reply,
    )


class Pictures(PictureSource):
    """Every picture is there at once, a red square as large as asked, but for those that are `broken` or `late`."""

    def __init__(self) -> None:
        async def load(url: str) -> bytes:
            raise AssertionError(url)

        super().__init__(load, TaskSet(logging.getLogger("test")))
        self.broken: set[str] = set()
        self.late: set[str] = set()
        self.asked: list[tuple[str, QSize, float]] = []
        self._made: dict[tuple[str, int, int], QPixmap] = {}

    @override
    def pixmap(self, url: str, size: QSize, dpr: float, *, crop: bool = False) -> QPixmap | None:
        self.asked.append((url, size, dpr))
        if url in self.broken or url in self.late:
            return None
        key = (url, size.width(), size.height())
        if key not in self._made:
            self._made[key] = QPixmap(size)
            self._made[key].fill(QColor("red"))
        return self._made[key]

    @override
    def failed(self, url: str) -> bool:
        return url in self.broken


class Chat:
    """A chat service as the pane sees it."""

    def __init__(self, channel: str = "northwind") -> None:
        self.received: Event[list[ChatEvent]] = Event()
        self.channel = channel
