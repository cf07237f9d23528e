"""The accounts that somebody has logged in with: no secrets, only who they are and which one is used."""

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """One account."""

    user_id: str
    login: str
    display_name: str = ""
    profile_image_url: str = ""
    active: bool = False

    @property
    def name(self) -> str:
        """What people call it."""
        return self.display_name or self.login


@dataclass(frozen=True, slots=True)
class Roster:
    """All accounts, in the order they came; at most one of them is active."""

    accounts: tuple[KnownAccount, ...] = ()
    has_old_entry: bool = True  # the keyring may still hold the entry of versions that knew one account only

    @property
    def active(self) -> KnownAccount | None:
        """The account that is used."""
        return next((account for account in self.accounts if account.active), None)

    def find(self, user_id: str) -> KnownAccount | None:
        """The account with this id."""
        return next((account for account in self.accounts if account.user_id == user_id), None)

    def using(self, account: KnownAccount) -> "Roster":
        """With `account`, new or as it is now, as the active one; what is not said of it stays as it was."""
        added = self if self.find(account.user_id) else replace(self, accounts=(*self.accounts, account))
        return added.learning(account).choosing(account.user_id)

    def learning(self, account: KnownAccount) -> "Roster":
        """With what is new about an account, if it is known; what is not said of it stays as it was."""
        return self._each(lambda old: _merged(old, account) if old.user_id == account.user_id else old)

    def choosing(self, user_id: str) -> "Roster":
        """With this account, if it is known, as the active one."""
        if self.find(user_id) is None:
            return self
        return self._each(lambda account: replace(account, active=account.user_id == user_id))

    def using_nobody(self) -> "Roster":
        """With no active account."""
        return self._each(lambda account: replace(account, active=False))

    def without(self, user_id: str) -> "Roster":
        """Without this account."""
        return replace(self, accounts=tuple(each for each in self.accounts if each.user_id != user_id))

    def without_old_entry(self) -> "Roster":
        """The old entry is known to be gone."""
        return replace(self, has_old_entry=False)

    def _each(self, change: Callable[[KnownAccount], KnownAccount]) -> "Roster":
        return replace(self, accounts=tuple(map(change, self.accounts)))


def _merged(old: KnownAccount, new: KnownAccount) -> KnownAccount:
    name = new.display_name or (old.display_name if old.login == new.login else "")
    picture = new.profile_image_url or old.profile_image_url
    return replace(old, login=new.login, display_name=name, profile_image_url=picture)
