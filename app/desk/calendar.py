"""The calendar of the office: meetings, deadlines, terms, posts, feasts, each on its day."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.assignments.queries import assignments
from app.assignments.rows import Standing
from app.desk.feasts import celebrated
from app.desk.items import Act, DayEntry, Kind
from app.desk.meetings import settle_by, title_of, undated
from app.desk.people import leaving
from app.desk.rules import by_months
from app.desk.tasks import responsible
from app.desk.words import called, small
from app.meetings.words import meeting_name
from app.members.terms import terms
from app.russian.names import initials_after, parse_name
from app.russian.numerals import plural
from app.russian.stops import unstopped
from db.models import AgendaItem, Meeting

_KINDS = list(Kind)


def calendar(session: Session, first: date, last: date) -> list[DayEntry]:
    """Return what falls on the days from the first to the last, in their order."""
    found = (entry for source in _SOURCES for entry in source(session, first, last))
    return sorted(found, key=lambda entry: (entry.day, _KINDS.index(entry.kind), entry.title, entry.key))


def on_days(entries: Iterable[DayEntry], first: date, last: date) -> list[DayEntry]:
    """Return those of the entries that touch the days."""
    return [entry for entry in entries if entry.day <= last and entry.until >= first]


def _sittings(session: Session, first: date, last: date) -> Iterator[DayEntry]:
    items = select(func.count(AgendaItem.id)).where(AgendaItem.meeting_id == Meeting.id).scalar_subquery()
    held = select(Meeting, items).where(
        Meeting.cancelled == "", Meeting.date_from <= last, Meeting.date_to >= first
    )
    for meeting, questions in session.execute(held):
        agenda = f"повестка из {plural(questions, 'вопроса', 'вопросов', 'вопросов')}" if questions else ""
        yield DayEntry(
            meeting.date_from,
            meeting.date_to,
            Kind.SITTING,
            meeting_name(meeting.kind, meeting.number),
            ", ".join(filter(None, (meeting.place, agenda))),
            f"sitting-{meeting.id}",
            Act.SHOW_MEETING,
            (meeting.id,),
        )


def _to_settle(session: Session, first: date, last: date) -> Iterator[DayEntry]:
    for meeting, deadline in undated(session):
        by = settle_by(meeting, deadline)
        if by and first <= by <= last:
            detail = f"по плану: {meeting.period_text}" if meeting.period_text else ""
            leads = Act.SHOW_MEETING, meeting.id
            yield _on(by, Kind.MEETING, small(title_of(meeting)), detail, f"settle-{meeting.id}", *leads)


def _deadlines(session: Session, first: date, last: date) -> Iterator[DayEntry]:
    """Yield the deadlines of what is not closed by then, and the working day before where that is another."""
    for row in assignments(session, last):
        if row.deadline is None or row.standing is Standing.CLOSED:
            continue
        days = {"срок": row.deadline, "контроль": row.control or row.deadline}
        for word, day in days.items():
            if first <= day <= last and (word == "срок" or day != row.deadline):
                told, leads = f"{word}: {unstopped(row.text)}", (Act.SHOW_ASSIGNMENT, row.id)
                yield _on(day, Kind.ASSIGNMENT, told, responsible(row), f"{word}-{row.id}", *leads)


def _terms(session: Session, first: date, last: date) -> Iterator[DayEntry]:
    for row in terms(session, last):
        if row.last and first <= row.last <= last:
            title = f"решить о членстве: {called(row.name, row.short_name)}"
            key = f"term-{row.id}-{row.last}"
            yield _on(row.last, Kind.TERM, title, f"приостановлено {row.until}", key, *_of_card(row.id))


def _posts(session: Session, first: date, last: date) -> Iterator[DayEntry]:
    for row in leaving(session, first - timedelta(days=1), last):
        if row.until:
            title = f"срок полномочий: {initials_after(parse_name(row.name))}"
            key = f"post-{row.person_id}-{row.organization_id}-{row.title}-{row.until}"
            yield _on(row.until, Kind.POST, title, row.post(), key, *_of_card(row.organization_id))


def _feasts(session: Session, first: date, last: date) -> Iterator[DayEntry]:
    for begin, end in by_months(first, last):
        for feast in celebrated(session, end, begin, end):
            key = f"{feast.key}-{feast.day.year}"
            leads = _of_card(feast.organization_id)
            yield _on(feast.day, feast.kind, small(feast.title), feast.detail, key, *leads)


def _of_card(organization_id: int | None) -> tuple[Act, *tuple[int, ...]]:
    """Return what leads to the card of the organisation; of the council's own people, to its composition."""
    return (Act.SHOW_COMPOSITION,) if organization_id is None else (Act.SHOW_MEMBER, organization_id)


def _on(day: date, kind: Kind, title: str, detail: str, key: str, act: Act, *ids: int) -> DayEntry:
    return DayEntry(day, day, kind, title, detail, key, act, ids)


_SOURCES: Final[tuple[Callable[[Session, date, date], Iterator[DayEntry]], ...]] = (
    _sittings,
    _to_settle,
    _deadlines,
    _terms,
    _posts,
    _feasts,
)
