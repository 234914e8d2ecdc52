from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, HasPeriod
from db.vocabulary import AgendaKind, MeetingKind


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
    host: Mapped[str] = mapped_column(default="", comment="who receives the meeting")
    chair: Mapped[str] = mapped_column(default="", comment="председательствующий")
    clerk: Mapped[str] = mapped_column(default="", comment="who keeps the minutes: секретарь заседания")
    commission: Mapped[tuple[str, ...]] = mapped_column(default=(), comment="the counting commission")
    recounted: Mapped[bool] = mapped_column(
        default=False, comment="whom this meeting itself admits counts from then on"
    )
    cancelled: Mapped[str] = mapped_column(
        default="", comment="why it was not held; empty: it was, or will be"
    )


class AgendaItem(Base):
    """A question on the agenda; its number stays with it, wherever the item is moved."""

    __tablename__ = "agenda_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int] = mapped_column(comment="the order of hearing, from 0")
    number: Mapped[int] = mapped_column(comment="as announced; changed by the command alone")
    kind: Mapped[AgendaKind] = mapped_column(default=AgendaKind.ORDINARY)
    title: Mapped[str]
    speaker: Mapped[str] = mapped_column(default="", comment="докладчик, as the agenda names him or her")
    spoken: Mapped[str] = mapped_column(default="", comment="who spoke and what of it, one a line: ВЫСТУПИЛИ")
    note: Mapped[str] = mapped_column(default="")
    minutes_of_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting.id"), comment="whose minutes are to be approved"
    )
    decision_id: Mapped[int | None] = mapped_column(
        ForeignKey("decision.id"), comment="the standing item that it stands for"
    )
    event_id: Mapped[int | None] = mapped_column(
        ForeignKey("membership_event.id"), comment="the suspension that is to be decided"
    )
    resolution_id: Mapped[int | None] = mapped_column(
        ForeignKey("resolution.id"), comment="the draft that goes with it"
    )


class AgendaPaper(Base):
    """A file that goes with an agenda item: a report, a draft from outside."""

    __tablename__ = "agenda_paper"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    name: Mapped[str] = mapped_column(comment="the name of the file, with its ending")
    content_sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"))
