"""The cells that tell of a membership: its status, its days, its basis."""

import re
from collections.abc import Callable

from app.members.importing.days import find_day
from app.members.importing.drafts import Draft
from app.members.importing.fields import Field
from app.members.importing.loose_days import day_and_rest
from app.members.importing.statuses import StatusTold, read_status
from app.members.importing.tellings import Cell
from db.vocabulary import EventKind, Precision, Status

_LIKE_A_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


def _status(draft: Draft, cell: Cell) -> None:
    told = read_status(cell.text)
    if told is None:
        draft.refuse(
            cell,
            f"Непонятно, состоит ли организация: «{cell.text}»."
            " Напишите, например, «состоит», «приостановлено до 2027 г.», «исключена 14.04.2018».",
        )
        return
    _refuse_no_day(draft, cell, told)
    membership = draft.membership
    membership.status, membership.until = told, membership.until or told.until
    if told.kind or told.until or told.status is Status.SUSPENDED:
        membership.reason = membership.reason or told.rest
    else:
        draft.note(cell.title, told.rest)


def _refuse_no_day(draft: Draft, cell: Cell, told: StatusTold) -> None:
    """Refuse words that name the 31st of February, which would be kept as a reason otherwise."""
    if told.day is None and (odd := _LIKE_A_DAY.search(told.rest)):
        draft.refuse(cell, f"Дата «{odd[0]}» непонятна. Напишите её, например, так: 14.02.2011.")


def _until(draft: Draft, cell: Cell) -> None:
    draft.membership.until = " ".join(cell.text.split())


def _reason(draft: Draft, cell: Cell) -> None:
    draft.membership.reason = " ".join(cell.text.split())


def _basis(draft: Draft, cell: Cell) -> None:
    """Keep the document and, where it ends with its day, the day apart."""
    found = find_day(cell.text)
    told = draft.membership
    if found and found.day.precision is Precision.DAY and not re.search(r"\w", cell.text[found.end :]):
        told.basis, told.basis_date = cell.text[: found.start].strip(" ,;\n\u00a0"), found.day.day
    told.basis = told.basis or " ".join(cell.text.split())


def _step(draft: Draft, cell: Cell) -> None:
    """Read the day of a step; beside it may stand the document by which it was taken."""
    if cell.field is Field.LEFT or (isinstance(cell.value, str) and read_status(cell.text)):
        _step_in_words(draft, cell)
        return
    day, rest = day_and_rest(draft, cell)
    told = draft.membership
    told.basis = told.basis or rest
    if day:
        told.days[cell.field] = day


def _step_in_words(draft: Draft, cell: Cell) -> None:
    """Read «да», «вышла 12.2019 по заявлению», «с 14.04.2018 до 2020 г.»: how one left, since when, why."""
    told = draft.membership
    words = read_status(cell.text) if isinstance(cell.value, str) else None
    day, rest = (words.day, words.rest) if words else day_and_rest(draft, cell)
    if words and words.status is Status.NONE:  # «нет»: it did not happen
        return
    if words:
        _refuse_no_day(draft, cell, words)
    if cell.field is Field.LEFT:
        title = read_status(cell.title)
        told.left = (words and words.kind) or (title and title.kind) or EventKind.WITHDREW
    elif cell.field is Field.SUSPENDED and not day:
        told.status = told.status or StatusTold(Status.SUSPENDED)
    told.until = told.until or (words.until if words else "")
    if cell.field is Field.ADMITTED:
        told.basis = told.basis or rest
    else:
        told.reason = told.reason or rest
    if day:
        told.days[cell.field] = day


MEMBERSHIP_CELLS: dict[Field, Callable[[Draft, Cell], None]] = {
    Field.STATUS: _status,
    Field.SINCE: _step,
    Field.ADMITTED: _step,
    Field.SUSPENDED: _step,
    Field.LEFT: _step,
    Field.UNTIL: _until,
    Field.REASON: _reason,
    Field.BASIS: _basis,
}
