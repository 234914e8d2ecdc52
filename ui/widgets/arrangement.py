"""How somebody has arranged the columns of a table."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The columns shown, in their order, and the widths that were set by hand, in letters."""

    shown: tuple[str, ...]
    widths: Mapping[str, float] = field(default_factory=dict)

    def to_text(self) -> str:
        """Return it as one line, to be remembered."""
        return json.dumps({"shown": self.shown, "widths": dict(self.widths)})

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """Return what was remembered; None where that is nothing, or no arrangement."""
        try:
            told = json.loads(text)
            widths = {str(name): float(width) for name, width in told["widths"].items()}
            return cls(tuple(map(str, told["shown"])), widths)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None
