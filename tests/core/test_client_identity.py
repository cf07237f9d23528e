from mini_ttv.core.client_identity import ClientIdentity, Registration
from mini_ttv.core.secret import Secret


def test_without_a_registration_there_is_no_id() -> None:
    client = ClientIdentity()
    assert (client.id, client.secret) == ("", None)
    assert client.now == Registration()


def test_a_change_is_told_once_and_with_both_halves() -> None:
    client = ClientIdentity("first")
    seen: list[Registration] = []
    client.changed.connect(seen.append)
    client.become("second", Secret("s"))
    client.become("second", Secret("s"))
    assert seen == [Registration("second", Secret("s"))]
    assert (client.id, client.secret) == ("second", Secret("s"))


def test_an_empty_secret_is_none() -> None:
    client = ClientIdentity("id", Secret(""))
    assert client.secret is None
    client.become("id", Secret("s"))
    client.become("id", Secret(""))
    assert client.secret is None


def test_a_registration_shows_no_secret() -> None:
    assert "hush" not in repr(ClientIdentity("id", Secret("hush")).now)
