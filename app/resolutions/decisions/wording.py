"""What the recognition of a decision looks at: a clause's words and what was understood of them already."""

from dataclasses import dataclass

from db.vocabulary import Period


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause's text, the texts of the list under it, its responsible and its period."""

    text: str
    items: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    period: Period | None = None
