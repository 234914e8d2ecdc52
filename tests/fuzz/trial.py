"""A reader put on trial in processes of its own, a new one after each that died."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECONDS = 5
_WORKER = (sys.executable, "-m", "tests.fuzz.worker")


@dataclass
class Verdict:
    """What came of a trial."""

    cases: int = 0
    slowest: float = 0.0
    memory: int = 0
    faults: dict[int, str] = field(default_factory=dict)  # by the number of the case

    def __str__(self) -> str:
        said = f"{self.cases} files, {len(self.faults)} faults, slowest {self.slowest:.2f} s"
        return f"{said}, at most {self.memory / 1e6:.0f} MB"

    def add(self, other: "Verdict") -> None:
        """Count what came of another stretch of cases."""
        self.cases += other.cases
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory, other.memory)
        self.faults |= other.faults


def try_out(name: str, folder: Path, first: int, count: int, seconds: float = SECONDS) -> Verdict:
    """Return how the reader bore so many cases from the first on; what it failed at stays in the folder."""
    verdict = Verdict()
    while verdict.cases < count:
        numbers = (seconds, first + verdict.cases, count - verdict.cases)
        command = (*_WORKER, name, str(folder), *map(str, numbers))
        worker = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = [json.loads(line) for line in worker.stdout.splitlines()]
        if not lines:
            raise RuntimeError(worker.stderr)
        verdict.add(_verdict(lines, worker.stderr))
    return verdict


def _verdict(lines: list[dict[str, Any]], died_of: str) -> Verdict:
    """Return what the lines of one worker tell; a case without its second line is what it died of."""
    begun, ended = lines[::2], lines[1::2]
    faults = {case["seed"]: end["fault"] for case, end in zip(begun, ended, strict=False) if end["fault"]}
    if len(begun) > len(ended):
        faults[begun[-1]["seed"]] = died_of
    return Verdict(
        len(begun),
        max((end["seconds"] for end in ended), default=0.0),
        max((end["bytes"] for end in ended), default=0),
        faults,
    )
