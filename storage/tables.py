"""The tables: what is kept, under which key, and what of it only our own key can read."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_N_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
        "pk": "%(table_name)s_pkey",
    }
)

# SQLite counts rows by itself only where the key is called INTEGER.
_Id = BigInteger().with_variant(Integer, "sqlite")


class Now(FunctionElement[float]):
    """Seconds since 1970 by the database's own clock: one clock, however many machines."""

    type = Double()
    inherit_cache = True


@compiles(Now, "sqlite")
def _now_sqlite(_element: Now, _compiler: SQLCompiler, **_kw: Any) -> str:  # noqa: ANN401 - SQLAlchemy's hook
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(Now, "postgresql")
def _now_postgresql(_element: Now, _compiler: SQLCompiler, **_kw: Any) -> str:  # noqa: ANN401 - as above
    return "extract(epoch from clock_timestamp())::float8"


now = Now()

installation = Table(
    "installation",
    metadata,
    Column("id", String(32), primary_key=True, comment="names this database in Redis"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("case_code", String(16), nullable=False),
    Column("turn", Integer, nullable=False, comment="commits so far; every commit is guarded by it"),
    Column("body", LargeBinary, nullable=False, comment="the session, encrypted"),
    Column("recent", Text, nullable=False, comment="the last causing update ids, as JSON"),
    Column("shown_turn", Integer, nullable=False, server_default=text("0")),
    Column("shown_message", BigInteger, nullable=False, server_default=text("0")),
    Column("shown_digest", String(64), nullable=False, server_default=text("''")),
    Column("shown_keys", Boolean, nullable=False, server_default=false()),
    Column("committed_at", Double, nullable=False),
)
_unseen = sessions.c.shown_turn < sessions.c.turn
Index("sessions_owed", sessions.c.committed_at, sqlite_where=_unseen, postgresql_where=_unseen)

cases = Table(
    "cases",
    metadata,
    Column("code", String(16), primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("dialog", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", LargeBinary, comment="answers and the order of records, encrypted; nothing once erased"),
    Column("origin", String(64), nullable=False),
    Column("submitted_at", Double),
    Column("topic_chat", BigInteger),
    Column("topic_thread", BigInteger),
    Column("topic_head", BigInteger),
    Column("decision", Text, comment="the desks decided on, as JSON"),
    Column("updated_at", Double, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("case_code", ForeignKey("cases.code", ondelete="CASCADE"), nullable=False),
    Column("file_unique", String(128), nullable=False),
    Column("body", LargeBinary, nullable=False, comment="the file's id, name and caption, encrypted"),
    Column("created_at", Double, nullable=False),
    UniqueConstraint("case_code", "file_unique"),
)

additions = Table(
    "additions",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("case_code", ForeignKey("cases.code", ondelete="CASCADE"), nullable=False, index=True),
    Column("body", LargeBinary, comment="the words or the file, encrypted"),
    Column("created_at", Double, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("case_code", String(16), nullable=False),
    Column("item", BigInteger, nullable=False),
    Column("state", String(8), nullable=False, comment="ready, running, done or dead"),
    Column("due", Double, nullable=False),
    Column("lease_until", Double),
    Column("owner", String(32)),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("lost", Integer, nullable=False, server_default=text("0"), comment="leases that ran out"),
    Column("why", Text, comment="the last trouble, never people's words"),
    Column("created_at", Double, nullable=False),
    UniqueConstraint("kind", "case_code", "item"),
)
_open = outbox.c.state.in_(("ready", "running"))
Index("outbox_open", outbox.c.due, sqlite_where=_open, postgresql_where=_open)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("case_code", String(16), nullable=False),
    Column("target", String(64), nullable=False),
    Column("part", String(64), nullable=False),
    Column("position", Integer, nullable=False),
    Column("state", String(16), nullable=False, comment="queued, sent, blocked, waiting or failed"),
    Column("chat_id", BigInteger),
    Column("message_id", BigInteger),
    Column("at", Double),
    Column("why", Text, comment="the last trouble, never people's words"),
    UniqueConstraint("case_code", "target", "part"),
    Index(None, "chat_id", "message_id"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("case_code", ForeignKey("cases.code", ondelete="CASCADE"), primary_key=True),
    Column("decided", String(32), nullable=False),
    Column("chosen", String(32), nullable=False),
    Column("features", LargeBinary, nullable=False, comment="numbers of the words, without them; encrypted"),
    Column("at", Double, nullable=False, index=True),
)

parked = Table(
    "parked",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger),
    Column("kind", String(32), nullable=False),
    Column("trace", Text, nullable=False, comment="where our code failed; no words of people"),
    Column("raw", LargeBinary, nullable=False, comment="the update as it came, encrypted"),
    Column("parked_at", Double, nullable=False),
)

chats = Table(
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("blocked_at", Double, comment="since when the family has blocked the bot"),
)
