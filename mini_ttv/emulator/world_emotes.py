"""Every emote that exists in the world, of all four providers.

The names of Twitch's global emotes are Twitch's (people know them); the pictures that the emulator serves for them
are its own. The rest is invented. Ids never change.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from mini_ttv.emulator.stable import stable_hex, stable_number, stable_ulid

TWITCH = "twitch"
BTTV = "bttv"
FFZ = "ffz"
SEVENTV = "7tv"


@dataclass(frozen=True, slots=True)
class WorldEmote:
    """One emote; `width` and `height` are pixels of its smallest picture."""

    provider: str
    id: str
    name: str
    animated: bool = False
    zero_width: bool = False
    width: int = 28
    height: int = 28
    kind: str = ""  # Twitch: "globals", "subscriptions", "follower", "bitstier"
    tier: str = ""  # Twitch: "1000", "2000", "3000" or ""
    set_id: str = ""  # Twitch: emote_set_id; "0" = everybody has it
    owner_id: str = ""  # Twitch: the channel's user id; "0" for global ones
    modifier: bool = False  # BTTV: changes the next emote; FFZ: changes the one before

    @property
    def key(self) -> str:
        """How the truth names it: "provider:id"."""
        return f"{self.provider}:{self.id}"


def _twitch_global(emote_id: str, name: str, *, animated: bool = False) -> WorldEmote:
    return WorldEmote(TWITCH, emote_id, name, animated=animated, kind="globals", set_id="0", owner_id="0")


_TWITCH_GLOBAL_STILLS = (
    ("25", "Kappa"),
    ("1902", "Keepo"),
    ("88", "PogChamp"),
    ("425618", "LUL"),
    ("86", "BibleThump"),
    ("305954156", "PogBones"),
    ("41", "Kreygasm"),
    ("81274", "VoHiYo"),
    ("58765", "NotLikeThis"),
    ("245", "ResidentSleeper"),
    ("64138", "SeemsGood"),
    ("30259", "HeyGuys"),
    ("28087", "WutFace"),
    ("354", "4Head"),
    ("46", "SSSsss"),
    ("22639", "BabyRage"),
    ("68856", "MyAvatar"),
    ("301696583", "EntropyWins"),
    ("112290", "TwitchUnity"),
    ("360", "FailFish"),
    ("69", "BloodTrail"),
    ("1", ":)"),
    ("9", "<3"),
    ("555555584", ":D"),
)

TWITCH_GLOBAL = (
    *(_twitch_global(emote_id, name) for emote_id, name in _TWITCH_GLOBAL_STILLS),
    _twitch_global("emotesv2_5d523adb8bbb4786821cd7091e47da21", "PopNemo", animated=True),
    _twitch_global("emotesv2_4c39207000564711868f3196cc0a8748", "RaccAttack", animated=True),
)

_BTTV_ZERO_WIDTH = frozenset({"SoSnowy", "IceCold", "SantaHat", "TopHat", "cvMask", "cvHazmat"})


def _bttv(name: str, owner: str = "", *, animated: bool = False, modifier: bool = False, width: int = 28) -> WorldEmote:
    emote_id = stable_hex(BTTV, owner, name, digits=24)
    zero_width = not owner and name in _BTTV_ZERO_WIDTH
    return WorldEmote(BTTV, emote_id, name, animated=animated, zero_width=zero_width, modifier=modifier, width=width)


def _ffz(name: str, owner: str = "", *, animated: bool = False, width: int = 32) -> WorldEmote:
    emote_id = str(stable_number(FFZ, owner, name, low=10_000, high=899_999))
    return WorldEmote(FFZ, emote_id, name, animated=animated, width=width, height=32)


def _seventv(
    name: str, owner: str = "", *, animated: bool = False, zero_width: bool = False, width: int = 32
) -> WorldEmote:
    emote_id = stable_ulid(SEVENTV, owner, name)
    return WorldEmote(SEVENTV, emote_id, name, animated=animated, zero_width=zero_width, width=width, height=32)


BTTV_GLOBAL = (
    _bttv(":tf:"),
    _bttv("CozyKettle"),
    _bttv("FeelsToast"),
    _bttv("duckWaddle", animated=True),
    _bttv("HypeLantern", animated=True),
    _bttv("nodNod", animated=True),
    _bttv("SourPlum"),
    _bttv("BroBean"),
    _bttv("TopHat"),
    _bttv("SoSnowy", animated=True),
    _bttv("cvHazmat"),
    _bttv("SantaHat"),
    _bttv("w!", modifier=True),
    _bttv("h!", modifier=True),
)

FFZ_GLOBAL = (
    _ffz("LilOwl"),
    _ffz("YooPigeon"),
    _ffz("BigOof", width=52),
    _ffz("CatBread"),
    _ffz("ZreenWow"),
    _ffz("PearPanic"),
    _ffz("BeanDance", animated=True),
    _ffz("FeelsToast"),
)

SEVENTV_GLOBAL = (
    _seventv("peepoLamp"),
    _seventv("Clapping", animated=True),
    _seventv("EZfish"),
    _seventv("WaitWhaat", animated=True),
    _seventv("RainTime", animated=True, zero_width=True),
    _seventv("PartyHatz", zero_width=True),
    _seventv("LongBoi", width=96),
    _seventv("glorp"),
    _seventv("BlobNod", animated=True),
    _seventv("SadgeFrog"),
    _seventv("YEPcorn"),
    _seventv("duckWaddle"),
)

_TWITCH_ENDINGS = ("Hype", "Love", "Lurk", "GG", "Rage", "Cozy", "Wave", "Sip")
_BTTV_POOL = (
    "bongoBird",
    "ratJig",
    "mopSpin",
    "sipTea",
    "bearHug",
    "headSpin",
    "frogRave",
    "snailZoom",
    "yakNod",
    "potatoHero",
)
_FFZ_POOL = ("OwlStare", "GoosePls", "MothLamp", "BreadGang", "CrabPls", "SockPuppet", "TeaTime", "NewtLord")
_SEVENTV_POOL = (
    "frogLeave",
    "ApuClap",
    "HUHowl",
    "catSlide",
    "BOOBATEA",
    "noodleArms",
    "monkaStar",
    "WIGGLE",
    "SNIFFA",
    "PauseChimp",
    "Gladge",
    "OMEGADUCK",
    "fishJAM",
    "CornSip",
    "ReallyNow",
    "Waiting",
)
_ANIMATED = frozenset(
    {
        "bongoBird",
        "ratJig",
        "mopSpin",
        "frogRave",
        "snailZoom",
        "GoosePls",
        "CrabPls",
        "catSlide",
        "WIGGLE",
        "fishJAM",
        "Waiting",
        "ApuClap",
    }
)


def emote_prefix(login: str) -> str:
    """What all Twitch emotes of a channel start with: up to six letters of its login."""
    return "".join(letter for letter in login if letter.isalpha())[:6].lower()


def _some(pool: tuple[str, ...], login: str, number: int) -> list[str]:
    """`number` names of `pool`, another choice for every channel."""
    return sorted(pool, key=lambda name: stable_hex(login, name))[:number]


@lru_cache(maxsize=2048)
def twitch_channel_emotes(login: str, user_id: str, *, small: bool = False) -> tuple[WorldEmote, ...]:
    """The channel's own Twitch emotes: subscriber tiers, one for followers, one for bits."""
    prefix = emote_prefix(login)
    endings = _TWITCH_ENDINGS[: 2 if small else 8]
    emotes = []
    for index, ending in enumerate(endings):
        tier = "3000" if index == 6 else "2000" if index == 5 else "1000"
        kind = "follower" if index == 4 else "bitstier" if index == 7 else "subscriptions"
        emotes.append(
            WorldEmote(
                TWITCH,
                "emotesv2_" + stable_hex(TWITCH, login, ending),
                prefix + ending,
                animated=ending in {"Wave", "GG"},
                kind=kind,
                tier=tier if kind == "subscriptions" else "",
                set_id=str(stable_number("set", login, kind, tier, low=300_000_000, high=999_999_999)),
                owner_id=user_id,
            )
        )
    return tuple(emotes)


@lru_cache(maxsize=2048)
def bttv_channel_emotes(login: str) -> tuple[WorldEmote, ...]:
    """BetterTTV emotes of a channel; half of them are shared ones (see `bttv_shared`)."""
    return tuple(_bttv(name, "channel", animated=name in _ANIMATED) for name in _some(_BTTV_POOL, login, 5))


@lru_cache(maxsize=2048)
def ffz_channel_emotes(login: str) -> tuple[WorldEmote, ...]:
    """FrankerFaceZ emotes of a channel."""
    return tuple(_ffz(name, "channel", animated=name in _ANIMATED) for name in _some(_FFZ_POOL, login, 4))


@lru_cache(maxsize=2048)
def seventv_channel_emotes(login: str) -> tuple[WorldEmote, ...]:
    """7TV emotes of a channel: some animated, one zero-width, one wide, and one that hides a global BetterTTV name."""
    chosen = [
        _seventv(name, "channel", animated=name in _ANIMATED, width=96 if name == "OMEGADUCK" else 32)
        for name in _some(_SEVENTV_POOL, login, 8)
    ]
    overlay = replace(_seventv("SnowOverlay", "channel", animated=True), zero_width=True)
    return (*chosen, overlay, _seventv("CozyKettle", "channel"))


def pool_emote(provider: str, name: str) -> WorldEmote | None:
    """An emote of BetterTTV's or 7TV's that some channels have, as every one of them has it."""
    if provider == BTTV and name in _BTTV_POOL:
        return _bttv(name, "channel", animated=name in _ANIMATED)
    if provider == SEVENTV and name in _SEVENTV_POOL:
        return _seventv(name, "channel", animated=name in _ANIMATED, width=96 if name == "OMEGADUCK" else 32)
    return None


def third_party_by_word(
    login: str,
    *,
    small: bool = False,
    bttv: tuple[WorldEmote, ...] | None = None,
    seventv: tuple[WorldEmote, ...] | None = None,
) -> dict[str, WorldEmote]:
    """Which word is which third-party emote in this channel.

    The order in which clients look: the channel's FFZ, BTTV, 7TV, then global FFZ, BTTV, 7TV (as Chatterino does).
    BetterTTV's modifiers are left out: they are no pictures of their own. `bttv` and `seventv` are the channel's sets
    where they are not the usual ones.
    """
    own = (
        bttv_channel_emotes(login) if bttv is None else bttv,
        seventv_channel_emotes(login) if seventv is None else seventv,
    )
    channel: Iterable[tuple[WorldEmote, ...]] = () if small else (ffz_channel_emotes(login), *own)
    words: dict[str, WorldEmote] = {}
    for emotes in (*channel, FFZ_GLOBAL, BTTV_GLOBAL, SEVENTV_GLOBAL):
        for emote in emotes:
            if not emote.modifier:
                words.setdefault(emote.name, emote)
    return words
