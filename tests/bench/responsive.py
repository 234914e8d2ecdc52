"""Whether the window goes on working while 10 000 rows are exported, printed, planned: row responsive."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.histories import generate
from tests.bench.measure import Result

_ORGANIZATIONS = 10_000
_LONGEST = 50.0  # milliseconds: beyond it a person notices
_WORDS = {"export": "saved", "print": "printed", "plan": "planned from Excel"}


def cases() -> Iterator[Result]:
    """Yield two rows for each kind of work: the usual gaps against the idle window, and the longest."""
    with tempfile.TemporaryDirectory() as folder:
        office = generate(Path(folder) / "большой.sovet", _ORGANIZATIONS)
        for work, (ours, idle, longest) in _measured(office).items():
            name = f"responsive, {_ORGANIZATIONS} {_WORDS[work]}"
            yield Result(f"{name}, p99 gap", ours, idle, "ms", 1.5, "the idle window")
            yield Result(f"{name}, longest gap", longest, _LONGEST, "ms", 1.0, "what nobody notices")


def _measured(office: Path) -> dict[str, tuple[float, float, float]]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.debug=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.bench.responsive_window", str(office)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    found: dict[str, tuple[float, float, float]] = json.loads(done.stdout)
    return found
