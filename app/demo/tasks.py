"""The steps of the assignments: noted, moved, done in parts, taken off control."""

from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy.orm import Session

from app.assignments.closing import close_as_done, close_as_obsolete, pass_on
from app.assignments.operations import add_note, move_deadline
from app.assignments.parts import tick_part
from app.assignments.queries import assignments
from app.assignments.rows import Standing
from app.changes import Changes
from app.demo.story import Facts, Step, told
from app.demo.together import in_one
from app.members.queries import the_one_named

_ENDS: dict[str, Callable[..., Changes]] = {
    "done": close_as_done,
    "obsolete": close_as_obsolete,
    "passed_on": pass_on,
}


def task_steps() -> Iterator[Step]:
    """Yield what was entered about every assignment, each on its day."""
    for facts in told("assignments")["assignments"]:
        for entry in facts["entries"]:
            yield Step(entry["day"], partial(_enter, words=facts["words"], entry=entry))


def _enter(session: Session, words: str, entry: Facts) -> Changes:
    rows = assignments(session, entry["day"], search=words)
    id_ = next(row.id for row in rows if row.standing is not Standing.CLOSED)
    day = entry["day"]
    match entry:
        case {"note": note}:
            return add_note(session, id_, note, day=day)
        case {"period": period, "by": by, "why": why}:
            return move_deadline(session, id_, period, by, why, day=day)
        case {"did": names}:
            ticked = [tick_part(session, id_, the_one_named(session, name), day) for name in names]
            return in_one(ticked[-1].sentence, *ticked)
        case _:
            end = next(end for end in _ENDS if end in entry)
            return _ENDS[end](session, id_, entry[end], day=day)
