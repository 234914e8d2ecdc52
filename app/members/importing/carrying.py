"""Carries a plan out: all good rows as one operation with one undo."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members import search, timeline
from app.members.importing.planned import Outcome, Plan, PlanRow
from app.members.importing.writing import Writing
from app.russian.numerals import plural

_TOGETHER = 400  # cards whose searched text is written at a time


def carry_out(session: Session, plan: Plan) -> Changes:
    """Write the new and the changed rows of the plan; questions and problems stay out."""
    new, changed = plan.of(Outcome.NEW), plan.of(Outcome.CHANGED)
    if not new and not changed:
        raise UserError("Вносить нечего: нет строк с новыми сведениями, в которых всё ясно.")
    writing = Writing(session, date.today())
    ids = [writing.open_card(row.work) for row in new if row.work]
    for row in changed:
        if row.work and row.organization_id is not None:
            writing.change_card(row.organization_id, row.work)
    writing.write()
    _follow(session, changed, [*ids, *_ids(changed)])
    return Changes(_sentence(len(new), len(changed)), frozenset({Noun.ORGANIZATIONS}), tuple(ids))


def _follow(session: Session, changed: Sequence[PlanRow], touched: Sequence[int]) -> None:
    """Bring up to date what is derived from the rows that were written."""
    for row in changed:
        if row.work and row.work.steps and row.organization_id is not None:
            timeline.write_ends(session, row.organization_id)
    for start in range(0, len(touched), _TOGETHER):
        search.refresh(session, *touched[start : start + _TOGETHER])


def _ids(rows: Sequence[PlanRow]) -> Iterator[int]:
    return (row.organization_id for row in rows if row.organization_id is not None)


def _sentence(new: int, changed: int) -> str:
    told = (
        plural(new, "новая организация", "новые организации", "новых организаций") if new else "",
        plural(changed, "изменена", "изменены", "изменено") if changed else "",
    )
    return f"Внесено из Excel: {', '.join(filter(None, told))}"
