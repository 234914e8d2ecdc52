"""Writes the steps of a membership, so that the whole timeline stays legal and each event knows its end."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.members import rules
from app.members.cards import called, the_card
from app.members.days import slip
from app.members.queries import steps_of, timelines
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
    (event,) = take_steps(session, [(organization_id, entry)])
    return event


def take_steps(session: Session, entries: Sequence[tuple[int, Entry]]) -> list[MembershipEvent]:
    """Return the new events, each of another organisation; one that is refused lets none of them in."""
    steps = timelines(session, (organization_id for organization_id, _ in entries))
    for organization_id, entry in entries:
        _refuse(session, organization_id, steps[organization_id], entry)
    events = [_event(organization_id, entry) for organization_id, entry in entries]
    session.add_all(events)
    session.flush()
    write_ends(session, *steps)
    return events


def _refuse(session: Session, organization_id: int, steps: list[rules.Step], entry: Entry) -> None:
    if reason := refusal(steps, entry.kind, entry.effective):
        raise UserError(reason)
    if entry.clause_id is None and not entry.basis.strip():
        raise UserError("Укажите основание: пункт принятой резолюции или документ с датой.")
    _check_successor(session, organization_id, entry)


def _event(organization_id: int, entry: Entry) -> MembershipEvent:
    return MembershipEvent(
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


def _check_successor(session: Session, organization_id: int, entry: Entry) -> None:
    if entry.successor_id is None:
        return
    if entry.kind is not EventKind.DISSOLVED:
        raise UserError("Правопреемник бывает только у организации, прекратившей деятельность.")
    if entry.successor_id == organization_id:
        raise UserError("Организация не может войти сама в себя. Выберите другого правопреемника.")
    successor = the_card(session, entry.successor_id)
    if organization_id in _successors(session, entry.successor_id):
        raise UserError(
            f"Правопреемники не могут идти по кругу: {called(successor)} прекратила деятельность, "
            "и её правопреемник, сразу или через другие, – эта же организация. Выберите другого."
        )


def _successors(session: Session, organization_id: int) -> Iterator[int]:
    """Yield into which organisation this one was dissolved, into which that one, and so on."""
    seen, following = {organization_id}, _successor(session, organization_id)
    while following is not None and following not in seen:
        yield following
        seen.add(following)
        following = _successor(session, following)


def _successor(session: Session, organization_id: int) -> int | None:
    """Return into which organisation this one was dissolved, unless it has been admitted again since."""
    return session.scalars(
        select(MembershipEvent.successor_id).where(
            MembershipEvent.organization_id == organization_id,
            MembershipEvent.kind == EventKind.DISSOLVED,
            MembershipEvent.ends.is_(None),
            ~MembershipEvent.annulled,
        )
    ).first()


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


def write_ends(session: Session, *organizations: int) -> None:
    """Write on each event of these organisations the day its status ends; the only place that does."""
    own = select(MembershipEvent).where(
        MembershipEvent.organization_id.in_(organizations), ~MembershipEvent.annulled
    )
    timeline: dict[int, list[MembershipEvent]] = defaultdict(list)
    for event in session.scalars(own):
        timeline[event.organization_id].append(event)
    for events in timeline.values():
        steps = [rules.Step(event.kind, event.effective, event.id) for event in events]
        ends = {step.order: end for step, end in rules.ends(steps).items()}
        for event in events:
            if event.ends != ends[event.id]:
                event.ends = ends[event.id]
    session.flush()
