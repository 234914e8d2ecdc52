"""What was understood of a clause, as the words and tones of the chips under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.meetings.words import meeting_name
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision, MembershipDecision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.plan import period_words
from app.resolutions.text import Clause
from app.russian.dates import short_date
from app.russian.folding import fold
from db.vocabulary import EventKind, Period

PERIOD = "period"
RESPONSIBLE = "responsible"
Part: TypeAlias = int | str  # the place of a decision, or one of the two words above

_WARM = (EventKind.EXCLUDED, EventKind.SUSPENDED, EventKind.EXTENDED)


@dataclass(frozen=True, slots=True)
class Fact:
    """A chip: its words and tone, the part of the clause it stands for, what the tooltip adds."""

    words: str
    tone: str
    part: Part
    tip: str = ""


def facts(clause: Clause, day: date | None) -> Iterator[Fact]:
    """Yield the chips of a clause of a document of the day: decisions, period, responsibles."""
    for place, decision in enumerate(clause.decisions):
        yield Fact(decision_words(decision, day), tone_of(decision), place)
    if clause.period:
        yield _period_fact(clause.period, clause.text)
    if clause.responsible and not _names_them_only(clause):
        yield Fact(", ".join(clause.responsible), "accent", RESPONSIBLE, "Ответственные")


def _names_them_only(clause: Clause) -> bool:
    """Return whether the clause is no task and says itself who is responsible: «Ответственный: …»."""
    text = fold(clause.text)
    return not clause.decisions and all(fold(name) in text for name in clause.responsible)


def decision_words(decision: Decision, day: date | None) -> str:
    """Return «исключить: ОО «Наш двор» с 19.06.2026», «заседание: XXI страновая …»."""
    match decision:
        case MembershipDecision() if day and not decision.term():
            return f"{decision.label()} с\u00a0{short_date(day)}"
        case Composition() if day:
            return f"{decision.label()} с\u00a0{short_date(day)}"
        case Schedule():
            return f"{decision.label()}: {meeting_name(decision.meeting_kind, decision.number)}"
        case _:
            return decision.label()


def tone_of(decision: Decision) -> str:
    """Return the tone of what ends or rests, of what begins a membership, of a task, of all else."""
    match decision:
        case MembershipDecision():
            return "attention" if decision.event in _WARM else "active"
        case Cancel():
            return "attention"
        case Assign():
            return "quiet"
        case _:
            return "accent"


def _period_fact(period: Period, text: str) -> Fact:
    words = f"срок: {period_words(period)}"
    if fold(period.text) not in fold(text):
        return Fact(f"{words} — проверьте", "attention", PERIOD, f"В тексте пункта нет слов «{period.text}».")
    if period.disputed:
        return Fact(f"{words}, можно понять иначе", "accent", PERIOD, period.note)
    return Fact(words, "accent", PERIOD, period.note)
