"""How soon a word is found in the adopted clauses of many years: row «find clause»."""

import random
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.orm import Session

from app.office import Office
from app.resolutions.clause_hits import clause_rows, excerpt
from app.resolutions.clause_index import ClauseIndex, clause_index
from app.russian.folding import search_fold
from db import journal
from db.engine import open_engine
from db.models import Clause, Meeting, Resolution
from db.vocabulary import MeetingKind, ResolutionState
from tests.bench.measure import Result, alternate
from tests.bench.offices import WORDS
from tests.bench.registry import Joined, slowest

_RESOLUTIONS, _CLAUSES = 500, 40  # of each resolution
_SHOWN = 50
_FOUNDED = 2004
_TYPED = ("секретариату подготовить", "ёлочный праздник 12", "сбор", "пункт 77 о книге", "такого нет")
_VERBS = "Поручить Секретариату подготовить Провести Утвердить Организовать Отметить Рекомендовать".split()
_NOUNS = "сборник праздник отчёт концерт встречу книгу сбор документов план работы выставку перечень".split()


def cases() -> Iterator[Result]:
    """Yield what a keystroke costs in an office of twenty thousand adopted clauses."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "решения.sovet"
        _generate(path)
        with Office.open(path, writing=False) as office:
            yield _search(office)


def _search(office: Office) -> Result:
    folded = office.read(_folded)
    ours, joined = office.read(clause_index), Joined(folded)
    measured = alternate(
        lambda: slowest(_TYPED, lambda typed: _type(office, ours, typed)),
        lambda: slowest(_TYPED, lambda typed: joined.find(search_fold(typed))),
    )
    return Result("find clause", *measured, "µs", 4, f"str.find over one text of {len(folded)} clauses, p99")


def _folded(session: Session) -> dict[int, str]:
    return {id_: search_fold(text) for id_, text in session.execute(select(Clause.id, Clause.text))}


def _type(office: Office, index: ClauseIndex, typed: str) -> None:
    for row in office.read(clause_rows, index.find(typed)[:_SHOWN]):
        excerpt(row.text, typed)


def _generate(path: Path) -> None:
    """Write the adopted resolutions in bulk and without a journal."""
    Office.create(path, "Координационный совет организаций Заречья").close()
    engine = open_engine(path)
    with engine.begin() as connection:
        journal.drop_triggers(connection)
        _fill(connection)
        journal.create_triggers(connection)
    engine.dispose()


def _fill(connection: Connection) -> None:
    chance = random.Random(2026)
    for number in range(1, _RESOLUTIONS + 1):
        day = date(_FOUNDED + number * 20 // _RESOLUTIONS, 1 + number % 12, 15)
        meeting = {"id": number, "kind": MeetingKind.COUNCIL, "number": number}
        connection.execute(insert(Meeting), meeting | {"date_from": day, "date_to": day})
        resolution = {"id": number, "meeting_id": number, "state": ResolutionState.ADOPTED}
        connection.execute(insert(Resolution), resolution | {"adopted_on": day})
        connection.execute(insert(Clause), [_clause(number, place, chance) for place in range(_CLAUSES)])


def _clause(resolution: int, place: int, chance: random.Random) -> dict[str, Any]:
    words = [chance.choice(_NOUNS + WORDS) for _ in range(chance.randrange(12, 40))]
    text = f"{chance.choice(_VERBS)} {' '.join(words)} {resolution}. Срок – до {place} ёлочных дней."
    marker = str(place + 1)
    return {"resolution_id": resolution, "position": place, "marker": marker, "text": text}
