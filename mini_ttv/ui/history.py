"""Back and forward through the pages."""

from dataclasses import dataclass

from mini_ttv.core.models import Category
from mini_ttv.ui.nav_rail import Page

_MOST = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A page, and the category or the question where the page is one's."""

    page: Page
    category: Category | None = None
    query: str = ""


class History:
    """The pages that were visited, and which of them is shown."""

    def __init__(self, first: Visit) -> None:
        self._visits = [first]
        self._at = 0

    @property
    def now(self) -> Visit:
        """The page that is shown."""
        return self._visits[self._at]

    def go(self, visit: Visit) -> None:
        """A page was chosen; what lay ahead is forgotten."""
        if visit == self.now:
            return
        self._visits = [*self._visits[max(0, self._at + 2 - _MOST) : self._at + 1], visit]
        self._at = len(self._visits) - 1

    def change(self, visit: Visit) -> None:
        """The page that is shown has become another one, which is no step of its own."""
        self._visits[self._at] = visit

    def back(self) -> Visit | None:
        """The page before, now the one that is shown; None at the beginning."""
        if self._at == 0:
            return None
        self._at -= 1
        return self.now

    def forward(self) -> Visit | None:
        """The page that was left by `back`; None at the end."""
        if self._at + 1 >= len(self._visits):
            return None
        self._at += 1
        return self.now

    def last_without(self, page: Page) -> Visit | None:
        """The latest visit of another page than `page`, up to now."""
        return next((visit for visit in reversed(self._visits[: self._at + 1]) if visit.page is not page), None)
