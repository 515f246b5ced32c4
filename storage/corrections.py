"""The desks people chose where the router had another, as numbers the training can learn from."""

from collections.abc import Sequence

import orjson
from sqlalchemy import select

from bot.ports import Correction

from .crypto import Keyring
from .database import Database
from .tables import corrections, now


class Lessons:
    """The corrections, as `bot.ports` promises them."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    async def correct(self, correction: Correction) -> None:
        """Keep it; a second one for the same case replaces the first."""
        sealed = self._keyring.seal(_place(correction.case), orjson.dumps(correction.features))
        said = {"decided": correction.decided, "chosen": correction.chosen, "features": sealed, "at": now}
        row = self._database.insert(corrections).values(case_code=correction.case, **said)
        await self._database.run(row.on_conflict_do_update(index_elements=["case_code"], set_=said))

    async def within(self, seconds: float | None) -> Sequence[Correction]:
        """Those of the last so many seconds, or all, oldest first."""
        query = select(corrections).order_by(corrections.c.at)
        if seconds is not None:
            query = query.where(corrections.c.at >= now - seconds)
        return [
            Correction(
                case=row.case_code,
                decided=row.decided,
                chosen=row.chosen,
                features=tuple(
                    (place, weight)
                    for place, weight in orjson.loads(self._keyring.open(_place(row.case_code), row.features))
                ),
            )
            for row in await self._database.rows(query)
        ]


def _place(case: str) -> str:
    return f"corrections:features:{case}"
