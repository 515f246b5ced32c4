"""What was sent where, part by part, so that a delivery resumes and a reply finds its case."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Row, func, select, update

from bot.ports import Delivery

from .database import Database
from .tables import deliveries, now


class Deliveries:
    """The ledger, as `bot.ports` promises it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def plan(self, case: str, target: str, parts: Sequence[str]) -> Sequence[Delivery]:
        """Write down every part that is owed, keep those already known; all of them in the order planned."""
        target_rows = (deliveries.c.case_code == case) & (deliveries.c.target == target)
        async with self._database.transaction() as connection:
            last = select(func.coalesce(func.max(deliveries.c.position), -1)).where(target_rows)
            behind: int = (await connection.execute(last)).scalar_one()
            if parts:
                key = {"case_code": case, "target": target, "state": "queued"}
                owed = [key | {"part": part, "position": behind + n} for n, part in enumerate(parts, 1)]
                row = self._database.insert(deliveries).values(owed)
                await connection.execute(row.on_conflict_do_nothing())
            ordered = select(deliveries).where(target_rows).order_by(deliveries.c.position, deliveries.c.id)
            return [_delivery(row) for row in await connection.execute(ordered)]

    async def sent(self, case: str, target: str, chat: int, messages: dict[str, int]) -> None:
        """These parts are out in this chat, each with its message id."""
        async with self._database.transaction() as connection:
            for part, message in messages.items():
                await connection.execute(
                    update(deliveries)
                    .where(deliveries.c.case_code == case)
                    .where(deliveries.c.target == target, deliveries.c.part == part)
                    .values(state="sent", chat_id=chat, message_id=message, at=now, why=None)
                )

    async def failed(self, case: str, target: str, part: str, state: str, why: str) -> None:
        """A part is `blocked`, `waiting` or `failed`, and why."""
        await self._database.run(
            update(deliveries)
            .where(deliveries.c.case_code == case)
            .where(deliveries.c.target == target, deliveries.c.part == part)
            .values(state=state, at=now, why=why)
        )

    async def forget(self, case: str, target: str) -> None:
        """Everything sent there is gone (a deleted topic): all parts are owed again."""
        await self._database.run(
            update(deliveries)
            .where(deliveries.c.case_code == case, deliveries.c.target == target)
            .values(state="queued", chat_id=None, message_id=None, at=None, why=None)
        )

    async def find(self, chat: int, message: int) -> str | None:
        """The case a message of ours belongs to, by the message alone."""
        found = select(deliveries.c.case_code).where(
            deliveries.c.chat_id == chat, deliveries.c.message_id == message
        )
        row = await self._database.row(found)
        return None if row is None else row.case_code

    async def of(self, case: str) -> Sequence[Delivery]:
        """Everything owed or sent for a case."""
        found = select(deliveries).where(deliveries.c.case_code == case)
        ordered = found.order_by(deliveries.c.target, deliveries.c.position, deliveries.c.id)
        return [_delivery(row) for row in await self._database.rows(ordered)]


def _delivery(row: Row[tuple[object, ...]]) -> Delivery:
    at = None if row.at is None else datetime.fromtimestamp(row.at, UTC)
    return Delivery(row.case_code, row.target, row.part, row.state, row.message_id, at)
