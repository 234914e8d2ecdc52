"""Delegates: whom the council sent where by a decision, and whom its members sent to its own meetings."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.delegates.meant import Known, meant
from app.delegates.rows import Came, DelegateRow, Sender
from app.meetings.attendance import name_then
from app.meetings.words import meeting_name, when_words
from app.members.as_of import FULL_NAME
from app.resolutions.earlier import cancelled_clauses, words_of
from app.russian.folding import fold, search_fold, sort_key
from db.models import Attendance, Clause, Decision, Meeting, Organization, Person, Resolution
from db.vocabulary import AttendanceRole, DecisionKind, ResolutionState

# Who came to which meeting, by the folded full names.
Present: TypeAlias = Mapping[int, frozenset[str]]


def delegates(session: Session, day: date, *, search: str = "") -> list[DelegateRow]:
    """Return all delegates, those to what is still to come first, then from the newest event back."""
    rows = (*_nominated(session, day), *_sent(session, day))
    return sorted((row for row in rows if _speaks_of(row, search)), key=_place)


def _nominated(session: Session, day: date) -> Iterator[DelegateRow]:
    """Yield whom adopted clauses send somewhere, those cancelled later left out."""
    meetings = {meeting.id: meeting for meeting in session.scalars(select(Meeting))}
    known = [_known(meeting) for meeting in meetings.values() if not meeting.cancelled]
    present, cancelled = _present(session), cancelled_clauses(session)
    for decision, clause, resolution in _nominations(session):
        if clause.id in cancelled or resolution.adopted_on is None:
            continue
        facts = decision.facts
        found = meant(facts["event"], resolution.adopted_on, known)
        meeting = meetings[found.id] if found else None
        event, first, last, when = _event(meeting) if meeting else (facts["event"], None, None, "")
        yield DelegateRow(
            Sender.COUNCIL,
            decision.id,
            facts["person"],
            "",
            event,
            first,
            last,
            when,
            words_of(session, clause.id),
            resolution.adopted_on,
            _came(meeting, day, found is not None and fold(facts["person"]) in present.get(found.id, ())),
            found.id if found else None,
            resolution.id,
            clause.id,
        )


def _sent(session: Session, day: date) -> Iterator[DelegateRow]:
    """Yield the delegates of the organisations on the sheets of the meetings; one not named yet is none."""
    opening = func.coalesce(Meeting.date_from, day)
    found = session.execute(
        select(Attendance, Meeting, func.coalesce(name_then(opening), ""))
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .join(Organization, Organization.id == Attendance.organization_id)
        .where(Attendance.role == AttendanceRole.DELEGATE, Attendance.name != "", Meeting.cancelled == "")
    )
    for row, meeting, organization in found:
        yield DelegateRow(
            Sender.ORGANIZATION,
            row.id,
            row.name,
            organization,
            *_event(meeting),
            ", ".join(filter(None, (row.mandate, row.proxy))),
            None,
            _came(meeting, day, row.present),
            meeting.id,
        )


def _nominations(session: Session) -> Iterator[Row[Decision, Clause, Resolution]]:
    yield from session.execute(
        select(Decision, Clause, Resolution)
        .join(Clause, Clause.id == Decision.clause_id)
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .where(
            Decision.kind == DecisionKind.NOMINATE,
            Resolution.state == ResolutionState.ADOPTED,
        )
        .order_by(Decision.id)
    )


def _present(session: Session) -> Present:
    found = session.execute(
        select(Attendance.meeting_id, Attendance.name, FULL_NAME)
        .outerjoin(Person, Person.id == Attendance.person_id)
        .where(Attendance.present)
    )
    came: dict[int, frozenset[str]] = {}
    for meeting_id, *names in found:
        came[meeting_id] = came.get(meeting_id, frozenset()) | {fold(name) for name in names if name}
    return came


def _came(meeting: Meeting | None, day: date, present: bool) -> Came:
    if meeting is None:
        return Came.UNKNOWN
    if present:
        return Came.YES
    return Came.NO if meeting.date_to and meeting.date_to < day else Came.AHEAD


def _event(meeting: Meeting) -> tuple[str, date | None, date | None, str]:
    """Return the name of the meeting, its days, and when it is in words."""
    first, last = meeting.date_from, meeting.date_to
    return meeting_name(meeting.kind, meeting.number), first, last, when_words(first, last, meeting.period)


def _known(meeting: Meeting) -> Known:
    day = meeting.date_from or meeting.period_start or meeting.period_end
    return Known(
        meeting.id,
        meeting.kind,
        meeting.number,
        meeting.theme,
        meeting.date_from,
        meeting.date_to,
        day.year if day else None,
    )


def _speaks_of(row: DelegateRow, search: str) -> bool:
    told = search_fold(f"{row.person} {row.organization} {row.event} {row.basis}")
    return all(word in told for word in search_fold(search).split())


def _place(row: DelegateRow) -> tuple[bool, int, str, bool, str, str, int]:
    """Return where the row stands: events to come, the newest of the past, in each the council's first."""
    ahead = row.came is Came.AHEAD
    at = (row.first if ahead else row.last or row.decided) or date.max
    return (
        not ahead,
        at.toordinal() if ahead else -at.toordinal(),
        fold(row.event),
        row.sender is Sender.ORGANIZATION,
        sort_key(row.organization),
        sort_key(row.person),
        row.id,
    )
