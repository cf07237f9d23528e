import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import (
    Badge,
    ChatCleared,
    ChatMessage,
    EmoteFragment,
    MessageDeleted,
    Notice,
    NoticeKind,
    RoomState,
    UserNotice,
    UserState,
)
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.irc import IrcMessage, parse_line
from tests.snapshots import wire


def _chat(line: str) -> ChatMessage:
    event = parse_chat(parse_line(line), emote_url=wire.emote_url)
    assert isinstance(event, ChatMessage)
    return event


def _notice(line: str) -> UserNotice | None:
    event = parse_chat(parse_line(line), emote_url=wire.emote_url)
    assert event is None or isinstance(event, UserNotice)
    return event


def _emotes(message: ChatMessage) -> list[str]:
    return [fragment.text for fragment in message.fragments if isinstance(fragment, EmoteFragment)]


def test_missing_values_are_empty() -> None:
    message = _chat("PRIVMSG #Chan hello")
    assert (message.channel, message.login, message.display_name, message.text) == ("chan", "", "", "hello")
    assert (message.sent_at, message.months, message.bits, message.color) == (0.0, 0, 0, "")


def test_a_text_without_its_colon_is_whole() -> None:
    assert _chat(":a!a@a PRIVMSG #c hello my friend").text == "hello my friend"
    assert _chat(":a!a@a PRIVMSG #c").text == ""


@pytest.mark.parametrize("end", ["\x01", ""])
def test_an_action_may_lack_its_end(end: str) -> None:
    message = _chat(f"@emotes=25:2-6 :a!a@a PRIVMSG #c :\x01ACTION x Kappa{end}")
    assert message.is_action
    assert message.text == "x Kappa"
    assert _emotes(message) == ["Kappa"]


def test_a_reply_that_does_not_begin_with_the_name_stays_as_it_is() -> None:
    tags = "@reply-parent-msg-id=p;reply-parent-display-name=Bob;reply-parent-user-login=bob;emotes=25:4-8"
    assert _chat(f"{tags} :a!a@a PRIVMSG #c :hey Kappa").text == "hey Kappa"
    message = _chat(f"{tags.replace('4-8', '5-9')} :a!a@a PRIVMSG #c :@bob Kappa @me")
    assert message.text == "Kappa @me"
    assert _emotes(message) == ["Kappa"]


def test_bypass_and_emotes_together() -> None:
    message = _chat("@emotes=25:0-4 :a!a@a PRIVMSG #c :Kappa \u034f")
    assert message.text == "Kappa"
    assert _emotes(message) == ["Kappa"]
    assert _chat("@emotes=25:0-0 :a!a@a PRIVMSG #c :\u034f").fragments == ()


def test_how_we_look_ourselves() -> None:
    line = "@badges=vip/1;color=#8A2BE2;display-name=Some\\sOne :tmi.twitch.tv USERSTATE #Chan"
    looks = parse_chat(parse_line(line), emote_url=wire.emote_url)
    assert looks == UserState("chan", "Some One", "#8A2BE2", (Badge("vip", "1"),))
    assert parse_chat(parse_line("USERSTATE #chan"), emote_url=wire.emote_url) == UserState("chan", "", "")


def test_cheers_need_the_bits_tag() -> None:
    assert len(_chat("@bits=1 :a!a@a PRIVMSG #c :Cheer1 x").fragments) == 2
    assert len(_chat(":a!a@a PRIVMSG #c :Cheer1 x").fragments) == 1


@pytest.mark.parametrize("name", ["", "\\s"])
def test_an_empty_display_name_falls_back_to_the_login(name: str) -> None:
    assert _chat(f"@display-name={name} :a!a@a PRIVMSG #c :x").display_name == "a"


def test_a_login_is_found_where_there_is_one() -> None:
    assert _chat(":!b@a PRIVMSG #c :x").login == "b"
    assert _chat("@login=d :tmi.twitch.tv PRIVMSG #c :x").login == "d"
    assert _chat("@display-name=E :tmi.twitch.tv PRIVMSG #c :x").login == "e"


def test_badges_and_months() -> None:
    message = _chat("@badges=founder/0,subscriber24,/3;badge-info=founder/9 :a!a@a PRIVMSG #c :x")
    assert message.badges == (Badge("founder", "0", "9"),)
    assert message.months == 9


@pytest.mark.parametrize(("raw", "sent_at"), [("1500", 1.5), ("x", 0.0), ("9" * 400, 0.0), ("-5", 0.0), ("", 0.0)])
def test_times_that_make_no_sense_are_unknown(raw: str, sent_at: float) -> None:
    assert _chat(f"@tmi-sent-ts={raw};bits={'9' * 5000} :a!a@a PRIVMSG #c :x").sent_at == sent_at


@pytest.mark.parametrize("color", ["red", "#12", "#GGGGGG", "#1234567"])
def test_colours_are_colours(color: str) -> None:
    assert _chat(f"@color={color} :a!a@a PRIVMSG #c :x").color == ""


def test_unknown_notices_show_their_words() -> None:
    notice = _notice("@msg-id=brandnew;login=a;system-msg=Something\\snew :t USERNOTICE #c")
    assert notice is not None
    assert (notice.kind, notice.msg_id, notice.system_text, notice.message) == (
        NoticeKind.OTHER,
        "brandnew",
        "Something new",
        None,
    )
    assert _notice("@msg-id=brandnew;login=a :t USERNOTICE #c") is None


def test_mirrored_notices_other_than_announcements_are_not_ours() -> None:
    tags = "@msg-id=sharedchatnotice;source-msg-id=raid;room-id=1;source-room-id=2;login=a;system-msg=raid"
    assert _notice(f"{tags} :t USERNOTICE #c") is None


def test_a_modiversary_that_names_the_user_stays() -> None:
    notice = _notice("@msg-id=modiversary;login=ann;system-msg=ann\\shas\\sbeen :t USERNOTICE #c")
    assert notice is not None
    assert notice.system_text == "ann has been"


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("CLEARMSG #c :x", None),
        ("@target-msg-id=m CLEARMSG #c :x", MessageDeleted("c", "m")),
        ("@ban-duration=x CLEARCHAT #c :Bob", ChatCleared("c", "bob", "", 0)),
        ("@slow=9999999999;subs-only=1 ROOMSTATE #c", RoomState("c", slow=0, subs_only=True)),
        ("NOTICE *", Notice("", "", "")),
        ("NOTICE #c one two", Notice("c", "", "one two")),
        ("PRIVMSG", None),
        ("", None),
    ],
)
def test_odd_lines(line: str, event: object) -> None:
    assert parse_chat(parse_line(line), emote_url=wire.emote_url) == event


_COMMANDS = st.sampled_from(
    ["PRIVMSG", "USERNOTICE", "USERSTATE", "CLEARCHAT", "CLEARMSG", "ROOMSTATE", "NOTICE", "RECONNECT"]
)
_KEYS = st.sampled_from([
    "badge-info", "badges", "ban-duration", "bits", "color", "display-name", "emotes", "first-msg", "followers-only",
    "id", "login", "msg-id", "reply-parent-msg-id", "reply-parent-display-name", "room-id", "slow", "source-room-id",
    "source-msg-id", "system-msg", "tmi-sent-ts", "user-id",
])  # fmt: skip
_VALUES = st.text() | st.sampled_from(
    ["1", "25:0-4,6-10/30:1-2", "sharedchatnotice", "modiversary", "subscriber/1", "9" * 5000, "\u0663", "²"]
)
_TEXTS = st.text() | st.lists(
    st.sampled_from(["\x01ACTION ", "\x01", "Kappa", " ", "@x ", "\u034f", "\U000e0002", "😂", "Cheer1"])
).map("".join)


@given(_COMMANDS, st.dictionaries(_KEYS, _VALUES), st.text(), st.lists(_TEXTS, max_size=4))
def test_no_values_whatever_raise(command: str, tags: dict[str, str], prefix: str, params: list[str]) -> None:
    raw = ";".join(f"{key}={value}" for key, value in tags.items())
    event = parse_chat(IrcMessage(raw, prefix, command, tuple(params)), emote_url=wire.emote_url)
    message = event.message if isinstance(event, UserNotice) else event
    if isinstance(message, ChatMessage):
        assert "".join(fragment.text for fragment in message.fragments) == message.text


_USUAL = (
    "badge-info", "badges", "client-nonce", "custom-reward-id", "color", "display-name", "emote-only", "emotes",
    "first-msg", "flags", "id", "mod", "returning-chatter", "room-id", "subscriber", "tmi-sent-ts", "turbo", "user-id",
    "user-type", "vip",
)  # fmt: skip


@given(st.lists(_VALUES, min_size=len(_USUAL), max_size=len(_USUAL)), _TEXTS)
def test_the_usual_tags_mean_the_same_in_any_order(values: list[str], text: str) -> None:
    pairs = [f"{key}={value}" for key, value in zip(_USUAL, values, strict=True)]
    usual, turned = (
        parse_chat(IrcMessage(";".join(each), "ann!ann@ann", "PRIVMSG", ("#c", text)), emote_url=wire.emote_url)
        for each in (pairs, pairs[::-1])
    )
    if not any(";" in value for value in values):
        assert usual == turned


@given(st.sampled_from(sorted(wire.lines().values())), st.data())
def test_mutated_lines_are_understood_or_left_out(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, min(len(line), start + 12)))
    wire.event_of(line[:start] + data.draw(st.text(max_size=5)) + line[end:])


@pytest.mark.parametrize(
    ("amount", "exponent", "currency", "shown"),
    [
        ("1400", "2", "NOK", "14.00 NOK"),
        ("5", "2", "USD", "0.05 USD"),
        ("300", "0", "JPY", "300 JPY"),
        ("300", "", "JPY", "300 JPY"),
        ("12345678", "99", "EUR", "1234.5678 EUR"),
        ("", "2", "EUR", ""),
        ("x", "2", "EUR", ""),
        ("5" * 13, "2", "EUR", ""),
        ("5", "2", "", ""),
        ("5", "2", "<b>", ""),
    ],
)
def test_what_was_paid_for_a_message_is_shown_with_its_currency(
    amount: str, exponent: str, currency: str, shown: str
) -> None:
    tags = (
        f"@pinned-chat-paid-amount={amount};pinned-chat-paid-exponent={exponent};pinned-chat-paid-currency={currency}"
    )
    assert _chat(f"{tags} :a!a@a PRIVMSG #c hello").paid == shown


def test_gifts_tell_which_belong_together() -> None:
    many = _notice(
        "@msg-id=submysterygift;msg-param-origin-id=o;msg-param-mass-gift-count=5;system-msg=x USERNOTICE #c"
    )
    one = _notice(
        "@msg-id=subgift;msg-param-origin-id=o;msg-param-recipient-display-name=Dot;system-msg=x USERNOTICE #c"
    )
    assert many is not None
    assert one is not None
    assert (many.gift_id, many.gifts, many.recipient) == ("o", 5, "")
    assert (one.gift_id, one.gifts, one.recipient) == ("o", 0, "Dot")


def test_a_badge_for_bits_is_told_in_words() -> None:
    tags = "@msg-id=bitsbadgetier;display-name=Ann;system-msg=bits\\sbadge\\stier\\snotification"
    told = _notice(f"{tags};msg-param-threshold=1000 USERNOTICE #c")
    vague = _notice(f"{tags} USERNOTICE #c")
    assert told is not None
    assert vague is not None
    assert told.system_text == "Ann earned the badge for 1000 bits!"
    assert vague.system_text == "bits badge tier notification"


@pytest.mark.parametrize(
    "piece",
    [
        "@",
        "@a ",
        " ",
        "Cheer1 ",
        "cheer1",
        "\u034f",
        " \U000e0000",
        "\U000e0002",
        "Kappa ",
        "é ",
        "\x01ACTION ",
        "@@ann ",
        "a",
    ],
)
def test_hostile_texts_cost_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        spans = ",".join(f"{start}-{start + 4}" for start in range(0, size // 10, 6))
        tags = f"bits=1;emotes=25:{spans};reply-parent-msg-id=x;reply-parent-display-name=a;id=1"
        line = parse_line(f"@{tags} :ann!ann@ann PRIVMSG #c :{text}")
        best = float("inf")
        for _ in range(3):
            start = time.thread_time()
            parse_chat(line, emote_url=wire.emote_url)
            best = min(best, time.thread_time() - start)
        return best

    assert seconds(32_000) < 64 * seconds(2_000) + 0.05  # of sixteen times the text; quadratic would be 256 times
