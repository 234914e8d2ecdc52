"""Writes the steps of a membership, so that the whole timeline stays legal and each event knows its end."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.members import rules
from app.members.cards import the_card
from app.members.days import slip
from app.members.queries import steps_of
from app.members.words import EVENT, STATUS, status_word
from app.russian.dates import short_date
from db.models import MembershipEvent
from db.vocabulary import EventKind, Precision


@dataclass(frozen=True, slots=True)
class Entry:
    """A step as entered: its basis is a clause or a named document, its term words, a day or a meeting."""

    kind: EventKind
    effective: date
    basis: str = ""
    basis_date: date | None = None
    clause_id: int | None = None
    reason: str = ""
    until: str = ""
    until_date: date | None = None
    until_meeting_id: int | None = None
    precision: Precision = Precision.DAY
    note: str = ""
    successor_id: int | None = None  # into which the organisation was dissolved


def take_step(session: Session, organization_id: int, entry: Entry) -> MembershipEvent:
    """Return the new event; refuse one that would make the timeline illegal, also later than itself."""
    steps = steps_of(session, organization_id)
    reason = refusal(steps, entry.kind, entry.effective)
    if reason:
        raise UserError(reason)
    if entry.clause_id is None and not entry.basis.strip():
        raise UserError("Укажите основание: пункт принятой резолюции или документ с датой.")
    _check_successor(session, organization_id, entry)
    event = MembershipEvent(
        organization_id=organization_id,
        kind=entry.kind,
        effective=entry.effective,
        precision=entry.precision,
        basis=entry.basis.strip(),
        basis_date=entry.basis_date,
        clause_id=entry.clause_id,
        reason=entry.reason.strip(),
        until_text=entry.until.strip(),
        until_date=entry.until_date,
        until_meeting_id=entry.until_meeting_id,
        note=entry.note.strip(),
        successor_id=entry.successor_id,
    )
    session.add(event)
    session.flush()
    write_ends(session, organization_id)
    return event


def _check_successor(session: Session, organization_id: int, entry: Entry) -> None:
    if entry.successor_id is None:
        return
    if entry.kind is not EventKind.DISSOLVED:
        raise UserError("Правопреемник бывает только у организации, прекратившей деятельность.")
    if entry.successor_id == organization_id:
        raise UserError("Организация не может войти сама в себя. Выберите другого правопреемника.")
    the_card(session, entry.successor_id)


def refusal(steps: list[rules.Step], kind: EventKind, day: date) -> str | None:
    """Return why the step may not be taken on the day, as a sentence, or None."""
    if reason := slip(day):
        return reason
    order = max((step.order for step in steps), default=0) + 1
    step = rules.Step(kind, day, order)
    illegal = rules.first_illegal([*steps, step])
    if illegal is None:
        return None
    if illegal.step == step:
        return _not_on_that_day(steps, kind, day)
    later = f"«{EVENT[illegal.step.kind]} {short_date(illegal.step.effective)}»"
    return (
        f"Запись «{EVENT[kind]} {short_date(day)}» не согласуется с более поздней записью {later}. "
        "Проверьте дату или сначала аннулируйте позднюю запись."
    )


def _not_on_that_day(steps: list[rules.Step], kind: EventKind, day: date) -> str:
    last = rules.last_step(steps, day)
    now = status_word(rules.STATUS_AFTER[last.kind], last.kind) if last else STATUS[rules.STATUS_AFTER[None]]
    return (
        f"Запись «{EVENT[kind]}» на {short_date(day)} невозможна: в этот день организация — «{now}». "
        "Проверьте дату и вид записи."
    )


def annul(session: Session, event: MembershipEvent, reason: str) -> None:
    """Take the event out of the timeline, visibly; refuse where a later event would hang in the air."""
    rest = [step for step in steps_of(session, event.organization_id) if step.order != event.id]
    illegal = rules.first_illegal(rest)
    if illegal:
        raise UserError(
            f"Сначала аннулируйте более позднюю запись «{EVENT[illegal.step.kind]} "
            f"{short_date(illegal.step.effective)}»: она опирается на эту."
        )
    event.annulled, event.annulled_reason, event.ends = True, reason, None
    session.flush()
    write_ends(session, event.organization_id)


def write_ends(session: Session, organization_id: int) -> None:
    """Write on each event the day its status ends; the only place that does."""
    steps = steps_of(session, organization_id)
    ends = {step.order: end for step, end in rules.ends(steps).items()}
    for event in session.scalars(select(MembershipEvent).where(MembershipEvent.id.in_(ends))):
        if event.ends != ends[event.id]:
            event.ends = ends[event.id]
    session.flush()
