"""What a verified backup costs beside a bare one: row backup."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from db.backups.copies import make
from db.backups.manifest import Why
from tests.bench.measure import Result, alternate
from tests.bench.offices import generate

_TWENTY_MEGABYTES = 6300  # organisations


def cases() -> Iterator[Result]:
    """Yield the row of the backup."""
    with tempfile.TemporaryDirectory() as folder:
        office = generate(Path(folder) / "большой.sovet", _TWENTY_MEGABYTES)
        copies, bare = Path(folder) / "Копии", Path(folder) / "bare.sovet"
        measured = alternate(lambda: _verified(office, copies), lambda: _bare(office, bare))
        size = office.stat().st_size / 1_000_000
        yield Result("backup", *measured, "ms", 1.5, f"VACUUM INTO + one read, {size:.0f} MB")


def _verified(office: Path, folder: Path) -> float:
    started = time.perf_counter()
    make(office, folder, Why.BY_HAND)
    elapsed = time.perf_counter() - started
    shutil.rmtree(folder)
    return elapsed * 1000


def _bare(office: Path, copy: Path) -> float:
    with closing(sqlite.connect(office, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        started = time.perf_counter()
        connection.execute("VACUUM INTO ?", (str(copy),))
        copy.read_bytes()
        elapsed = time.perf_counter() - started
    copy.unlink()
    return elapsed * 1000
