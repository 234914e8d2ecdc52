"""The whole registry: fields of work, attachments, lists that went out, saved choices, successors"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_PRECISION = (
    "VARCHAR(20) DEFAULT 'day' NOT NULL CONSTRAINT ck_{} CHECK ({} IN ('day', 'month', 'year', 'not_later'))"
)
_KINDS = sa.Enum(
    "beginning",
    "act",
    "undo",
    "redo",
    "record",
    name="operationkind",
    native_enum=False,
    create_constraint=True,
    length=20,
)


def upgrade() -> None:
    _remember_what_goes_out()
    _complete_the_card()
    _complete_the_membership()
    _add(
        "council",
        "silent_years INTEGER DEFAULT 3 NOT NULL"
        " CONSTRAINT ck_council_silent_years CHECK (silent_years BETWEEN 1 AND 50)",
    )


def _add(table: str, *columns: str) -> None:
    # So the table stays in its place; a batch would build it anew and fill it again.
    for column in columns:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def _remember_what_goes_out() -> None:
    with op.batch_alter_table("operation") as batch_op:
        batch_op.alter_column("kind", existing_type=sa.String(20), type_=_KINDS, existing_nullable=False)
    op.create_table(
        "content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(data) = size", name=op.f("ck_content_size")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
    )
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER content_stays_{action.lower()} BEFORE {action} ON content"
            " BEGIN SELECT RAISE(ABORT, 'the bytes of a kept file never change'); END"
        )
    op.create_table(
        "sent_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organizations", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        sa.Column("rows_sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file_sha256"], ["content.sha256"], name=op.f("fk_sent_list_file_sha256")),
        sa.ForeignKeyConstraint(["rows_sha256"], ["content.sha256"], name=op.f("fk_sent_list_rows_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_list")),
    )
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("key", name=op.f("uq_saved_filter_key")),
    )


def _complete_the_card() -> None:
    # The keys of search are made anew by whoever opens the file: an empty one says that it is due.
    _add("organization", "bare_key TEXT DEFAULT '' NOT NULL")
    op.create_index("ix_organization_bare_key", "organization", ["bare_key"], unique=False)
    op.execute("UPDATE organization SET folded = ''")
    op.create_table(
        "field_of_work",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_field_of_work_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field_of_work")),
        sa.UniqueConstraint("organization_id", "key", name=op.f("uq_field_of_work_organization_id_key")),
    )
    op.create_index(op.f("ix_field_of_work_key"), "field_of_work", ["key"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_sha256"], ["content.sha256"], name=op.f("fk_attachment_content_sha256")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_attachment_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_organization_id"), "attachment", ["organization_id"], unique=False)
    for table, column in (
        ("former_name", "replaced_precision"),
        ("post", "since_precision"),
        ("post", "until_precision"),
    ):
        _add(table, f"{column} {_PRECISION.format(f'{table}_{column}', column)}")


def _complete_the_membership() -> None:
    _add(
        "membership_event",
        "note TEXT DEFAULT '' NOT NULL",
        "successor_id INTEGER CONSTRAINT fk_membership_event_successor_id REFERENCES organization (id)"
        " CONSTRAINT ck_membership_event_successor"
        " CHECK (successor_id IS NULL OR (kind = 'dissolved' AND successor_id <> organization_id))",
    )
