"""What adopting costs beside its bare rows, in a large office: row adopt."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from app.russian.periods import read_period
from db.models import MembershipEvent, Organization
from db.vocabulary import EventKind, MeetingKind
from tests.bench import bare
from tests.bench.measure import RUNS, Result, alternate
from tests.bench.offices import generate

_ORGANIZATIONS = 10_000
_SUSPENDED, _EXCLUDED, _ASSIGNED = 15, 10, 15  # decisions of each resolution
_DAY = date(2026, 6, 19)
_PERIOD = read_period("до ноября 2026 года", _DAY)


def cases() -> Iterator[Result]:
    """Yield the row of an adoption: its plan, its consequences and their journal."""
    with tempfile.TemporaryDirectory() as folder:
        ours, copy = generate(Path(folder) / "наш.sovet", _ORGANIZATIONS), Path(folder) / "голый.sovet"
        with Office.open(ours) as office:
            drafts = iter(_drafts(office, RUNS + 2))
            office.do(adopt, next(drafts))
            shutil.copy(ours, copy)
            connection = bare.connect(copy)
            rows = bare.last_operation(connection)
            measured = alternate(
                lambda: _milliseconds(lambda: office.do(adopt, next(drafts))),
                lambda: _milliseconds(lambda: bare.write(connection, rows)),
            )
            connection.close()
    decisions = _SUSPENDED + _EXCLUDED + _ASSIGNED
    against = f"the same rows by raw sqlite3, {decisions} decisions among {_ORGANIZATIONS} organisations"
    yield Result("adopt", *measured, "ms", 6, against)


def _drafts(office: Office, count: int) -> list[int]:
    """Return so many drafts, each about other organisations, which it calls by their names."""
    names = iter(office.read(_members, count * (_SUSPENDED + _EXCLUDED)))
    return [
        office.do(
            import_resolution, _resolution(number, [next(names) for _ in range(_SUSPENDED + _EXCLUDED)])
        ).ids[0]
        for number in range(1, count + 1)
    ]


def _members(session: Session, count: int) -> Sequence[str]:
    suspended = select(MembershipEvent.organization_id).where(MembershipEvent.kind == EventKind.SUSPENDED)
    named = select(Organization.name).where(Organization.id.not_in(suspended))
    return session.scalars(named.order_by(Organization.id).limit(count)).all()


def _resolution(number: int, names: Sequence[str]) -> ResolutionText:
    until = "до отчётно-выборной конференции 2028 года"
    decisions: list[Decision] = [
        *(Suspend(organization=name, until=until) for name in names[:_SUSPENDED]),
        *(Exclude(organization=name, reason="в связи с утратой связи") for name in names[_SUSPENDED:]),
        *(Assign() for _ in range(_ASSIGNED)),
    ]
    return ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.THEMATIC,
        number=number,
        date_from=_DAY,
        date_to=_DAY,
        operative="ПОСТАНОВИЛИ",
        clauses=tuple(_clause(place, decision) for place, decision in enumerate(decisions, 1)),
    )


def _clause(place: int, decision: Decision) -> Clause:
    said = decision.wording() or "Секретариату собрать записи старых песен."
    period = _PERIOD if isinstance(decision, Assign) else None
    return Clause(str(place), said, (), (decision,), period, ("Секретариат",))


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
