from dataclasses import fields

from mini_ttv.core.chat import Badge, Reply, TextFragment
from tests.core.chat_messages import message


def test_new_fragments_keep_all_other_fields() -> None:
    original = message(
        "hello",
        is_action=True,
        is_first=True,
        is_highlighted=True,
        is_history=True,
        is_deleted=True,
        bits=5,
        months=7,
        reply=Reply("p", "l", "n", "t"),
        source_channel_id="33",
        source_message_id="s1",
        color="#123456",
        badges=(Badge("vip", "1"),),
        paid="14.00 NOK",
    )
    pieces = (TextFragment("hel"), TextFragment("lo"))
    changed = original.with_fragments(pieces)
    assert changed.fragments == pieces
    for field in fields(original):
        if field.name != "fragments":
            assert getattr(changed, field.name) == getattr(original, field.name), field.name
        assert getattr(original, field.name) != field.default, f"{field.name} is not tried"
