"""`make bench`: all cases, one table of ratios, each figure measured against a floor in the same run."""

from tests.bench import (
    backup,
    clauses,
    commit,
    importing,
    page,
    printing,
    reading,
    registry,
    responsive,
    rolls,
    window,
)
from tests.bench.measure import print_table

if __name__ == "__main__":
    print_table(
        [
            *window.cases(),
            *page.cases(),
            *commit.cases(),
            *importing.cases(),
            *backup.cases(),
            *registry.cases(),
            *rolls.cases(),
            *clauses.cases(),
            *printing.cases(),
            *reading.cases(),
            *responsive.cases(),
        ]
    )
