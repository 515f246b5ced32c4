"""The database behind its URL: connections, real transactions, and one word for "not there just now"."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import Connection, Delete, Insert, Select, Update, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, Row, make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.ports import UnavailableError

BUSY_SECONDS = 10
"""How long a statement waits for another writer of the same SQLite file, or for PostgreSQL to answer."""

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what is done must survive a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
)

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
_OUR_FAULT = (IntegrityError, ProgrammingError, DataError, NotSupportedError)

_Written = Insert | Update | Delete


class Database:
    """SQLite or PostgreSQL, by URL; connects at the first use."""

    def __init__(self, url: str) -> None:
        """Raises ValueError for another kind of database."""
        self.url = known_url(url)
        self.is_postgres = self.url.get_backend_name() == "postgresql"
        # SQLite has one writer at a time: waiting for our own writers here is cheaper than its busy loop.
        self.writing = asyncio.Lock()
        self.engine = self._postgres() if self.is_postgres else self._sqlite()
        self._single = (
            self.engine.execution_options(isolation_level="AUTOCOMMIT") if self.is_postgres else self.engine
        )

    @asynccontextmanager
    async def single(self) -> AsyncIterator[AsyncConnection]:
        """For single statements: each is its own transaction. Raises UnavailableError."""
        with reachable():
            async with self._single.connect() as connection:
                yield connection

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """One transaction, writing from its start, kept when the block ends well. Raises UnavailableError."""
        with reachable():
            if self.is_postgres:
                async with self.engine.begin() as connection:
                    yield connection
                return
            async with (
                self.writing,
                self.engine.execution_options(immediate=True).begin() as connection,
            ):
                yield connection

    async def rows(self, statement: Select[Any] | _Written) -> list[Row[Any]]:
        """What one statement returns."""
        async with self.single() as connection:
            return list((await connection.execute(statement)).all())

    async def row(self, statement: Select[Any] | _Written) -> Row[Any] | None:
        """The first row one statement returns."""
        async with self.single() as connection:
            return (await connection.execute(statement)).first()

    async def run(self, statement: _Written) -> int:
        """Carry out one statement; how many rows it touched."""
        async with self.single() as connection:
            return (await connection.execute(statement)).rowcount

    def insert(self, table: Any) -> sqlite.Insert | postgresql.Insert:  # noqa: ANN401 - both dialects' insert(Table)
        """An INSERT that can say ON CONFLICT, in this database's dialect."""
        return postgresql.insert(table) if self.is_postgres else sqlite.insert(table)

    async def close(self) -> None:
        """Let go of every connection."""
        await self.engine.dispose()

    def _postgres(self) -> AsyncEngine:
        return create_async_engine(
            self.url,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_timeout=BUSY_SECONDS,
            connect_args={"timeout": BUSY_SECONDS, "command_timeout": BUSY_SECONDS},
        )

    def _sqlite(self) -> AsyncEngine:
        if self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(
            self.url,
            hide_parameters=True,
            pool_timeout=BUSY_SECONDS,
            connect_args={"isolation_level": None, "timeout": BUSY_SECONDS},
        )

        @event.listens_for(engine.sync_engine, "connect")
        def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy's adapter
            cursor = connection.cursor()
            for pragma in PRAGMAS:
                cursor.execute(pragma)
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def _begin(connection: Connection) -> None:
            # A deferred BEGIN that reads, then writes, fails as soon as another process writes between.
            if connection.get_execution_options().get("immediate"):
                connection.exec_driver_sql("BEGIN IMMEDIATE")

        return engine


def known_url(url: str) -> URL:
    """The URL with the driver we use; raises ValueError, which does not quote it (it holds a password)."""
    parsed = make_url(url)
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        raise ValueError("The database URL must begin with sqlite:// or postgresql://")
    return parsed.set(drivername=driver)


@contextmanager
def reachable() -> Iterator[None]:
    """Trouble with the connection becomes UnavailableError; mistakes of ours stay what they are."""
    try:
        yield
    except _OUR_FAULT:
        raise
    except (DBAPIError, PoolTimeoutError, OSError, TimeoutError, sqlite3.OperationalError) as error:
        raise UnavailableError(type(error).__name__) from error
    except (
        asyncpg.InterfaceError,
        asyncpg.InternalClientError,  # a connection that was cut between two messages
        asyncpg.PostgresConnectionError,
        asyncpg.OperatorInterventionError,
    ) as error:
        raise UnavailableError(type(error).__name__) from error
    except asyncpg.InsufficientResourcesError as error:
        raise UnavailableError(type(error).__name__) from error
