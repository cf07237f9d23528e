"""Message ids that were seen, within bounds."""

from collections.abc import Iterable


class SeenIds:
    """Remembers the last ids: at least `generation`, at most twice as many.

    Two generations of sets: when the young one is full, the old one is forgotten. 119 bytes an id, no order kept.
    """

    def __init__(self, generation: int = 50_000) -> None:
        self._generation = generation
        self._young: set[str] = set()
        self._old: set[str] = set()

    def __len__(self) -> int:
        return len(self._young) + len(self._old)

    def __contains__(self, message_id: str) -> bool:
        """Whether an id was seen and is remembered."""
        return message_id in self._young or message_id in self._old

    def add(self, message_id: str) -> bool:
        """Remember an id.

        Args:
            message_id: "" stands for no id, which is new each time.

        Returns:
            Whether it is new.
        """
        if message_id in self._young or message_id in self._old:  # not `in self`: this is asked for each message
            return False
        if message_id:
            self._young.add(message_id)
            if len(self._young) >= self._generation:
                self._old = self._young
                self._young = set()
        return True

    def update(self, message_ids: Iterable[str]) -> None:
        """Remember several, the oldest first."""
        for message_id in message_ids:
            self.add(message_id)
