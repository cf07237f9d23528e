"""How the emotes of the world look: words for `pictures_emotes.recipe`, by name."""

from random import Random

from mini_ttv.emulator.pictures_bodies import BODIES
from mini_ttv.emulator.pictures_emotes import Recipe, recipe
from mini_ttv.emulator.world_emotes import TWITCH, WorldEmote

_LOOKS = {
    "Kappa": "face sly smirk", "Keepo": "cat sly smirk", "PogChamp": "face wide gasp", "LUL": "face happy grin",
    "BibleThump": "bunny crying sad", "PogBones": "ghost wide gasp", "Kreygasm": "face closed gasp blush",
    "VoHiYo": "bunny happy smile bow",
    "NotLikeThis": "robot dizzy wavy", "ResidentSleeper": "bear closed flat", "SeemsGood": "chick wink smile",
    "HeyGuys": "face happy smile hearts",
    "WutFace": "face tiny wavy sweat", "4Head": "face happy teeth", "SSSsss": "frog angry teeth",
    "BabyRage": "face angry sad", "MyAvatar": "robot dot smile",
    "EntropyWins": "flame angry smirk", "TwitchUnity": "heart happy smile", "FailFish": "frog closed flat",
    "BloodTrail": "pumpkin angry grin",
    ":)": "face dot smile", ":(": "face dot sad", ":D": "face happy grin", ":P": "face wink tongue",
    "<3": "heart plain", ";)": "face wink smile",
    "PopNemo": "chick star gasp bounce", "RaccAttack": "bear angry teeth shake", ":tf:": "face sly teeth",
    "CozyKettle": "robot closed smile blush",
    "FeelsToast": "toast dot sad", "duckWaddle": "chick dot smile wobble", "HypeLantern": "pumpkin star grin pulse",
    "nodNod": "bear happy smile jam",
    "SourPlum": "face dizzy wavy tinted", "BroBean": "face shades smirk tinted", "TopHat": "tophat",
    "SoSnowy": "snow fall", "cvHazmat": "hazmat",
    "SantaHat": "santa", "IceCold": "snow", "LilOwl": "chick wide flat", "YooPigeon": "chick shades smirk tinted",
    "BigOof": "face tiny sad",
    "CatBread": "toast closed cat", "ZreenWow": "frog wide gasp", "PearPanic": "pumpkin tiny gasp sweat tinted",
    "BeanDance": "face happy smile jam tinted",
    "peepoLamp": "frog star smile", "Clapping": "frog happy grin clap bounce", "EZfish": "frog shades smirk",
    "WaitWhaat": "cat wide gasp shake",
    "RainTime": "rain fall", "PartyHatz": "party", "LongBoi": "cat dot cat", "glorp": "ghost wide cat tinted",
    "BlobNod": "ghost happy smile jam",
    "SadgeFrog": "frog closed sad", "YEPcorn": "chick dot flat", "bongoBird": "chick happy smile bounce",
    "ratJig": "bear happy grin jam",
    "mopSpin": "ghost dizzy wavy spin", "sipTea": "bunny closed cat", "bearHug": "bear closed smile hearts",
    "headSpin": "face dizzy grin", "frogRave": "frog shades grin rainbow",
    "snailZoom": "frog tiny teeth shake", "yakNod": "bear dot flat", "potatoHero": "face angry smile crown tinted",
    "OwlStare": "chick wide flat", "GoosePls": "chick happy grin jam",
    "MothLamp": "ghost star gasp", "BreadGang": "toast shades smirk", "CrabPls": "heart happy grin wobble",
    "SockPuppet": "ghost dot tongue",
    "TeaTime": "bunny closed smile", "NewtLord": "frog sly smirk crown", "frogLeave": "frog closed sad",
    "ApuClap": "frog happy smile clap bounce",
    "HUHowl": "chick tiny gasp", "catSlide": "cat happy cat wobble", "BOOBATEA": "bunny wide gasp",
    "noodleArms": "face dizzy grin", "monkaStar": "star tiny wavy sweat",
    "WIGGLE": "ghost happy smile wobble", "SNIFFA": "bear closed cat", "PauseChimp": "bear wide flat",
    "Gladge": "frog closed smile blush", "OMEGADUCK": "chick happy grin",
    "fishJAM": "frog happy smile headphones jam", "CornSip": "chick closed cat", "ReallyNow": "cat sly flat",
    "Waiting": "cat dot flat pulse",
    "SnowOverlay": "snow fall", "catJAM": "cat happy cat headphones jam",
}  # fmt: skip
_ENDINGS = {
    "Hype": "star grin", "Love": "heart smile hearts", "Lurk": "sly flat", "GG": "happy grin clap bounce",
    "Rage": "angry teeth",
    "Cozy": "closed smile blush", "Wave": "wink smile wobble", "Sip": "closed cat",
}  # fmt: skip
_MASCOTS = tuple(body for body in BODIES if body not in {"heart", "star", "flame"})


def recipe_of(emote: WorldEmote) -> Recipe:
    """What an emote of the world shows; a channel's own emotes all show its mascot."""
    wide = emote.width / emote.height
    if emote.provider == TWITCH and emote.kind != "globals":
        for ending, look in _ENDINGS.items():
            if emote.name.endswith(ending):
                rng = Random(f"mascot {emote.name.removesuffix(ending)}")
                body, hue = rng.choice(_MASCOTS), rng.random()
                return recipe(emote.name, f"{body} {look}", animated=emote.animated, wide=wide, hue=hue)
    return recipe(emote.name, _LOOKS.get(emote.name, ""), animated=emote.animated, wide=wide)
