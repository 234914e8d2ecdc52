from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.vocabulary import Body, EventKind, Gender, LegalForm, Precision


class Organization(Base):
    """A member, a candidate or a former member: one card for ever, whatever happens to its membership."""

    __tablename__ = "organization"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(comment="the full name of today")
    short_name: Mapped[str] = mapped_column(default="")
    form: Mapped[LegalForm] = mapped_column(default=LegalForm.OTHER)
    registration_number: Mapped[str] = mapped_column(default="")
    registered_on: Mapped[date | None]
    registered_precision: Mapped[Precision] = mapped_column(default=Precision.DAY)
    region: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phones: Mapped[str] = mapped_column(default="", comment="one a line")
    emails: Mapped[str] = mapped_column(default="", comment="one a line")
    sites: Mapped[str] = mapped_column(default="", comment="one a line")
    headcount: Mapped[int | None] = mapped_column(CheckConstraint("headcount >= 0", name="headcount"))
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str] = mapped_column(index=True, comment="the folded name, for exact matches")
    short_name_key: Mapped[str] = mapped_column(index=True, default="")
    folded: Mapped[str] = mapped_column(default="", comment="all that is searched, folded")
    sort_key: Mapped[str] = mapped_column(index=True, default="")
    bare_key: Mapped[str] = mapped_column(
        index=True, default="", comment="sorts by the name proper, the legal form and the quotes left out"
    )


class FieldOfWork(Base):
    """A field in which an organisation works, in the office's own words; the list grows from use."""

    __tablename__ = "field_of_work"
    __table_args__ = (UniqueConstraint("organization_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organization.id"))
    name: Mapped[str]
    key: Mapped[str] = mapped_column(index=True, comment="the folded name")


class FormerName(Base):
    """A name that an organisation bore until the day it was replaced."""

    __tablename__ = "former_name"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organization.id"), index=True)
    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    replaced_on: Mapped[date] = mapped_column(comment="the first day of the next name")
    replaced_precision: Mapped[Precision] = mapped_column(default=Precision.DAY)
    name_key: Mapped[str] = mapped_column(index=True)
    short_name_key: Mapped[str] = mapped_column(index=True, default="")


class Person(Base):
    """A person whom the office knows: a leader, a delegate, a member of the council, a responsible."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    surname: Mapped[str]
    given: Mapped[str] = mapped_column(default="")
    patronymic: Mapped[str] = mapped_column(default="")
    gender: Mapped[Gender | None]
    birthday: Mapped[date | None]
    phones: Mapped[str] = mapped_column(default="", comment="one a line")
    emails: Mapped[str] = mapped_column(default="", comment="one a line")
    notes: Mapped[str] = mapped_column(default="")
    folded: Mapped[str] = mapped_column(index=True, comment="surname, given name, patronymic, folded")


class Post(Base):
    """A person's post in an organisation, or in the council where no organisation is named."""

    __tablename__ = "post"
    __table_args__ = (
        CheckConstraint("until IS NULL OR since IS NULL OR since <= until", name="span"),
        Index("ix_post_leader", "organization_id", "is_leader", "since", "until"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    organization_id: Mapped[int | None] = mapped_column(ForeignKey("organization.id"))
    title: Mapped[str] = mapped_column(comment="«председатель», «руководитель»")
    is_leader: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date | None]
    since_precision: Mapped[Precision] = mapped_column(default=Precision.DAY)
    until: Mapped[date | None] = mapped_column(comment="the first day without the post")
    until_precision: Mapped[Precision] = mapped_column(default=Precision.DAY)
    basis: Mapped[str] = mapped_column(default="")
    body: Mapped[Body | None] = mapped_column(comment="of the council; none: it is an organisation's post")


class ContactRecord(Base):
    """When the secretariat heard from an organisation; unanswered attempts are kept but do not count."""

    __tablename__ = "contact_record"
    __table_args__ = (Index("ix_contact_record_last", "organization_id", "answered", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organization.id"))
    day: Mapped[date]
    means: Mapped[str] = mapped_column(default="", comment="by what: «звонок», «письмо»")
    from_whom: Mapped[str] = mapped_column(default="")
    answered: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")
    attendance_id: Mapped[int | None] = mapped_column(
        ForeignKey("attendance.id"),
        index=True,
        comment="it counts by itself: the organisation was at a meeting",
    )


class MembershipEvent(Base):
    """A step of a membership; never deleted, only annulled with a reason."""

    __tablename__ = "membership_event"
    __table_args__ = (
        CheckConstraint("clause_id IS NOT NULL OR basis <> ''", name="has_basis"),
        CheckConstraint(
            "successor_id IS NULL OR (kind = 'dissolved' AND successor_id <> organization_id)",
            name="successor",
        ),
        Index("ix_membership_event_as_of", "organization_id", "effective", "ends"),
        Index("ix_membership_event_day", "effective", "ends"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, comment="events of one day count in this order")
    organization_id: Mapped[int] = mapped_column(ForeignKey("organization.id"))
    kind: Mapped[EventKind]
    effective: Mapped[date]
    precision: Mapped[Precision] = mapped_column(default=Precision.DAY)
    ends: Mapped[date | None] = mapped_column(comment="when the next event takes over; kept for speed")
    until_text: Mapped[str] = mapped_column(default="", comment="the term in its own words")
    until_date: Mapped[date | None]
    until_meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    reason: Mapped[str] = mapped_column(default="", comment="in few words; the list of them grows from use")
    note: Mapped[str] = mapped_column(default="", comment="what else there is to say of the reason")
    successor_id: Mapped[int | None] = mapped_column(
        ForeignKey("organization.id"), comment="into which the organisation was dissolved"
    )
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), index=True)
    basis: Mapped[str] = mapped_column(default="", comment="a document from before the program")
    basis_date: Mapped[date | None]
    annulled: Mapped[bool] = mapped_column(default=False)
    annulled_reason: Mapped[str] = mapped_column(default="")
