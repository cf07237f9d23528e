"""Every option of the program: each declared once, with type, default, title, help and place in the dialog."""

from dataclasses import Field, dataclass, fields

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.translation import marked, tr
from mini_ttv.option import Section
from mini_ttv.option import option as _option

Value = str | int | bool


_SECTIONS_BY_PREFIX = {
    "chat": Section.CHAT,
    "hit": Section.HITS,
    "mini": Section.MINI,
    "notice": Section.NOTIFICATIONS,
    "notification": Section.NOTIFICATIONS,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option, declared once. The TOML file's keys and, in capitals after MINI_TTV_, the environment's names."""

    # General.
    language: str = _option(
        "system",
        marked("Language"),
        choices=("system", "en", "de", "es"),
        words=(marked("Like the desktop"), "English", "Deutsch", "Español"),
        help=marked("Of the windows and messages. A change is seen after the next start."),
        section=Section.GENERAL,
    )
    close_to_tray: bool = _option(
        default=False,
        title=marked("Closing the window keeps the program in the tray"),
        help=marked("It goes on telling who is live. Quit it from the tray's menu."),
    )
    follow_order: str = _option(
        "viewers",
        marked("Order of followed channels"),
        choices=("viewers", "recent", "name", "category"),
        words=(marked("Most viewers"), marked("Just started"), marked("Name"), marked("Category")),
        help=marked("Pinned channels always come first."),
    )
    stream_languages: str = _option(
        "",
        marked("Languages of the streams that are listed, such as de,en; empty for all"),
        help=marked("Two letters each, as in web addresses. Followed channels are listed whatever they speak."),
    )
    log_level: str = _option(
        "warning",
        marked("Log level"),
        choices=("debug", "info", "warning", "error"),
        words=(marked("Everything"), marked("What happens"), marked("Warnings"), marked("Errors only")),
        help=marked("How much the log holds. It stays on this computer, and never holds passwords or tokens."),
    )
    log_areas: str = _option(
        "",
        marked("Log levels of single areas, such as playback=debug,twitch=info"),
        help=marked(
            "For looking into one thing: app, ui, services, twitch, playback, emotes, storage, desktop, core, qt."
        ),
        section=Section.GENERAL,
    )
    # Account.
    client_id: str = _option(
        "",
        marked("Twitch client id of this program"),
        help=marked("Only for who has registered an application with Twitch; the login dialog helps with it."),
        section=Section.ACCOUNT,
    )
    redirect_uri: str = _option(
        "http://localhost:17563/oauth2/callback",
        marked("Redirect address registered with Twitch"),
        help=marked("Has to be, letter for letter, the one that is registered with the application."),
        section=Section.ACCOUNT,
    )
    login_way: str = _option(
        "code",
        marked("How the login begins"),
        choices=("code", "system", "browser"),
        words=(marked("With a code"), marked("In the web browser"), marked("In a window")),
        help=marked("The other ways stay one click away in the login dialog."),
        section=Section.ACCOUNT,
    )
    endpoints: str = _option(
        "",
        marked("TOML file with other servers than Twitch's"),
        help=marked("For tests and for servers that speak the same language as Twitch; empty for Twitch itself."),
        section=Section.ACCOUNT,
    )
    # Playback.
    quality: str = _option(
        "best",
        marked("Video quality"),
        choices=("best", "high", "medium", "low", "audio"),
        words=(marked("Best"), marked("High"), marked("Medium"), marked("Low"), marked("Sound only")),
        help=marked("What is played where a channel offers it, else the next lower one."),
        section=Section.PLAYBACK,
    )
    volume: int = _option(50, marked("Volume in per cent"), low=0, high=100, section=Section.PLAYBACK)
    muted: bool = _option(default=False, title=marked("Muted"), section=Section.PLAYBACK)
    low_latency: bool = _option(
        default=True,
        title=marked("Low latency"),
        help=marked("Live is a few seconds nearer; on a line that stutters, switch it off."),
        section=Section.PLAYBACK,
    )
    catch_up: bool = _option(
        default=True,
        title=marked("Play a little faster where live is further away than usual"),
        help=marked("By at most a few per cent, which nobody hears, until live is near again."),
        section=Section.PLAYBACK,
    )
    step_down: bool = _option(
        default=True,
        title=marked("Take a lower quality when pictures are lost for long"),
        help=marked("Better a smaller picture than one that stutters."),
        section=Section.PLAYBACK,
    )
    step_up: bool = _option(
        default=False,
        title=marked("Take the chosen quality again when that is over"),
        help=marked("Off, it stays lower until somebody chooses another quality."),
        section=Section.PLAYBACK,
    )
    codecs: str = _option(
        "h264",
        marked("Video codecs that this computer can show"),
        choices=("h264", "h264,h265", "h264,h265,av1"),
        words=("H.264", marked("H.264 and H.265"), marked("H.264, H.265 and AV1")),
        help=marked("Some channels have their best picture in newer codecs only; they need a strong computer."),
        section=Section.PLAYBACK,
    )
    reconnect_minutes: int = _option(
        7,
        marked("Minutes to keep trying when a stream breaks off"),
        low=0,
        high=120,
        help=marked("After that the player says that the stream has ended."),
        section=Section.PLAYBACK,
    )
    when_hidden: str = _option(
        "audio",
        marked("While the video is hidden, play sound only, the smallest picture, or all"),
        choices=("audio", "lowest", "keep"),
        words=(marked("Sound only"), marked("Smallest picture"), marked("All as before")),
        help=marked("Saves power and data while nobody can see the picture."),
        section=Section.PLAYBACK,
    )
    # Mini player.
    mini_chat: str = _option(
        "off",
        marked("Chat of the mini player"),
        choices=("off", "beside", "above"),
        words=(marked("None"), marked("Beside the picture"), marked("Over the picture")),
        help=marked("The key C changes it while the mini player is on show."),
    )
    mini_opacity: int = _option(
        100,
        marked("Opacity of the mini player in per cent"),
        low=20,
        high=100,
        help=marked("Less lets you see what is below it."),
    )
    mini_ticker: bool = _option(
        default=True,
        title=marked("Emotes of the last minute in the mini player"),
        help=marked("The emotes that chat uses most, as a line below the picture."),
    )
    mini_on_top: bool = _option(
        default=True,
        title=marked("The mini player stays on top of other windows"),
        help=marked("Not all desktops let programs decide that; then the window's own menu can."),
    )
    # Chat.
    chat_timestamps: str = _option(
        "minutes",
        marked("Times before messages"),
        choices=("off", "minutes", "seconds"),
        words=(marked("None"), marked("Hours and minutes"), marked("With seconds")),
    )
    chat_text_size: int = _option(
        100,
        marked("Size of the chat's text in per cent"),
        low=70,
        high=250,
        help=marked("Names and emotes grow with it."),
    )
    chat_comfortable: bool = _option(
        default=False,
        title=marked("More room between messages"),
        help=marked("Easier to read, with fewer messages on the screen."),
    )
    chat_lines: int = _option(
        1000,
        marked("Messages that a chat keeps"),
        low=100,
        high=10_000,
        help=marked("Older ones are forgotten. More of them need more memory."),
    )
    chat_fold: bool = _option(
        default=False,
        title=marked("The same text by several people is shown once, with their number"),
        help=marked("Makes chats quiet in which everybody says the same. Hits are counted all the same."),
    )
    deleted_messages: str = _option(
        "grey",
        marked("Deleted messages stay struck out, or are hidden"),
        choices=("grey", "hide"),
        words=(marked("Struck out"), marked("Hidden")),
        help=marked("Messages that a moderator has taken away."),
        section=Section.CHAT,
    )
    animate_emotes: bool = _option(
        default=True,
        title=marked("Animated emotes move"),
        help=marked("Off, each shows its first picture, which also saves power."),
        section=Section.CHAT,
    )
    chat_pause_on_hover: bool = _option(
        default=False,
        title=marked("Chat rests while the pointer is on it"),
        help=marked("So that a message can be read or clicked; it goes on when the pointer leaves."),
    )
    chat_announcements: str = _option(
        "off",
        marked("Messages that a screen reader speaks"),
        choices=("off", "mentions", "all"),
        words=(marked("None"), marked("Those that mention you"), marked("All")),
        help=marked("Only while a screen reader runs."),
    )
    chat_delay: int = _option(
        0,
        marked("Seconds by which messages are shown later, to match the video"),
        low=0,
        high=120,
        help=marked("Chat is faster than video; with a delay nobody tells you what you will see next."),
    )
    chat_history: bool = _option(
        default=False,
        title=marked("Ask recent-messages.robotty.de for what was said before"),
        help=marked("A free service that is not Twitch's; it learns which channels you open."),
    )
    chat_eventsub: bool = _option(
        default=False,
        title=marked("Read the chat a second time over EventSub, against gaps"),
        help=marked("Needs a login; costs a second connection for each chat."),
    )
    # Hits.
    hit_retention_days: int = _option(
        0,
        marked("Days that counted hits are kept; 0 for ever"),
        low=0,
        high=36500,
        help=marked("Older ones are deleted once a day."),
    )
    hit_message_days: int = _option(
        0,
        marked("Days that the messages themselves are kept; 0 keeps none"),
        low=0,
        high=36500,
        help=marked("For exports: who wrote what, of all chats that are counted. Older ones are deleted once a day."),
    )
    # Notifications.
    notifications: bool = _option(
        default=True,
        title=marked("Tell when a followed channel goes live"),
        help=marked("As a notice of the desktop, never more than one for one stream."),
    )
    notice_scope: str = _option(
        "all",
        marked("Tell of all followed channels, or of chosen ones"),
        choices=("all", "chosen"),
        words=(marked("All"), marked("Chosen ones")),
        help=marked("The menu of a channel's card chooses it."),
    )
    notice_chosen: str = _option(
        "", marked("Chosen channels to tell of, such as one,two"), help=marked("Used where only they count.")
    )
    notice_muted: str = _option("", marked("Channels that are never told of, such as one,two"))
    notice_categories: str = _option("", marked("Tell only of these categories, such as Chess,Art; empty for all"))
    notice_categories_not: str = _option("", marked("Never tell of these categories"))
    notice_titles: str = _option("", marked("Tell only of titles with one of these words; empty for all"))
    notice_titles_not: str = _option("", marked("Never tell of titles with one of these words, such as rerun"))
    notice_quiet: str = _option(
        "",
        marked("Hours in which no notice is shown, such as 23:00-07:00"),
        help=marked("What was missed is listed behind the bell in the bar."),
    )
    notice_changes: str = _option(
        "off",
        marked("Tell when a live channel changes its category, or also its title"),
        choices=("off", "category", "title"),
        words=(marked("No"), marked("Category"), marked("Category and title")),
    )
    # Appearance.
    theme: str = _option(
        "system",
        marked("Colours"),
        choices=("system", "light", "dark"),
        words=(marked("Like the desktop"), marked("Light"), marked("Dark")),
        help=marked("Like the desktop: changes with it while the program runs."),
        section=Section.APPEARANCE,
    )
    accent: str = _option(
        "violet",
        marked("Accent colour"),
        choices=("violet", "blue", "teal", "green", "orange", "red", "pink"),
        words=(
            marked("Violet"),
            marked("Blue"),
            marked("Teal"),
            marked("Green"),
            marked("Orange"),
            marked("Red"),
            marked("Pink"),
        ),
        help=marked("For buttons, links and what is chosen."),
        section=Section.APPEARANCE,
    )
    text_size: int = _option(
        100,
        marked("Size of all text in per cent"),
        low=80,
        high=160,
        help=marked("The chat's messages grow with it, and have a size of their own beside."),
        section=Section.APPEARANCE,
    )
    density: str = _option(
        "normal",
        marked("Room around buttons and rows"),
        choices=("compact", "normal", "roomy"),
        words=(marked("Compact"), marked("Normal"), marked("Roomy")),
        help=marked("Compact shows more, roomy is easier to hit."),
        section=Section.APPEARANCE,
    )
    high_contrast: str = _option(
        "system",
        marked("High contrast"),
        choices=("system", "on", "off"),
        words=(marked("Like the desktop"), marked("On"), marked("Off")),
        help=marked("Black or white grounds, strong lines around everything that can be used."),
        section=Section.APPEARANCE,
    )
    reduced_motion: bool = _option(
        default=False,
        title=marked("Less motion"),
        help=marked("Nothing fades or slides, and animated emotes stand still."),
        section=Section.APPEARANCE,
    )
    # Storage.
    picture_cache_mb: int = _option(
        256,
        marked("Space for pictures on disk in megabytes"),
        low=16,
        high=8192,
        help=marked("Emotes and faces that need not be fetched again; the oldest go first."),
        section=Section.STORAGE,
    )
    # What the program remembers by itself.
    shortcuts: str = _option("", "Keys that were changed, a line each", section=Section.NONE)
    welcomed: bool = _option(default=False, title="The welcome of the first start has been seen", section=Section.NONE)
    recent_emotes: str = _option("", "Which emotes were picked last, a line each", section=Section.NONE)
    last_searches: str = _option("", "What was searched for last, a line each", section=Section.NONE)
    tray_explained: bool = _option(
        default=False, title="What closing to the tray means has been told", section=Section.NONE
    )
    window_place: str = _option("", "Place of the window: x, y, width, height", section=Section.NONE)
    window_maximized: bool = _option(default=False, title="Window fills the screen", section=Section.NONE)
    mini_place: str = _option(
        "", "Place of the mini player on each screen: name=x, y, width, height; ...", section=Section.NONE
    )
    channel_qualities: str = _option(
        "", "Qualities that were chosen for single channels: name=720p60 ...", section=Section.NONE
    )
    side_width: int = _option(340, "Width of the chat beside the video", low=240, high=1200, section=Section.NONE)


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


def words_of_choices(name: str) -> tuple[str, ...]:
    """What a person reads for each of the choices."""
    words: tuple[str, ...] = _declared(name).metadata["words"]
    return words or tuple(choice.capitalize() for choice in choices_of(name))


def help_of(name: str) -> str:
    """A sentence that says what the option means; it may be empty."""
    return str(_declared(name).metadata["help"])


def section_of(name: str) -> Section:
    """Where the option stands in the settings dialog; `Section.NONE` = nowhere."""
    section: Section | None = _declared(name).metadata["section"]
    return section or _SECTIONS_BY_PREFIX.get(name.split("_", maxsplit=1)[0].removesuffix("s"), Section.GENERAL)


def range_of(name: str) -> tuple[int, int]:
    """The smallest and the greatest number that a number option may be; both 0 where there is no limit."""
    metadata = _declared(name).metadata
    return metadata["low"], metadata["high"]


def portable_names() -> tuple[str, ...]:
    """The options that another computer may take over: what a person has chosen, and no places of this one."""
    chosen = (name for name in option_names() if section_of(name) is not Section.NONE and name != "endpoints")
    return (*chosen, "shortcuts")


def title_or_nothing(name: str) -> str:
    """The option's title; "" for a name that is none."""
    return title_of(name) if name in option_names() else ""


def default_of(name: str) -> Value:
    """The value without any wish; its type is the option's."""
    default: Value = _declared(name).default  # type: ignore[assignment] # every option has one
    return default


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
        message = tr("{name} needs a text, not {value}.", name=name, value=repr(value))
        raise SettingsError(message)
    choices = choices_of(name)
    if choices and value.lower() not in choices:
        message = tr("{name} is one of {words}, not {value}.", name=name, words=", ".join(choices), value=repr(value))
        raise SettingsError(message)
    return value.lower() if choices else value


def _as_bool(name: str, value: object) -> bool:
    words = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
    answer = value if isinstance(value, bool) else words.get(str(value).lower()) if isinstance(value, str) else None
    if answer is None:
        message = tr("{name} is true or false, not {value}.", name=name, value=repr(value))
        raise SettingsError(message)
    return answer


def _as_int(name: str, value: object, low: int, high: int) -> int:
    try:
        number = int(value) if isinstance(value, str) else value
    except ValueError:
        number = None
    if not isinstance(number, int) or isinstance(number, bool) or (low < high and not low <= number <= high):
        shown = {"name": name, "low": low, "high": high, "value": repr(value)}
        raise SettingsError(tr("{name} is a number from {low} to {high}, not {value}.", **shown))
    return number
