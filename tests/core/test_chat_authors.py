from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_authors import Authors
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.irc import parse_line

_TAGS = {"badges": "vip/1", "badge-info": "", "color": "#123456", "display-name": "Ann", "user-id": "7"}


def _chat(line: str) -> ChatMessage:
    event = parse_chat(parse_line(line), emote_url=lambda _id: ())
    assert isinstance(event, ChatMessage)
    return event


def test_messages_of_one_person_share_what_they_have_in_common() -> None:
    line = "@badges=vip/1;color=#123456;display-name=Ann;user-id=7 :ann!ann@ann PRIVMSG #chan :"
    first, second = _chat(line + "a"), _chat(line + "b")
    assert first.badges is second.badges
    assert first.display_name is second.display_name
    assert first.channel is second.channel


def test_a_new_look_is_seen_at_once() -> None:
    tags = dict(_TAGS)
    for key, value in (
        ("badges", "vip/1,subscriber/6"), ("badge-info", "subscriber/8"), ("color", "#654321"),
        ("display-name", "ANN"), ("user-id", "8"),
    ):  # fmt: skip
        tags[key] = value
        raw = ";".join(f"{name}={said}" for name, said in tags.items())
        message = _chat(f"@{raw} :ann!ann@ann PRIVMSG #chan :x")
        assert message.color == tags["color"]
        assert message.display_name == tags["display-name"]
        assert message.user_id == tags["user-id"]
        assert message.months == (8 if tags["badge-info"] else 0)
        assert len(message.badges) == 2


def test_a_prefix_without_a_name_belongs_to_many() -> None:
    assert _chat("@login=ann :tmi.twitch.tv PRIVMSG #chan :x").login == "ann"
    assert _chat("@login=bob :tmi.twitch.tv PRIVMSG #chan :x").login == "bob"


def test_memory_is_bounded() -> None:
    authors = Authors(size=3)
    for number in range(7):
        author = authors.learn(parse_line(f":n{number}!u@h PRIVMSG #chan :x"))
        assert author.login == f"n{number}"
        assert len(authors.known) <= 3
