from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, HasPeriod
from db.vocabulary import MeetingKind


class Meeting(HasPeriod, Base):
    """A conference or a sitting; before its days are known only a planned period."""

    __tablename__ = "meeting"
    __table_args__ = (
        CheckConstraint("date_from IS NULL OR date_from <= date_to", name="days"),
        CheckConstraint("number IS NULL OR number > 0", name="number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[MeetingKind]
    number: Mapped[int | None] = mapped_column(comment="in the series of its kind, printed in Roman")
    theme: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    date_from: Mapped[date | None]
    date_to: Mapped[date | None]
    by_correspondence: Mapped[bool] = mapped_column(default=False)
