"""Turns on SQLite: one thread with one connection."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from sqlalchemy import Dialect

from bot.ports import UnavailableError

from .database import BUSY_SECONDS, PRAGMAS, Database, reachable
from .turns import Step, Waiting, Write, spoken, tell

# A commit reaches the system, which a killed process cannot take back; the disk follows when somebody asks.
_PRAGMAS = (*PRAGMAS, "PRAGMA synchronous = NORMAL")

_SYNC: Step = ()
"""Nothing to write, and everything before it on the disk."""

sync_data = getattr(os, "fdatasync", os.fsync)


class SqliteTurns:
    """The thread takes whatever has gathered since it last looked."""

    def __init__(self, database: Database) -> None:
        self._dialect = database.engine.dialect
        self._path = Path(database.url.database or "").resolve()
        self._gathered: SimpleQueue[Waiting | None] = SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        self._closing = False
        self._unsettled = True  # the process before us may have been killed
        self._settling: asyncio.Future[None] | None = None
        self._thread = Thread(target=self._work, name="turns", daemon=True)

    async def keep(self, step: Step) -> None:
        """Commit this step whole. Raises what a write was refused with, or UnavailableError."""
        self._unsettled = True
        await self._put(step)

    def doubt(self) -> None:
        """Another process has kept something, which may not be on the disk yet."""
        self._unsettled = True

    async def settled(self) -> None:
        """Wait until all that was kept so far survives a power cut, too. Raises UnavailableError."""
        if self._unsettled:
            self._unsettled = False
            self._settling = asyncio.ensure_future(self._put(_SYNC))
        if self._settling is None:
            return
        try:
            await asyncio.shield(self._settling)
        except UnavailableError:
            self._unsettled = True
            raise

    async def _put(self, step: Step) -> None:
        if self._closing:
            raise UnavailableError("closing")
        done: asyncio.Future[None] = self._loop.create_future()
        self._gathered.put((step, done))
        await done

    async def run(self) -> None:
        """Commit until told to stop."""
        self._thread.start()
        try:
            await self._ended.wait()
        finally:
            self.stop()

    def stop(self) -> None:
        """Let `run` end as soon as everything gathered is committed."""
        self._closing = True
        self._gathered.put(None)

    def _work(self) -> None:
        open_ = True
        connection: sqlite3.Connection | None = None
        while open_:
            batch: list[Waiting] = []
            waiting = self._gathered.get()
            with suppress(Empty):
                while waiting is not None:
                    batch.append(waiting)
                    waiting = self._gathered.get_nowait()
                open_ = False
            try:
                connection = connection or _connect(self._path)
            except sqlite3.Error as error:
                self._say(tell, batch, UnavailableError(type(error).__name__))
                continue
            if steps := [one for one in batch if one[0]]:
                self._commit(connection, steps)
            if syncs := [one for one in batch if not one[0]]:
                self._sync(syncs)
        if connection is not None:
            connection.close()
        self._say(self._ended.set)

    def _commit(self, connection: sqlite3.Connection, batch: Sequence[Waiting]) -> None:
        outcome: Exception | None = None
        try:
            with reachable():
                _apply(connection, self._dialect, [write for step, _done in batch for write in step])
        except UnavailableError as error:
            outcome = error
        except Exception as error:  # noqa: BLE001 - whoever waits is told what became of it
            outcome = error
            if len(batch) > 1:
                # One bad neighbour must not fail the others: each alone.
                for single in batch:
                    self._commit(connection, [single])
                return
        self._say(tell, batch, outcome)

    def _sync(self, batch: Sequence[Waiting]) -> None:
        outcome: Exception | None = None
        try:
            # Without a log nothing was written since the last time everything was on the disk.
            with suppress(FileNotFoundError), Path(f"{self._path}-wal").open("rb") as log:
                sync_data(log.fileno())
        except OSError as error:
            outcome = UnavailableError(type(error).__name__)
        self._say(tell, batch, outcome)

    def _say(self, what: Callable[..., object], *args: object) -> None:
        with suppress(RuntimeError):  # the loop was closed under us, and nobody waits any more
            self._loop.call_soon_threadsafe(what, *args)


def _apply(connection: sqlite3.Connection, dialect: Dialect, writes: Sequence[Write]) -> None:
    if len(writes) == 1:
        _write(connection, dialect, writes[0])
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for write in writes:
            _write(connection, dialect, write)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _write(connection: sqlite3.Connection, dialect: Dialect, write: Write) -> None:
    if not connection.execute(*spoken(write, dialect)).rowcount and write.refused is not None:
        raise write.refused


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    return connection
