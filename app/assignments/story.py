"""One assignment with all that happened to it: what its card shows."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.assignments.parts import is_for_all
from app.assignments.queries import assignment_row
from app.assignments.rows import AssignmentRow, PartRow
from app.assignments.rules import recurrence_of
from app.assignments.the_one import the_assignment
from app.contents import kept
from app.members import as_of
from app.members.attachments import FileToKeep
from app.members.words import ENDED_BY
from app.russian.folding import sort_key
from db.models import (
    Assignment,
    AssignmentPart,
    Clause,
    DeadlineMove,
    MembershipEvent,
    Organization,
    ProgressNote,
)
from db.vocabulary import Period, Recurrence


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What was heard or done about an assignment on a day."""

    id: int
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class MoveRow:
    """The period before it was moved, by whom, when and why."""

    day: date
    decided_by: str
    why: str
    before: Period | None


@dataclass(frozen=True, slots=True)
class Story:
    """An assignment as it stands on a day, and its history; the newest comes first."""

    row: AssignmentRow
    clause: str  # its text as adopted
    notes: tuple[NoteRow, ...]
    moves: tuple[MoveRow, ...]
    parts: tuple[PartRow, ...]
    proposed: Recurrence | None  # how often the wording says that it comes again
    for_all: bool  # the responsibles are all organisations
    next_id: int | None  # the one that came after it


def story(session: Session, assignment_id: int, day: date) -> Story | None:
    """Return the whole story of the assignment, or None where there is none by the day."""
    row = assignment_row(session, assignment_id, day)
    if row is None:
        return None
    return Story(
        row,
        session.get_one(Clause, row.clause_id).text,
        _notes(session, assignment_id),
        _moves(session, assignment_id),
        parts(session, assignment_id, day),
        recurrence_of(row.period),
        is_for_all(row.responsible),
        session.scalars(select(Assignment.id).where(Assignment.previous_id == assignment_id)).first(),
    )


def result_file(session: Session, assignment_id: int) -> FileToKeep | None:
    """Return the file of the result as it was taken in, or None."""
    assignment = the_assignment(session, assignment_id)
    if assignment.result_sha256 is None:
        return None
    return FileToKeep(assignment.result_name, kept(session, assignment.result_sha256))


def parts(session: Session, assignment_id: int, day: date) -> tuple[PartRow, ...]:
    """Return what each organisation has to do of the assignment, as a Russian reader sorts them."""
    called = func.coalesce(func.nullif(Organization.short_name, ""), Organization.name)
    part = AssignmentPart
    found = session.execute(
        select(part.organization_id, called, part.done_on, part.note, MembershipEvent.kind)
        .join(Organization, Organization.id == part.organization_id)
        .outerjoin(
            MembershipEvent,
            (MembershipEvent.organization_id == part.organization_id) & as_of.governs(day),
        )
        .where(part.assignment_id == assignment_id)
    )
    rows = [PartRow(id_, name, done, note, ENDED_BY.get(kind, "")) for id_, name, done, note, kind in found]
    return tuple(sorted(rows, key=lambda row: sort_key(row.organization)))


def _notes(session: Session, assignment_id: int) -> tuple[NoteRow, ...]:
    found = session.scalars(
        select(ProgressNote)
        .where(ProgressNote.assignment_id == assignment_id)
        .order_by(ProgressNote.day.desc(), ProgressNote.id.desc())
    )
    return tuple(NoteRow(note.id, note.day, note.text) for note in found)


def _moves(session: Session, assignment_id: int) -> tuple[MoveRow, ...]:
    found = session.scalars(
        select(DeadlineMove)
        .where(DeadlineMove.assignment_id == assignment_id)
        .order_by(DeadlineMove.moved_on.desc(), DeadlineMove.id.desc())
    )
    return tuple(MoveRow(move.moved_on, move.decided_by, move.why, move.period) for move in found)
