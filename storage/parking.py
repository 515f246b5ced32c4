"""Updates our code could not digest, kept aside for a person to look at."""

from sqlalchemy import func, select

from .crypto import Keyring
from .database import Database
from .tables import now, parked


class ParkingLot:
    """The parking, as `bot.ports` promises it."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    async def park(self, update: int, chat: int | None, kind: str, trace: str, raw: bytes) -> None:
        """Keep the update aside (encrypted), with where our code failed; parked twice it lies there once."""
        row = {
            "chat_id": chat,
            "kind": kind,
            "trace": trace,
            "raw": self._keyring.seal(_place(update), raw),
            "parked_at": now,
        }
        insert = self._database.insert(parked).values(update_id=update, **row)
        await self._database.run(insert.on_conflict_do_update(index_elements=["update_id"], set_=row))

    async def count(self) -> int:
        """How many lie there."""
        row = await self._database.row(select(func.count()).select_from(parked))
        assert row is not None
        return int(row[0])

    async def raw(self, update: int) -> bytes | None:
        """One of them as it came, for whoever repairs it."""
        row = await self._database.row(select(parked.c.raw).where(parked.c.update_id == update))
        return None if row is None else self._keyring.open(_place(update), row.raw)


def _place(update: int) -> str:
    return f"parked:raw:{update}"
