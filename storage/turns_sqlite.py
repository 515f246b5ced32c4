"""The hot statement on SQLite: one thread with one connection."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread

from bot.ports import UnavailableError

from .database import BUSY_SECONDS, PRAGMAS, Database
from .turns import Step, Waiting, tell

_UPDATE = """
UPDATE sessions SET turn = :turn + 1, body = :body, recent = :recent,
    shown_turn = coalesce(:shown_turn, shown_turn), shown_message = coalesce(:shown_message, shown_message),
    shown_digest = coalesce(:shown_digest, shown_digest), shown_keys = coalesce(:shown_keys, shown_keys),
    committed_at = (julianday('now') - 2440587.5) * 86400.0
WHERE chat_id = :chat AND turn = :turn
"""


class SqliteTurns:
    """The thread takes whatever has gathered since it last looked."""

    def __init__(self, database: Database) -> None:
        self._path = database.url.database or ""
        self._gathered: SimpleQueue[Waiting | None] = SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        self._closing = False
        self._thread = Thread(target=self._work, name="turns", daemon=True)

    async def keep(self, step: Step) -> None:
        """Commit this step. Raises ConflictError or UnavailableError."""
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
            outcome: set[int] | Exception = set()
            try:
                connection = connection or _connect(self._path)
                outcome = _apply(connection, [step for step, _done in batch])
            except sqlite3.Error as error:
                outcome = UnavailableError(type(error).__name__)
            self._say(tell, batch, outcome)
        if connection is not None:
            connection.close()
        self._say(self._ended.set)

    def _say(self, what: Callable[..., object], *args: object) -> None:
        with suppress(RuntimeError):  # the loop was closed under us, and nobody waits any more
            self._loop.call_soon_threadsafe(what, *args)


def _apply(connection: sqlite3.Connection, steps: Sequence[Step]) -> set[int]:
    if len(steps) == 1:
        return {steps[0].chat} if connection.execute(_UPDATE, steps[0]._asdict()).rowcount else set()
    connection.execute("BEGIN IMMEDIATE")
    try:
        moved = {step.chat for step in steps if connection.execute(_UPDATE, step._asdict()).rowcount}
        connection.execute("COMMIT")
    except sqlite3.Error:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return moved


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection
