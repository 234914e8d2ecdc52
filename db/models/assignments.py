from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, HasPeriod
from db.vocabulary import AssignmentState


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
