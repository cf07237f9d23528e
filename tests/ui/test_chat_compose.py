from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from mini_ttv.core.chat import (
    Badge,
    ChatMessage,
    CheermoteFragment,
    EmoteFragment,
    MentionFragment,
    Reply,
    TextFragment,
)
from mini_ttv.core.chat_looks import CheerTier
from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.ui import theme
from mini_ttv.ui.chat_compose import Composer, Paragraph, Spot
from mini_ttv.ui.chat_effects import Effect
from mini_ttv.ui.chat_log import ChatLog
from mini_ttv.ui.chat_options import ChatOptions
from mini_ttv.ui.chat_row import Look, Row
from mini_ttv.ui.chat_style import PLACEHOLDER, ChatStyle
from mini_ttv.ui.chat_text import units
from tests.ui.chat_samples import HAT, KAPPA, emote, message


@pytest.fixture
def style(qapp: QApplication) -> ChatStyle:
    return ChatStyle(qapp.font(), theme.DARK, 1.0, ChatOptions(timestamps="off"))


def composed(style: ChatStyle, chat_message: ChatMessage, broken: tuple[Emote, ...] = ()) -> list[Paragraph]:
    log = ChatLog()
    log.feed([chat_message])
    composer = Composer(style, lambda wanted: wanted in broken, lambda badge: badge.set_id == "vip")
    return composer.paragraphs(log.rows[0])


def test_a_message_is_a_name_and_its_words_with_space_for_pictures(style: ChatStyle) -> None:
    [paragraph] = composed(style, message("hello Kappa there"))
    assert paragraph.text == f"Mira: hello {PLACEHOLDER} there"
    assert paragraph.plain() == "Mira: hello Kappa there"
    [place] = paragraph.places
    assert (place.at, place.width, place.height, place.emote) == (12, 28, 28, KAPPA)
    assert (paragraph.spots[0].start, paragraph.spots[0].end) == (0, 4)


def test_positions_count_as_qt_does(style: ChatStyle) -> None:
    [paragraph] = composed(style, message("😂 Kappa 日本"))
    assert paragraph.length == units(paragraph.text)
    [place] = paragraph.places
    assert paragraph.text.encode("utf-16-le")[place.at * 2 : place.at * 2 + 2].decode("utf-16-le") == PLACEHOLDER
    assert paragraph.plain() == "Mira: 😂 Kappa 日本"
    assert paragraph.plain(place.at, paragraph.length) == "Kappa 日本"


def test_an_overlay_takes_no_space_and_widens_what_is_below(style: ChatStyle) -> None:
    [paragraph] = composed(style, message("Kappa SantaHat end"))
    assert paragraph.text == f"Mira: {PLACEHOLDER} end"
    [place] = paragraph.places
    assert place.over == [HAT]
    assert paragraph.plain() == "Mira: Kappa SantaHat end"
    wide = emote("Rain", width=96, height=32, zero_width=True)
    fragments = (EmoteFragment("Kappa", KAPPA), EmoteFragment("Rain", wide))
    [paragraph] = composed(style, message("KappaRain", fragments=fragments))
    assert [(place.width, place.height, place.over) for place in paragraph.places] == [(96, 32, [wide])]


@pytest.mark.parametrize("text", ["SantaHat", "Kappa then SantaHat", "Kappa  SantaHat"])
def test_an_overlay_with_nothing_below_is_an_emote(style: ChatStyle, text: str) -> None:
    [paragraph] = composed(style, message(text))
    assert paragraph.places[-1].emote == HAT


def test_a_picture_that_cannot_be_had_is_its_name(style: ChatStyle) -> None:
    [paragraph] = composed(style, message("hello Kappa"), broken=(KAPPA,))
    assert (paragraph.text, paragraph.places) == ("Mira: hello Kappa", [])


def test_sizes_of_emotes(style: ChatStyle) -> None:
    assert style.emote_size(0, 0) == (28, 28)
    assert style.emote_size(96, 32) == (96, 32)
    assert style.emote_size(64, 64) == (32, 32)
    assert style.emote_size(512, 32) == (128, 8)


def test_a_reply_says_to_what_and_hides_the_name_it_begins_with(style: ChatStyle) -> None:
    reply = Reply("1", "snow", "Snow", "how are you?")
    fragments = (MentionFragment("@snow", "snow"), TextFragment(" fine"))
    head, body = composed(style, message("@snow fine", fragments=fragments, reply=reply))
    assert head.plain() == "Replying to @Snow: how are you?"
    assert head.one_line
    assert body.plain() == "Mira: fine"


@pytest.mark.parametrize(
    "fragments",
    [
        (MentionFragment("@other", "other"), TextFragment(" fine")),
        (TextFragment("@snow fine"),),
        (MentionFragment("@snow", "snow"),),
    ],
)
def test_a_reply_that_begins_otherwise_is_left_alone(
    style: ChatStyle, fragments: tuple[MentionFragment | TextFragment, ...]
) -> None:
    reply = Reply("1", "snow", "Snow", "?")
    text = "".join(fragment.text for fragment in fragments)
    assert composed(style, message(text, fragments=fragments, reply=reply))[1].plain() == f"Mira: {text}"


def test_badges_stand_before_the_name_where_there_are_pictures(style: ChatStyle) -> None:
    badges = (Badge("vip", "1"), Badge("unheard-of", "1"))
    [paragraph] = composed(style, message("hi", badges=badges))
    assert [place.badge for place in paragraph.places] == [badges[0]]
    assert paragraph.plain() == "Mira: hi"


def test_a_name_in_other_letters_comes_with_its_login(style: ChatStyle) -> None:
    [paragraph] = composed(style, message("hi", login="annyeong", name="안녕"))
    assert paragraph.plain() == "안녕 (annyeong): hi"


def test_links_cheers_and_mentions(style: ChatStyle) -> None:
    fragments = (
        TextFragment("go to twitch.tv/x "),
        MentionFragment("@you", "you"),
        TextFragment(" "),
        CheermoteFragment("Cheer100", "Cheer", 100),
    )
    [paragraph] = composed(style, message("go to twitch.tv/x @you Cheer100", fragments=fragments))
    assert paragraph.plain() == "Mira: go to twitch.tv/x @you Cheer100"
    assert paragraph.spots[1:] == [Spot(12, 23, link="https://twitch.tv/x"), Spot(24, 28, login="you")]


def test_an_action_has_no_colon_and_a_deleted_message_is_struck_out(style: ChatStyle) -> None:
    [paragraph] = composed(style, message("dances", is_action=True))
    assert paragraph.plain() == "Mira dances"
    assert paragraph.formats[-1].format.fontItalic()
    log = ChatLog()
    log.feed([message("gone")])
    log.rows[0].deleted = True
    [paragraph] = Composer(style, lambda _: False, lambda _: False).paragraphs(log.rows[0])
    assert paragraph.formats[-1].format.fontStrikeOut()


def test_rows_without_a_message_and_rows_with_a_head(style: ChatStyle) -> None:
    composer = Composer(style, lambda _: False, lambda _: False)
    [alone] = composer.paragraphs(Row(0, Look.RAID, "12 raiders from https://example.com came"))
    assert [spot.link for spot in alone.spots] == ["https://example.com"]
    head, body = composer.paragraphs(Row(0, Look.SUB, "Mira subscribed", message("yay")))
    assert (head.plain(), body.plain()) == ("Mira subscribed", "Mira: yay")


def test_times_are_shown_where_they_are_known(qapp: QApplication) -> None:
    style = ChatStyle(qapp.font(), theme.LIGHT, 1.0)
    assert composed(style, message("hi", sent_at=0))[0].plain() == "Mira: hi"
    assert composed(style, message("hi"))[0].plain()[2] == ":"


def test_a_cheer_is_its_picture_and_its_bits_in_the_tiers_colour(style: ChatStyle) -> None:
    images = (EmoteImage(1, "https://cdn.example/cheer.gif", "https://cdn.example/cheer.png"),)
    tier = CheerTier(100, "#1db2a5", images, ())
    log = ChatLog()
    log.feed([message("Cheer100", fragments=(CheermoteFragment("Cheer100", "Cheer", 100),))])
    broken: list[Emote] = []
    composer = Composer(style, lambda wanted: wanted in broken, lambda _: False, lambda _prefix, _bits: tier)
    [paragraph] = composer.paragraphs(log.rows[0])
    [place] = paragraph.places
    assert place.emote is not None
    assert place.emote.animated
    assert paragraph.text == f"Mira: {PLACEHOLDER}100"
    assert paragraph.plain() == "Mira: Cheer100"
    broken.append(place.emote)
    [paragraph] = composer.paragraphs(log.rows[0])
    assert not paragraph.places
    assert paragraph.plain() == "Mira: Cheer100"


def test_a_modifier_changes_the_emote_before_it_and_is_copied_by_name(style: ChatStyle) -> None:
    wide = replace(emote("ffzW", Provider.FFZ, zero_width=True), effects=int(Effect.GROW_X | Effect.HIDDEN))
    flip = replace(emote("ffzX", Provider.FFZ, zero_width=True), effects=int(Effect.FLIP_X))
    fragments = (
        EmoteFragment("Kappa", KAPPA),
        *(part for each in (wide, flip, wide) for part in (TextFragment(" "), EmoteFragment(each.name, each))),
    )
    [paragraph] = composed(style, message("Kappa ffzW ffzX ffzW", fragments=fragments))
    [place] = paragraph.places
    assert place.effects == Effect.GROW_X | Effect.HIDDEN | Effect.FLIP_X
    assert (place.width, place.height) == (56, 28)
    assert paragraph.plain() == "Mira: Kappa ffzW ffzX ffzW"
    [paragraph] = composed(style, message("ffzW", fragments=(EmoteFragment("ffzW", wide),)))
    assert paragraph.places[0].effects == 0


def test_an_endless_word_is_cut_and_a_link_leads_on(style: ChatStyle) -> None:
    address = "https://example.com/" + "a" * 300
    [paragraph] = composed(style, message(f"see {address} {'W' * 300}"))
    assert paragraph.spots[-1].link == address
    assert len(paragraph.text) < 260
    assert paragraph.text.count("…") == 2


def test_a_message_of_a_shared_chat_says_whose_it_is(style: ChatStyle) -> None:
    copy = replace(message("hi"), source_channel_id="99")
    assert composed(style, copy)[0].plain() == "\u21c4\u00a0shared chat  Mira: hi"
    log = ChatLog()
    log.feed([copy, replace(message("hi"), source_channel_id="1")])
    composer = Composer(style, lambda _: False, lambda _: False, channel_name={"99": "Skyharbor"}.__getitem__)
    assert [composer.paragraphs(row)[0].plain() for row in log.rows] == [
        "\u21c4\u00a0Skyharbor  Mira: hi",
        "Mira: hi",
    ]


def test_a_deleted_message_can_be_hidden(qapp: QApplication) -> None:
    style = ChatStyle(qapp.font(), theme.DARK, 1.0, ChatOptions(timestamps="off", deleted="hide"))
    [paragraph] = composed(style, replace(message("bad words"), is_deleted=True))
    assert paragraph.plain() == "Mira: message deleted"


def test_earlier_messages_are_dimmer(style: ChatStyle) -> None:
    [now], [then] = composed(style, message("hi")), composed(style, replace(message("hi"), is_history=True))
    muted = style.info.foreground().color()
    assert muted not in [part.format.foreground().color() for part in now.formats if part.start > 5]
    assert then.formats[-1].format.foreground().color() == muted
