"""`python -m tests.e2e.crashing ARGUMENTS…`: Mini TTV with a bug in a login, for the traceback that it leaves."""

import sys

from mini_ttv.cli import main
from mini_ttv.core.models import Token
from mini_ttv.services.token_session import TokenSession


async def _replace(self: TokenSession, token: Token) -> None:
    raise RuntimeError(f"a bug with {token}, {token!r} and {token.access_token}", token)


if __name__ == "__main__":
    TokenSession.replace = _replace  # type: ignore[method-assign] # the bug
    sys.exit(main(sys.argv[1:]))
