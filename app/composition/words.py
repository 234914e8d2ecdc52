"""How the bodies of the council and their members are called."""

from collections.abc import Sequence

from app.composition.rows import CouncilPostRow
from app.russian.numerals import plural
from db.vocabulary import Body

BODY = {
    Body.COUNCIL: "совет",
    Body.SECRETARIAT: "секретариат",
    Body.AUDIT: "ревизионная комиссия",
}
OF_BODY = {
    Body.COUNCIL: "совета",
    Body.SECRETARIAT: "секретариата",
    Body.AUDIT: "ревизионной комиссии",
}
MEMBER = {body: f"член {of_body}" for body, of_body in OF_BODY.items()}


def counted(rows: Sequence[CouncilPostRow]) -> str:
    """Return «12 человек», and of how many the term is nearly over: «у 2 скоро кончаются полномочия»."""
    people = plural(len({row.person_id for row in rows}), "человек", "человека", "человек")
    ending = len({row.person_id for row in rows if row.ends_soon})
    return f"{people}, у\u00a0{ending} скоро кончаются полномочия" if ending else people
