"""The schema's history, carried out from inside the program."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from bot.ports import UnavailableError
from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"
"""The newest revision, said here so that a start at head need not load Alembic (a second of CPU)."""

# PostgreSQL's advisory lock that lets one process at a time change the schema; the number is arbitrary.
_LOCK = 7_305_114


async def at_head(url: str) -> bool:
    """Whether the schema is what this program expects. Raises UnavailableError."""
    database = Database(url)
    try:
        async with database.single() as connection:
            found = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()
    except DBAPIError:
        return False
    except UnavailableError as error:
        if isinstance(error.__cause__, DBAPIError) and "no such table" in str(error.__cause__):
            return False
        raise
    finally:
        await database.close()
    return bool(found == HEAD)


async def upgrade(url: str) -> None:
    """Bring the schema to head; several at once wait for one another. Raises UnavailableError."""
    if await at_head(url):
        return
    from alembic import command  # noqa: PLC0415 - see HEAD

    await carry_out(url, lambda config: command.upgrade(config, "head"))


async def downgrade(url: str, to: str) -> None:
    """Take the schema back to this revision ("base" is nothing at all). Raises UnavailableError."""
    from alembic import command  # noqa: PLC0415 - see HEAD

    await carry_out(url, lambda config: command.downgrade(config, to))


async def carry_out(url: str, change: "Callable[[Config], None]") -> None:
    """Run one of Alembic's commands in a transaction of its own. Raises UnavailableError."""
    from alembic.config import Config  # noqa: PLC0415 - see HEAD

    database = Database(url)

    def run(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent))
        config.attributes["connection"] = connection
        change(config)

    try:
        async with database.transaction() as connection:
            if database.is_postgres:
                await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            await connection.run_sync(run)
    finally:
        await database.close()
