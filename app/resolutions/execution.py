"""What came of an adopted resolution, clause by clause: from the registry, the meetings, the assignments."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.resolutions import store
from app.resolutions.clause_facts import organization_names
from app.resolutions.decisions import MembershipDecision
from app.resolutions.earlier import notes_on
from app.resolutions.outcomes import Outcome, Progress, Sort, of_assignment, of_entry, of_meeting
from app.resolutions.outline import lines_of
from app.resolutions.plan import the_resolution
from app.resolutions.rules import decides
from app.resolutions.text import Clause, ResolutionText
from db.models import Assignment, DeadlineMove, Decision, Meeting, MembershipEvent
from db.vocabulary import DecisionKind, DocumentKind, ResolutionState

_IN_ROWS = frozenset({DecisionKind.SCHEDULE, DecisionKind.ASSIGN})  # of their own, as memberships are


@dataclass(frozen=True, slots=True)
class Executed:
    """A clause and what came of it; nothing: it was never put under control."""

    clause: Clause
    depth: int
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Execution:
    """An adopted resolution with what came of each of its clauses by the end of the day."""

    text: ResolutionText
    day: date
    clauses: tuple[Executed, ...]

    def count(self, sort: Sort, *progress: Progress) -> int:
        """Return how many things of the sort came of the clauses, of any of these progresses."""
        outcomes = (outcome for each in self.clauses for outcome in each.outcomes)
        return sum(each.sort is sort and each.progress in (progress or Progress) for each in outcomes)


def execution(session: Session, resolution_id: int, day: date) -> Execution:
    """Return what came of an adopted resolution by the end of the day."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is not ResolutionState.ADOPTED:
        raise UserError("Резолюция ещё не отмечена принятой: исполнять пока нечего.")
    text = store.load(session, resolution)
    lines = [line for line in lines_of(text.clauses) if decides(line.clause)]
    recorded = _Recorded(session, resolution_id, [line.clause.id or 0 for line in lines], day)
    above = text.kind is DocumentKind.MINUTES  # there an item stands above what it decided
    executed = (Executed(line.clause, line.depth - above, tuple(recorded.of(line.clause))) for line in lines)
    return Execution(text, day, tuple(executed))


class _Recorded:
    """What the office recorded by a day because of these clauses."""

    def __init__(self, session: Session, resolution_id: int, ids: Sequence[int], day: date) -> None:
        self._day = day
        self._notes = notes_on(session, resolution_id)
        self._names = organization_names(session)
        counting = (~MembershipEvent.annulled, MembershipEvent.effective <= day)
        of_clauses = select(MembershipEvent).where(MembershipEvent.clause_id.in_(ids), *counting)
        events = session.scalars(of_clauses.order_by(MembershipEvent.id)).all()
        self._events = _by_clause(events)
        self._timelines = _timelines(session, {event.organization_id for event in events}, day)
        assignments = select(Assignment).where(Assignment.clause_id.in_(ids)).order_by(Assignment.id)
        self._assignments = _by_clause(session.scalars(assignments))
        self._moves = _moves(session, ids)
        meetings = select(Decision.clause_id, Meeting).join(Meeting, Meeting.id == Decision.meeting_id)
        self._meetings = dict(session.execute(meetings.where(Decision.clause_id.in_(ids))).all())

    def of(self, clause: Clause) -> Iterator[Outcome]:
        """Yield what came of the clause."""
        id_ = clause.id or 0
        for event in self._events[id_]:
            yield of_entry(event, self._names[event.organization_id], self._next(event))
        if meeting := self._meetings.get(id_):
            yield of_meeting(meeting, self._day)
        for assignment in self._assignments[id_]:
            yield of_assignment(assignment, self._day, self._moves[assignment.id])
        for decision in clause.decisions:
            if not isinstance(decision, MembershipDecision) and decision.kind not in _IN_ROWS:
                label = decision.label()
                yield Outcome(Sort.OTHER, Progress.DONE, label[:1].upper() + label[1:])
        for note in self._notes.get(id_, "").splitlines():
            yield Outcome(Sort.OTHER, Progress.DONE, note)

    def _next(self, event: MembershipEvent) -> MembershipEvent | None:
        timeline = self._timelines[event.organization_id]
        after = (other for other in timeline if (other.effective, other.id) > (event.effective, event.id))
        return next(after, None)


class _OfClause(Protocol):
    @property
    def clause_id(self) -> int | None: ...


Row = TypeVar("Row", bound=_OfClause)


def _by_clause(rows: Iterable[Row]) -> dict[int | None, list[Row]]:
    found: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.clause_id].append(row)
    return found


def _moves(session: Session, clauses: Sequence[int]) -> dict[int, list[DeadlineMove]]:
    """Return the moves of the deadlines of these clauses' assignments, the oldest first."""
    found: dict[int, list[DeadlineMove]] = defaultdict(list)
    query = (
        select(DeadlineMove)
        .join(Assignment, Assignment.id == DeadlineMove.assignment_id)
        .where(Assignment.clause_id.in_(clauses))
        .order_by(DeadlineMove.moved_on, DeadlineMove.id)
    )
    for move in session.scalars(query):
        found[move.assignment_id].append(move)
    return found


def _timelines(session: Session, organizations: Iterable[int], day: date) -> dict[int, list[MembershipEvent]]:
    """Return the events that count of each of these organisations by the day, the oldest first."""
    found: dict[int, list[MembershipEvent]] = defaultdict(list)
    query = (
        select(MembershipEvent)
        .where(
            MembershipEvent.organization_id.in_(organizations),
            MembershipEvent.effective <= day,
            ~MembershipEvent.annulled,
        )
        .order_by(MembershipEvent.effective, MembershipEvent.id)
    )
    for event in session.scalars(query):
        found[event.organization_id].append(event)
    return found
