"""Where Alembic meets the connection it is to work on."""

from alembic import context

from storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",  # SQLite changes a table by making it anew
    transactional_ddl=True,  # on SQLite too: our transaction is there already
)
context.run_migrations()
