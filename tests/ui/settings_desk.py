"""Settings in memory, for dialogs under test: the door that the real program has, without its file."""

from dataclasses import replace

from mini_ttv import settings
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.events import Event
from mini_ttv.settings import Settings, Value


class FakeSettings:
    """A `SettingsDoor` that remembers what was asked."""

    def __init__(self, *, fixed: dict[str, str] | None = None, live: set[str] | None = None) -> None:
        self.settings = Settings()
        self.fixed = fixed or {}
        self.changed: Event[tuple[str, Value]] = Event()
        self.live = live
        self.taken: list[str] = []

    def keep(self, name: str, value: Value) -> None:
        value = settings.checked(name, value)
        if name == "notice_quiet" and value == "nonsense":
            message = "Quiet hours are written as 23:00-07:00."
            raise SettingsError(message)
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type]
        self.changed.emit((name, value))

    def reset(self, name: str) -> None:
        self.keep(name, settings.default_of(name))

    def at_once(self, name: str) -> bool:
        return self.live is None or name in self.live

    def exported(self) -> str:
        return f"volume = {self.settings.volume}\n"

    def take_in(self, text: str) -> tuple[str, ...]:
        if "=" not in text:
            message = "This is no settings file."
            raise SettingsError(message)
        self.taken.append(text)
        return ("one line was left alone",)
