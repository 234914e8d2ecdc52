"""`make bench`: all cases, one table of ratios, each figure measured against a floor in the same run."""

from tests.bench import backup, commit, window
from tests.bench.measure import print_table

if __name__ == "__main__":
    print_table([*window.cases(), *commit.cases(), *backup.cases()])
