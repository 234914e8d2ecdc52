"""The steps that follow from what a row tells of a membership; days that nobody knows stay unknown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from app.members import rules
from app.members.importing.days import Day
from app.members.importing.fields import STEP_DAY, Field
from app.members.importing.membership import MembershipTold
from app.members.words import EVENT
from db.vocabulary import EventKind, Precision, Status

K, S = EventKind, Status


@dataclass(frozen=True, slots=True)
class StepTold:
    """A step and the day it is known by."""

    kind: EventKind
    day: Day


Steps: TypeAlias = tuple[StepTold, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Why no steps follow, and in which field to look."""

    message: str
    field: Field


def steps_of_new(told: MembershipTold, today: date) -> Steps | Contradiction:
    """Return the whole timeline of a card that is being opened."""
    status = told.now()
    if status is None:
        status = told.group.status if told.group else S.ACTIVE if Field.ADMITTED in told.days else S.NONE
    if status is S.NONE and Field.ADMITTED in told.days:
        return Contradiction(
            "Сказано, когда организация принята, но не сказано, как она вышла.", Field.STATUS
        )
    return dated(wanted_steps(told, status), told, today)


def wanted_steps(told: MembershipTold, status: Status) -> list[tuple[EventKind, Day | None]]:
    """Return the steps that lead to the status, in their order, with the days that are told."""
    admitted = told.days.get(Field.ADMITTED)
    suspended = [(K.SUSPENDED, told.days[Field.SUSPENDED])] if Field.SUSPENDED in told.days else []
    match status:
        case S.NONE:
            return []
        case S.CANDIDATE:
            return [(K.APPLIED, told.day(Field.SINCE))]
        case S.ACTIVE if not suspended:
            return [(K.ADMITTED, told.day(Field.ADMITTED, Field.SINCE))]
        case S.ACTIVE:
            return [(K.ADMITTED, admitted), *suspended, (K.RESTORED, told.day(Field.SINCE))]
        case S.SUSPENDED:
            return [(K.ADMITTED, admitted), (K.SUSPENDED, told.day(Field.SUSPENDED, Field.SINCE))]
        case S.FORMER:
            ended = told.day(Field.LEFT, Field.SINCE)
            return [(K.ADMITTED, admitted), *suspended, (told.ended_by(), ended)]


def dated(
    wanted: Sequence[tuple[EventKind, Day | None]], told: MembershipTold, today: date
) -> Steps | Contradiction:
    """Return the steps with a day for each: what is unknown was not later than what came after it."""
    steps: list[StepTold] = []
    after = today
    for kind, day in reversed(wanted):
        latest = min(after, told.until_date or today) if kind is K.SUSPENDED else after
        known = _not_after(day, latest) if day else Day(min(latest, today), Precision.NOT_LATER)
        steps.insert(0, StepTold(kind, known))
        after = known.day
    return _in_order(steps, today)


def _not_after(day: Day, latest: date) -> Day:
    """Return the day as it may be written before the latest one, where it is known only as a limit."""
    return replace(day, day=latest) if day.precision is Precision.NOT_LATER and day.day > latest else day


def _in_order(steps: list[StepTold], today: date) -> Steps | Contradiction:
    """Return the steps so that none is before the one it follows, as far as their days leave room."""
    for number, step in enumerate(steps):
        if not rules.is_plausible(step.day.day, today):
            return Contradiction(
                f"Дата «{step.day}» слишком далека от сегодняшнего дня. Проверьте год.",
                STEP_DAY.get(step.kind, Field.STATUS),
            )
        before = steps[number - 1] if number else None
        if before and step.day.day < before.day.day:
            if step.day.last < before.day.day or step.day.precision is Precision.NOT_LATER:
                return Contradiction(
                    f"«{EVENT[step.kind]} {step.day}» раньше, чем «{EVENT[before.kind]} {before.day}»."
                    " Проверьте даты.",
                    STEP_DAY.get(step.kind, Field.STATUS),
                )
            steps[number] = replace(step, day=replace(step.day, day=before.day.day))
    return tuple(steps)
