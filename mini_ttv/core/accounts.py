"""The accounts that somebody has logged in with: no secrets, only who they are and which one is used."""

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
        old = self.find(account.user_id)
        new = replace(account, active=True)
        if old is not None:
            name = account.display_name or (old.display_name if old.login == account.login else "")
            new = replace(new, display_name=name, profile_image_url=account.profile_image_url or old.profile_image_url)
        others = tuple(replace(each, active=False) for each in self.accounts)
        if old is None:
            return replace(self, accounts=(*others, new))
        return replace(self, accounts=tuple(new if each.user_id == new.user_id else each for each in others))

    def using_nobody(self) -> "Roster":
        """With no active account."""
        return replace(self, accounts=tuple(replace(each, active=False) for each in self.accounts))

    def without(self, user_id: str) -> "Roster":
        """Without this account."""
        return replace(self, accounts=tuple(each for each in self.accounts if each.user_id != user_id))

    def without_old_entry(self) -> "Roster":
        """The old entry is known to be gone."""
        return replace(self, has_old_entry=False)
