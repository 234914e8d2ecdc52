"""`make bench`: all cases, or those named, one table of ratios; each floor is measured in the same run."""

import sys
from itertools import chain

from tests.bench import (
    adopting,
    backup,
    clauses,
    commit,
    importing,
    page,
    preview,
    printing,
    reading,
    registry,
    responsive,
    rolls,
    window,
)
from tests.bench.measure import print_table

_CASES = (
    *(window, page, commit, importing, backup, registry, rolls),
    *(clauses, printing, preview, reading, adopting, responsive),
)

if __name__ == "__main__":
    wanted = set(sys.argv[1:])
    asked = (case for case in _CASES if not wanted or case.__name__.rpartition(".")[2] in wanted)
    print_table(chain.from_iterable(case.cases() for case in asked))
