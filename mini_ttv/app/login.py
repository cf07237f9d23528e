"""`mini-ttv login --token-stdin`: a login without a window, for scripts."""

import asyncio
import os
from collections.abc import Mapping

from mini_ttv.app.http_client import new_http
from mini_ttv.app.options import Options
from mini_ttv.app.plan import make_plan
from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import LoginError
from mini_ttv.core.models import Token
from mini_ttv.core.pasted import read_token
from mini_ttv.services.account import AccountService, AccountState
from mini_ttv.settings_sources import client_secret
from mini_ttv.storage.accounts_file import accounts_file
from mini_ttv.storage.keyring_vault import KeyringVault, service_name
from mini_ttv.storage.tokens import TokenStore
from mini_ttv.twitch.auth import AuthApi


def log_in(options: Options, text: str, environ: Mapping[str, str] | None = None) -> AccountState:
    """Validate the token in `text` and keep it as any other login is kept.

    Args:
        options: endpoints and profile.
        text: what came on standard input.
        environ: the environment, by default the process's.

    Returns:
        Who is logged in, and whether the login is kept.

    Raises:
        MiniTtvError: no token, no client id, or Twitch does not take it.
    """
    return asyncio.run(_log_in(options, Token(read_token(text)), os.environ if environ is None else environ))


async def _log_in(options: Options, token: Token, environ: Mapping[str, str]) -> AccountState:
    plan = make_plan(options, environ)
    if not plan.settings.client_id:
        message = "Set MINI_TTV_CLIENT_ID to the client id that the token was issued to."
        raise LoginError(message)
    end = plan.endpoints
    async with new_http(end) as http:
        client = ClientIdentity(plan.settings.client_id, client_secret(environ))
        auth = AuthApi(http, end.oauth, client, plan.settings.redirect_uri)
        tokens = TokenStore(KeyringVault(service_name(end.oauth_host)))
        account = AccountService(auth, tokens, roster=accounts_file(plan.places.data, end.oauth_host))
        try:
            await account.log_in_with(token)
            return account.state
        finally:
            await account.close()
