"""Everything secret that this server has handed out or been shown, for tests that hunt for leaks."""

_MOST = 20_000  # a demo may run for days


class SecretLedger:
    """Secrets by kind, each once, in order."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}

    def note(self, kind: str, value: str) -> None:
        """There is a secret of this kind."""
        if value and len(self._kinds) < _MOST:
            self._kinds.setdefault(value, kind)

    def report(self) -> dict[str, list[str]]:
        """Kind -> values."""
        found: dict[str, list[str]] = {}
        for value, kind in self._kinds.items():
            found.setdefault(kind, []).append(value)
        return found
