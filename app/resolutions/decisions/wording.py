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


def without_period(wording: Wording) -> str:
    """Return the text as long as it was, with blanks where the period stands."""
    said = wording.period.text if wording.period else ""
    return wording.text.replace(said, " " * len(said)) if said else wording.text


def sentence(*parts: str) -> str:
    """Return the parts that say something as one sentence; after «В.М.» and «г.» it has no second dot."""
    return " ".join(filter(None, parts)).removesuffix(".") + "."
