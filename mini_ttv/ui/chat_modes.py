"""The modes of a chat room in words: slow, followers only, and so on."""

from mini_ttv.core.chat import RoomState
from mini_ttv.core.durations import duration_words
from mini_ttv.core.translation import tr


class RoomModes:
    """What is known of one room, and what to tell of a change."""

    def __init__(self) -> None:
        self._modes: dict[str, str] | None = None  # in words, "" where a mode is off

    @property
    def on(self) -> tuple[str, ...]:
        """The modes that are on, in words."""
        return tuple(words for words in (self._modes or {}).values() if words)

    def take(self, state: RoomState) -> list[str]:
        """Learn what is said of the room; a sentence for each change.

        The first state is told in one sentence, and only if the room is limited at all.
        """
        changed = {mode: words for mode, words in _mode_words(state).items() if words is not None}
        if self._modes is None:
            self._modes = changed
            return [tr("This chat is limited: {modes}.", modes=", ".join(self.on))] if self.on else []
        sentences = []
        for mode, words in changed.items():
            before = self._modes.get(mode, "")
            if before != words:
                sentences.append(
                    tr("Now on: {mode}.", mode=words) if words else tr("No longer on: {mode}.", mode=before)
                )
                self._modes[mode] = words
        return sentences


def _mode_words(state: RoomState) -> dict[str, str | None]:
    """Each mode in words, "" where it is off, None where nothing is said of it."""

    def flag(value: bool | None, words: str) -> str | None:  # noqa: FBT001 - a flag is its subject
        return None if value is None else words if value else ""

    followers = state.followers_only
    slow = state.slow
    return {
        "emotes": flag(state.emote_only, tr("emotes only")),
        "subscribers": flag(state.subs_only, tr("subscribers only")),
        "unique": flag(state.unique, tr("unique messages only")),
        "followers": None if followers is None else _followers_words(followers),
        "slow": None if slow is None else _slow_words(slow),
    }


def _followers_words(minutes: int) -> str:
    if minutes < 0:
        return ""
    if minutes == 0:
        return tr("followers only")
    return tr("followers only (of {time} or more)", time=duration_words(minutes * 60))


def _slow_words(seconds: int) -> str:
    return tr("slow mode ({time})", time=duration_words(seconds)) if seconds > 0 else ""
