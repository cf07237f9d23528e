"""Where the servers are, and every option of the program: each declared once, with type, default and title."""

import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.secret import Secret

_SCHEMES = {"http", "https", "ws", "wss"}


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Base URLs, without a slash at the end; the defaults are Twitch's and the emote providers' own.

    Another server that speaks the same protocols (the emulator, a mock, a proxy) is named in a TOML file with the
    same keys. `helix` may have any path prefix.
    """

    oauth: str = "https://id.twitch.tv/oauth2"
    helix: str = "https://api.twitch.tv/helix"
    irc: str = "wss://irc-ws.chat.twitch.tv:443"
    eventsub: str = "wss://eventsub.wss.twitch.tv/ws"
    gql: str = "https://gql.twitch.tv"
    usher: str = "https://usher.ttvnw.net"
    site: str = "https://www.twitch.tv"
    emote_cdn: str = "https://static-cdn.jtvnw.net/emoticons/v2"
    previews: str = "https://static-cdn.jtvnw.net/previews-ttv"
    recent_messages: str = "https://recent-messages.robotty.de/api/v2/recent-messages"
    bttv: str = "https://api.betterttv.net/3"
    bttv_cdn: str = "https://cdn.betterttv.net"
    bttv_events: str = "wss://sockets.betterttv.net/ws"
    ffz: str = "https://api.frankerfacez.com/v1"
    seventv: str = "https://7tv.io/v3"
    seventv_events: str = "wss://events.7tv.io/v3"

    def __post_init__(self) -> None:
        for each in fields(self):
            url = getattr(self, each.name)
            parts = urlsplit(url) if isinstance(url, str) else None
            if parts is None or parts.scheme not in _SCHEMES or not parts.hostname:
                message = f"Endpoint {each.name!r} needs a URL such as {each.default!r}, not {url!r}."
                raise SettingsError(message)

    @property
    def oauth_host(self) -> str:
        """Host and port of the OAuth server: a token of one server never reaches another."""
        return urlsplit(self.oauth).netloc


def endpoints_from(values: Mapping[str, object]) -> Endpoints:
    """Twitch's endpoints with `values` put over them; unknown keys are an error that names them."""
    known = {each.name for each in fields(Endpoints)}
    unknown = sorted(set(values) - known)
    if unknown:
        message = f"Unknown endpoints: {', '.join(unknown)}. Known are: {', '.join(sorted(known))}."
        raise SettingsError(message)
    trimmed = {key: value.rstrip("/") if isinstance(value, str) else value for key, value in values.items()}
    return replace(Endpoints(), **trimmed)  # type: ignore[arg-type] # checked in __post_init__


def read_endpoints(path: Path) -> Endpoints:
    """The endpoints of a TOML file, as `python -m mini_ttv.emulator --endpoints-file` writes it."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"The endpoints file {path} cannot be read: {error.strerror}."
        raise SettingsError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The endpoints file {path} is not TOML: {error}."
        raise SettingsError(message) from error
    return endpoints_from(values)


T = TypeVar("T")
Value = str | int | bool

ENVIRONMENT_PREFIX = "MINI_TTV_"


def _option(default: T, title: str, *, choices: tuple[str, ...] = (), low: int = 0, high: int = 0) -> T:
    """Declare an option: its default gives the type, its title is what a person reads.

    Args:
        default: the value without any wish; its type is the option's.
        title: a sentence or name for settings dialogs and messages.
        choices: the words that a text option may have; empty = any.
        low: the smallest number, where `high` is greater.
        high: the greatest number.

    Returns:
        A dataclass field that carries all this.
    """
    metadata = {"title": title, "choices": choices, "low": low, "high": high}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option, declared once. The TOML file's keys and, in capitals after MINI_TTV_, the environment's names."""

    client_id: str = _option("", "Twitch client id of this program")
    redirect_uri: str = _option("http://localhost:17563/oauth2/callback", "Redirect address registered with Twitch")
    login_way: str = _option("code", "How the login begins", choices=("code", "system", "browser"))
    endpoints: str = _option("", "TOML file with other servers than Twitch's")
    theme: str = _option("system", "Colours", choices=("system", "light", "dark"))
    quality: str = _option("best", "Video quality", choices=("best", "high", "medium", "low", "audio"))
    low_latency: bool = _option(default=True, title="Low latency")
    codecs: str = _option(
        "h264", "Video codecs that this computer can show", choices=("h264", "h264,h265", "h264,h265,av1")
    )
    catch_up: bool = _option(default=True, title="Play a little faster where live is further away than usual")
    step_down: bool = _option(default=True, title="Take a lower quality when pictures are lost for long")
    step_up: bool = _option(default=False, title="Take the chosen quality again when that is over")
    reconnect_minutes: int = _option(7, "Minutes to keep trying when a stream breaks off", low=0, high=120)
    volume: int = _option(50, "Volume in per cent", low=0, high=100)
    muted: bool = _option(default=False, title="Muted")
    chat_history: bool = _option(default=False, title="Ask recent-messages.robotty.de for what was said before")
    chat_eventsub: bool = _option(default=False, title="Read the chat a second time over EventSub, against gaps")
    animate_emotes: bool = _option(default=True, title="Animated emotes move")
    chat_timestamps: str = _option("minutes", "Times before messages", choices=("off", "minutes", "seconds"))
    chat_text_size: int = _option(100, "Size of the chat's text in per cent", low=70, high=250)
    chat_comfortable: bool = _option(default=False, title="More room between messages")
    chat_lines: int = _option(1000, "Messages that a chat keeps", low=100, high=10_000)
    chat_fold: bool = _option(default=False, title="The same text by several people is shown once, with their number")
    deleted_messages: str = _option("grey", "Deleted messages stay struck out, or are hidden", choices=("grey", "hide"))
    chat_pause_on_hover: bool = _option(default=False, title="Chat rests while the pointer is on it")
    chat_announcements: str = _option("off", "Messages that a screen reader speaks", choices=("off", "mentions", "all"))
    chat_delay: int = _option(0, "Seconds by which messages are shown later, to match the video", low=0, high=120)
    hit_retention_days: int = _option(0, "Days that counted hits are kept; 0 for ever", low=0, high=36500)
    notifications: bool = _option(default=True, title="Tell when a followed channel goes live")
    notice_scope: str = _option("all", "Tell of all followed channels, or of chosen ones", choices=("all", "chosen"))
    notice_chosen: str = _option("", "Chosen channels to tell of, such as one,two")
    notice_muted: str = _option("", "Channels that are never told of, such as one,two")
    notice_categories: str = _option("", "Tell only of these categories, such as Chess,Art; empty for all")
    notice_categories_not: str = _option("", "Never tell of these categories")
    notice_titles: str = _option("", "Tell only of titles with one of these words; empty for all")
    notice_titles_not: str = _option("", "Never tell of titles with one of these words, such as rerun")
    notice_quiet: str = _option("", "Hours in which no notice is shown, such as 23:00-07:00")
    notice_changes: str = _option(
        "off", "Tell when a live channel changes its category, or also its title", choices=("off", "category", "title")
    )
    follow_order: str = _option(
        "viewers", "Order of followed channels", choices=("viewers", "recent", "name", "category")
    )
    recent_emotes: str = _option("", "Which emotes were picked last, a line each")
    last_searches: str = _option("", "What was searched for last, a line each")
    stream_languages: str = _option("", "Languages of the streams that are listed, such as de,en; empty for all")
    close_to_tray: bool = _option(default=False, title="Closing the window keeps the program in the tray")
    tray_explained: bool = _option(default=False, title="What closing to the tray means has been told")
    log_level: str = _option("warning", "Log level", choices=("debug", "info", "warning", "error"))
    picture_cache_mb: int = _option(256, "Space for pictures on disk in megabytes", low=16, high=8192)
    window_place: str = _option("", "Place of the window: x, y, width, height")
    window_maximized: bool = _option(default=False, title="Window fills the screen")
    mini_place: str = _option("", "Place of the mini player on each screen: name=x, y, width, height; ...")
    mini_chat: str = _option("off", "Chat of the mini player", choices=("off", "beside", "above"))
    mini_opacity: int = _option(100, "Opacity of the mini player in per cent", low=20, high=100)
    mini_ticker: bool = _option(default=True, title="Emotes of the last minute in the mini player")
    mini_on_top: bool = _option(default=True, title="The mini player stays on top of other windows")
    when_hidden: str = _option(
        "audio",
        "While the video is hidden, play sound only, the smallest picture, or all",
        choices=("audio", "lowest", "keep"),
    )
    side_width: int = _option(340, "Width of the chat beside the video", low=240, high=1200)


def option_names() -> tuple[str, ...]:
    """The names of all options."""
    return tuple(option.name for option in fields(Settings))


def title_of(name: str) -> str:
    """What a person reads instead of the option's name."""
    return str(_declared(name).metadata["title"])


def choices_of(name: str) -> tuple[str, ...]:
    """The words that a text option may have; empty = any."""
    choices: tuple[str, ...] = _declared(name).metadata["choices"]
    return choices


def _declared(name: str) -> Field[Value]:
    for option in fields(Settings):
        if option.name == name:
            return option
    message = f"There is no option {name!r}. Known are: {', '.join(option_names())}."
    raise SettingsError(message)


def checked(name: str, value: object) -> Value:
    """`value` as an option's value.

    Args:
        name: the option's name.
        value: what a file, the environment (always text) or a command line gives.

    Returns:
        The value in the option's own type.

    Raises:
        SettingsError: unknown option, wrong type, or out of its range; the message names what is allowed.
    """
    option = _declared(name)
    if isinstance(option.default, bool):
        return _as_bool(name, value)
    if isinstance(option.default, int):
        return _as_int(name, value, option.metadata["low"], option.metadata["high"])
    if not isinstance(value, str):
        message = f"{name} needs a text, not {value!r}."
        raise SettingsError(message)
    choices = choices_of(name)
    if choices and value.lower() not in choices:
        message = f"{name} is one of {', '.join(choices)}, not {value!r}."
        raise SettingsError(message)
    return value.lower() if choices else value


def _as_bool(name: str, value: object) -> bool:
    words = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
    answer = value if isinstance(value, bool) else words.get(str(value).lower()) if isinstance(value, str) else None
    if answer is None:
        message = f"{name} is true or false, not {value!r}."
        raise SettingsError(message)
    return answer


def _as_int(name: str, value: object, low: int, high: int) -> int:
    try:
        number = int(value) if isinstance(value, str) else value
    except ValueError:
        number = None
    if not isinstance(number, int) or isinstance(number, bool) or (low < high and not low <= number <= high):
        message = f"{name} is a number from {low} to {high}, not {value!r}."
        raise SettingsError(message)
    return number


def resolve(
    from_file: Mapping[str, object], environ: Mapping[str, str], arguments: Mapping[str, object]
) -> tuple[Settings, tuple[str, ...]]:
    """The settings of this run: the file's, over these the environment's, over these the command line's.

    Args:
        from_file: what the settings file holds; unknown keys are left alone.
        environ: the environment; `MINI_TTV_VOLUME` and so on.
        arguments: options of the command line that were given.

    Returns:
        The settings, and one sentence for each value that made no sense and was passed over.
    """
    names = option_names()
    sources: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("the settings file", {name: from_file[name] for name in names if name in from_file}),
        (
            "the environment",
            {name: environ[key] for name in names if (key := ENVIRONMENT_PREFIX + name.upper()) in environ},
        ),
        ("the command line", arguments),
    )
    values: dict[str, Value] = {}
    messages: list[str] = []
    for source, given in sources:
        for name, value in given.items():
            try:
                values[name] = checked(name, value)
            except SettingsError as error:
                messages.append(f"In {source}: {error}")
    return Settings(**values), tuple(messages)  # type: ignore[arg-type] # checked above


def client_secret(environ: Mapping[str, str]) -> Secret | None:
    """The client secret of a confidential client, which lives in the environment or the keyring and in no file."""
    text = environ.get(f"{ENVIRONMENT_PREFIX}CLIENT_SECRET", "")
    return Secret(text) if text else None
