"""What a proof found: how often a fault was made, and how often it cost something."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What one fault did to the office file."""

    WHOLE = "whole"
    NOTICED = "noticed"
    LOST = "lost"
    CORRUPT = "corrupt"


@dataclass(slots=True)
class Tally:
    """A fault and the verdicts on it; `words` say what was seen when a verdict was bad."""

    fault: str
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    words: list[str] = field(default_factory=list)

    def count(self, verdict: Verdict, words: str = "") -> None:
        """Take one more verdict in."""
        self.verdicts[verdict] += 1
        if words:
            self.words.append(words)

    @property
    def times(self) -> int:
        """Return how often the fault was made."""
        return self.verdicts.total()

    @property
    def harm(self) -> int:
        """Return how often something was lost, or wrong without notice."""
        return self.verdicts[Verdict.LOST] + self.verdicts[Verdict.CORRUPT]


def print_table(tallies: Iterable[Tally]) -> bool:
    """Print each tally as a line of a Markdown table as soon as it is there; return whether all is well."""
    print("| fault | times | whole | noticed | lost | corrupt |", flush=True)
    print("|---|---:|---:|---:|---:|---:|")
    well = True
    for tally in tallies:
        figures = " | ".join(str(tally.verdicts[verdict]) for verdict in Verdict)
        print(f"| {tally.fault} | {tally.times} | {figures} |", flush=True)
        well = well and not tally.harm
        for words in tally.words[:5]:
            print(f"<!-- {words} -->", flush=True)
    return well
