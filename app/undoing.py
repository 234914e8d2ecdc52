"""What Ctrl+Z takes back and Ctrl+Shift+Z brings back: acts in one line, the newest first.

To undo an act is to put back the rows as they were before it. That is an operation too, and to take *it* back
is to redo the act. What was undone can be redone until something else is done.
"""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from app.changes import Changes, Noun
from app.errors import UserError
from app.russian.typography import quoted
from db import journal
from db.models import Draft, Operation, Resolution
from db.vocabulary import OperationKind


@dataclass(frozen=True, slots=True)
class Step:
    """An operation that can be taken back, and the name of the act which that undoes or redoes."""

    id: int
    act: str
    issued: bool


def last_undoable(session: Session) -> Step | None:
    """Return the newest act that stands, or None; before the beginning of the file there is none."""
    return _newest(session, (OperationKind.ACT, OperationKind.REDO), unless_after=(OperationKind.BEGINNING,))


def last_redoable(session: Session) -> Step | None:
    """Return the newest undo that nothing but undoing and redoing came after, or None."""
    return _newest(session, (OperationKind.UNDO,), unless_after=(OperationKind.BEGINNING, OperationKind.ACT))


def to_undo(session: Session) -> Step:
    """Return what Ctrl+Z takes back, or refuse with a sentence."""
    step = last_undoable(session)
    if step is None:
        raise UserError("Отменять нечего: после создания или обновления файла ничего не менялось.")
    if step.issued:
        raise UserError(
            f"Отменить {quoted(step.act)} нельзя: документ уже вышел из секретариата. "
            "Аннулируйте его: и документ, и отметка об аннулировании останутся в истории."
        )
    return step


def to_redo(session: Session) -> Step:
    """Return what Ctrl+Shift+Z brings back, or refuse with a sentence."""
    step = last_redoable(session)
    if step is None:
        raise UserError("Возвращать нечего: вернуть можно только отменённое, пока не внесено ничего другого.")
    return step


def put_back(session: Session, step: Step, verb: str) -> Changes:
    """Put back the rows as they were before the step; refuse to lose what is being typed with them."""
    journal.restore(session.connection(), step.id)
    homeless = select(Draft.resolution_id).where(Draft.resolution_id.not_in(select(Resolution.id)))
    if session.scalars(homeless).first() is not None:
        raise UserError(
            "В этом проекте резолюции есть набранный, но ещё не сохранённый текст. "
            "Откройте проект, сохраните текст или откажитесь от него и повторите."
        )
    return Changes(f"{verb}: {step.act}", frozenset(Noun))


def _newest(
    session: Session, kinds: tuple[OperationKind, ...], *, unless_after: tuple[OperationKind, ...]
) -> Step | None:
    """Return the newest operation of the kinds that was not taken back, unless one of the others is newer."""
    later = aliased(Operation)
    stands = ~select(later.id).where(later.undoes == Operation.id).exists()
    newest = session.scalars(
        select(Operation)
        .where(or_(Operation.kind.in_(unless_after), Operation.kind.in_(kinds) & stands))
        .order_by(Operation.id.desc())
        .limit(1)
    ).first()
    if newest is None or newest.kind in unless_after:
        return None
    return Step(newest.id, _act(session, newest).name, newest.issued)


def _act(session: Session, operation: Operation) -> Operation:
    """Return the act that an operation is, undoes or redoes in the end."""
    # In a damaged file the way back may be missing or lead in a circle.
    while operation.undoes and operation.undoes < operation.id:
        former = session.get(Operation, operation.undoes)
        if former is None:
            break
        operation = former
    return operation
