from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, HasPeriod
from db.vocabulary import (
    ClausePart,
    ClauseRole,
    ClauseStyle,
    DecisionKind,
    DocumentKind,
    Mark,
    ResolutionState,
)


class Resolution(Base):
    """A resolution, or the minutes of a meeting, with all that is printed around its clauses."""

    __tablename__ = "resolution"
    __table_args__ = (
        CheckConstraint("(state = 'adopted') = (adopted_on IS NOT NULL)", name="adopted_on_a_day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    state: Mapped[ResolutionState] = mapped_column(default=ResolutionState.DRAFT)
    style: Mapped[ClauseStyle] = mapped_column(default=ClauseStyle.NUMBERED)
    adopted_on: Mapped[date | None] = mapped_column(
        comment="the last day of the meeting; effects count from it"
    )
    letterhead: Mapped[tuple[str, ...]] = mapped_column(default=())
    title: Mapped[str] = mapped_column(default="РЕЗОЛЮЦИЯ")
    heading: Mapped[str] = mapped_column(default="", comment="the meeting as printed under the title")
    theme: Mapped[str] = mapped_column(default="", comment="without its outer quotes")
    place: Mapped[str] = mapped_column(default="")
    date_line: Mapped[str] = mapped_column(default="", comment="date and place under the title, as printed")
    operative: Mapped[str] = mapped_column(default="ПОСТАНОВИЛИ")
    adoption_text: Mapped[str] = mapped_column(default="")
    unanimous: Mapped[bool | None]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstained: Mapped[int | None]
    running: Mapped[tuple[str, ...]] = mapped_column(default=())
    unplaced: Mapped[tuple[str, ...]] = mapped_column(default=())
    folded: Mapped[str] = mapped_column(default="", comment="title, meeting, theme, folded")
    kind: Mapped[DocumentKind] = mapped_column(default=DocumentKind.RESOLUTION)
    numbers_stay: Mapped[bool] = mapped_column(
        default=False, comment="printed for a meeting: renumbered by the command alone"
    )
    signed_on: Mapped[date | None]
    original_file: Mapped[str] = mapped_column(default="", comment="дело, где подлинник")
    original_sheet: Mapped[str] = mapped_column(default="", comment="лист дела")
    scan_name: Mapped[str] = mapped_column(default="")
    scan_sha256: Mapped[str | None] = mapped_column(ForeignKey("content.sha256"))


class Clause(HasPeriod, Base):
    """A paragraph or clause of a resolution's outline."""

    __tablename__ = "clause"
    __table_args__ = (Index("ix_clause_outline", "resolution_id", "part", "parent_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"))
    part: Mapped[ClausePart] = mapped_column(default=ClausePart.OPERATIVE)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), index=True)
    position: Mapped[int] = mapped_column(comment="among its siblings, from 0")
    marker: Mapped[str | None] = mapped_column(comment="«7в», «-»; none: a plain paragraph")
    written: Mapped[str] = mapped_column(default="", comment="the marker as it stood: «7в.», «–»")
    text: Mapped[str]
    marks: Mapped[tuple[Mark, ...]] = mapped_column(default=())
    responsible: Mapped[tuple[str, ...]] = mapped_column(default=(), comment="in effect, inherited ones too")
    role: Mapped[ClauseRole | None] = mapped_column(comment="in minutes: what it tells of its item")


class Decision(Base):
    """What a clause decides; enacted when its resolution is adopted."""

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[DecisionKind]
    facts: Mapped[dict[str, Any]] = mapped_column(comment="the fields of its kind")
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting.id"), comment="the meeting that it scheduled, once adopted"
    )


class Signature(Base):
    """Who signs a resolution."""

    __tablename__ = "signature"

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"), index=True)
    position: Mapped[int] = mapped_column(comment="from 0, top to bottom")
    post: Mapped[str]
    name: Mapped[str]


class Draft(Base):
    """What is typed and not yet an operation: outside the journal, overwritten as typing goes on."""

    __tablename__ = "draft"

    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolution.id"), primary_key=True)
    body: Mapped[str] = mapped_column(comment="the outline as JSON")
    saved_at: Mapped[datetime]
