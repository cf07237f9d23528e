"""Emotes that only the gallery's lines mention, so that these have pictures too."""

from mini_ttv.emulator.world_emotes import TWITCH, WorldEmote


def _emote(emote_id: str, name: str) -> WorldEmote:
    return WorldEmote(TWITCH, emote_id, name, kind="globals", set_id="0", owner_id="0")


GALLERY_EMOTES = (
    _emote("499", ":)"),
    _emote("490", ":P"),
    _emote("483", "<3"),
    _emote("300196486_TK", "galleryM_TK"),
    _emote("185989", "galleryH"),
    _emote("1035663", "galleryL"),
    _emote("84608", "galleryX"),
)
