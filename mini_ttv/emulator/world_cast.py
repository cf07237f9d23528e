"""The people of the world: streamers, the many small channels, and who chats. All invented."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A named streamer: what the channel is about, and whether it is live when the emulator starts."""

    display_name: str
    viewers: int
    language: str
    game: str
    title: str
    tags: tuple[str, ...]
    live: bool = True
    login: str = ""
    labels: tuple[str, ...] = ()


# Viewers keep a distance from each other: the order stays the same while the numbers drift.
STREAMERS = (
    Role(
        "Luma_Arcade",
        48210,
        "en",
        "Hollow Orbit",
        "Zero-damage run of the Sunless Ring | !rules !gear",
        ("English", "Speedrun", "Cozy"),
    ),
    Role(
        "BrotUndBits",
        31544,
        "de",
        "Kartoffel Kart",
        "Kartoffel-Cup Finale: wer fliegt raus? 🥔",
        ("Deutsch", "Turnier"),
    ),
    Role("MistralVega", 24075, "es", "Fireside Talk", "Charlando con café y sin prisa ☕", ("Español", "Charla")),
    Role(
        "OttoFjord",
        18330,
        "en",
        "Fjord Fishing",
        "Ice season begins, 100 fish before bed",
        ("English", "Chill", "NoBackseating"),
    ),
    Role("hana_kettle", 15012, "ja", "Chrono Bakery", "まったりパン屋さん経営 3日目", ("日本語", "まったり")),
    Role(
        "SableQuill",
        12840,
        "en",
        "Paper Dragons",
        "Ranked climb to Vellum, deck in panels",
        ("English", "Cards", "Educational"),
    ),
    Role(
        "Pixelpanne",
        10417,
        "de",
        "Ember Keep",
        "Erster Durchgang, keine Spoiler bitte",
        ("Deutsch", "Blind", "Erstausstrahlung"),
    ),
    Role(
        "TidePoolTheo",
        8702,
        "en",
        "Deep Sea Radio",
        "Night dive with chat: what is THAT sound",
        ("English", "Horror"),
        labels=("MatureGame",),
    ),
    Role(
        "CafeCordoba", 7391, "es", "Studio Sounds", "Guitarra en directo, peticiones abiertas 🎸", ("Español", "Música")
    ),
    Role("RenardRapide", 6120, "fr", "Starling Racers", "Objectif record du monde sur Rosée", ("Français", "Speedrun")),
    Role(
        "NimbusNora",
        5288,
        "en",
        "Makers & Code",
        "Building a weather station from scrap, day 4",
        ("English", "Electronics", "Coding"),
    ),
    Role("GravelGustav", 4460, "sv", "Gravel Kings", "Grusrally med publiken", ("Svenska", "Racing")),
    Role("ApolloMint", 3725, "pt", "Voidlings", "Só mais uma fase, prometo", ("Português", "Indie")),
    Role(
        "KnotAndBramble", 3012, "en", "Ink and Pixels", "Drawing your emotes, wheel decides", ("English", "Art", "Cozy")
    ),
    Role(
        "Ostwind_Otto",
        2544,
        "de",
        "Tram Simulator 84",
        "Linie 12 im Regen, Feierabendverkehr",
        ("Deutsch", "Simulation"),
    ),
    Role("SeolMoon", 2190, "ko", "Skyforge Tactics", "길드전 준비 중, 질문 환영", ("한국어", "전략")),
    Role("PolderPiet", 1731, "nl", "Pocket Harvest", "Boerderij bouwen tot de regen stopt", ("Nederlands", "Gezellig")),
    Role("BasilBlitz", 1402, "en", "Rainy Day Chess", "Viewer arena, 3+2, be kind", ("English", "Chess")),
    Role(
        "Vesper_Vole",
        1117,
        "en",
        "Duskwood Manor",
        "Ghost hunt with friends (they left me)",
        ("English", "Horror", "CoOp"),
        labels=("MatureGame", "ViolentGraphic"),
    ),
    Role("LanternLiu", 903, "zh", "Lanternfall", "新手第一次玩,慢慢来", ("中文",)),
    Role(
        "TofuTambourine", 655, "en", "Retro Arcade Night", "Cabinet repair stream, now with smoke", ("English", "Retro")
    ),
    Role("MarenMakes", 421, "de", "Makers & Code", "Löten, fluchen, nochmal löten", ("Deutsch", "Elektronik")),
    Role("QuietCarriage", 208, "en", "Midnight Ferry", "no mic, just boats", ("English", "Silent")),
    Role("ZoriZephyr", 96, "pl", "Hexbound", "Pierwszy raz na żywo!", ("Polski", "Debiut")),
    Role(
        "CinderCass", 9000, "en", "Clockwork Heist", "Heist night is over, thank you all <3", ("English",), live=False
    ),
    Role("Moewenpick", 4100, "de", "Saltmarsh", "Nächstes Mal: das Leuchtturm-Ende", ("Deutsch",), live=False),
    Role("HelloHollis", 3800, "en", "Fireside Talk", "Coffee and listening to your stories", ("English",), live=False),
    Role("PepaTinta", 2600, "es", "Ink and Pixels", "Dibujando monstruos", ("Español",), live=False),
    Role("ArcticAndi", 1900, "de", "Aurora Drift", "Rundenzeiten jagen", ("Deutsch",), live=False),
    Role(
        "MintMarquis", 1500, "en", "Tiny Parliament", "Season finale: the budget", ("English", "Strategy"), live=False
    ),
    Role("IzumiRail", 800, "ja", "Tram Simulator 84", "終電まで運転します", ("日本語",), live=False),
    Role("SlowSloan", 300, "en", "Quiet Colony", "Back next week", ("English",), live=False),
)

VIEWER = "viewer"
COLLECTOR = "collector"

_FIRST = [
    "amber",
    "brisk",
    "cloudy",
    "dapper",
    "eager",
    "fuzzy",
    "gentle",
    "hazel",
    "inky",
    "jolly",
    "keen",
    "lunar",
    "mellow",
    "nifty",
    "olive",
    "plucky",
    "quirky",
    "rusty",
    "sunny",
    "tidy",
    "umber",
    "velvet",
    "windy",
    "zesty",
    "copper",
    "minty",
    "salty",
    "sleepy",
]
_SECOND = [
    "acorn",
    "badger",
    "comet",
    "donut",
    "ember",
    "falcon",
    "gecko",
    "harbor",
    "igloo",
    "jigsaw",
    "kettle",
    "lemur",
    "magpie",
    "nettle",
    "otter",
    "pickle",
    "quokka",
    "raven",
    "sprocket",
    "teapot",
    "urchin",
    "walrus",
    "yeti",
    "zeppelin",
    "biscuit",
    "marble",
]
_ENDINGS = ("", "", "", "tv", "_live", "7", "42", "plays", "_", "404", "99", "x")

SMALL_TITLES = (
    "first stream of the week",
    "just one more run",
    "learning, tips welcome",
    "late night chill",
    "road to 50 followers",
    "come say hi",
    "trying the new patch",
    "community games",
    "grinding until bed",
    "blind playthrough, part 3",
    "no mic today",
    "birthday stream!",
    "practice for the weekend",
    "cozy evening",
    "challenge: no jumping",
)

LOCALIZED_NAMES = {"hana_kettle": "ハナのやかん", "seolmoon": "설문", "lanternliu": "灯笼小刘"}


def login_of(display_name: str) -> str:
    """The login that belongs to a display name in Latin letters."""
    return display_name.lower()


def invented_logins(rng: random.Random, number: int) -> list[str]:
    """`number` different logins for small channels and chatters, in random order."""
    found: dict[str, None] = {}
    while len(found) < number:
        name = rng.choice(_FIRST) + rng.choice(("", "_", "")) + rng.choice(_SECOND) + rng.choice(_ENDINGS)
        found.setdefault(name[:25], None)
    return list(found)


def display_name_of(rng: random.Random, login: str) -> str:
    """How somebody writes the own login: mostly as it is, sometimes with capitals."""
    style = rng.random()
    if style < 0.5:
        return login
    return "_".join(part.capitalize() for part in login.split("_")) if style < 0.9 else login.upper()
