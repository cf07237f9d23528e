"""What people paste into the login: a token, a client id, a client secret.

Twitch's ids, secrets and tokens all have 30 small letters and digits (older ids 31), so one is not told from another
by its looks; but most of what gets pasted by mistake is.
"""

from dataclasses import dataclass

from mini_ttv.core.errors import LoginError, SecretUnusable
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import marked, tr

_MOST = 200  # characters; longer than any token so far
_ID_LENGTHS = range(24, 41)
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_QUOTES = "\"'`\u201c\u201d"


@dataclass(frozen=True, slots=True)
class _Refusals:
    """What is said of a text that is not what it should be."""

    address: str
    token: str
    letters: str
    length: str


_NO_ID = _Refusals(
    marked("This is an address, not a client id."),
    marked("This is a token, not a client id."),
    marked("This is no client id: it has small letters and digits only."),
    marked("A client id has 30 letters and digits; this has {count}. Copy all of it, and nothing else."),
)
_NO_SECRET = _Refusals(
    marked("This is an address, not a client secret."),
    marked("This is a token, not a client secret."),
    marked("This is no client secret: it has small letters and digits only."),
    marked("A client secret has 30 letters and digits; this has {count}. Copy all of it, and nothing else."),
)


def read_token(text: str) -> Secret:
    """The token in `text`: alone, or behind `oauth:`.

    Raises:
        LoginError: it is none, and what it looks like.
    """
    word = _trimmed(text)
    if word.lower().startswith("oauth:"):
        word = word[6:].strip()
    if not word:
        message = tr("There is no token. Give one word of letters and digits.")
        raise LoginError(message)
    if _is_address(word):
        raise LoginError(tr("This is an address, not a token."))
    if len(word) > _MOST or not (word.isascii() and word.isalnum()):
        message = tr("This is no token: it has letters and digits only, usually 30 of them.")
        raise LoginError(message)
    return Secret(word)


def read_client_id(text: str) -> str:
    """The client id in `text`.

    Raises:
        LoginError: it is none, and what it looks like.
    """
    word = _registered(text, _NO_ID)
    if not word:
        message = tr("Enter the client id that Twitch shows for your application.")
        raise LoginError(message)
    return word


def read_client_secret(text: str, client_id: str) -> Secret | None:
    """The client secret in `text`, None where there is nothing: a public client has none.

    Raises:
        SecretUnusable: it is none, and what it looks like.
    """
    try:
        word = _registered(text, _NO_SECRET)
    except LoginError as error:
        raise SecretUnusable(str(error)) from None
    if word and word == client_id:
        message = tr("The same text stands in both fields. The secret is another one; a public client has none.")
        raise SecretUnusable(message)
    return Secret(word) if word else None


def _registered(text: str, no: _Refusals) -> str:
    word = _trimmed(text)
    if not word:
        return ""
    if _is_address(word):
        raise LoginError(tr(no.address))
    if word.lower().startswith("oauth:"):
        raise LoginError(tr(no.token))
    if not (word.isascii() and word.isalnum() and word == word.lower()):
        raise LoginError(tr(no.letters))
    if len(word) not in _ID_LENGTHS:
        raise LoginError(tr(no.length, count=len(word)))
    return word


def _trimmed(text: str) -> str:
    """Without what comes along when people copy: spaces, quotes, marks that nobody sees."""
    return text.translate(dict.fromkeys(map(ord, _INVISIBLE))).strip().strip(_QUOTES).strip()


def _is_address(word: str) -> bool:
    return "://" in word or word.lower().startswith("www.")
