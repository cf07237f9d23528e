"""The gallery: every shape of line is shown, as it is written down."""

import aiohttp

from mini_ttv.emulator.chatter_room import ChatRoom
from mini_ttv.emulator.irc_gallery import GALLERY, Exhibition, open_gallery, spans_of
from mini_ttv.emulator.irc_gallery_lines import exhibits
from mini_ttv.emulator.irc_hub import IrcHub
from mini_ttv.emulator.world import World
from tests.emulator.chat_wire import anonymous, tags_of


def test_every_exhibit_is_written_right() -> None:
    channel = open_gallery(World(chat_rate=0))
    assert open_gallery(World(chat_rate=0)).id == channel.id
    assert len(exhibits()) > 75
    assert len({exhibit.name for exhibit in exhibits()}) == len(exhibits())
    for exhibit in exhibits():
        for span in spans_of(exhibit):
            assert span.emote.name == exhibit.text[span.start : span.end], exhibit.name
        assert "\\x01" not in exhibit.line
        assert not exhibit.emotes or exhibit.is_message
    kinds = {tags_of(exhibit.line).get("msg-id") for exhibit in exhibits() if " USERNOTICE " in exhibit.line}
    assert {
        "sub",
        "resub",
        "subgift",
        "submysterygift",
        "raid",
        "announcement",
        "viewermilestone",
        "modiversary",
        "sharedchatnotice",
    } <= kinds
    assert any("\U000e0000" in exhibit.line for exhibit in exhibits())
    assert any(exhibit.text == "" and exhibit.is_message for exhibit in exhibits())


class _Listener:
    """A member that keeps what it gets."""

    def __init__(self) -> None:
        self.muted = False
        self.caps = {"twitch.tv/tags", "twitch.tv/commands"}
        self.nick = "listener"
        self.lines: list[str] = []

    def push(self, text: str) -> None:
        self.lines += text.split("\r\n")[:-1]


def test_a_round_through_the_gallery() -> None:
    chat_hub = IrcHub(ChatRoom(World(chat_rate=0)))
    exhibition = Exhibition(chat_hub)
    listener = _Listener()
    chat_hub.join(GALLERY, listener)
    for exhibit in exhibits():
        exhibition.show(exhibit)
    assert len(listener.lines) == len(exhibits())
    assert not any(
        place in line
        for line in listener.lines
        for place in ("<id>", "<ts>", "<room>", "<last>", "<avatar>", "<other>")
    )
    truth = chat_hub.world.truth
    messages = [line for line in listener.lines if " PRIVMSG " in line]
    assert len(truth.messages(GALLERY)) == len(messages)
    shown = {tags_of(line)["id"] for line in messages if "id" in tags_of(line)}
    assert shown <= {sent.message_id for sent in truth.messages(GALLERY)}
    report = truth.report(GALLERY)
    emotes = report["emotes"]
    assert isinstance(emotes, dict)
    by_name = {value["name"]: value["total"] for value in emotes.values()}
    assert by_name["Kappa"] == sum(exhibit.text[a:b] == "Kappa" for exhibit in exhibits() for a, b in exhibit.emotes)
    assert {"FeelsToast", "TopHat", "RainTime", "LilOwl"} <= by_name.keys()


async def test_joining_the_gallery(http: aiohttp.ClientSession) -> None:
    async with anonymous(http, GALLERY) as chat:
        await chat.until(f"ROOMSTATE #{GALLERY}")
        first = await chat.next()
        assert first.partition(" ")[2].endswith(exhibits()[0].text)
