"""What is asked of the council's composition: frozen rows, as the window and the papers see them."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary import Body, Precision


@dataclass(frozen=True, slots=True)
class CouncilPostRow:
    """Who holds which post in a body of the council, from when until when."""

    id: int
    person_id: int
    person: str
    title: str
    body: Body
    since: date | None
    since_precision: Precision
    until: date | None  # the first day without the post
    until_precision: Precision
    basis: str
    ends_soon: bool = False  # and the same person has not been elected anew


@dataclass(frozen=True, slots=True)
class CompositionChange:
    """A day on which the composition changed: who came, who left, how many there are since."""

    day: date
    precision: Precision
    came: tuple[str, ...]  # «Петрова Лидия Григорьевна, председатель»
    left: tuple[str, ...]
    people: int
