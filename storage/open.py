"""Everything that is kept, opened together and closed in the right order."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from bot.ports import UnavailableError

from .background import background
from .cases import CaseFiles
from .chats import ChatBook
from .corrections import Lessons
from .crypto import Keyring
from .database import Database
from .ledger import Deliveries
from .outbox import Jobs
from .parking import ParkingLot
from .queue import Bell
from .sessions import Walks
from .shown import Board
from .tables import installation
from .turns_postgres import PostgresTurns
from .turns_sqlite import SqliteTurns
from .turnstile import Turnstile
from .valkey import embedded


@dataclass(frozen=True, slots=True)
class Storage:
    """One of each of `bot.ports`."""

    sessions: Walks
    cases: CaseFiles
    outbox: Jobs
    ledger: Deliveries
    parking: ParkingLot
    chats: ChatBook
    corrections: Lessons
    doorbell: Bell


@asynccontextmanager
async def open_storage(
    *, database_url: str, redis_url: str | None, keys: str, data_dir: Path, queue_url: str | None = None
) -> AsyncIterator[Storage]:
    """Open what is kept, for as long as the block lasts; the schema must be at head (`storage.migrations`).

    Without `redis_url` a Valkey of our own is started in `data_dir`; `queue_url` names another Redis for the
    doorbell. Redis may be away, now or later. Raises UnavailableError when the database is, and ValueError
    for URLs or keys that cannot be right.
    """
    keyring = Keyring.parse(keys)
    async with AsyncExitStack() as stack:
        database = Database(database_url)
        stack.push_async_callback(database.close)
        redis = await stack.enter_async_context(embedded(data_dir)) if redis_url is None else redis_url
        bell = Bell(queue_url or redis)
        stack.push_async_callback(bell.close)
        turnstile = Turnstile(redis, f"{await _name(database)}:")
        turns = PostgresTurns(database) if database.is_postgres else SqliteTurns(database)
        board = Board(turns, turnstile)
        group = await stack.enter_async_context(background())
        line = group.create_task(turnstile.run())
        stack.callback(line.cancel)
        group.create_task(turns.run())
        stack.callback(turns.stop)
        stack.push_async_callback(_last_flush, board)
        writer = group.create_task(board.run())
        stack.callback(writer.cancel)
        await turnstile.lane.tried()
        yield Storage(
            sessions=Walks(database, keyring, turnstile, turns, board),
            cases=CaseFiles(database, keyring),
            outbox=Jobs(database),
            ledger=Deliveries(database),
            parking=ParkingLot(database, keyring),
            chats=ChatBook(database),
            corrections=Lessons(database, keyring),
            doorbell=bell,
        )


async def _name(database: Database) -> str:
    row = await database.row(select(installation.c.id))
    if row is None:
        raise ValueError("The database has no name; it was not made by our migrations.")
    return str(row.id)


async def _last_flush(board: Board) -> None:
    with suppress(UnavailableError):
        await board.flush()
