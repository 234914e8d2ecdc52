"""The one door to the office file: read(query), do(operation), undo(), redo()."""

import getpass
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session

from app.backups.copies import back_up_before
from app.backups.daily import DailyCopy
from app.changes import Changes, Noun
from app.errors import FileDamaged, UserError
from app.undoing import Step, last_redoable, last_undoable, put_back, to_redo, to_undo
from db import journal
from db.backups.manifest import Why
from db.durable import part_in, private_folder, put_in_place
from db.engine import open_engine
from db.errors import FileRefused
from db.failures import is_damage, reason
from db.file import SCHEMA, WriterLock, identity_of, schema_of
from db.models import Council
from db.vocabulary import OperationKind

P = ParamSpec("P")
T = TypeVar("T")


class Office:
    """An open office file; whoever opened it for writing is its only writer until `close`."""

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None) -> None:
        self.path = path
        self._engine = engine
        self._lock = lock
        self._user = getpass.getuser()
        self._identity = identity_of(path)
        self.daily_copy = DailyCopy(path)

    @classmethod
    def create(cls, path: Path, council: str, *, short_name: str = "") -> Self:
        """Return the new office of a council, open for writing; an existing file is refused."""
        if not council.strip():
            raise UserError("Введите название совета: оно стоит на всех документах.")
        if path.exists():
            raise UserError(f"Файл «{path.name}» уже есть. Выберите другое имя или откройте его.")
        found = partial(_found_council, name=council.strip(), short_name=short_name.strip())
        try:
            with part_in(private_folder(path.parent)) as part:
                _migrate(part)
                with cls(part, open_engine(part), None) as unnamed:
                    unnamed._carry_out(OperationKind.BEGINNING, found)
                put_in_place(part, path)
            return cls._open(path, writing=True, migrate_from=SCHEMA)
        except (OSError, OperationalError, UserError) as error:
            raise UserError(
                f"В папке «{path.parent}» не удалось создать файл: {reason(error.__cause__ or error)}"
            ) from error
        except FileRefused as refusal:
            raise UserError(str(refusal)) from refusal

    @classmethod
    def open(cls, path: Path, *, writing: bool = True) -> Self:
        """Return the office of an existing file; a file of an older schema is copied, then brought up."""
        try:
            return cls._open(path, writing=writing, migrate_from=schema_of(path))
        except FileRefused as refusal:
            raise UserError(str(refusal)) from refusal

    @classmethod
    def _open(cls, path: Path, *, writing: bool, migrate_from: int) -> Self:
        old = migrate_from < SCHEMA
        lock = WriterLock(path) if writing or old else None
        if lock:
            lock.acquire()
        try:
            if old:
                _bring_up_to_date(path)
        except BaseException:
            if lock:
                lock.release()
            raise
        return cls(path, open_engine(path, read_only=not writing), lock)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what the query finds; it changes nothing."""
        with self._session() as session:
            return query(session, *args, **kwargs)

    def do(
        self, operation: Callable[Concatenate[Session, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Carry out an operation in one transaction, as one step of undo; a UserError changes nothing."""
        return self._carry_out(OperationKind.ACT, lambda session: operation(session, *args, **kwargs))

    def do_all(self, operations: Iterable[Callable[[Session], Changes]]) -> None:
        """Carry out the operations, each a step of undo of its own, in one transaction: all, or none."""
        self.daily_copy.before_change()
        with self._transaction() as session:
            for operation in operations:
                self._journalled(session, OperationKind.ACT, operation)
                session.expunge_all()  # the next one looks at the rows as they are by now

    def record(
        self, operation: Callable[Concatenate[Session, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Remember what went out of the house; it is journalled, and undo passes it by."""
        return self._carry_out(OperationKind.RECORD, lambda session: operation(session, *args, **kwargs))

    def jot(self, write: Callable[Concatenate[Session, P], None], *args: P.args, **kwargs: P.kwargs) -> None:
        """Keep what is typed and is no operation yet: neither journalled nor a step of undo."""
        with self._transaction() as session:
            write(session, *args, **kwargs)

    def undo(self) -> Changes:
        """Take back the last act that still stands; what left the house is refused."""
        return self._put_back(OperationKind.UNDO, self.read(to_undo), "Отменено")

    def undoable(self) -> str | None:
        """Return the name of what `undo` would take back, or None."""
        step = self.read(last_undoable)
        return step.act if step else None

    def redo(self) -> Changes:
        """Bring back the act that was undone last, as long as nothing else was done since."""
        return self._put_back(OperationKind.REDO, self.read(to_redo), "Возвращено")

    def redoable(self) -> str | None:
        """Return the name of what `redo` would bring back, or None."""
        step = self.read(last_redoable)
        return step.act if step else None

    def _put_back(self, kind: OperationKind, step: Step, verb: str) -> Changes:
        return self._carry_out(kind, partial(put_back, step=step, verb=verb), undoes=step.id)

    def _carry_out(
        self, kind: OperationKind, operation: Callable[[Session], Changes], undoes: int | None = None
    ) -> Changes:
        """Do the operation in one transaction, under one entry of the journal, or change nothing."""
        self.daily_copy.before_change()
        with self._transaction() as session:
            return self._journalled(session, kind, operation, undoes)

    def _journalled(
        self,
        session: Session,
        kind: OperationKind,
        operation: Callable[[Session], Changes],
        undoes: int | None = None,
    ) -> Changes:
        """Do the operation under an entry of its own in the journal."""
        connection = session.connection()
        operation_id = journal.begin(connection, self._user, kind, undoes)
        changes = operation(session)
        session.flush()
        journal.end(connection, operation_id, changes.sentence, issued=changes.issued)
        return changes

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        with self._session() as session, session.begin():
            yield session
        # What went into a file that was unlinked meanwhile is acknowledged by nobody.
        self._refuse_another_file()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """Open a session in which the file's own failures are sentences; other errors are bugs."""
        self._refuse_another_file()
        try:
            with Session(self._engine, expire_on_commit=False) as session:
                yield session
        except (DatabaseError, UnicodeError) as error:
            if type(error) not in _FAILURES:
                raise
            refused = FileDamaged if is_damage(error) else UserError
            raise refused(
                f"Файл «{self.path.name}» не удалось прочитать или записать: {reason(error)}"
            ) from error

    def _refuse_another_file(self) -> None:
        if identity_of(self.path) != self._identity:
            raise UserError(
                f"Файла «{self.path.name}» больше нет на месте: диск отключён или файл перенесён, удалён, "
                f"заменён другим. Верните его в папку «{self.path.parent}» и откройте заново."
            )


# The failures of the file itself; their subclasses, a broken constraint for instance, are bugs.
_FAILURES = (OperationalError, DatabaseError, UnicodeDecodeError)


def _found_council(session: Session, name: str, short_name: str) -> Changes:
    session.add(Council(id=1, name=name, short_name=short_name))
    return Changes(f"Создан файл секретариата: {name}", frozenset({Noun.COUNCIL}))


def _bring_up_to_date(path: Path) -> None:
    back_up_before(path, Why.BEFORE_MIGRATION)
    try:
        _migrate(path)
    except OperationalError as error:
        raise FileRefused(
            f"Файл «{path.name}» не удалось обновить, он остался прежним: {reason(error)}"
        ) from error


def _migrate(path: Path) -> None:
    # Alembic and the migrations are needed once a version, not at each start.
    from app.members.search import renew_all
    from db.migrations import upgrade

    engine = open_engine(path)
    try:
        upgrade(engine, complete=renew_all)
    finally:
        engine.dispose()
