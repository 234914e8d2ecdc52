"""What a row tells of the membership of a known card: the steps it lacks, or what both disagree in."""

from dataclasses import replace
from datetime import date

from app.members import rules
from app.members.importing.days import Day
from app.members.importing.fields import STEP_DAY, Field
from app.members.importing.held import Held, HeldEvent, beginning, of_kind, standing
from app.members.importing.membership import MembershipTold
from app.members.importing.steps import Contradiction, Steps, dated, steps_of_new, wanted_steps
from app.members.importing.values import flat
from app.members.words import EVENT, status_word
from db.vocabulary import EventKind, Status

K, S = EventKind, Status

_KINDS = {
    Field.ADMITTED: frozenset({K.ADMITTED}),
    Field.SUSPENDED: frozenset({K.SUSPENDED}),
    Field.LEFT: frozenset({K.EXCLUDED, K.WITHDREW, K.DISSOLVED}),
}
# Which steps lead from the status of a card to the one that a row tells.
_PATHS: dict[Status, dict[Status, tuple[EventKind, ...]]] = {
    S.NONE: {S.CANDIDATE: (K.APPLIED,), S.ACTIVE: (K.ADMITTED,), S.SUSPENDED: (K.ADMITTED, K.SUSPENDED)},
    S.CANDIDATE: {S.ACTIVE: (K.ADMITTED,), S.SUSPENDED: (K.ADMITTED, K.SUSPENDED)},
    S.ACTIVE: {S.SUSPENDED: (K.SUSPENDED,)},
    S.SUSPENDED: {S.ACTIVE: (K.RESTORED,)},
    S.FORMER: {S.ACTIVE: (K.ADMITTED,), S.SUSPENDED: (K.ADMITTED, K.SUSPENDED)},
}


def steps_of_held(card: Held, told: MembershipTold, today: date) -> Steps | Contradiction:
    """Return the steps that a card lacks for what the row tells; none where both agree."""
    if not card.events:
        return steps_of_new(replace(told, group=None), today)
    now = standing(card.events, today)
    status = rules.STATUS_AFTER[now.step.kind if now else None]
    wanted = told.now() or status
    if wanted is status:
        return _disagreement(card, told, today) or ()
    words = status_word(wanted, told.ended_by() if wanted is S.FORMER else None)
    if now and (was := _earlier(card, told, wanted, now)):
        return Contradiction(
            f"В таблице – «{words}» с {was.day}, а с {now.day} в реестре – «{card.text(Field.STATUS)}»:"
            " похоже, таблица старая. Запишите событие на карточке, если прав не реестр.",
            Field.STATUS,
        )
    path = _path(told, status, wanted)
    if not path:
        return Contradiction(
            f"В таблице – «{words}», в реестре – «{card.text(Field.STATUS)}»."
            " Запишите событие на карточке, если прав не реестр.",
            Field.STATUS,
        )
    days = dict(wanted_steps(told, wanted))
    steps = dated([(kind, days.get(kind)) for kind in path], told, today)
    return steps if isinstance(steps, Contradiction) else _legal(card, steps)


def _earlier(card: Held, told: MembershipTold, wanted: Status, now: HeldEvent) -> HeldEvent | None:
    """Return the event of the past with which just what the row tells began."""
    day = _day_of_status(told)
    past = (event for event in card.events if event.step.effective <= now.step.effective)
    begun = (event for event in past if rules.STATUS_AFTER[event.step.kind] is wanted)
    return next((event for event in begun if day and event.day.agrees(day)), None)


def _day_of_status(told: MembershipTold) -> Day | None:
    return told.days.get(Field.SINCE) or (told.status.day if told.status else None)


def _path(told: MembershipTold, status: Status, wanted: Status) -> tuple[EventKind, ...]:
    if wanted is S.FORMER:
        before = (K.ADMITTED,) if status in (S.NONE, S.CANDIDATE) else ()
        return (*before, told.ended_by())
    return _PATHS[status].get(wanted, ())


def _legal(card: Held, steps: Steps) -> Steps | Contradiction:
    """Return the steps where the whole timeline of the card stays legal with them."""
    order = max(event.step.order for event in card.events)
    added = [rules.Step(step.kind, step.day.day, order + number) for number, step in enumerate(steps, 1)]
    if rules.first_illegal([*card.steps(), *added]) is None:
        return steps
    last = max(card.events, key=lambda event: (event.step.effective, event.step.order))
    return Contradiction(
        f"«{EVENT[steps[0].kind]} {steps[0].day}» не согласуется с записью реестра"
        f" «{EVENT[last.step.kind]} {last.day}». Проверьте дату или исправьте карточку.",
        STEP_DAY.get(steps[0].kind, Field.STATUS),
    )


def _disagreement(card: Held, told: MembershipTold, today: date) -> Contradiction | None:
    """Return in what the row and the card differ though both tell the same status, or None."""
    for each, kinds in _KINDS.items():
        day, events = told.days.get(each), of_kind(card, kinds)
        if day and events and not any(event.day.agrees(day) for event in events):
            return _other_day(each, day, events[-1].day)
    now = standing(card.events, today)
    if now is None:
        return None
    day, begun = _day_of_status(told), beginning(card.events, now) or now
    if day and begun.day.day != day.day and not (begun.day.agrees(day) or now.day.agrees(day)):
        return _other_day(Field.STATUS, day, begun.day)
    own = told.status.kind if told.status else None
    if own and now.step.kind in _KINDS[Field.LEFT] and own is not now.step.kind:
        return Contradiction(
            f"В таблице – «{EVENT[own]}», в реестре – «{EVENT[now.step.kind]}». Исправьте то, что неверно.",
            Field.STATUS,
        )
    if told.until and flat(told.until) not in flat(now.until):
        return Contradiction(
            f"Срок приостановления в реестре другой: «{now.until or 'не указан'}»."
            " Запишите продление на карточке, если прав не реестр.",
            Field.UNTIL,
        )
    return None


def _other_day(where: Field, told: Day, known: Day) -> Contradiction:
    return Contradiction(
        f"В таблице – «{told}», в реестре – «{known}». Исправьте дату там, где она неверна.", where
    )
