"""What people are told when the keyring does not do what it is asked: what happened, and what they can do."""

from enum import Enum

from mini_ttv.core.errors import KeyringError, KeyringTrouble


class Purpose(Enum):
    """What the keyring was asked for."""

    LOAD = "load"
    SAVE = "save"
    DELETE = "delete"


_INSTALL = "install GNOME Keyring or KWallet"
_ANSWER = "If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself."
_REASONS = {
    KeyringTrouble.MISSING: "this system has none",
    KeyringTrouble.LOCKED: "it is locked",
    KeyringTrouble.REFUSED: "it refused to delete it",
    KeyringTrouble.SLOW: "it does not answer",
    KeyringTrouble.TOO_LARGE: "it is too large",
}


def told(error: KeyringError, purpose: Purpose, what: str) -> KeyringError:
    """The same trouble in the words for one purpose.

    Args:
        error: what the keyring did.
        purpose: what it was asked for.
        what: whose secret it is about, such as "login".
    """
    trouble = error.trouble
    if purpose is Purpose.DELETE:
        return KeyringError(trouble, f"The keyring still holds the old {what}, since {_REASONS[trouble]}.")
    words = _load(what) if purpose is Purpose.LOAD else _save(what)
    return KeyringError(trouble, words[trouble])


def _load(what: str) -> dict[KeyringTrouble, str]:
    return {
        KeyringTrouble.MISSING: f"This system has no keyring, so the {what} of the last time is not there. "
        f"To have it kept, {_INSTALL}.",
        KeyringTrouble.LOCKED: f"The keyring is locked, so the kept {what} cannot be read. Unlock it and try again.",
        KeyringTrouble.REFUSED: f"The keyring does not give the kept {what} to Mini TTV. "
        "Allow it in the keyring's own settings and try again.",
        KeyringTrouble.SLOW: f"The keyring does not answer, so the kept {what} is not there yet. {_ANSWER}",
        KeyringTrouble.TOO_LARGE: f"The kept {what} is too large to be one of ours.",
    }


def _save(what: str) -> dict[KeyringTrouble, str]:
    lost = f"the {what} is forgotten when Mini TTV ends"
    return {
        KeyringTrouble.MISSING: f"This system has no keyring, so {lost}. To have it kept, {_INSTALL}.",
        KeyringTrouble.LOCKED: f"The keyring stayed locked, so {lost}. Unlock it and try again.",
        KeyringTrouble.REFUSED: f"The keyring did not take the {what}, so {lost}. "
        "Allow Mini TTV in the keyring's own settings and try again.",
        KeyringTrouble.SLOW: f"The keyring does not answer, so the {what} is not kept yet. {_ANSWER}",
        KeyringTrouble.TOO_LARGE: f"The {what} is too large for the keyring, so {lost}.",
    }
