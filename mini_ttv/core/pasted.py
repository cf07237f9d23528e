"""What people paste into the login: a token, a client id, a client secret.

Twitch's ids, secrets and tokens all have 30 small letters and digits (older ids 31), so one is not told from another
by its looks; but most of what gets pasted by mistake is.
"""

from mini_ttv.core.errors import LoginError
from mini_ttv.core.secret import Secret

_MOST = 200  # characters; longer than any token so far
_ID_LENGTHS = range(24, 41)
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_QUOTES = "\"'`\u201c\u201d"


def read_token(text: str) -> Secret:
    """The token in `text`: alone, or behind `oauth:`.

    Raises:
        LoginError: it is none, and what it looks like.
    """
    word = _trimmed(text)
    if word.lower().startswith("oauth:"):
        word = word[6:].strip()
    if not word:
        message = "There is no token. Give one word of letters and digits."
        raise LoginError(message)
    _refuse_addresses(word, "a token")
    if len(word) > _MOST or not (word.isascii() and word.isalnum()):
        message = "This is no token: it has letters and digits only, usually 30 of them."
        raise LoginError(message)
    return Secret(word)


def read_client_id(text: str) -> str:
    """The client id in `text`.

    Raises:
        LoginError: it is none, and what it looks like.
    """
    word = _registered(text, "client id")
    if not word:
        message = "Enter the client id that Twitch shows for your application."
        raise LoginError(message)
    return word


def read_client_secret(text: str, client_id: str) -> Secret | None:
    """The client secret in `text`, None where there is nothing: a public client has none.

    Raises:
        LoginError: it is none, and what it looks like.
    """
    word = _registered(text, "client secret")
    if word and word == client_id:
        message = "The same text stands in both fields. The secret is another one; a public client has none."
        raise LoginError(message)
    return Secret(word) if word else None


def _registered(text: str, what: str) -> str:
    word = _trimmed(text)
    if not word:
        return ""
    _refuse_addresses(word, f"a {what}")
    if word.lower().startswith("oauth:"):
        raise LoginError(f"This is a token, not a {what}.")
    if not (word.isascii() and word.isalnum() and word == word.lower()):
        raise LoginError(f"This is no {what}: it has small letters and digits only.")
    if len(word) not in _ID_LENGTHS:
        raise LoginError(f"A {what} has 30 letters and digits; this has {len(word)}. Copy all of it, and nothing else.")
    return word


def _trimmed(text: str) -> str:
    """Without what comes along when people copy: spaces, quotes, marks that nobody sees."""
    return text.translate(dict.fromkeys(map(ord, _INVISIBLE))).strip().strip(_QUOTES).strip()


def _refuse_addresses(word: str, what: str) -> None:
    if "://" in word or word.lower().startswith("www."):
        raise LoginError(f"This is an address, not {what}.")
