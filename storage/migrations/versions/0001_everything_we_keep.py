"""Everything we keep, from the beginning."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables, and give this database its name."""
    op.create_table(
        "cases",
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("dialog", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "body",
            sa.LargeBinary(),
            nullable=True,
            comment="answers and the order of records, encrypted; nothing once erased",
        ),
        sa.Column("origin", sa.String(length=64), nullable=False),
        sa.Column("submitted_at", sa.Double(), nullable=True),
        sa.Column("topic_chat", sa.BigInteger(), nullable=True),
        sa.Column("topic_thread", sa.BigInteger(), nullable=True),
        sa.Column("topic_head", sa.BigInteger(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True, comment="the desks decided on, as JSON"),
        sa.Column("updated_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("cases_pkey")),
    )
    op.create_index(op.f("cases_chat_id"), "cases", ["chat_id"], unique=False)
    op.create_table(
        "chats",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "blocked_at", sa.Double(), nullable=True, comment="since when the family has blocked the bot"
        ),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("chats_pkey")),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", _ID, nullable=False),
        sa.Column("case_code", sa.String(length=16), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("part", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "state", sa.String(length=16), nullable=False, comment="queued, sent, blocked, waiting or failed"
        ),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.Double(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True, comment="the last trouble, never people's words"),
        sa.PrimaryKeyConstraint("id", name=op.f("deliveries_pkey")),
        sa.UniqueConstraint("case_code", "target", "part", name=op.f("deliveries_case_code_target_part_key")),
    )
    op.create_index(
        op.f("deliveries_chat_id_message_id"), "deliveries", ["chat_id", "message_id"], unique=False
    )
    op.create_table(
        "installation",
        sa.Column("id", sa.String(length=32), nullable=False, comment="names this database in Redis"),
        sa.PrimaryKeyConstraint("id", name=op.f("installation_pkey")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("case_code", sa.String(length=16), nullable=False),
        sa.Column("item", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False, comment="ready, running, done or dead"),
        sa.Column("due", sa.Double(), nullable=False),
        sa.Column("lease_until", sa.Double(), nullable=True),
        sa.Column("owner", sa.String(length=32), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "lost", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="leases that ran out"
        ),
        sa.Column("why", sa.Text(), nullable=True, comment="the last trouble, never people's words"),
        sa.Column("created_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("outbox_pkey")),
        sa.UniqueConstraint("kind", "case_code", "item", name=op.f("outbox_kind_case_code_item_key")),
    )
    op.create_index(
        "outbox_open",
        "outbox",
        ["due"],
        unique=False,
        sqlite_where=sa.text("state IN ('ready', 'running')"),
        postgresql_where=sa.text("state IN ('ready', 'running')"),
    )
    op.create_table(
        "parked",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False, comment="where our code failed; no words of people"),
        sa.Column("raw", sa.LargeBinary(), nullable=False, comment="the update as it came, encrypted"),
        sa.Column("parked_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("parked_pkey")),
    )
    op.create_table(
        "sessions",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case_code", sa.String(length=16), nullable=False),
        sa.Column(
            "turn", sa.Integer(), nullable=False, comment="commits so far; every commit is guarded by it"
        ),
        sa.Column("body", sa.LargeBinary(), nullable=False, comment="the session, encrypted"),
        sa.Column("recent", sa.Text(), nullable=False, comment="the last causing update ids, as JSON"),
        sa.Column("shown_turn", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("shown_message", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("shown_digest", sa.String(length=64), server_default=sa.text("''"), nullable=False),
        sa.Column("shown_keys", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("committed_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("sessions_pkey")),
    )
    op.create_index(
        "sessions_owed",
        "sessions",
        ["committed_at"],
        unique=False,
        sqlite_where=sa.text("shown_turn < turn"),
        postgresql_where=sa.text("shown_turn < turn"),
    )
    op.create_table(
        "additions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("case_code", sa.String(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True, comment="the words or the file, encrypted"),
        sa.Column("created_at", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_code"], ["cases.code"], name=op.f("additions_case_code_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("additions_pkey")),
    )
    op.create_index(op.f("additions_case_code"), "additions", ["case_code"], unique=False)
    op.create_table(
        "records",
        sa.Column("id", _ID, nullable=False),
        sa.Column("case_code", sa.String(length=16), nullable=False),
        sa.Column("file_unique", sa.String(length=128), nullable=False),
        sa.Column(
            "body", sa.LargeBinary(), nullable=False, comment="the file's id, name and caption, encrypted"
        ),
        sa.Column("created_at", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_code"], ["cases.code"], name=op.f("records_case_code_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("records_pkey")),
        sa.UniqueConstraint("case_code", "file_unique", name=op.f("records_case_code_file_unique_key")),
    )
    # Not a secret: it only keeps two databases apart that share one Redis.
    op.execute(sa.text("INSERT INTO installation (id) VALUES (:id)").bindparams(id=secrets.token_hex(8)))


def downgrade() -> None:
    """Keep nothing."""
    op.drop_table("records")
    op.drop_index(op.f("additions_case_code"), table_name="additions")
    op.drop_table("additions")
    op.drop_index(
        "sessions_owed",
        table_name="sessions",
        sqlite_where=sa.text("shown_turn < turn"),
        postgresql_where=sa.text("shown_turn < turn"),
    )
    op.drop_table("sessions")
    op.drop_table("parked")
    op.drop_index(
        "outbox_open",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('ready', 'running')"),
        postgresql_where=sa.text("state IN ('ready', 'running')"),
    )
    op.drop_table("outbox")
    op.drop_table("installation")
    op.drop_index(op.f("deliveries_chat_id_message_id"), table_name="deliveries")
    op.drop_table("deliveries")
    op.drop_table("chats")
    op.drop_index(op.f("cases_chat_id"), table_name="cases")
    op.drop_table("cases")
