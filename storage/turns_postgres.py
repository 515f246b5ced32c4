"""The hot statement on PostgreSQL: one prepared statement on one connection, spoken to directly."""

import asyncio
from collections.abc import Sequence
from typing import Any

import asyncpg
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import UnavailableError

from .database import Database, reachable
from .turns import Step, Waiting, tell

_UPDATE = """
UPDATE sessions AS s SET turn = s.turn + 1, body = b.body, recent = b.recent,
    shown_turn = coalesce(b.shown_turn, s.shown_turn),
    shown_message = coalesce(b.shown_message, s.shown_message),
    shown_digest = coalesce(b.shown_digest, s.shown_digest),
    shown_keys = coalesce(b.shown_keys, s.shown_keys),
    committed_at = extract(epoch from clock_timestamp())::float8
FROM unnest($1::bigint[], $2::int[], $3::bytea[], $4::text[], $5::int[], $6::bigint[], $7::text[], $8::bool[])
    AS b (chat, turn, body, recent, shown_turn, shown_message, shown_digest, shown_keys)
WHERE s.chat_id = b.chat AND s.turn = b.turn
RETURNING s.chat_id
"""


class PostgresTurns:
    """While one statement is on its way the next steps gather."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._gathered: list[Waiting] = []
        self._flying: list[Waiting] = []
        self._some = asyncio.Event()
        self._closing = False
        self._held: AsyncConnection | None = None
        self._driver: asyncpg.Connection[Any] | None = None

    async def keep(self, step: Step) -> None:
        """Commit this step. Raises ConflictError or UnavailableError."""
        if self._closing:
            raise UnavailableError("closing")
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gathered.append((step, done))
        self._some.set()
        await done

    def stop(self) -> None:
        """Let `run` end as soon as everything gathered is committed."""
        self._closing = True
        self._some.set()

    async def run(self) -> None:
        """Commit until told to stop."""
        try:
            while not self._closing or self._gathered:
                await self._some.wait()
                self._some.clear()
                self._flying, self._gathered = self._gathered, []
                await self._commit(self._flying)
        finally:
            tell((*self._flying, *self._gathered), UnavailableError("closing"))
            await self._let_go()

    async def _commit(self, batch: Sequence[Waiting]) -> None:
        if not batch:
            return
        try:
            tell(batch, await self._write([step for step, _done in batch]))
        except UnavailableError as error:
            tell(batch, error)
        except Exception as error:  # noqa: BLE001 - whoever waits is told what became of it
            if len(batch) == 1:
                tell(batch, error)
                return
            # One bad neighbour (or a deadlock with another process) must not fail the others: each alone.
            for single in batch:
                await self._commit([single])

    async def _write(self, steps: Sequence[Step]) -> set[int]:
        with reachable():
            driver = self._driver or await self._connect()
            try:
                rows = await driver.fetch(_UPDATE, *map(list, zip(*steps, strict=True)))
            except BaseException:
                if driver.is_closed():
                    await self._let_go()
                raise
        return {row[0] for row in rows}

    async def _connect(self) -> "asyncpg.Connection[Any]":
        self._held = await self._database.engine.connect()
        driver = (await self._held.get_raw_connection()).driver_connection
        assert isinstance(driver, asyncpg.Connection)
        self._driver = driver
        return driver

    async def _let_go(self) -> None:
        held, self._held, self._driver = self._held, None, None
        if held is not None:
            await held.invalidate()
            await held.close()
