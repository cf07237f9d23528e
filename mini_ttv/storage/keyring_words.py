"""What people are told when the keyring does not do what it is asked: what happened, and what they can do."""

from enum import Enum

from mini_ttv.core.errors import KeyringError, KeyringTrouble
from mini_ttv.core.translation import marked, tr


class Purpose(Enum):
    """What the keyring was asked for."""

    LOAD = "load"
    SAVE = "save"
    DELETE = "delete"


_LOAD = {
    KeyringTrouble.MISSING: marked(
        "This system has no keyring, so the {what} of the last time is not there. "
        "To have it kept, install GNOME Keyring or KWallet."
    ),
    KeyringTrouble.LOCKED: marked("The keyring is locked, so the kept {what} cannot be read. Unlock it and try again."),
    KeyringTrouble.REFUSED: marked(
        "The keyring does not give the kept {what} to Mini TTV. Allow it in the keyring's own settings and try again."
    ),
    KeyringTrouble.SLOW: marked(
        "The keyring does not answer, so the kept {what} is not there yet. "
        "If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself."
    ),
    KeyringTrouble.TOO_LARGE: marked("The kept {what} is too large to be one of ours."),
}
_SAVE = {
    KeyringTrouble.MISSING: marked(
        "This system has no keyring, so the {what} is forgotten when Mini TTV ends. "
        "To have it kept, install GNOME Keyring or KWallet."
    ),
    KeyringTrouble.LOCKED: marked(
        "The keyring stayed locked, so the {what} is forgotten when Mini TTV ends. Unlock it and try again."
    ),
    KeyringTrouble.REFUSED: marked(
        "The keyring did not take the {what}, so the {what} is forgotten when Mini TTV ends. "
        "Allow Mini TTV in the keyring's own settings and try again."
    ),
    KeyringTrouble.SLOW: marked(
        "The keyring does not answer, so the {what} is not kept yet. "
        "If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself."
    ),
    KeyringTrouble.TOO_LARGE: marked(
        "The {what} is too large for the keyring, so the {what} is forgotten when Mini TTV ends."
    ),
}
_REASONS = {
    KeyringTrouble.MISSING: marked("this system has none"),
    KeyringTrouble.LOCKED: marked("it is locked"),
    KeyringTrouble.REFUSED: marked("it refused to delete it"),
    KeyringTrouble.SLOW: marked("it does not answer"),
    KeyringTrouble.TOO_LARGE: marked("it is too large"),
}


def told(error: KeyringError, purpose: Purpose, what: str) -> KeyringError:
    """The same trouble in the words for one purpose.

    Args:
        error: what the keyring did.
        purpose: what it was asked for.
        what: whose secret it is about, such as "login", marked.
    """
    trouble = error.trouble
    if purpose is Purpose.DELETE:
        words = tr(
            "The keyring still holds the old {what}, since {reason}.", what=tr(what), reason=tr(_REASONS[trouble])
        )
        return KeyringError(trouble, words)
    words = (_LOAD if purpose is Purpose.LOAD else _SAVE)[trouble]
    return KeyringError(trouble, tr(words, what=tr(what)))
