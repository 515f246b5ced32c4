"""Turns on PostgreSQL: prepared statements on one connection, spoken to directly."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeAlias

import asyncpg
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import ConflictError, UnavailableError

from .database import Database, reachable
from .turns import MOVE, Step, Waiting, Write, spoken, tell

_Driver: TypeAlias = "asyncpg.Connection[Any]"
_Way = Callable[["_Driver", Sequence[Waiting]], Awaitable[None]]

_VALUES = (
    *("chat", "after", "case", "sealed", "causes"),
    *("shown_turn_", "shown_message_", "shown_digest_", "shown_keys_"),
)

# What `MOVE` says of one chat, said of many at once.
_MOVE_MANY = """
UPDATE sessions AS s SET turn = s.turn + 1, case_code = b.code, body = b.body, recent = b.recent,
    shown_turn = coalesce(b.shown_turn, s.shown_turn),
    shown_message = coalesce(b.shown_message, s.shown_message),
    shown_digest = coalesce(b.shown_digest, s.shown_digest),
    shown_keys = coalesce(b.shown_keys, s.shown_keys),
    committed_at = extract(epoch from clock_timestamp())::float8
FROM unnest(
    $1::bigint[], $2::int[], $3::text[], $4::bytea[], $5::text[],
    $6::int[], $7::bigint[], $8::text[], $9::bool[]
) AS b (chat, turn, code, body, recent, shown_turn, shown_message, shown_digest, shown_keys)
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
        self._driver: _Driver | None = None

    async def keep(self, step: Step) -> None:
        """Commit this step whole. Raises what a write was refused with, or UnavailableError."""
        if self._closing:
            raise UnavailableError("closing")
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gathered.append((step, done))
        self._some.set()
        await done

    def doubt(self) -> None:
        """Another process has kept something; its server has it on the disk."""

    async def settled(self) -> None:
        """A commit is on the server's disk when it is said to be done."""

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
        """Turns that only move their chat go in one statement, the others in one transaction."""
        # In one order everywhere, so that two processes do not wait for each other's rows.
        ordered = sorted(batch, key=_chat)
        moves = [one for one in ordered if _only_moves(one)]
        await self._attempt(_move, moves)
        await self._attempt(self._carry, [one for one in ordered if not _only_moves(one)])

    async def _attempt(self, how: _Way, batch: Sequence[Waiting]) -> None:
        if not batch:
            return
        try:
            with reachable():
                await self._spoken_to(how, batch)
        except UnavailableError as error:
            tell(batch, error)
        except Exception as error:  # noqa: BLE001 - whoever waits is told what became of it
            if len(batch) == 1:
                tell(batch, error)
                return
            # One bad neighbour (or a deadlock with another process) must not fail the others: each alone.
            for single in batch:
                await self._attempt(how, [single])

    async def _spoken_to(self, how: _Way, batch: Sequence[Waiting]) -> None:
        driver = self._driver or await self._connect()
        try:
            await how(driver, batch)
        except BaseException:
            if driver.is_closed():
                await self._let_go()
            raise

    async def _carry(self, driver: _Driver, batch: Sequence[Waiting]) -> None:
        writes = (write for step, _done in batch for write in step)
        async with driver.transaction():
            for _statement, alike in groupby(writes, key=attrgetter("statement")):
                await self._say(driver, list(alike))
        tell(batch, None)

    async def _say(self, driver: _Driver, alike: Sequence[Write]) -> None:
        """Carry out one statement with all these values; together, unless it matters which touch a row."""
        said = [spoken(write, self._database.engine.dialect) for write in alike]
        if alike[0].refused is None:
            await driver.executemany(said[0][0], [values for _text, values in said])
            return
        for write, (text, values) in zip(alike, said, strict=True):
            if (await driver.execute(text, *values)).endswith(" 0") and write.refused is not None:
                raise write.refused

    async def _connect(self) -> _Driver:
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


async def _move(driver: _Driver, batch: Sequence[Waiting]) -> None:
    rows = [[step[0].values[name] for name in _VALUES] for step, _done in batch]
    moved = {row[0] for row in await driver.fetch(_MOVE_MANY, *map(list, zip(*rows, strict=True)))}
    for one in batch:
        tell([one], None if _chat(one) in moved else ConflictError())


def _only_moves(one: Waiting) -> bool:
    step, _done = one
    return len(step) == 1 and step[0].statement is MOVE


def _chat(one: Waiting) -> int:
    step, _done = one
    chat: int = step[0].values["chat"]
    return chat
