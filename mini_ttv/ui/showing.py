"""Keeps the words about the channel that plays true: name, title, category, viewers, avatar."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from mini_ttv.core.channel_name import Channel, Clip, Target
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import Stream
from mini_ttv.core.playback import NOTHING_TOLD
from mini_ttv.core.translation import tr
from mini_ttv.ui.cards import Pictures

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.browse import BrowseService
    from mini_ttv.services.watch_state import WatchState

_LOGGER = logging.getLogger(__name__)


class Words(Protocol):
    """A place where a channel is shown."""

    def attach(self, pictures: Pictures) -> None:
        """Pictures can be had from now on."""

    def show_stream(self, login: str, stream: Stream | None, avatar_url: str) -> None:
        """Show a channel."""

    def show_recording(self, title: str, line: str) -> None:
        """Show a video or a clip."""

    def picture_ready(self, url: str) -> None:
        """A picture has arrived."""


class Showing(QObject):
    """One channel's words, looked up in the lists that the window has anyway."""

    title_changed = Signal(str)
    """`name · category`, for the window's title; "" while nothing plays."""

    def __init__(
        self, words: Sequence[Words], known: Callable[[], Iterable[Stream]], spawn: Callable[..., object]
    ) -> None:
        """Take where the words stand, the streams of all lists there are, and what starts a coroutine."""
        super().__init__()
        self._words: list[Words] = list(words)
        self._known = known
        self._spawn = spawn
        self._browse: BrowseService | None = None
        self._target: Target | None = None
        self._about = NOTHING_TOLD
        self._stream: Stream | None = None
        self._avatar = ""

    @property
    def login(self) -> str:
        """The channel that plays; "" while none does, and for videos and clips."""
        return self._target.login if isinstance(self._target, Channel) else ""

    @property
    def name(self) -> str:
        """Its name as people write it."""
        return self._stream.user_name if self._stream else self.login

    def add(self, words: Words) -> None:
        """One more place where the words stand."""
        self._words.append(words)

    def attach(self, browse: BrowseService, pictures: Pictures) -> None:
        """Users and pictures can be had from now on."""
        self._browse = browse
        browse.profiles.changed.connect(lambda _ids: self.update())
        for words in self._words:
            words.attach(pictures)

    def show(self, target: Target | None) -> None:
        """Another channel, video or clip plays, or nothing does."""
        self._target, self._about, self._stream, self._avatar = target, NOTHING_TOLD, None, ""
        self.update()
        if self.login and not self._avatar:
            self._spawn(self._look_up(self.login))

    def learn(self, state: WatchState) -> None:
        """The player knows more of the video or clip that it plays."""
        if state.kind.recorded and state.target == self._target and state.about != self._about:
            self._about = state.about
            self.update()

    def update(self) -> None:
        """The lists have changed: perhaps they know more."""
        if not self.login:
            self.title_changed.emit(self._show_recording())
            return
        found = next((stream for stream in self._known() if stream.user_login == self.login), None)
        self._stream = found or self._stream
        if self._stream is not None and self._browse is not None:
            self._avatar = self._browse.profiles.avatar(self._stream.user_id) or self._avatar
        for words in self._words:
            words.show_stream(self.login, self._stream, self._avatar)
        category = self._stream.game_name if self._stream else ""
        self.title_changed.emit(" · ".join(part for part in (self.name, category) if part))

    def _show_recording(self) -> str:
        """Show the video or clip that plays; its title, "" where none plays."""
        if self._target is None or isinstance(self._target, Channel):
            return ""
        kind = tr("Clip") if isinstance(self._target, Clip) else tr("Video")
        title = self._about.title or kind
        parts = (self._about.channel, self._about.category, kind if self._about.title else "")
        for words in self._words:
            words.show_recording(title, " · ".join(part for part in parts if part))
        return title

    def picture_ready(self, url: str) -> None:
        """A picture has arrived."""
        for words in self._words:
            words.picture_ready(url)

    async def _look_up(self, login: str) -> None:
        if self._browse is None:
            return
        try:
            users = await self._browse.users(logins=[login])
        except MiniTtvError as error:
            _LOGGER.info("no profile of %s: %s", login, error)
            return
        if users and login == self.login:
            self._avatar = users[0].profile_image_url
            self.update()
