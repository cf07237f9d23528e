"""The rules for messages in a small file of their own."""

import asyncio
import json
import logging
from collections.abc import Iterable
from pathlib import Path

from mini_ttv.core.chat_rules import LONGEST_PATTERN, MOST_RULES, Rule, RuleEffect, RuleField
from mini_ttv.core.errors import StorageError
from mini_ttv.core.translation import tr
from mini_ttv.whole_file import put_aside, write_whole

_LOGGER = logging.getLogger(__name__)
_LARGEST = 1024 * 1024


class ChatRulesFile:
    """One JSON file, read with patience and written whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def read(self) -> tuple[tuple[Rule, ...], str]:
        """The rules, and a sentence for a person where the file was damaged.

        A damaged file is put aside, so that nothing of it is lost; a rule that makes no sense is left out.
        """
        return await asyncio.get_running_loop().run_in_executor(None, self._read)

    async def write(self, rules: Iterable[Rule]) -> None:
        """Replace the file.

        Raises:
            StorageError: it cannot be written; what was there before is untouched.
        """
        await asyncio.get_running_loop().run_in_executor(None, self._write, tuple(rules))

    def _read(self) -> tuple[tuple[Rule, ...], str]:
        try:
            with self._path.open("rb") as file:
                data = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return (), ""
        except OSError as error:
            return (), tr(
                "The chat rules {path} cannot be read: {reason}. All messages are shown.",
                path=self._path,
                reason=error.strerror,
            )
        try:
            values = json.loads(data.decode("utf-8")) if len(data) <= _LARGEST else None
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict) or not isinstance(values.get("rules"), list):
            aside = put_aside(self._path)
            return (), tr(
                "The chat rules were damaged. They are kept as {aside}; write them again in the chat's menu.",
                aside=aside,
            )
        rules = [_rule(item) for item in values["rules"][:MOST_RULES]]
        if None in rules:
            _LOGGER.warning("a chat rule makes no sense and is left out")
        return tuple(rule for rule in rules if rule is not None), ""

    def _write(self, rules: tuple[Rule, ...]) -> None:
        values = {"v": 1, "rules": [_values(rule) for rule in rules]}
        try:
            write_whole(self._path, json.dumps(values, indent=1, ensure_ascii=False) + "\n")
        except (OSError, UnicodeEncodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "a pattern that is no text"
            message = tr("The chat rules cannot be saved in {path}: {reason}.", path=self._path, reason=reason)
            raise StorageError(message) from error


def _values(rule: Rule) -> dict[str, object]:
    return {
        "effect": rule.effect.value,
        "field": rule.field.value,
        "pattern": rule.pattern,
        "case_sensitive": rule.case_sensitive,
        "enabled": rule.enabled,
    }


def _rule(item: object) -> Rule | None:
    if not isinstance(item, dict):
        return None
    pattern = item.get("pattern")
    if not isinstance(pattern, str) or not pattern or len(pattern) > LONGEST_PATTERN:
        return None
    try:
        effect, field = RuleEffect(item.get("effect")), RuleField(item.get("field"))
    except ValueError:
        return None
    return Rule(effect, field, pattern, item.get("case_sensitive") is True, item.get("enabled") is not False)
