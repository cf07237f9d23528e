from mini_ttv.core.emotes import Emote, Provider, merge


def _emote(provider: Provider, emote_id: str, name: str) -> Emote:
    return Emote(provider, emote_id, name)


def test_the_key_names_provider_and_id() -> None:
    assert _emote(Provider.SEVENTV, "01F6", "peepoHappy").key == "7tv:01F6"
    assert _emote(Provider.TWITCH, "25", "Kappa").key == "twitch:25"


def test_the_first_set_that_has_a_name_wins() -> None:
    channel = {"LULW": _emote(Provider.BTTV, "1", "LULW")}
    shared = {"LULW": _emote(Provider.FFZ, "2", "LULW"), "catJAM": _emote(Provider.BTTV, "3", "catJAM")}
    assert merge(channel, shared) == {"LULW": channel["LULW"], "catJAM": shared["catJAM"]}
    assert merge() == {}
