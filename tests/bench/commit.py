"""What an operation costs beside its bare rows: row commit."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from app.members.operations import add_organization
from app.members.rows import Details
from app.office import Office
from tests.bench import bare
from tests.bench.measure import Result, alternate
from tests.bench.offices import generate

_OPERATIONS = 50


def cases() -> Iterator[Result]:
    """Yield the row of the journal: a card with its leader, with ours and with nothing around it."""
    with tempfile.TemporaryDirectory() as folder:
        ours, copy = generate(Path(folder) / "наш.sovet", 1000), Path(folder) / "голый.sovet"
        number = count()
        with Office.open(ours) as office:
            _add(office, next(number))
            shutil.copy(ours, copy)
            connection = bare.connect(copy)
            rows = bare.last_operation(connection)
            measured = alternate(
                lambda: _milliseconds(lambda: _add(office, next(number))),
                lambda: _milliseconds(lambda: bare.write(connection, rows)),
            )
            connection.close()
        yield Result("commit", *measured, "ms", 3, f"the same rows by raw sqlite3, {_OPERATIONS} times")


def _milliseconds(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    for _ in range(_OPERATIONS):
        work()
    return (time.perf_counter() - started) * 1000


def _add(office: Office, number: int) -> None:
    office.do(add_organization, Details(f"ОО «Мера {number}»", city="Устье", phones="+000 1"), leader="Ли Ян")
