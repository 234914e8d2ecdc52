from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, HasPeriod
from db.vocabulary import AssignmentState, Recurrence


class Assignment(HasPeriod, Base):
    """What somebody has to do because a clause says so; open until taken off control."""

    __tablename__ = "assignment"

    id: Mapped[int] = mapped_column(primary_key=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    text: Mapped[str]
    responsible: Mapped[tuple[str, ...]] = mapped_column(default=())
    state: Mapped[AssignmentState] = mapped_column(default=AssignmentState.OPEN)
    closed_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting.id"), index=True, comment="the meeting that a relative period moves with"
    )
    recurrence: Mapped[Recurrence | None]
    previous_id: Mapped[int | None] = mapped_column(
        ForeignKey("assignment.id"), comment="the one before, of an assignment that comes again"
    )
    result_name: Mapped[str] = mapped_column(default="", comment="the file of the result")
    result_sha256: Mapped[str | None] = mapped_column(ForeignKey("content.sha256"))


class AssignmentPart(Base):
    """What one organisation has to do of an assignment given to all: done, or still expected."""

    __tablename__ = "assignment_part"
    __table_args__ = (UniqueConstraint("assignment_id", "organization_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id"))
    organization_id: Mapped[int] = mapped_column(ForeignKey("organization.id"), index=True)
    done_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class ProgressNote(Base):
    """What was heard or done about an assignment on a day."""

    __tablename__ = "progress_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id"), index=True)
    day: Mapped[date]
    text: Mapped[str]


class DeadlineMove(HasPeriod, Base):
    """The period that an assignment had before it was moved: by whom, when and why."""

    __tablename__ = "deadline_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id"), index=True)
    moved_on: Mapped[date]
    decided_by: Mapped[str] = mapped_column(default="", comment="who moved it")
    why: Mapped[str] = mapped_column(default="")
