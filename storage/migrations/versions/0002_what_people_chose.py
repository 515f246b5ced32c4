"""The desks people chose."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for corrections."""
    op.create_table(
        "corrections",
        sa.Column("case_code", sa.String(length=16), nullable=False),
        sa.Column("decided", sa.String(length=32), nullable=False),
        sa.Column("chosen", sa.String(length=32), nullable=False),
        sa.Column(
            "features",
            sa.LargeBinary(),
            nullable=False,
            comment="numbers of the words, without them; encrypted",
        ),
        sa.Column("at", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_code"], ["cases.code"], name=op.f("corrections_case_code_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_code", name=op.f("corrections_pkey")),
    )
    op.create_index(op.f("corrections_at"), "corrections", ["at"], unique=False)


def downgrade() -> None:
    """Forget them."""
    op.drop_index(op.f("corrections_at"), table_name="corrections")
    op.drop_table("corrections")
