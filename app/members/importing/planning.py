"""Plans an import: whose row is whose, what each would change; nothing is written."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from app.members.importing import comparing
from app.members.importing.drafting import draft_of
from app.members.importing.drafts import Draft
from app.members.importing.fields import STEP_DAY, TITLES, Field
from app.members.importing.held import Held, held
from app.members.importing.leaders import same_person
from app.members.importing.planned import Answer, Answers, Outcome, Plan, PlanRow, Problem, Said
from app.members.importing.readings import SheetReading
from app.members.importing.seating import Asked, Dropped, Joins, Leads, Refused, seated
from app.members.importing.standing import steps_of_held
from app.members.importing.steps import Contradiction, Steps, StepTold, steps_of_new
from app.members.importing.tellings import Telling, tellings
from app.members.rules import STATUS_AFTER
from app.members.timeline import Entry
from app.resolutions.terms import read_term
from app.russian.typography import quoted
from db.vocabulary import EventKind, Status

_ORDER = tuple(Field)
# Where to look for what is wrong with a membership, if not in its own cell.
_TELLING = (
    Field.STATUS,
    Field.SINCE,
    Field.ADMITTED,
    Field.SUSPENDED,
    Field.LEFT,
    Field.NAME,
    Field.SHORT_NAME,
)


def plan(
    session: Session,
    readings: Sequence[SheetReading],
    answers: Mapping[tuple[str, int], Answer] = MappingProxyType({}),
) -> Plan:
    """Return what the import would do, row by row; nothing is written."""
    with _undisturbed():
        return _plan(session, readings, answers, date.today())


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let nobody look for garbage meanwhile: a million small values are made here, and all are needed."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _plan(session: Session, readings: Sequence[SheetReading], answers: Answers, today: date) -> Plan:
    cards = held(session, today)
    told = [telling for reading in readings if reading.taken for telling in tellings(reading)]
    seats = seated(told, cards, answers)
    joined: dict[int, list[int]] = {}
    for number, seat in enumerate(seats):
        if isinstance(seat, Joins):
            joined.setdefault(seat.leader, []).append(number)
    rows: list[PlanRow | None] = [None] * len(told)
    for number, (telling, seat) in enumerate(zip(told, seats, strict=True)):
        match seat:
            case Leads():
                card = cards[seat.card] if seat.card is not None else None
                draft = seat.draft or draft_of(telling, card)
                for other in joined.get(number, ()):
                    rows[other] = _joined(draft, told[other], card)
                rows[number] = _row(session, draft, card, today)
            case Asked():
                fields, _ = comparing.of_new(seat.draft)
                rows[number] = _plain_row(telling, Outcome.QUESTION, alike=seat.alike, fields=fields)
            case Refused():
                rows[number] = _plain_row(telling, Outcome.PROBLEM, problems=(seat.problem,))
            case Dropped():
                rows[number] = _plain_row(telling, Outcome.LEFT_OUT)
            case Joins():
                rows[number] = rows[number] or _plain_row(telling, Outcome.SAME)
    return Plan(tuple(readings), tuple(filter(None, rows)))


def _plain_row(telling: Telling, outcome: Outcome, **known: Any) -> PlanRow:
    cell = telling.place(Field.NAME, Field.SHORT_NAME)
    return PlanRow(telling.sheet, telling.line, outcome, telling.called, cell=cell, **known)


def _joined(draft: Draft, telling: Telling, card: Held | None) -> PlanRow:
    """Let the leading row tell this one's too; what contradicts it is a problem."""
    other = draft_of(telling, card)
    problems = other.problems or draft.absorb(other)
    outcome = Outcome.PROBLEM if problems else Outcome.SAME
    id_ = card.id if card else None
    return _plain_row(telling, outcome, problems=tuple(problems), organization_id=id_)


def _row(session: Session, draft: Draft, card: Held | None, today: date) -> PlanRow:
    """Return what becomes of an organisation's leading row."""
    telling, told = draft.telling, draft.membership
    if told.until:
        term = read_term(session, told.until, today)
        told.until_date, told.until_meeting_id = term.day, term.meeting_id
    if card:
        _refuse_earlier_leader(draft, card)
    steps = steps_of_held(card, told, today) if card else steps_of_new(told, today)
    if isinstance(steps, Contradiction):
        draft.problems.append(Problem(telling.sheet, telling.place(steps.field, *_TELLING), steps.message))
        steps = ()
    if not steps and card is None:
        draft.note(TITLES[Field.REASON], told.reason)
        draft.note(TITLES[Field.BASIS], told.basis)
    fields, work = comparing.of_held(draft, card, today) if card else comparing.of_new(draft)
    fields |= _of_steps(steps, draft, card)
    outcome = Outcome.NEW if card is None else Outcome.CHANGED if fields else Outcome.SAME
    return _plain_row(
        telling,
        Outcome.PROBLEM if draft.problems else outcome,
        fields={each: fields[each] for each in _ORDER if each in fields},
        problems=tuple(draft.problems),
        organization_id=card.id if card else None,
        work=replace(work, steps=_entries(steps, draft, today)) if fields and not draft.problems else None,
    )


def _refuse_earlier_leader(draft: Draft, card: Held) -> None:
    """Let nobody lead again only because the table is older than the registry."""
    name = draft.values.get(Field.LEADER)
    if name and card.leader and any(same_person(name, led) for led in card.led):
        message = (
            f"По реестру «{name}» – прежний руководитель, теперь – «{card.leader.name}»."
            " Запишите смену на карточке, если прав не реестр."
        )
        draft.problems.append(Problem(draft.telling.sheet, draft.telling.place(Field.LEADER), message))


def _of_steps(steps: Steps, draft: Draft, card: Held | None) -> dict[Field, Said | tuple[Said, Said]]:
    """Return the steps as they are shown: the status they lead to, their days, the term and the reason."""
    if not steps:
        return {}
    told, last = draft.membership, steps[-1].kind
    status = STATUS_AFTER[last]
    said: dict[Field, Said] = {Field.STATUS: last if status is Status.FORMER else status}
    said |= {STEP_DAY.get(step.kind, Field.SINCE): step.day for step in steps}
    said |= {Field.UNTIL: told.until} if told.until and status is Status.SUSPENDED else {}
    said |= {each: text for each, text in ((Field.REASON, told.reason), (Field.BASIS, told.basis)) if text}
    return {each: (_before(each, card), new) if card else new for each, new in said.items()}


def _before(told: Field, card: Held) -> Said:
    return card.text(told) if told in (Field.STATUS, Field.UNTIL) else ""


def _entries(steps: Steps, draft: Draft, today: date) -> tuple[Entry, ...]:
    """Return the steps as they are entered, each with its basis."""
    return tuple(_entry(step, step is steps[-1], draft, today) for step in steps)


def _entry(step: StepTold, last: bool, draft: Draft, today: date) -> Entry:
    told, telling = draft.membership, draft.telling
    own = told.basis and (step.day.day == told.basis_date or last)
    suspended = step.kind is EventKind.SUSPENDED
    return Entry(
        step.kind,
        step.day.day,
        basis=told.basis if own else f"реестр {quoted(telling.file)}, лист {quoted(telling.sheet)}",
        basis_date=told.basis_date if own else today,
        reason=told.reason if last else "",
        until=told.until if suspended else "",
        until_date=told.until_date if suspended else None,
        until_meeting_id=told.until_meeting_id if suspended else None,
        precision=step.day.precision,
    )
