"""The last guard before text is written down: what looks like a key in an address or a header becomes dots.

Secrets never get here, as `core.secret` sees to; this is for the words of other libraries and servers.
"""

import re

_DOTS = "…"
_NAMES = (
    "access_token|refresh_token|id_token|client_secret|device_code|user_code|oauth_token|authorization|password|signature"
    "|secret|nauthsig|nauth|token|sig|code|state|auth|key"
)
_IN_ADDRESS = re.compile(rf"(?i)([?&#;](?:{_NAMES})=)[^&#;\s\"'<>]+")
_IN_JSON = re.compile(rf"(?i)([\"'](?:{_NAMES})[\"']\s*:\s*[\"'])[^\"']+")
_IN_HEADER = re.compile(r"(?i)\b((?:bearer|oauth)[ :]\s*)[a-z0-9._~+/=-]{8,}")


def redacted(text: str) -> str:
    """`text` with dots in place of tokens, signatures, codes and states."""
    for pattern in (_IN_ADDRESS, _IN_JSON, _IN_HEADER):
        text = pattern.sub(rf"\g<1>{_DOTS}", text)
    return text
