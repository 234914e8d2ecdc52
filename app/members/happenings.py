"""What happened to memberships between two days: events with their basis, of all organisations at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.members.words import EVENT, imprecise_day
from app.resolutions.clause_words import clause_words
from app.russian.dates import short_date
from db.models import Clause, Meeting, MembershipEvent, Resolution
from db.vocabulary import EventKind, Precision


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that counts, with what it rests on."""

    kind: EventKind
    effective: date
    precision: Precision
    until: str
    reason: str
    basis: str

    @property
    def words(self) -> str:
        """Return «14.06.2024 – членство приостановлено до конференции 2027 года»."""
        day = imprecise_day(self.effective, self.precision)
        return f"{day} – {EVENT[self.kind]} {self.until}".strip()

    @property
    def grounds(self) -> str:
        """Return the basis and the reason: «п. 9 резолюции … от 14.06.2024, утрата связи»."""
        return ", ".join(filter(None, (self.basis, self.reason)))


def happenings(session: Session, after: date, until: date) -> Mapping[int, tuple[Happening, ...]]:
    """Return what happened between the ends of two days, by organisation, the oldest first."""
    found: dict[int, list[Happening]] = defaultdict(list)
    between = (MembershipEvent.effective > after, MembershipEvent.effective <= until)
    for organization_id, *told in session.execute(_counting().where(*between)):
        found[organization_id].append(_happening(*told))
    return {organization_id: tuple(events) for organization_id, events in found.items()}


def histories(
    session: Session, organizations: Collection[int], day: date
) -> Mapping[int, tuple[Happening, ...]]:
    """Return all that happened to each of these organisations by the end of the day, the oldest first."""
    found: dict[int, list[Happening]] = defaultdict(list)
    by_the_day = (MembershipEvent.organization_id.in_(organizations), MembershipEvent.effective <= day)
    for organization_id, *told in session.execute(_counting().where(*by_the_day)):
        found[organization_id].append(_happening(*told))
    return {organization_id: tuple(events) for organization_id, events in found.items()}


def _counting() -> Select[*tuple[Any, ...]]:
    return (
        select(
            MembershipEvent.organization_id,
            MembershipEvent.kind,
            MembershipEvent.effective,
            MembershipEvent.precision,
            MembershipEvent.until_text,
            MembershipEvent.reason,
            MembershipEvent.basis,
            MembershipEvent.basis_date,
            Resolution.id,
            Clause.marker,
            Meeting.kind,
            Meeting.number,
            Meeting.date_to,
            Resolution.kind,
        )
        .outerjoin(Clause, Clause.id == MembershipEvent.clause_id)
        .outerjoin(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(~MembershipEvent.annulled)
        .order_by(MembershipEvent.effective, MembershipEvent.id)
    )


def _happening(
    kind: EventKind,
    effective: date,
    precision: Precision,
    until: str,
    reason: str,
    document: str,
    document_day: date | None,
    resolution_id: int | None,
    *clause: Any,
) -> Happening:
    of_document = f"{document} от {short_date(document_day)}" if document_day else document
    basis = of_document if resolution_id is None else clause_words(*clause)
    return Happening(kind, effective, precision, until, reason, basis)
