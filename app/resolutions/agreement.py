"""Whether what is understood of a clause is still what its text says; pure."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, Final

from app.meetings.words import NOMINATIVE
from app.resolutions.bodies import is_abbreviation
from app.resolutions.consequence import under_number
from app.resolutions.decisions import Decision, MembershipDecision, Wording, recognise
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.composition import member_words
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.reading.responsibles import named
from app.resolutions.text import Clause, walk
from app.russian.folding import fold
from app.russian.periods import find_periods
from db.vocabulary import MeetingKind

_FACT: Final = {
    "organization": "организация",
    "until": "срок",
    "reason": "причина",
    "meeting_kind": "заседание",
    "number": "номер",
    "members": "состав",
    "title": "вопрос",
    "what": "что",
    "purpose": "для чего",
    "person": "кто",
    "event": "куда",
    "to": "кому",
    "by": "чем",
    "clause": "пункт",
    "document": "документ",
    "change": "что меняется",
}
_MAY_BE_UNSAID: Final = ("reason", "members", "change")  # a fact besides the text contradicts nothing
_PROPER = re.compile(r"^(?P<what>[^«»\"„“]*)[«\"„“](?P<name>.+)[»\"“”]\s*$")
_SOME_DAY: Final = date(2000, 1, 1)  # where a period stands in a text does not depend on the day


def disagreements(clause: Clause) -> tuple[str, ...]:
    """Return in what the decisions, the period and the responsibles of the clause differ from its text."""
    places = range(len(clause.decisions))
    return (
        *(sentence for place in places for sentence in objections(clause, place)),
        *period_objections(clause),
        *responsible_objections(clause),
    )


def warnings(clauses: tuple[Clause, ...]) -> Iterator[str]:
    """Yield a sentence for every disagreement of the outline."""
    for clause in walk(clauses):
        for sentence in disagreements(clause):
            yield under_number(clause.marker, f"текст и решение расходятся – {sentence}.")


def objections(clause: Clause, place: int) -> tuple[str, ...]:
    """Return in what the decision at this place differs from the text; nothing where they agree."""
    decision = clause.decisions[place]
    if isinstance(decision, Assign):
        return _against_assignment(clause)
    said = said_now(clause, place)
    if said is None:
        return (f"в тексте не читается решение «{decision.label()}»",)
    return tuple(_differing(said, decision))


def period_objections(clause: Clause) -> tuple[str, ...]:
    """Return how the period differs from the text, its lines «Срок: …» below included."""
    period = clause.period
    if period is None or not has_deadline(clause):
        return ()
    for text in (clause.text, *(child.text for child in clause.children if child.marker is None)):
        if fold(period.text) in fold(text):
            found = [each.period.text for each in find_periods(text, _SOME_DAY)]
            longer = [each for each in found if fold(period.text) in fold(each)]
            if not longer or any(fold(each) == fold(period.text) for each in longer):
                return ()
            return (_told("срок", longer[0], period.text),)
    return (f"слов «{period.text}» в тексте нет",)


def has_deadline(clause: Clause) -> bool:
    """Return whether a period of the clause is a deadline, and no term of a membership."""
    return not any(isinstance(decision, MembershipDecision) for decision in clause.decisions)


def responsible_objections(clause: Clause) -> tuple[str, ...]:
    """Return who is named in the text where none of those responsible is."""
    if not clause.responsible or any(fold(name) in fold(clause.text) for name in clause.responsible):
        return ()
    said = named(clause.text)
    if not said or {*map(fold, said)} & {*map(fold, clause.responsible)}:
        return ()
    return (_told("ответственный", ", ".join(said), ", ".join(clause.responsible)),)


def said_now(clause: Clause, place: int) -> Decision | None:
    """Return the decision of the same kind that the text speaks of now, or None."""
    decision = clause.decisions[place]
    alike = [each for each in read_now(clause) if each.kind is decision.kind]
    others = [each for at, each in enumerate(clause.decisions) if at != place]
    free = [each for each in alike if not any(agree(each, other) for other in others)]
    return next((each for each in free if agree(each, decision)), next(iter(free), None))


@lru_cache(maxsize=256)  # asked at each letter typed, for every chip
def _recognised(wording: Wording) -> tuple[Decision, ...]:
    return recognise(wording)


def read_now(clause: Clause) -> tuple[Decision, ...]:
    """Return what the text decides now, the list below it included."""
    items = tuple(child.text for child in clause.children)
    return _recognised(Wording(clause.text, items, clause.responsible, clause.period))


def _against_assignment(clause: Clause) -> tuple[str, ...]:
    """Return that the text decides something else: whatever it says can be somebody's task besides."""
    if not clause.text.strip():
        return ("в тексте нет поручения",)
    said = read_now(clause)
    if not said or {each.kind for each in said} & {each.kind for each in clause.decisions}:
        return ()
    return (f"текст решает другое: {said[0].label()}",)


def agree(one: Decision, other: Decision) -> bool:
    """Return whether both decide the same about the same."""
    return one.kind is other.kind and not any(_differing(one, other))


def _differing(said: Decision, decision: Decision) -> Iterator[str]:
    """Yield each fact in which the text differs from the decision."""
    facts = facts_of(decision)
    for name, read in facts_of(said).items():
        unsaid = name in _MAY_BE_UNSAID and not (read and (facts[name] or name != "reason"))
        if not unsaid and not same_fact(name, read, facts[name]):
            yield _told(_FACT[name], read, facts[name])


def facts_of(decision: Decision) -> dict[str, str]:
    """Return the facts that a text can tell, in words."""
    return {name: _words(getattr(decision, name)) for name in _FACT if hasattr(decision, name)}


def _words(value: Any) -> str:
    match value:
        case None:
            return ""
        case MeetingKind():
            return NOMINATIVE[value]
        case tuple():
            return "; ".join(member_words(member) for member in value if isinstance(member, CouncilMember))
        case _:
            return str(value)


def same_fact(name: str, one: str | None, other: str | None) -> bool:
    """Return whether two wordings of a fact tell the same."""
    said, meant = fold(one or "").strip(" .,;"), fold(other or "").strip(" .,;")
    return said == meant or (name == "organization" and _same_organization(one or "", other or ""))


def _same_organization(one: str, other: str) -> bool:
    """Return whether both bear one name proper, before which «ОО» stands for the whole form, or nothing."""
    said, meant = _PROPER.match(one), _PROPER.match(other)
    if not said or not meant or fold(said["name"]) != fold(meant["name"]):
        return False
    forms = (said["what"].strip(), meant["what"].strip())
    return any(not form or is_abbreviation(form) for form in forms)


def _told(what: str, text: str, fact: str) -> str:
    said = f"в тексте – {text}" if text else "в тексте не указано"
    return f"{what}: {said}, в решении – {fact}" if fact else f"{what}: {said}, в решении не указано"
