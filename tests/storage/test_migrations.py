from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

import storage.migrations
from storage.database import Database
from storage.migrations import HEAD, at_head, downgrade, upgrade
from storage.tables import metadata


async def look(url: str, question: Any) -> Any:
    database = Database(url)
    try:
        async with database.single() as connection:
            return await connection.run_sync(question)
    finally:
        await database.close()


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def drift(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return list(compare_metadata(context, metadata))


async def test_every_step_of_the_history_goes_down_and_up_again(database_url: str) -> None:
    folder = Path(storage.migrations.__file__).parent
    config = Config()
    config.set_main_option("script_location", str(folder))
    steps = list(ScriptDirectory.from_config(config).walk_revisions())

    for step in steps:
        await downgrade(database_url, str(step.down_revision or "base"))
        await upgrade(database_url)
        await downgrade(database_url, str(step.down_revision or "base"))

    assert steps[0].revision == HEAD
    assert await look(database_url, tables) <= {"alembic_version"}
    assert not await at_head(database_url)
    await upgrade(database_url)
    assert await at_head(database_url)


async def test_the_models_are_what_the_history_leads_to(database_url: str) -> None:
    assert await look(database_url, drift) == []
    assert await look(database_url, tables) == {*metadata.tables, "alembic_version"}
