"""Resolutions with given decisions, one in each clause."""

from datetime import date

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.base import Decision
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import MeetingKind, Period


def draft(office: Office, number: int, day: date, *decisions: Decision, period: Period | None = None) -> int:
    """The draft of the conference of this number, with clauses 1, 2, 3…"""
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.THEMATIC,
        number=number,
        date_from=day,
        date_to=day,
        operative="ПОСТАНОВИЛИ",
        clauses=tuple(
            Clause(str(place), f"Пункт {place}.", decisions=(decision,), period=period)
            for place, decision in enumerate(decisions, 1)
        ),
    )
    return office.do(import_resolution, text).ids[0]


def adopted(
    office: Office, number: int, day: date, *decisions: Decision, period: Period | None = None
) -> int:
    """The same draft, marked adopted."""
    drafted = draft(office, number, day, *decisions, period=period)
    office.do(adopt, drafted)
    return drafted
