"""Whether an office file is sound: the pages of the file, and what must always hold of its contents."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contents import kept
from app.errors import FileDamaged
from app.members import rules
from app.members.queries import steps_of
from app.resolutions import drafts
from app.russian.dates import short_date
from app.russian.typography import quoted
from db import journal
from db.engine import file_problems
from db.migrations import declarations, fresh_declarations
from db.models import Content, Draft, MembershipEvent, Operation, Organization


def problems(session: Session) -> list[str]:
    """Return what is wrong with the file, a sentence each; an empty list is a sound file."""
    # Nothing that a damaged file says of its contents can be trusted.
    return file_problems(session.connection()) or _contents(session)


def _contents(session: Session) -> list[str]:
    unrecorded = [*_unrecorded(session)]
    try:
        return [
            *_open_operations(session),
            *_timelines(session),
            *_typed(session),
            *_kept_files(session),
            *unrecorded,
            *_history(session),
        ]
    except (LookupError, ValueError):
        if not unrecorded:
            raise
        return unrecorded  # among them the value that has no meaning any more


def _unrecorded(session: Session) -> Iterator[str]:
    for table, row in journal.differences(session.connection()):
        yield f"Запись {row} таблицы {table} не такая, какой её оставило последнее действие."


def _open_operations(session: Session) -> Iterator[str]:
    for name in session.scalars(select(Operation.name).where(Operation.is_open)):
        yield f"Действие «{name}» не завершено."


def _typed(session: Session) -> Iterator[str]:
    for resolution_id in session.scalars(select(Draft.resolution_id)):
        try:
            drafts.typed(session, resolution_id)
        except (LookupError, TypeError, ValueError):
            yield f"Набранный, но не сохранённый текст проекта {resolution_id} повреждён."


def _kept_files(session: Session) -> Iterator[str]:
    for digest in session.scalars(select(Content.sha256)):
        try:
            kept(session, digest)
        except FileDamaged:
            yield f"Вложенный файл {digest[:8]} повреждён: он не такой, каким его сохранили."


def _history(session: Session) -> Iterator[str]:
    # The triggers that write the history are among what is declared.
    if declarations(session.connection()) != fresh_declarations():
        yield "Устройство файла повреждено: оно не такое, каким его создаёт программа."
    broken = journal.first_break(session.connection())
    if broken is not None:
        yield f"История изменений нарушена на действии №\u00a0{broken}{_named(session, broken)}."


def _named(session: Session, operation_id: int) -> str:
    """Return the operation's name and day as far as they can still be read."""
    try:
        query = select(Operation.name, Operation.at).where(Operation.id == operation_id)
        name, at = session.execute(query).one()
    except ValueError:
        return ""
    return f" {quoted(name)} от {short_date(at.astimezone().date())}"


def _timelines(session: Session) -> Iterator[str]:
    for organization_id, name in session.execute(select(Organization.id, Organization.name)):
        steps = steps_of(session, organization_id)
        if rules.first_illegal(steps):
            yield f"{name}: история членства нарушена."
        ends = {step.order: end for step, end in rules.ends(steps).items()}
        kept = session.execute(
            select(MembershipEvent.id, MembershipEvent.ends).where(
                MembershipEvent.organization_id == organization_id, ~MembershipEvent.annulled
            )
        )
        if dict(kept.all()) != ends:
            yield f"{name}: сроки действия записей не совпадают с историей членства."
