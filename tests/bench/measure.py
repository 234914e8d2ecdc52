"""Measuring: alternating runs of ours and the floor, medians, a ratio with its aim."""

import platform
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

RUNS = 9


@dataclass(frozen=True, slots=True)
class Result:
    """A case with its medians; `aim` is the highest ratio that we want."""

    name: str
    ours: float
    other: float
    unit: str
    aim: float
    against: str

    @property
    def ratio(self) -> float:
        """Return ours over the floor."""
        return self.ours / self.other


def alternate(ours: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """Return the medians of A B A B … runs, the first of each thrown away."""
    pairs = [(ours(), other()) for _ in range(RUNS + 1)][1:]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def print_table(results: Iterable[Result]) -> None:
    """Print the cases as a Markdown table, ready for the README."""
    print(f"Measured on {date.today():%d.%m.%Y}, Python {platform.python_version()}, {platform.system()}.\n")
    print("| case | ours | other | ratio | aim | measured against |")
    print("|---|---:|---:|---:|---:|---|")
    for result in results:
        print(
            f"| {result.name} | {result.ours:.0f} {result.unit} | {result.other:.0f} {result.unit} "
            f"| {result.ratio:.2f} | ≤ {result.aim} | {result.against} |",
            flush=True,  # the whole table takes a quarter of an hour
        )
