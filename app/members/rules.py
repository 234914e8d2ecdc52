"""What a membership may become, and what follows from its steps: pure, the same for memory and file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from db.vocabulary import EventKind, Status

K = EventKind

_BLANK = {K.APPLIED, K.ADMITTED}
_CANDIDATE = {K.ADMITTED, K.REFUSED, K.RECALLED}
_ACTIVE = {K.SUSPENDED, K.EXCLUDED, K.WITHDREW, K.DISSOLVED}
_SUSPENDED = {K.EXTENDED, K.RESTORED, K.EXCLUDED, K.WITHDREW, K.DISSOLVED}

# The steps that may follow each step; None is an organisation of which nothing is recorded yet.
MAY_FOLLOW: dict[EventKind | None, set[EventKind]] = {
    None: _BLANK,
    K.REFUSED: _BLANK,
    K.RECALLED: _BLANK,
    K.APPLIED: _CANDIDATE,
    K.ADMITTED: _ACTIVE,
    K.RESTORED: _ACTIVE,
    K.SUSPENDED: _SUSPENDED,
    K.EXTENDED: _SUSPENDED,
    K.EXCLUDED: {K.ADMITTED, K.DISSOLVED},
    K.WITHDREW: {K.ADMITTED, K.DISSOLVED},
    K.DISSOLVED: {K.ADMITTED},
}

STATUS_AFTER: dict[EventKind | None, Status] = {
    None: Status.NONE,
    K.APPLIED: Status.CANDIDATE,
    K.REFUSED: Status.NONE,
    K.RECALLED: Status.NONE,
    K.ADMITTED: Status.ACTIVE,
    K.RESTORED: Status.ACTIVE,
    K.SUSPENDED: Status.SUSPENDED,
    K.EXTENDED: Status.SUSPENDED,
    K.EXCLUDED: Status.FORMER,
    K.WITHDREW: Status.FORMER,
    K.DISSOLVED: Status.FORMER,
}

# A day recorded outside these limits is a slip in the year.
_EARLIEST = date(1900, 1, 1)
_FURTHEST = timedelta(days=366)
_FURTHEST_LOOK = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a timeline; `order` is the order of entry, which counts within a day."""

    kind: EventKind
    effective: date
    order: int


@dataclass(frozen=True, slots=True)
class Illegal:
    """A step that may not be taken, and the kind of the step it would follow."""

    step: Step
    after: EventKind | None


def timeline(steps: Sequence[Step]) -> list[Step]:
    """Return the steps in the order in which they count."""
    return sorted(steps, key=lambda step: (step.effective, step.order))


def last_step(steps: Sequence[Step], day: date) -> Step | None:
    """Return the step that governs the end of the day, or None."""
    return next((step for step in reversed(timeline(steps)) if step.effective <= day), None)


def status_on(steps: Sequence[Step], day: date) -> Status:
    """Return the status at the end of the day: the fold of all steps effective by then."""
    last = last_step(steps, day)
    return STATUS_AFTER[last.kind if last else None]


def first_illegal(steps: Sequence[Step]) -> Illegal | None:
    """Return the first step of the whole timeline that may not follow the one before it, or None."""
    previous: EventKind | None = None
    for step in timeline(steps):
        if step.kind not in MAY_FOLLOW[previous]:
            return Illegal(step, previous)
        previous = step.kind
    return None


def ends(steps: Sequence[Step]) -> dict[Step, date | None]:
    """Return for each step the day on which the next one takes over; the last has none."""
    ordered = timeline(steps)
    return dict.fromkeys(ordered, None) | {step: after.effective for step, after in pairwise(ordered)}


def is_plausible(day: date, today: date) -> bool:
    """Return whether something can have been decided for this day: not long ago, at most a year ahead."""
    return _EARLIEST <= day <= today + _FURTHEST


def can_be_shown(day: date, today: date) -> bool:
    """Return whether the registry of this day means anything: decisions act at most some years ahead."""
    return _EARLIEST <= day <= today + _FURTHEST_LOOK


def legal_next(steps: Sequence[Step], day: date) -> list[EventKind]:
    """Return the kinds of events that may be entered for the day, in the order of their declaration."""
    order = max((step.order for step in steps), default=0) + 1
    return [kind for kind in EventKind if first_illegal([*steps, Step(kind, day, order)]) is None]
