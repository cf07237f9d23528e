"""The list of known accounts in a small file; their tokens are in the keyring."""

import asyncio
import json
import logging
import re
from pathlib import Path

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.core.errors import StorageError
from mini_ttv.core.translation import tr
from mini_ttv.whole_file import put_aside, write_whole

_LOGGER = logging.getLogger(__name__)
_MOST = 50
_LARGEST = 256 * 1024
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_LOGIN = re.compile(r"[A-Za-z0-9_]{1,64}")


class AccountsFile:
    """One JSON file, read with patience and written whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def read(self) -> tuple[Roster, str]:
        """The accounts, and a sentence for a person where the file was damaged.

        A damaged file is put aside, so that nothing of it is lost; an account that makes no sense is left out.
        """
        return await asyncio.get_running_loop().run_in_executor(None, self._read)

    async def write(self, roster: Roster) -> None:
        """Replace the file.

        Raises:
            StorageError: it cannot be written; what was there before is untouched.
        """
        await asyncio.get_running_loop().run_in_executor(None, self._write, roster)

    def _read(self) -> tuple[Roster, str]:
        try:
            with self._path.open("rb") as file:
                data = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return Roster(), ""
        except OSError as error:
            return Roster(), tr(
                "The list of accounts {path} cannot be read: {reason}. Log in again.",
                path=self._path,
                reason=error.strerror,
            )
        try:
            values = json.loads(data.decode("utf-8")) if len(data) <= _LARGEST else None
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict) or not isinstance(values.get("accounts"), list):
            aside = put_aside(self._path)
            return Roster(), tr("The list of accounts was damaged. It is kept as {aside}; log in again.", aside=aside)
        return _roster(values), ""

    def _write(self, roster: Roster) -> None:
        try:
            write_whole(self._path, json.dumps(_values(roster), indent=1, ensure_ascii=False) + "\n")
        except (OSError, UnicodeEncodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "a name that is no text"
            message = tr("The list of accounts cannot be saved in {path}: {reason}.", path=self._path, reason=reason)
            raise StorageError(message) from error


def _values(roster: Roster) -> dict[str, object]:
    accounts = [
        {
            "user_id": account.user_id,
            "login": account.login,
            "display_name": account.display_name,
            "profile_image_url": account.profile_image_url,
            "active": account.active,
        }
        for account in roster.accounts
    ]
    return {"v": 1, "old_entry": roster.has_old_entry, "accounts": accounts}


def _roster(values: dict[str, object]) -> Roster:
    listed = values["accounts"]
    assert isinstance(listed, list)  # noqa: S101 - who calls has looked
    found: dict[str, KnownAccount] = {}
    active = ""
    for item in listed[: 2 * _MOST]:
        account = _account(item)
        if account is None:
            _LOGGER.warning("an entry in the list of accounts makes no sense and is left out")
        elif len(found) < _MOST and account.user_id not in found:
            found[account.user_id] = account
            if item.get("active") is True:
                active = account.user_id
    roster = Roster(tuple(found.values()), has_old_entry=values.get("old_entry") is not False)
    return roster.using(found[active]) if active else roster


def _account(item: object) -> KnownAccount | None:
    if not isinstance(item, dict):
        return None
    user_id, login = item.get("user_id"), item.get("login")
    if not isinstance(user_id, str) or not _ID.fullmatch(user_id):
        return None
    if not isinstance(login, str) or not _LOGIN.fullmatch(login):
        return None
    picture = _text(item.get("profile_image_url"), 2000)
    if not picture.startswith(("https://", "http://")):
        picture = ""
    return KnownAccount(user_id, login, _text(item.get("display_name"), 100), picture)


def _text(value: object, most: int) -> str:
    return value if isinstance(value, str) and len(value) <= most and value.isprintable() else ""


def accounts_file(folder: Path, oauth_host: str) -> AccountsFile:
    """The file in `folder` for one OAuth server: each has its own people."""
    return AccountsFile(folder / f"accounts-{re.sub('[^A-Za-z0-9.-]', '_', oauth_host)}.json")
