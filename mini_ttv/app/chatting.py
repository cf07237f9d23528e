"""The chat, put together: its connections log in as whoever is logged in."""

from contextlib import AsyncExitStack

from mini_ttv.core.secret import Secret
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.services.account import AccountPhase, AccountService, AccountState
from mini_ttv.services.chat import ChatService
from mini_ttv.services.counter import Counter
from mini_ttv.settings import Endpoints
from mini_ttv.twitch.chat import irc_chat


def known_login(state: AccountState) -> str:
    """Whom the chat may log in as: nobody while it is still being found out whether the login is good."""
    return state.login if state.phase is AccountPhase.LOGGED_IN else ""


def open_chat(
    endpoints: Endpoints, account: AccountService, emotes: Catalogue, counter: Counter, stack: AsyncExitStack
) -> ChatService:
    """The chat service; `stack` takes its end."""

    def credentials() -> tuple[str, Secret] | None:
        token = account.access_token()
        login = known_login(account.state)
        return (login, token) if token is not None and login else None

    source = irc_chat(endpoints.irc, emote_url=TwitchEmotes(endpoints.emote_cdn), credentials=credentials)
    stack.push_async_callback(source.close)
    logged_in_as = known_login(account.state)

    def account_changed(state: AccountState) -> None:
        nonlocal logged_in_as
        if known_login(state) != logged_in_as:
            logged_in_as = known_login(state)
            source.renew()

    stack.callback(account.changed.connect(account_changed))
    chat = ChatService(source, emotes, counter)
    stack.push_async_callback(counter.close)
    stack.push_async_callback(chat.aclose)
    return chat
