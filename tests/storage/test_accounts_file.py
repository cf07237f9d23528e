import asyncio
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.core.errors import StorageError
from mini_ttv.storage.accounts_file import AccountsFile, accounts_file

ANN = KnownAccount("1", "ann", "Änn 安", "https://pictures.test/ann.png")
BOB = KnownAccount("2", "bob")
ROSTER = Roster((ANN,)).using(BOB).without_old_entry()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deeper" / "accounts.json"


def read(path: Path) -> tuple[Roster, str]:
    return asyncio.run(AccountsFile(path).read())


def write(path: Path, roster: Roster) -> None:
    asyncio.run(AccountsFile(path).write(roster))


def test_the_accounts_come_back_as_they_were(path: Path) -> None:
    assert read(path) == (Roster(), "")
    write(path, ROSTER)
    assert read(path) == (ROSTER, "")
    assert [each.name for each in path.parent.iterdir()] == ["accounts.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "5", "{}", '{"accounts": 5}', "\xff", "[" * 100_000])
def test_a_damaged_file_is_put_aside_and_told(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="latin-1")
    roster, message = read(path)
    assert roster == Roster()
    assert "damaged" in message
    assert "log in again" in message
    assert path.with_name("accounts.json.broken").read_text(encoding="latin-1") == text
    assert not path.exists()


def test_a_file_that_is_far_too_large_counts_as_damaged(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(" " * 300_000 + '{"accounts": []}')
    assert "damaged" in (read(path))[1]


def test_one_bad_account_costs_only_itself(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(path, ROSTER)
    values = json.loads(path.read_text(encoding="utf-8"))
    bad = [5, {}, {"user_id": "../x", "login": "x"}, {"user_id": "3", "login": ""}, {"user_id": 4, "login": "x"}]
    values["accounts"] = [
        *bad,
        *values["accounts"],
        values["accounts"][0],
        {"user_id": "client-secret:x", "login": "x"},
    ]
    values["accounts"].append({"user_id": "9", "login": "z", "display_name": 5, "profile_image_url": "file:///etc"})
    path.write_text(json.dumps(values), encoding="utf-8")
    roster, message = read(path)
    assert message == ""
    assert roster.accounts == (*ROSTER.accounts, KnownAccount("9", "z"))
    assert len(caplog.records) == 6


def test_two_active_ones_are_one(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"accounts": [{"user_id": str(n), "login": "x", "active": True} for n in range(3)]}))
    roster, _ = read(path)
    assert [account.active for account in roster.accounts] == [False, False, True]


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be saved"):
        write(tmp_path / "folder" / "accounts.json", ROSTER)


def test_a_name_that_is_no_text_is_told_and_the_old_file_stays(path: Path) -> None:
    write(path, ROSTER)
    with pytest.raises(StorageError):
        write(path, ROSTER.using(KnownAccount("3", "cat", "\ud800")))
    assert read(path) == (ROSTER, "")


def test_a_file_that_cannot_be_read_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    roster, message = read(path)
    assert roster == Roster()
    assert "cannot be read" in message


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("id.twitch.tv", "accounts-id.twitch.tv.json"),
        ("127.0.0.1:8080", "accounts-127.0.0.1_8080.json"),
        ("../x", "accounts-.._x.json"),
    ],
)
def test_each_server_has_a_file_of_its_own(tmp_path: Path, host: str, name: str) -> None:
    asyncio.run(accounts_file(tmp_path, host).write(ROSTER))
    assert [each.name for each in tmp_path.iterdir()] == [name]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["accounts", "user_id", "login", "active", "x"]), inner)
        ),
    )
)
def test_any_file_is_survived(tmp_path: Path, value: object) -> None:
    path = tmp_path / "accounts.json"
    path.write_text(json.dumps({"accounts": [value]}))
    roster, _ = read(path)
    assert len(roster.accounts) <= 1
