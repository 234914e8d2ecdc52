"""`make torture`: every fault as often as it takes to believe the result; one table, ready for the README.

python -m tests.torture [kill] [power] [bad-settings] [full-disk] [damage] [--times N] [--seed N]
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from tests.torture.damage import DAMAGES, damaged_files
from tests.torture.full_disk import filling, full_disks, small_disk
from tests.torture.kill import kills, kills_at_foundings, kills_at_updates
from tests.torture.life import life_of_an_office, life_of_an_old_file
from tests.torture.power_cut import power_cuts
from tests.torture.tally import Tally, print_table

Proof: TypeAlias = Callable[[Path, int, int], Iterator[Tally]]


def main() -> int:
    """Make the faults asked for, else all that must do no harm; return 1 where one did."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("faults", nargs="*", metavar="FAULT", help="which faults; none: all of ours")
    parser.add_argument("--times", type=int, help="how often; by default as often as it takes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if unknown := [fault for fault in options.faults if fault not in _PROOFS]:
        parser.error(f"no such fault: {', '.join(unknown)}")
    with TemporaryDirectory() as folder:
        faults = options.faults or [fault for fault in _PROOFS if fault != "bad-settings"]
        return 0 if print_table(_tallies(faults, Path(folder), options)) else 1


def _tallies(faults: list[str], folder: Path, options: argparse.Namespace) -> Iterator[Tally]:
    for fault in faults:
        proof, times = _PROOFS[fault]
        (folder / fault).mkdir()
        yield from proof(folder / fault, options.times or times, options.seed)


def _kill(folder: Path, times: int, seed: int) -> Iterator[Tally]:
    yield kills(folder, times, seed)
    yield kills_at_updates(folder, times // 10, seed)
    yield kills_at_foundings(folder, times // 10, seed)


def _power(folder: Path, times: int, seed: int) -> Iterator[Tally]:
    yield power_cuts(life_of_an_office(folder, seed), folder, times, seed)
    yield power_cuts(life_of_an_old_file(folder), folder, times // 10, seed)


def _bad_settings(folder: Path, times: int, seed: int) -> Iterator[Tally]:
    life = life_of_an_office(folder)
    for synchronous in (2, 1, 0):
        yield power_cuts(life.with_settings(synchronous=synchronous), folder, times, seed)


def _full_disk(folder: Path, times: int, _seed: int) -> Iterator[Tally]:
    yield from full_disks(folder, times)
    if os.geteuid() != 0:
        yield Tally("no room left: NOT TRIED, only root can mount a small disk")
        return
    with small_disk(folder.with_name("small")) as small:
        yield from full_disks(small, times, filling(small), "no room left")


def _damage(folder: Path, times: int, seed: int) -> Iterator[Tally]:
    for fault in DAMAGES:
        (folder / fault).mkdir()
        yield damaged_files(folder / fault, fault, times, seed)


_PROOFS: dict[str, tuple[Proof, int]] = {
    "kill": (_kill, 10_000),
    "power": (_power, 50_000),
    "bad-settings": (_bad_settings, 3_000),
    "full-disk": (_full_disk, 200),
    "damage": (_damage, 5_000),
}

if __name__ == "__main__":
    sys.exit(main())
