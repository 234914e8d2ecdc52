"""A clause as it is printed: the marker and the words that were read stand as they stood."""

from app.documents import tree
from app.documents.outline import DASHES
from app.resolutions.text import Clause


def printed_clause(clause: Clause) -> tree.Clause:
    """Return the clause as it is printed, with all below it."""
    children = tuple(printed_clause(child) for child in clause.children)
    return tree.Clause(marker_of(clause), tree.runs(clause.text, clause.marks), children)


def marker_of(clause: Clause) -> str | None:
    """Return the marker as it stood, else as drafts print it: «7в.», «-»."""
    if clause.written or not clause.marker:
        return clause.written or None
    return clause.marker if clause.marker in DASHES else f"{clause.marker}."
