"""What a tour is to show: which stops, in which language, colours and scale, and where the pictures go."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

SCREEN = (1440, 900)  # logical pixels


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which the whole program is looked at."""

    language: str
    theme: str
    scale: int

    @property
    def name(self) -> str:
        """As part of a file's name."""
        return f"{self.language}-{self.theme}-{self.scale}x"


@dataclass(frozen=True, slots=True)
class Walk:
    """One run of the program, as it is told to the guide in it."""

    folder: str  # for pictures
    look: str  # part of their names
    control: str  # base URL of the local Twitch's control door
    only: tuple[str, ...]  # names of stops, or beginnings of them; none stands for all

    def text(self) -> str:
        """For a command line."""
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, text: str) -> Self:
        """From a command line."""
        values = json.loads(text)
        return cls(values["folder"], values["look"], values["control"], tuple(values["only"]))

    def wants(self, name: str) -> bool:
        """Whether a picture of this name is asked for."""
        return not self.only or any(name.startswith(each) for each in self.only)

    def picture(self, name: str) -> Path:
        """Where it goes."""
        return Path(self.folder, f"{name}-{self.look}.png")

    @property
    def findings(self) -> Path:
        """What was found to be cut off, as JSON: a list of sentences by picture."""
        return Path(self.folder, f"findings-{self.look}.json")
