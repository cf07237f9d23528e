import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.irc import IrcMessage, LineSplitter, parse_line, unescape, write_line

_TEXT = st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]))
_WORD = st.text(st.characters(exclude_characters="\r\n\0 ", exclude_categories=["Cs"]), min_size=1)
_MIDDLE = _WORD.filter(lambda word: not word.startswith(":"))
_KEY = st.from_regex(r"[A-Za-z0-9+./-]+", fullmatch=True)
_VALUE = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


def _raw(tags: dict[str, str]) -> str:
    return write_line("PING", tags=tags).removesuffix("PING")[1:-1]


@st.composite
def _messages(draw: st.DrawFn) -> IrcMessage:
    params = draw(st.lists(_MIDDLE, max_size=5))
    if draw(st.booleans()):
        params.append(draw(_TEXT))
    return IrcMessage(
        _raw(draw(st.dictionaries(_KEY, _VALUE, max_size=5))),
        draw(st.just("") | _WORD),
        draw(_MIDDLE.filter(lambda word: not word.startswith("@"))),
        tuple(params),
    )


@given(_messages())
def test_what_is_written_is_read_back(message: IrcMessage) -> None:
    line = write_line(message.command, *message.params, tags=message.tags, prefix=message.prefix)
    assert parse_line(line) == message


@given(st.text())
def test_any_text_is_read_without_an_exception(line: str) -> None:
    assert isinstance(parse_line(line), IrcMessage)


@given(st.lists(st.sampled_from([":", "@", " ", "=", ";", "\\", "a", "#", "PRIVMSG", "é"]), max_size=20).map("".join))
def test_the_quick_way_reads_what_the_rules_say(line: str) -> None:
    rest, raw, prefix = line, "", ""
    if rest.startswith("@"):
        raw, _, rest = rest[1:].partition(" ")
        rest = rest.lstrip(" ")
    if rest.startswith(":"):
        prefix, _, rest = rest[1:].partition(" ")
    head, colon, trailing = rest.partition(" :")
    words = [word for word in head.split(" ") if word]
    command = words[0] if words else ""
    message = IrcMessage(raw, prefix, command, (*words[1:], *([trailing] if colon else [])))
    assert parse_line(line) == message
    pairs = (pair.partition("=") for pair in raw.split(";") if raw)
    assert message.tags == {key: unescape(value) for key, _, value in pairs}


@pytest.mark.parametrize(
    ("raw", "meaning"),
    [
        (r"one\stwo", "one two"),
        (r"left\:right", "left;right"),
        (r"a\\b", r"a\b"),
        (r"x\\sy", r"x\sy"),
        (r"\r\n", "\r\n"),
        (r"\x", "x"),
        ("dangling\\", "dangling"),
        ("\\\n", "\n"),
    ],
)
def test_tag_values_are_unescaped_in_one_pass(raw: str, meaning: str) -> None:
    assert unescape(raw) == meaning
    assert parse_line(f"@k={raw} PING").tags == {"k": meaning}


def test_tags_are_split_at_the_first_sign_and_the_last_one_wins() -> None:
    assert parse_line("@a=k=v;b;c=1;c=2 PING").tags == {"a": "k=v", "b": "", "c": "2"}


def test_spaces_other_than_the_space_belong_to_words() -> None:
    assert parse_line(":s USERNOTICE #c \u3000x").params == ("#c", "\u3000x")


def test_an_empty_line_is_an_empty_message() -> None:
    assert parse_line("") == IrcMessage("", "", "", ())
    assert parse_line("@a=b") == IrcMessage("a=b", "", "", ())


@pytest.mark.parametrize(
    ("command", "params", "tags", "prefix"),
    [
        ("PRIVMSG", ("#c", "two\r\nQUIT"), {}, ""),
        ("PRIVMSG", ("a b", "x"), {}, ""),
        ("PRIVMSG", ("", "x"), {}, ""),
        ("PRIVMSG", (":a", "x"), {}, ""),
        ("", (), {}, ""),
        (":PING", (), {}, ""),
        ("@PING", (), {}, ""),
        ("PING", (), {}, "a b"),
        ("PING", (), {"": "x"}, ""),
        ("PING", (), {"a b": "x"}, ""),
        ("PING", (), {"a": "\0"}, ""),
    ],
)
def test_what_could_not_be_read_back_is_not_written(
    command: str, params: tuple[str, ...], tags: dict[str, str], prefix: str
) -> None:
    with pytest.raises(ValueError, match=r"cannot be written|only the last|read as tags"):
        write_line(command, *params, tags=tags, prefix=prefix)


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), min_size=1)), st.data())
def test_lines_survive_any_cut(lines: list[str], data: st.DataObject) -> None:
    stream = "".join(line + "\r\n" for line in lines).encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    splitter = LineSplitter()
    found: list[str] = []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        found += splitter.feed(stream[start:end])
    assert found == lines


@given(st.lists(st.binary() | st.text()))
def test_any_bytes_are_taken(pieces: list[bytes | str]) -> None:
    splitter = LineSplitter()
    for piece in pieces:
        for line in splitter.feed(piece):
            parse_line(line)


def test_frames_hold_several_lines_and_halves_of_lines() -> None:
    splitter = LineSplitter()
    assert splitter.feed("PING :a\r\nPING :b\r\nPI") == ["PING :a", "PING :b"]
    assert splitter.feed("NG :c\n\r\n") == ["PING :c"]


def test_broken_characters_are_replaced() -> None:
    assert LineSplitter().feed(b"a\xffb\r\n") == ["a\ufffdb"]


def test_a_line_that_is_too_long_is_left_out_and_its_neighbours_live() -> None:
    splitter = LineSplitter(max_line=10)
    assert splitter.feed(b"before\r\n" + b"x" * 6) == ["before"]
    assert splitter.feed(b"y" * 6) == []
    assert splitter.feed(b"z" * 100) == []
    assert splitter.feed(b"end\r\nafter\r\n") == ["after"]


def test_time_grows_in_line_with_the_input() -> None:
    def seconds(size: int) -> float:
        line = "@" + "a\\s=\\;" * size + " :p PRIVMSG #c :" + " :x" * size
        start = time.process_time()
        parse_line(line)
        splitter = LineSplitter()
        for _ in range(size):
            splitter.feed(b"x")
        return time.process_time() - start

    seconds(1_000)
    assert min(seconds(40_000) for _ in range(3)) < 40 * min(seconds(4_000) for _ in range(3)) + 0.05
