"""The chain of the journal, what undo and redo are, what left the house"""

from hashlib import sha256
from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KINDS = sa.Enum(
    "beginning",
    "act",
    "undo",
    "redo",
    name="operationkind",
    native_enum=False,
    create_constraint=True,
    length=20,
)


def upgrade() -> None:
    with op.batch_alter_table("operation") as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(20), nullable=True))
        batch_op.add_column(sa.Column("issued", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("payload_hash", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("link", sa.Text(), nullable=True))
    op.execute(
        "UPDATE operation SET issued = 0,"
        " kind = CASE WHEN undoes IS NOT NULL THEN 'undo' WHEN id = 1 THEN 'beginning' ELSE 'act' END"
    )
    _chain(op.get_bind())
    with op.batch_alter_table("operation") as batch_op:
        batch_op.alter_column("kind", existing_type=sa.String(20), type_=_KINDS, nullable=False)
        batch_op.alter_column("issued", existing_type=sa.Boolean(), nullable=False)
        batch_op.create_check_constraint("linked", "is_open OR link IS NOT NULL")
    with op.batch_alter_table("journal") as batch_op:
        batch_op.create_index("ix_journal_row", ["table_name", "row_id"], unique=False)


def _chain(connection: sa.Connection) -> None:
    # As db.journal did it when this schema was new; what it does later is no part of this step.
    found = connection.exec_driver_sql(
        "SELECT o.id, CAST(o.id AS BLOB), CAST(o.name AS BLOB), CAST(o.at AS BLOB), CAST(o.user AS BLOB),"
        " CAST(o.undoes AS BLOB), CAST(o.kind AS BLOB), CAST(o.issued AS BLOB),"
        " CAST(j.table_name AS BLOB), CAST(j.row_id AS BLOB), CAST(j.before AS BLOB), CAST(j.after AS BLOB)"
        " FROM operation o LEFT JOIN journal j ON j.operation_id = o.id ORDER BY o.id, j.id"
    )
    link, hashes = "", []
    for operation_id, rows in groupby(found.all(), key=lambda row: row[0]):
        payload = sha256()
        for number, row in enumerate(rows):
            for field in row[8 if number else 1 :]:
                payload.update(b"-" if field is None else b"%d:%s" % (len(field), field))
        link = sha256(f"{link}{payload.hexdigest()}".encode()).hexdigest()
        hashes.append((payload.hexdigest(), link, operation_id))
    if hashes:  # a new file has no operations yet
        connection.exec_driver_sql("UPDATE operation SET payload_hash = ?, link = ? WHERE id = ?", hashes)
