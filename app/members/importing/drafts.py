"""What a row tells, as it is collected from its cells."""

from dataclasses import dataclass, field
from typing import Any

from app.members.importing.fields import Field
from app.members.importing.membership import MembershipTold
from app.members.importing.planned import Problem
from app.members.importing.tellings import Cell, Telling
from app.members.importing.values import flat
from app.spreadsheet.sheets import letters

_NAMES = (Field.NAME, Field.SHORT_NAME)


@dataclass(slots=True)
class Draft:
    """What a row says beyond what the card says already."""

    telling: Telling
    values: dict[Field, Any] = field(default_factory=dict)  # lists of what stands one a line
    membership: MembershipTold = field(default_factory=MembershipTold)
    problems: list[Problem] = field(default_factory=list)

    def add(self, told: Field, items: list[str]) -> None:
        """Add what is not yet there, in its order."""
        listed = self.values.setdefault(told, [])
        listed += [item for item in items if item not in listed]

    def note(self, title: str, text: str) -> None:
        """Keep in the notes what no field has room for."""
        if text:
            self.add(Field.NOTES, [f"{title}: {text}" if title else text])

    def absorb(self, other: "Draft") -> list[Problem]:
        """Take over what another row of the organisation tells; return what contradicts this one."""
        told = {cell.field: cell for cell in reversed(other.telling.cells)}
        for each, value in other.values.items():
            known = self.values.get(each)
            if isinstance(value, list):
                self.add(each, value)
            elif known is None:
                self.values[each] = value
            elif each in told and each not in _NAMES and flat(str(known)) != flat(str(value)):
                other.refuse(told[each], f"В строке {self.telling.line} сказано другое: «{known}».")
        self.membership.absorb(other.membership)
        return other.problems

    def refuse(self, cell: Cell, message: str) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(
            Problem(self.telling.sheet, f"{letters(cell.column)}{self.telling.line}", message)
        )
