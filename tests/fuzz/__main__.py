"""`make fuzz`: every reader is given files spoilt at random, for minutes; what it failed at is kept."""

import argparse
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from tests.fuzz.readers import READERS
from tests.fuzz.trial import Verdict, try_out

_CASES = 200  # of one process


def main() -> int:
    """Try every reader for its share of the time; return 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=300, help="how long, for all readers together")
    parser.add_argument("--first", type=int, default=1_000_000, help="the number of the first case")
    parser.add_argument("--faults", type=Path, default=Path("fuzz-faults"), help="where failures are kept")
    options = parser.parse_args()
    options.faults.mkdir(parents=True, exist_ok=True)
    failed = False
    for name in READERS:
        verdict = _trial(name, options.faults, options.first, options.seconds / len(READERS))
        print(f"{name}: {verdict}", flush=True)
        for seed, fault in verdict.faults.items():
            print(f"{name} {seed}:\n{fault}", file=sys.stderr)
            failed = True
    with suppress(OSError):  # something is in it
        options.faults.rmdir()
    return int(failed)


def _trial(name: str, folder: Path, first: int, seconds: float) -> Verdict:
    """Return how the reader bore all the cases for which there was time, on every processor."""
    verdict, until = Verdict(), time.monotonic() + seconds
    workers = os.cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        while time.monotonic() < until:
            starts = [first + number * _CASES for number in range(workers)]
            for part in pool.map(lambda start: try_out(name, folder, start, _CASES), starts):
                verdict.add(part)
            first += workers * _CASES
    return verdict


if __name__ == "__main__":
    sys.exit(main())
