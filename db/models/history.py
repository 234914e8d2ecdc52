from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.vocabulary import OperationKind


class Operation(Base):
    """One act of the secretary: one transaction, one step of undo."""

    __tablename__ = "operation"
    __table_args__ = (
        # At most one operation is open; the journal's triggers write under it and fail where none is.
        Index("uq_operation_open", "is_open", unique=True, sqlite_where=text("is_open")),
        CheckConstraint("is_open OR link IS NOT NULL", name="linked"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(comment="the sentence of the status bar")
    at: Mapped[datetime]
    user: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("operation.id"), unique=True)
    is_open: Mapped[bool] = mapped_column(default=True)
    kind: Mapped[OperationKind] = mapped_column(default=OperationKind.ACT)
    issued: Mapped[bool] = mapped_column(default=False, comment="it left the house: annulled, never undone")
    payload_hash: Mapped[str | None] = mapped_column(comment="of this row and its journal entries")
    link: Mapped[str | None] = mapped_column(comment="the chain: hash of the link before and the payload's")


class JournalEntry(Base):
    """One changed row: what stood there before and after, as JSON; written by triggers alone."""

    __tablename__ = "journal"
    __table_args__ = (
        CheckConstraint("before IS NOT NULL OR after IS NOT NULL", name="says_something"),
        Index("ix_journal_row", "table_name", "row_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]
