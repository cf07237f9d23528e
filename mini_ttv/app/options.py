"""What the command line asks of a run; plain values, so that reading them costs nothing."""

from dataclasses import dataclass
from pathlib import Path

from mini_ttv.core.wish import Wish


@dataclass(frozen=True, slots=True)
class Options:
    """One run of the window."""

    target: str = ""  # a login, or a recording's address; without one, a demo plays its first live channel
    demo: bool = False
    endpoints: Path | None = None
    profile: str = ""
    data_dir: Path | None = None
    mini: bool = False
    tray: bool = False
    page: str = ""  # "following", "games" or "streams"; a demo shows it instead of a channel
    quit: bool = False  # only ask the program that runs to end
    quality: str = ""  # "" as in the settings
    screenshot: Path | None = None
    after: float = 10.0  # seconds from the window's first paint to the screenshot
    report: Path | None = None
    log_level: str = ""
    log_file: Path | None = None

    @property
    def rests(self) -> bool:
        """Whether no window is needed until somebody asks for one."""
        return self.tray and not (self.target or self.demo or self.mini or self.page or self.screenshot or self.report)

    def wish(self, token: str = "") -> Wish:
        """What is asked of a program that runs already; `token` lets its window come to the front."""
        return Wish(self.target, self.page, mini=self.mini, hidden=self.tray, quit=self.quit, token=token)

    def settings(self) -> dict[str, object]:
        """Those that are options of `Settings`, where they were given."""
        given = {"quality": self.quality, "log_level": self.log_level}
        if self.endpoints is not None:
            given["endpoints"] = str(self.endpoints)
        return {name: value for name, value in given.items() if value}
