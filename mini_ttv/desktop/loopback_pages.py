"""The pages that a browser shows at the end of a login."""

import secrets
from html import escape
from http import HTTPStatus

from mini_ttv.core.translation import marked, tr
from mini_ttv.desktop.loopback_http import Answer

_STYLE = """
:root { color-scheme: light dark; --ground: #f3f2f8; --card: #fff; --ink: #1b1826; --soft: #5a556b; --line: #dad6e8; }
@media (prefers-color-scheme: dark) { :root { --ground: #121118; --card: #24222e; --ink: #f1eff8; --soft: #b0abc2;
  --line: #343142; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground);
  color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 420px; padding: 32px; border: 1px solid var(--line); border-radius: 14px; background: var(--card);
  text-align: center; }
h1 { margin: 0 0 8px; font-size: 22px; }
p { margin: 0; color: var(--soft); }
"""
# The address holds the code or the refusal: it has no business in the browser's history.
_CLEAN = "history.replaceState(null, '', location.pathname);"
# A token comes in the fragment, which no browser sends: the page hands it over in a body, which nobody logs.
_FORWARD = """
const say = id => document.querySelectorAll('main').forEach(one => one.hidden = one.id !== id);
const found = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
if (!found) say('nothing');
else fetch(location.pathname, {method: 'POST', body: found,
  headers: {'Content-Type': 'application/x-www-form-urlencoded'}})
  .then(answer => say(answer.ok ? 'done' : 'foreign')).catch(() => say('gone'));
"""

_DONE = (marked("Mini TTV has the answer"), marked("You can close this tab and go back to Mini TTV."))
_DECLINED = (
    marked("The login was declined"),
    marked("You can close this tab. If that was a mistake, try again in Mini TTV."),
)
_REFUSED = (marked("Twitch refused the login"), marked("You can close this tab. Mini TTV says what to do."))
_FOREIGN = (
    marked("Not the login that Mini TTV waits for"),
    marked("Close this tab and start the login again in Mini TTV."),
)
_NOTHING = (
    marked("Nothing to see here"),
    marked("Mini TTV waits for Twitch's answer at this address. Start the login in Mini TTV."),
)
_GONE = (marked("Mini TTV does not wait any more"), marked("Start the login again in Mini TTV."))
_NO_SCRIPT = (
    marked("One more step"),
    marked("This page needs JavaScript to hand the login over. Or use a code in Mini TTV."),
)


def done() -> Answer:
    """The answer has come."""
    return _page(HTTPStatus.OK, *_DONE)


def declined() -> Answer:
    """The person said no."""
    return _page(HTTPStatus.OK, *_DECLINED)


def refused() -> Answer:
    """Twitch said no."""
    return _page(HTTPStatus.OK, *_REFUSED)


def foreign() -> Answer:
    """An answer to another question."""
    return _page(HTTPStatus.BAD_REQUEST, *_FOREIGN)


def elsewhere(status: HTTPStatus) -> Answer:
    """Whatever else a browser, or anybody, asks for."""
    return Answer(status)


def forward() -> Answer:
    """Hand the fragment of the address over."""
    mains = (
        _main("wait", marked("Handing the login over …"), marked("This takes a moment."), hidden=True),
        _main("done", *_DONE, hidden=True),
        _main("foreign", *_FOREIGN, hidden=True),
        _main("gone", *_GONE, hidden=True),
        _main("nothing", *_NOTHING, hidden=True),
        f"<noscript>{_main('plain', *_NO_SCRIPT)}</noscript>",
    )
    return _html(HTTPStatus.OK, "".join(mains), f"document.getElementById('wait').hidden = false;{_FORWARD}")


def _page(status: HTTPStatus, title: str, words: str) -> Answer:
    return _html(status, _main("only", title, words), _CLEAN)


def _main(name: str, title: str, words: str, *, hidden: bool = False) -> str:
    mark, title, words = " hidden" if hidden else "", tr(title), tr(words)
    return f'<main id="{name}"{mark}><h1>{escape(title)}</h1><p>{escape(words)}</p></main>'


def _html(status: HTTPStatus, body: str, script: str) -> Answer:
    nonce, language = secrets.token_urlsafe(16), tr("en", "the code of the language of this text")
    html = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Mini TTV</title>'
        f'<style nonce="{nonce}">{_STYLE}</style></head>'
        f'<body>{body}<script nonce="{nonce}">{script}</script></body></html>'
    )
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'"
    return Answer(status, html, policy)
