"""The pages that people see while they sign in: log in, allow, enter a device's code."""

from collections.abc import Iterable
from html import escape

from aiohttp import web

from mini_ttv.emulator.oauth_scopes import SCOPES
from mini_ttv.emulator.oauth_tokens import Client
from mini_ttv.emulator.world_types import User

_STYLE = """
:root { color-scheme: light dark; --ground: #f2f0f7; --card: #ffffff; --ink: #1c1a22; --soft: #6a6577; --line: #d9d5e3;
  --main: #6d3bd1; --main-ink: #ffffff; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ground: #15131a; --card: #201d28; --ink: #f1eff6; --soft: #a59fb5;
  --line: #3a3547; --main: #a380f0; --main-ink: #17131f; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground);
  color: var(--ink); font: 15px/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
main { width: 100%; max-width: 400px; padding: 32px; border: 1px solid var(--line); border-radius: 16px;
  background: var(--card); box-shadow: 0 12px 40px rgb(0 0 0 / .12); }
.mark { display: flex; align-items: center; gap: 10px; margin-bottom: 20px; color: var(--soft); font-weight: 600; }
.mark svg { width: 30px; height: 30px; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.25; }
p { margin: 0 0 16px; color: var(--soft); }
label { display: block; margin: 0 0 6px; font-weight: 600; }
input[type=text], input[type=password] { width: 100%; margin: 0 0 16px; padding: 10px 12px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--ground); color: var(--ink); font: inherit; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
button { width: 100%; margin-top: 10px; padding: 11px; border: 0; border-radius: 8px; font: inherit; font-weight: 600;
  cursor: pointer; background: var(--main); color: var(--main-ink); }
button.quiet { background: transparent; color: var(--ink); border: 1px solid var(--line); }
button.link { width: auto; margin: 0; padding: 0; background: none; color: var(--main); }
ul { margin: 0 0 16px; padding-left: 20px; } li { margin: 4px 0; }
.error { padding: 10px 12px; border-radius: 8px; border: 1px solid var(--bad); color: var(--bad); }
.code, input.code[type=text] { font: 600 26px/1.2 "DejaVu Sans Mono", monospace; letter-spacing: .18em;
  text-align: center; color: var(--ink); }
.note { margin: 20px 0 0; padding-top: 16px; border-top: 1px solid var(--line); font-size: 13px; }
"""

_MARK = """<div class="mark"><svg viewBox="0 0 32 32" aria-hidden="true">
<rect width="32" height="32" rx="9" fill="#6d3bd1"/>
<g fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
<path d="M12 6l4 5 4-5"/><rect x="7" y="11" width="18" height="14" rx="3.5"/></g>
<path d="M14 15v6l5-3z" fill="#fff"/></svg>Local Twitch</div>"""

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
}


def _page(title: str, body: str, status: int = 200) -> web.Response:
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} - Local Twitch</title><style>{_STYLE}</style></head>"
        f"<body><main>{_MARK}<h1>{escape(title)}</h1>{body}</main></body></html>"
    )
    return web.Response(text=html, content_type="text/html", status=status, headers=_HEADERS)


def login_page(app_name: str, error: str = "", login: str = "") -> web.Response:
    """User name and password; `error` says what was wrong the last time."""
    trouble = f'<p class="error" id="error" role="alert">{escape(error)}</p>' if error else ""
    return _page(
        "Log in",
        f"""<p>to continue to <strong>{escape(app_name)}</strong></p>{trouble}
<form method="post" autocomplete="off"><input type="hidden" name="action" value="login">
<label for="username">User name</label>
<input type="text" id="username" name="username" value="{escape(login)}" maxlength="25" required autofocus
 autocapitalize="none" spellcheck="false">
<label for="password">Password</label><input type="password" id="password" name="password" required>
<button id="log-in">Log in</button></form>
<p class="note">A server for trials on this computer. Any user of its world logs in with the password
<em>emulator</em>, <em>viewer</em> for instance.</p>""",
        status=401 if error else 200,
    )


def consent_page(client: Client, user: User, scopes: Iterable[str], check: str) -> web.Response:
    """What the app wants, with yes and no."""
    wishes = "".join(f"<li>{escape(SCOPES[scope])}</li>" for scope in scopes)
    asks = f"<p>It wants to:</p><ul>{wishes}</ul>" if wishes else "<p>It only wants to know who you are.</p>"
    return _page(
        f"Allow {client.name}?",
        f"""{asks}<form method="post"><input type="hidden" name="check" value="{escape(check)}">
<button id="authorize" name="action" value="authorize" autofocus>Authorize</button>
<button id="deny" name="action" value="deny" class="quiet">Deny</button>
<p class="note">Logged in as <strong>{escape(user.display_name)}</strong>.
<button id="switch" name="action" value="switch" class="link">Not you?</button></p></form>""",
    )


def activate_page(user: User, check: str, user_code: str = "", error: str = "") -> web.Response:
    """The code that a device shows, to type or to compare."""
    trouble = f'<p class="error" id="error" role="alert">{escape(error)}</p>' if error else ""
    return _page(
        "Connect a device",
        f"""<p>Enter the code that the device shows. If it is here already, compare it.</p>{trouble}
<form method="post" autocomplete="off"><input type="hidden" name="check" value="{escape(check)}">
<label for="code">Code</label>
<input type="text" id="code" name="code" class="code" value="{escape(user_code)}" maxlength="9" required autofocus
 autocapitalize="characters" spellcheck="false">
<button id="activate" name="action" value="activate">Activate</button></form>
<p class="note">Logged in as <strong>{escape(user.display_name)}</strong>.</p>""",
        status=400 if error else 200,
    )


def device_consent_page(client: Client, user: User, scopes: Iterable[str], check: str, user_code: str) -> web.Response:
    """Yes or no for a device."""
    wishes = "".join(f"<li>{escape(SCOPES[scope])}</li>" for scope in scopes)
    asks = f"<p>It wants to:</p><ul>{wishes}</ul>" if wishes else "<p>It only wants to know who you are.</p>"
    return _page(
        f"Allow {client.name}?",
        f"""<p class="code">{escape(user_code)}</p>{asks}
<form method="post"><input type="hidden" name="check" value="{escape(check)}">
<input type="hidden" name="code" value="{escape(user_code)}">
<button id="authorize" name="action" value="authorize" autofocus>Authorize</button>
<button id="deny" name="action" value="deny" class="quiet">Deny</button>
<p class="note">Logged in as <strong>{escape(user.display_name)}</strong>.</p></form>""",
    )


def done_page(title: str, text: str) -> web.Response:
    """The end of it."""
    return _page(title, f'<p id="done">{escape(text)}</p>')
