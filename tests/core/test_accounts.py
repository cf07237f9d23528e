from mini_ttv.core.accounts import KnownAccount, Roster

ANN = KnownAccount("1", "ann", "Ann", "http://pictures.test/ann.png")
BOB = KnownAccount("2", "bob")


def names(roster: Roster) -> list[str]:
    return [f"{account.name}{'*' if account.active else ''}" for account in roster.accounts]


def test_there_is_one_active_account_at_most() -> None:
    roster = Roster()
    assert roster.active is None
    roster = roster.using(ANN).using(BOB)
    assert names(roster) == ["Ann", "bob*"]
    roster = roster.using(ANN)
    assert names(roster) == ["Ann*", "bob"]
    assert roster.active is not None
    assert roster.active.login == "ann"
    assert names(roster.using_nobody()) == ["Ann", "bob"]


def test_what_is_not_said_anew_stays() -> None:
    roster = Roster().using(ANN).using(BOB).using(KnownAccount("1", "ann"))
    assert roster.active == KnownAccount("1", "ann", "Ann", "http://pictures.test/ann.png", active=True)


def test_a_new_login_name_makes_the_old_display_name_void() -> None:
    roster = Roster().using(ANN).using(KnownAccount("1", "anna"))
    assert names(roster) == ["anna*"]


def test_an_account_can_be_forgotten() -> None:
    roster = Roster().using(ANN).using(BOB).without("2")
    assert names(roster) == ["Ann"]
    assert roster.active is None
    assert roster.find("2") is None
    assert roster.without("2") == roster


def test_the_old_entry_goes_once() -> None:
    assert Roster().has_old_entry
    assert not Roster().without_old_entry().using(ANN).has_old_entry


def test_what_is_learned_of_an_account_adds_none_and_chooses_none() -> None:
    roster = Roster().using(ANN).using(BOB)
    assert names(roster.learning(KnownAccount("1", "ann", "Änn", active=True))) == ["Änn", "bob*"]
    assert roster.learning(KnownAccount("3", "cid")) == roster


def test_only_a_known_account_can_be_chosen() -> None:
    roster = Roster().using(ANN).using(BOB)
    assert names(roster.choosing("1")) == ["Ann*", "bob"]
    assert roster.choosing("3") == roster
