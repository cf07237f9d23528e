"""Text that must never be seen."""

from typing_extensions import override


class Secret:
    """A secret that shows itself only to who asks by name.

    `repr`, `str`, formatting, logging and tracebacks get stars; `reveal()` gives the text.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The secret itself, for the request or the keyring that needs it."""
        return self._text

    @override
    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return bool(self._text)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    @override
    def __hash__(self) -> int:
        return hash(self._text)

    @override
    def __reduce__(self) -> str:
        message = "a Secret is not pickled"
        raise TypeError(message)
