"""What the settings dialog asks of whoever holds the settings."""

from collections.abc import Mapping
from typing import Protocol

from mini_ttv.core.events import Event
from mini_ttv.settings import Settings, Value


class SettingsDoor(Protocol):
    """The settings of the running program."""

    @property
    def settings(self) -> Settings:
        """All values of now."""

    @property
    def fixed(self) -> Mapping[str, str]:
        """Options that this run was started with, and by what, in words."""

    @property
    def changed(self) -> Event[tuple[str, Value]]:
        """An option's name and its new value."""

    def keep(self, name: str, value: Value) -> None:
        """Change an option for good; raises SettingsError where the value makes no sense."""

    def reset(self, name: str) -> None:
        """Let an option be as if nobody had ever chosen it."""

    def at_once(self, name: str) -> bool:
        """Whether a change of this option is seen without a restart."""

    def exported(self) -> str:
        """What was chosen, as a file for another computer."""

    def take_in(self, text: str) -> tuple[str, ...]:
        """Use such a file; answers with what could not be used, and raises SettingsError where it is none."""
