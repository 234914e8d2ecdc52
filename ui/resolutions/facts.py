"""What was understood of a clause, as the words and tones of the chips under it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from app.meetings.words import meeting_name
from app.resolutions.agreement import objections, period_objections, responsible_objections
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
OFFERED = "offered"  # all that was read in a clause and nobody has confirmed yet
Part: TypeAlias = int | str  # the place of a decision, or one of the words above

_WARM = (EventKind.EXCLUDED, EventKind.SUSPENDED, EventKind.EXTENDED)


@dataclass(frozen=True, slots=True)
class Fact:
    """A chip: its words and tone, the part of the clause it stands for, what the tooltip adds."""

    words: str
    tone: str
    part: Part
    tip: str = ""


def facts(clause: Clause, day: date | None, *, judged: bool = True) -> Iterator[Fact]:
    """Yield the chips of a clause of a document of the day: decisions, period, responsibles.

    Where it is `judged`, those with which the text does not agree any more say so.
    """
    for fact in _facts(clause, day):
        against = objections_to(clause, fact.part) if judged else ()
        yield _doubted(fact, against) if against else fact


def offered(read: Clause, day: date | None) -> Fact:
    """Return the chip that offers all that was read in a pasted clause."""
    words = "; ".join(fact.words for fact in _facts(read, day))
    tip = "Так прочитан вставленный пункт. Щёлкните, чтобы подтвердить."
    return Fact(f"предложено\u00a0– {words}", "offered", OFFERED, tip)


def objections_to(clause: Clause, part: Part) -> tuple[str, ...]:
    """Return in what this part of the clause differs from its text."""
    if isinstance(part, int):
        return objections(clause, part)
    return period_objections(clause) if part == PERIOD else responsible_objections(clause)


def _facts(clause: Clause, day: date | None) -> Iterator[Fact]:
    for place, decision in enumerate(clause.decisions):
        yield Fact(decision_words(decision, day), tone_of(decision), place)
    if clause.period:
        yield _period_fact(clause.period)
    if clause.responsible and not _names_them_only(clause):
        yield Fact(", ".join(clause.responsible), "accent", RESPONSIBLE, "Ответственные")


def _doubted(fact: Fact, against: tuple[str, ...]) -> Fact:
    """Return the chip with the sign and the word by which it is seen that the text says something else."""
    said = "; ".join(against)
    tip = f"{said[:1].upper()}{said[1:]}. Щёлкните, чтобы выбрать, что верно."
    return replace(fact, words=f"≠\u00a0{fact.words} — проверьте", tone="doubt", tip=tip)


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


def _period_fact(period: Period) -> Fact:
    words = f"срок: {period_words(period)}"
    if period.disputed:
        return Fact(f"{words}, можно понять иначе", "accent", PERIOD, period.note)
    return Fact(words, "accent", PERIOD, period.note)
