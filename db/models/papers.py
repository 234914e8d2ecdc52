from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Version(Base):
    """The text of a draft as it was when its editor was left: seen, compared, taken back later."""

    __tablename__ = "version"

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"), index=True)
    kept_at: Mapped[datetime]
    body: Mapped[str] = mapped_column(comment="the text as JSON, like a draft")


class Correction(Base):
    """A misprint corrected after adoption: what stood there, what stands there now, why."""

    __tablename__ = "correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"), index=True)
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), comment="none: around the clauses")
    field: Mapped[str] = mapped_column(default="text", comment="the column that was corrected")
    before: Mapped[str]
    after: Mapped[str]
    made_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class Dispatch(Base):
    """A document or an extract of it that went to somebody."""

    __tablename__ = "dispatch"

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"), index=True)
    extract_id: Mapped[int | None] = mapped_column(ForeignKey("extract.id"))
    organization_id: Mapped[int | None] = mapped_column(ForeignKey("organization.id"))
    addressee: Mapped[str] = mapped_column(comment="to whom, as it was called then")
    sent_on: Mapped[date]
    means: Mapped[str] = mapped_column(default="", comment="by what: «эл. почта», «вручено»")


class Extract(Base):
    """A numbered extract that left the house; annulled with a reason, its number is never given again."""

    __tablename__ = "extract"
    __table_args__ = (
        UniqueConstraint("year", "number"),
        CheckConstraint("annulled = (annulled_reason <> '')", name="annulled_with_a_reason"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"), index=True)
    year: Mapped[int]
    number: Mapped[int] = mapped_column(comment="within its year, from 1, without gaps")
    made_on: Mapped[date] = mapped_column(comment="the day of the certification")
    addressee: Mapped[str] = mapped_column(default="")
    organization_id: Mapped[int | None] = mapped_column(ForeignKey("organization.id"))
    certifier_post: Mapped[str]
    certifier: Mapped[str]
    original: Mapped[str] = mapped_column(default="", comment="for outsiders: where the original lies")
    annulled: Mapped[bool] = mapped_column(default=False)
    annulled_reason: Mapped[str] = mapped_column(default="")


class ExtractClause(Base):
    """A clause that an extract quotes."""

    __tablename__ = "extract_clause"
    __table_args__ = (UniqueConstraint("extract_id", "clause_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    extract_id: Mapped[int] = mapped_column(ForeignKey("extract.id"))
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"))
