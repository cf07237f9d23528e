import asyncio
from functools import partial

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.services.known_accounts import KnownAccounts
from tests.services.fake_twitch import FakeRoster

ANN, BOB, CID = (KnownAccount(str(number), login) for number, login in enumerate(("ann", "bob", "cid")))


def names(roster: Roster) -> list[str]:
    return [f"{account.name}{'*' if account.active else ''}" for account in roster.accounts]


async def test_changes_go_in_in_order() -> None:
    file = FakeRoster()
    known = KnownAccounts(file)
    await asyncio.gather(*(known.change(partial(Roster.using, account=one)) for one in (ANN, BOB, CID)))
    assert names(known.roster) == names(file.roster) == ["ann", "bob", "cid*"]
    assert len(file.written) == 3


async def test_what_changes_nothing_is_not_written_and_not_told() -> None:
    file = FakeRoster(Roster().using(ANN))
    known = KnownAccounts(file)
    await known.load()
    told: list[tuple[KnownAccount, ...]] = []
    known.changed.connect(told.append)
    await known.change(lambda roster: roster.using(ANN))
    await known.change(lambda roster: roster.choosing("7"))
    assert (file.written, told) == ([], [])


async def test_an_account_that_somebody_else_added_stays() -> None:
    file = FakeRoster(Roster().using(ANN))
    known = KnownAccounts(file)
    await known.load()
    file.roster = file.roster.using(BOB)  # `mini-ttv login` while the program runs
    await known.change(lambda roster: roster.using(CID))
    assert names(file.roster) == names(known.roster) == ["ann", "bob", "cid*"]


async def test_a_file_that_breaks_meanwhile_costs_nothing() -> None:
    file = FakeRoster(Roster().using(ANN))
    known = KnownAccounts(file)
    await known.load()
    file.roster, file.message = Roster(), "Damaged."
    await known.change(lambda roster: roster.using(BOB))
    assert names(file.roster) == ["ann", "bob*"]
    assert known.message == ""


async def test_what_cannot_be_written_is_good_for_this_run_and_written_later() -> None:
    file = FakeRoster(Roster().using(ANN))
    known = KnownAccounts(file)
    file.trouble = "No room."
    await known.change(lambda roster: roster.using(BOB))
    await known.change(lambda roster: roster.using(CID))
    assert (names(known.roster), names(file.roster), known.message) == (["ann", "bob", "cid*"], ["ann*"], "No room.")
    file.trouble = ""
    await known.change(lambda roster: roster.choosing("0"))
    assert (names(file.roster), known.message) == (["ann*", "bob", "cid"], "")


async def test_without_a_file_the_list_ends_with_the_program() -> None:
    known = KnownAccounts()
    await known.load()
    await known.change(lambda roster: roster.using(ANN))
    assert names(known.roster) == ["ann*"]
