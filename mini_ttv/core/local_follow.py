"""A channel that is followed here, without an account at Twitch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalFollow:
    """One channel; the login is its key, the rest is learnt when Twitch tells it."""

    login: str  # lower case
    user_id: str = ""
    display_name: str = ""

    @property
    def name(self) -> str:
        """What people read."""
        return self.display_name or self.login
