"""A sign-in site of the tests' own, with pages that log in, refuse, break and wait."""

from collections.abc import Awaitable, Callable

from aiohttp import web

HERE = "http://localhost:17563/oauth2/callback"
_FORM = """<!doctype html><title>Sign in</title><form method="post" action="/login"><input name="user" autofocus>
<button>Log in</button></form><script>setTimeout(() => document.forms[0].submit(), 50)</script>"""
_SCHEME = f"""<!doctype html><script>
const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
location = "/go?to=" + encodeURIComponent("{HERE}?code=" + scheme)</script>"""
# Leaves whatever a page can leave in a browser, and shows first what it finds of the last time.
_TRACES = """<!doctype html><script>
const found = document.cookie + (localStorage.getItem("traces") || "");
document.cookie = "traces=cookie-to-be-forgotten; max-age=86400";
localStorage.setItem("traces", "storage-to-be-forgotten");
sessionStorage.setItem("traces", "session-to-be-forgotten");
const opened = indexedDB.open("traces", 1);
opened.onupgradeneeded = () => opened.result.createObjectStore("traces").put("database-to-be-forgotten", 1);
opened.onsuccess = async () => {
  if (window.caches) await (await caches.open("traces")).add("/form");
  location = "/go?to=" + encodeURIComponent("HERE?code=" + (found ? "remembered" : "new"));
};</script>""".replace("HERE", HERE)
_POPUP = "<a id=a target=_blank href='/form'>x</a><script>document.getElementById('a').click()</script>"
_FILE = "<p>Still here</p><script>location = 'file:///etc/passwd'</script>"


def _page(text: str, status: int = 200) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(_: web.Request) -> web.Response:
        return web.Response(text=text, status=status, content_type="text/html")

    return handle


async def _redirect(request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": request.query.get("to", f"{HERE}?code=abc&state=s1")})


async def _refusal(_: web.Request) -> web.Response:
    return web.json_response({"status": 400, "message": "invalid client"}, status=400)


async def _download(_: web.Request) -> web.Response:
    return web.Response(body=b"x", headers={"Content-Disposition": "attachment; filename=x.bin"})


def site() -> web.Application:
    """The site; `/go?to=ADDRESS` redirects."""
    app = web.Application()
    app.router.add_get("/form", _page(_FORM))
    app.router.add_post("/login", _redirect)
    app.router.add_get("/go", _redirect)
    app.router.add_get("/refusal", _refusal)
    app.router.add_get("/download", _download)
    app.router.add_get("/popup", _page(_POPUP))
    app.router.add_get("/file", _page(_FILE))
    app.router.add_get("/scheme", _page(_SCHEME))
    app.router.add_get("/traces", _page(_TRACES))
    app.router.add_get("/blank", _page("<!doctype html>"))
    app.router.add_get("/unsupported", _page("<h1>Your browser is not currently supported.</h1>"))
    app.router.add_get("/broken", _page("<h1>Bad gateway</h1>", 502))
    return app
