"""The minutes of a meeting, drawn up from what was recorded of it; what was decided is written in."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from app.changes import Changes
from app.demo.story import Facts
from app.demo.together import in_one
from app.meetings.minutes import begin_minutes
from app.resolutions.operations import save_text
from app.resolutions.queries import resolution_text
from app.resolutions.reading.clauses import understood
from app.resolutions.rules import NEW, renumber
from app.resolutions.text import Clause
from db.vocabulary import ClauseRole, ClauseStyle


def draw_up(session: Session, meeting_id: int, account: Facts) -> Changes:
    """Draw up the minutes, and write in what was decided on every question."""
    begun = begin_minutes(session, meeting_id)
    (resolution_id,) = begun.ids
    text = resolution_text(session, resolution_id)
    assert text.date_to is not None
    decided = {item["title"]: item["decided"] for item in account["items"] if "decided" in item}
    clauses = tuple(_written(item, decided.get(item.text, ()), text.date_to) for item in text.clauses)
    clauses = renumber(clauses, ClauseStyle.NUMBERED)
    return in_one(begun.sentence, begun, save_text(session, resolution_id, replace(text, clauses=clauses)))


def _written(item: Clause, decided: list[str], day: date) -> Clause:
    """Return the question with these decisions in the room that was left for them."""
    if not decided:
        return item
    new = understood(map(_clause, decided), day)
    place = next(place for place, child in enumerate(item.children) if child.role is ClauseRole.DECIDED)
    return replace(item, children=(*item.children[:place], *new, *item.children[place + 1 :]))


def _clause(words: str) -> Clause:
    """Return the first line as a clause, with the others below it."""
    text, *lines = words.splitlines()
    below = tuple(Clause(None, line, role=ClauseRole.DECIDED) for line in lines)
    return Clause(NEW, text, below, role=ClauseRole.DECIDED)
