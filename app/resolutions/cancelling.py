"""An adoption is cancelled as a whole while nothing later depends on it: the document is a draft again."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.history.later import Row, changed_later, last_operation, referring, written
from app.members.cards import called
from app.members.words import EVENT, imprecise_day
from app.resolutions import store
from app.resolutions.consequence import under_number
from app.resolutions.earlier import decided_later, words_of
from app.resolutions.plan import resolution_name, the_resolution
from app.russian.dates import short_date
from app.russian.numerals import plural
from db import journal
from db.models import Clause, Decision, JournalEntry, MembershipEvent, Organization
from db.vocabulary import ResolutionState

# They belong to the draft as much as to the adopted document: nothing of them depends on the adoption.
_OF_THE_DRAFT: Final = {"clause", "decision", "signature", "version"}
_COUNTED: Final = {
    "assignment": ("поручение", "поручения", "поручений"),
    "meeting": ("назначенное заседание", "назначенных заседания", "назначенных заседаний"),
    "post": ("должность в совете", "должности в совете", "должностей в совете"),
    "agenda_item": ("вопрос повестки", "вопроса повестки", "вопросов повестки"),
}


@dataclass(frozen=True, slots=True)
class CancelPlan:
    """What cancelling an adoption puts back, and what stands in its way."""

    resolution_id: int
    name: str
    operation_id: int
    put_back: tuple[str, ...]
    in_the_way: tuple[str, ...]


def cancel_plan(session: Session, resolution_id: int) -> CancelPlan:
    """Return what cancelling the adoption would put back, and all that depends on it; changes nothing."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is not ResolutionState.ADOPTED:
        raise UserError("Эта резолюция не отмечена принятой: отменять нечего.")
    operation_id = _adopting(session, resolution_id)
    later = _later_entries(session, _events(session, _made(session, operation_id)))
    in_the_way = (
        *(_told(session, step) for step in later),
        *_later_decisions(session, resolution_id),
        *_later_acts(session, resolution_id, operation_id, later),
    )
    name = resolution_name(store.load(session, resolution))
    put_back = tuple(_put_back(session, operation_id))
    return CancelPlan(resolution_id, name, operation_id, put_back, in_the_way)


def cancel_adoption(session: Session, resolution_id: int, why: str) -> Changes:
    """Put back all that the adoption did, or refuse naming what depends on it."""
    planned = cancel_plan(session, resolution_id)
    if planned.in_the_way:
        raise UserError("Принятие уже нельзя отменить:\n" + "\n".join(planned.in_the_way))
    if not why.strip():
        raise UserError("Напишите, почему принятие отменяется: это останется в истории.")
    journal.restore(session.connection(), planned.operation_id)
    session.expire_all()
    return Changes(f"Отменено принятие: {planned.name} ({why.strip()})", frozenset(Noun), (resolution_id,))


def _adopting(session: Session, resolution_id: int) -> int:
    """Return the operation by which the document became an adopted one: the act, or its redoing."""
    entries = session.scalars(
        select(JournalEntry)
        .where(JournalEntry.table_name == "resolution", JournalEntry.row_id == resolution_id)
        .order_by(JournalEntry.id.desc())
    )
    for entry in entries:
        if entry.before and _is_adopted(entry.after) and not _is_adopted(entry.before):
            return entry.operation_id
    raise UserError("О принятии этой резолюции ничего не записано, поэтому отменить его нельзя.")


def _is_adopted(row: str | None) -> bool:
    return row is not None and json.loads(row)["state"] == ResolutionState.ADOPTED


def _put_back(session: Session, operation_id: int) -> Iterator[str]:
    """Yield what the adoption made and what will be no more; the entries of the registry one by one."""
    made = _made(session, operation_id)
    for event in _events(session, made):
        yield f"{_called(session, event)}: записи «{_step(event)}» не будет"
    for table, words in _COUNTED.items():
        if count := sum(name == table for name, _ in made):
            yield f"Не будет: {plural(count, *words)}"
    yield "Документ снова станет проектом: его можно будет править и отметить принятым ещё раз"


def _made(session: Session, operation_id: int) -> list[Row]:
    """Return the rows that the operation added and kept."""
    new = session.scalars(
        select(JournalEntry).where(JournalEntry.operation_id == operation_id, JournalEntry.before.is_(None))
    )
    left = written(session, operation_id)
    rows = ((entry.table_name, entry.row_id) for entry in new)
    return [row for row in rows if left[row] is not None]


def _events(session: Session, rows: Iterable[Row]) -> list[MembershipEvent]:
    ids = [row_id for table, row_id in rows if table == "membership_event"]
    return list(
        session.scalars(
            select(MembershipEvent).where(MembershipEvent.id.in_(ids)).order_by(MembershipEvent.id)
        )
    )


def _later_entries(session: Session, own: Sequence[MembershipEvent]) -> list[MembershipEvent]:
    """Return what came to pass with the organisations after the adoption's own entries."""
    return [
        step
        for event in own
        for step in session.scalars(
            select(MembershipEvent)
            .where(
                MembershipEvent.organization_id == event.organization_id,
                MembershipEvent.id.not_in([each.id for each in own]),
                ~MembershipEvent.annulled,
                or_(
                    MembershipEvent.effective > event.effective,
                    (MembershipEvent.effective == event.effective) & (MembershipEvent.id > event.id),
                ),
            )
            .order_by(MembershipEvent.effective, MembershipEvent.id)
        )
    ]


def _told(session: Session, step: MembershipEvent) -> str:
    """Return «ОО „Мост“: членство возобновлено 03.03.2027, п. 2 резолюции …»."""
    by = words_of(session, step.clause_id) if step.clause_id else step.basis
    return f"{_called(session, step)}: {_step(step)}, {by}."


def _called(session: Session, event: MembershipEvent) -> str:
    return called(session.get_one(Organization, event.organization_id))


def _step(event: MembershipEvent) -> str:
    return f"{EVENT[event.kind]} {imprecise_day(event.effective, event.precision)}"


def _later_decisions(session: Session, resolution_id: int) -> Iterator[str]:
    """Yield what later documents decided about the clauses."""
    for clause_id, words in decided_later(session, resolution_id):
        marker = session.scalar(select(Clause.marker).where(Clause.id == clause_id))
        yield under_number(marker, f"{words}.")


def _later_acts(
    session: Session, resolution_id: int, operation_id: int, told: Iterable[MembershipEvent]
) -> Iterator[str]:
    """Yield the later acts that changed what the adoption wrote or that rest on it, in their order."""
    document, own = ("resolution", resolution_id), {*_clauses_and_decisions(session, resolution_id)}
    # A question on the agenda speaks of the document whether it is adopted or not.
    papers = {row for row in referring(session, {document}) if row[0] != "agenda_item"}
    resting = (papers | referring(session, {*own, *_made(session, operation_id)})) - own
    changed = changed_later(session, operation_id)
    already = {*_rows_of(session, told)}
    acts = {act.id: act for row, act in changed.items() if row not in already}
    for row in resting - already:
        act = last_operation(session, row)
        if act and act.id > operation_id and row[0] not in _OF_THE_DRAFT:
            acts[act.id] = act
    for _, act in sorted(acts.items()):
        yield f"{short_date(act.at.astimezone().date())}: {act.name}."


def _rows_of(session: Session, told: Iterable[MembershipEvent]) -> Iterator[Row]:
    """Yield all entries of the organisations whose later steps are told one by one."""
    of_whom = {event.organization_id for event in told}
    ids = select(MembershipEvent.id).where(MembershipEvent.organization_id.in_(of_whom))
    yield from (("membership_event", id_) for id_ in session.scalars(ids))


def _clauses_and_decisions(session: Session, resolution_id: int) -> Iterator[Row]:
    clauses = session.scalars(select(Clause.id).where(Clause.resolution_id == resolution_id)).all()
    yield from (("clause", id_) for id_ in clauses)
    decisions = session.scalars(select(Decision.id).where(Decision.clause_id.in_(clauses)))
    yield from (("decision", id_) for id_ in decisions)
