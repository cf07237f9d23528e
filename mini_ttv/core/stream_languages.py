"""The languages that streams are filtered by."""

import re
from collections.abc import Iterable

# What broadcasters can choose at Twitch; "other" is a choice of theirs, too.
LANGUAGES = (
    "ar", "asl", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hi", "hu", "id", "it", "ja", "ko", "ms",
    "nl", "no", "pl", "pt", "ro", "ru", "sk", "sv", "th", "tl", "tr", "uk", "vi", "zh", "zh-hk", "other",
)  # fmt: skip
_CODE = re.compile(r"[a-z]{2,3}(-[a-z]{2})?|other")
_MOST = 100  # that Twitch takes in a request


def chosen_languages(codes: str | Iterable[str]) -> tuple[str, ...]:
    """A choice of languages as it should be.

    Args:
        codes: codes such as "de", one by one or with commas between them.

    Returns:
        Those that can be codes, each once, in order of the alphabet: the same choice is always the same value.
    """
    parts = codes.split(",") if isinstance(codes, str) else codes
    cleaned = {part.strip().lower() for part in parts}
    return tuple(sorted(code for code in cleaned if _CODE.fullmatch(code)))[:_MOST]
