"""`make bench`: all cases, one table of ratios, each figure measured against a floor in the same run."""

from itertools import chain

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

_CASES = (window, page, commit, importing, backup, registry, rolls, clauses, printing, reading, responsive)

if __name__ == "__main__":
    print_table(chain.from_iterable(module.cases() for module in _CASES))
