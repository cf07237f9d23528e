import json
from pathlib import Path

import pytest

from mini_ttv.core.chat_rules import LONGEST_PATTERN, MOST_RULES, Rule, RuleEffect, RuleField
from mini_ttv.core.errors import StorageError
from mini_ttv.storage.chat_rules_file import ChatRulesFile

RULES = (
    Rule(RuleEffect.HIGHLIGHT, RuleField.WORD, "raid"),
    Rule(RuleEffect.IGNORE, RuleField.REGEX, r"^!\w+ 안녕", case_sensitive=True, enabled=False),
)


async def test_rules_come_back_as_they_were(tmp_path: Path) -> None:
    file = ChatRulesFile(tmp_path / "new" / "chat-rules.json")
    assert await file.read() == ((), "")
    await file.write(RULES)
    assert await file.read() == (RULES, "")


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b'{"rules": 3}', b"[" * 100_000, b" " * (1024 * 1024 + 1)])
async def test_a_damaged_file_is_put_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "chat-rules.json"
    path.write_bytes(data)
    rules, sentence = await ChatRulesFile(path).read()
    assert rules == ()
    assert "chat-rules.json.broken" in sentence
    assert (tmp_path / "chat-rules.json.broken").read_bytes() == data
    assert not path.exists()


async def test_a_rule_without_sense_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "chat-rules.json"
    good = {"effect": "ignore", "field": "user", "pattern": "mira"}
    bad: list[object] = [
        3, {}, good | {"pattern": ""}, good | {"pattern": 3}, good | {"pattern": "x" * (LONGEST_PATTERN + 1)},
        good | {"effect": "explode"}, good | {"field": []},
    ]  # fmt: skip
    path.write_text(json.dumps({"rules": [*bad, good]}), "utf-8")
    assert await ChatRulesFile(path).read() == ((Rule(RuleEffect.IGNORE, RuleField.USER, "mira"),), "")
    path.write_text(json.dumps({"rules": [good] * (MOST_RULES + 1)}), "utf-8")
    assert len((await ChatRulesFile(path).read())[0]) == MOST_RULES


async def test_what_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    rules, sentence = await ChatRulesFile(tmp_path / "folder").read()
    assert rules == ()
    assert "cannot be read" in sentence
    (tmp_path / "plain").write_text("x", "utf-8")
    with pytest.raises(StorageError, match="cannot be saved"):
        await ChatRulesFile(tmp_path / "plain" / "chat-rules.json").write(RULES)
    with pytest.raises(StorageError, match="no text"):
        await ChatRulesFile(tmp_path / "r.json").write([Rule(RuleEffect.IGNORE, RuleField.TEXT, "\ud800")])
