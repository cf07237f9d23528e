"""One channel in the list of those that are not live; cards know it before there is any list."""

from dataclasses import dataclass
from datetime import datetime

from mini_ttv.core.models import User


@dataclass(frozen=True, slots=True)
class OfflineChannel:
    """A followed channel that is not live."""

    user: User  # without a picture: `BrowseService.profiles` has it; the id is "" where nobody told it yet
    title: str = ""  # of the last stream; "" while it is not known
    category: str = ""
    followed_at: datetime | None = None  # None: it is followed here only
