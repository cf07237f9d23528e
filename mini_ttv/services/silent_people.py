"""Who does not want to stand in lists of chatters."""

from mini_ttv.services.hit_keeping import HitKeeping, HitStorage


class SilentPeople:
    """The list, kept in the store of hits."""

    def __init__(self, keeping: HitKeeping, store: HitStorage) -> None:
        """Take who writes to the store, and the store."""
        self._keeping = keeping
        self._store = store

    async def silence(self, login: str, *, silent: bool = True) -> list[str]:
        """Keep a person out of the lists of chatters, or count them again.

        Returns:
            Who is kept out.

        Raises:
            StorageError: the store does not work.
        """
        await self._keeping.flush()
        await self._keeping.in_store(self._store.silence if silent else self._store.unsilence, login)
        return await self.silent()

    async def silent(self) -> list[str]:
        """Logins of who is kept out of the lists of chatters.

        Raises:
            StorageError: the store does not work.
        """
        return await self._keeping.in_store(self._store.silent)
