"""The games and categories that people stream: all invented."""

from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world_types import Game

# By share of the viewers; the first few have most of them, as everywhere.
_NAMES = (
    "Fireside Talk",
    "Hollow Orbit",
    "Ember Keep",
    "Kartoffel Kart",
    "Voidlings",
    "Skyforge Tactics",
    "Lanternfall",
    "Tidewright",
    "Neon Pelican",
    "Moss & Marrow",
    "Chrono Bakery",
    "Paper Dragons",
    "Studio Sounds",
    "Rust Parade",
    "Glasshouse Five",
    "Wyrmway Online",
    "Pocket Harvest",
    "Deep Sea Radio",
    "Clockwork Heist",
    "Starling Racers",
    "Makers & Code",
    "Brickline",
    "Midnight Ferry",
    "Cobalt Rush",
    "Tiny Parliament",
    "Owl Post Stories",
    "Gravel Kings",
    "Puzzle Attic",
    "The Last Cartographer",
    "Super Noodle League",
    "Duskwood Manor",
    "Iron Hedgehog",
    "Ink and Pixels",
    "Tram Simulator 84",
    "Quiet Colony",
    "Ghost Kitchen",
    "Rainy Day Chess",
    "Bumblebrawl",
    "Saltmarsh",
    "Aurora Drift",
    "Parcel Panic",
    "Mech Orchard",
    "Cave of Small Kings",
    "Fjord Fishing",
    "Subterra: Echoes",
    "Castle Dispatch",
    "Hexbound",
    "Lemonade Wars",
    "Travel & Outdoors Live",
    "Retro Arcade Night",
)


def build_games() -> tuple[Game, ...]:
    """All games, the most watched first; ids stay the same for ever."""
    return tuple(
        Game(
            id=str(stable_number("game", name, low=20_000, high=999_999)),
            name=name,
            igdb_id=""
            if name in {"Fireside Talk", "Makers & Code"}
            else str(stable_number("igdb", name, low=1_000, high=300_000)),
            hue=stable_number("hue", name, low=0, high=359),
            share=1.0 / (rank + 1.5),
        )
        for rank, name in enumerate(_NAMES)
    )
