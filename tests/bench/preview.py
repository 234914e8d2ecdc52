"""How soon the page follows the typing: row preview, and that the typing itself never waits."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.office import Office
from app.resolutions.operations import import_resolution
from tests.bench.measure import Result
from tests.bench.printing import short_resolution

_LATEST, _WAIT = 120, 16  # milliseconds: p95 of the page, p99 of a key press


def cases() -> Iterator[Result]:
    """Yield the rows of a draft of four pages: rendered alone, shown after a key press, the key press."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "проект.sovet"
        with Office.create(path, "Координационный совет организаций Заречья") as office:
            office.do(import_resolution, short_resolution())
        found = _measured(path)
    yield Result("preview", found["page"], found["rendering"], "ms", 3, "rendering the PDF alone, 4 pages")
    yield Result("preview, p95", found["latest page"], _LATEST, "ms", 1, "what is seen as at once")
    yield Result("preview, a key press, p99", found["longest key"], _WAIT, "ms", 1, "what nobody notices")


def _measured(office: Path) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.debug=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.bench.preview_window", str(office)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found
