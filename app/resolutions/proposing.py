"""A draft about memberships: a clause for each organisation, worded so that a reader understands it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members import rules
from app.members.queries import steps_of
from app.resolutions.bodies import Case, declined, is_abbreviation, is_generic
from app.resolutions.decisions import MembershipDecision
from app.resolutions.decisions.admit import Admit
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.extend import Extend
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.operations import import_resolution
from app.resolutions.reading.clauses import understood
from app.resolutions.text import Clause, ResolutionText
from app.russian.folding import fold
from app.russian.numerals import plural
from app.russian.typography import quoted
from db.models import Council, Organization
from db.vocabulary import DecisionKind

LOST = "в связи с утратой связи"

Chosen: TypeAlias = tuple[int, DecisionKind]  # the card, and what is to be decided about it


class _Frame(NamedTuple):
    """How a decision is worded, in which case it names the organisation, about whom it can be taken."""

    decision: type[MembershipDecision]
    words: str
    case: Case
    fits: str


_FRAMES: Final = {
    frame.decision.kind: frame
    for frame in (
        _Frame(
            Admit,
            "Принять в состав {council} {name}",
            Case.ACCUSATIVE,
            "Принять можно тех, кто не состоит",
        ),
        _Frame(
            Suspend,
            "Приостановить членство {name} в составе {council}",
            Case.GENITIVE,
            "Приостановить можно членство тех, кто состоит",
        ),
        _Frame(
            Extend,
            "Продлить приостановление членства {name} в составе {council}",
            Case.GENITIVE,
            "Продлить можно только приостановление",
        ),
        _Frame(
            Restore,
            "Возобновить членство {name} в составе {council}",
            Case.GENITIVE,
            "Возобновить можно только приостановленное членство",
        ),
        _Frame(
            Exclude,
            "Исключить {name} из состава {council}",
            Case.ACCUSATIVE,
            "Исключить можно тех, кто состоит или чьё членство приостановлено",
        ),
    )
}
# Before a name of which no word tells what it is: «членство организации-члена «Свеча»».
_MEMBER = {Case.GENITIVE: "организации-члена", Case.ACCUSATIVE: "организацию-члена"}
_THE_COUNCIL = "совета"  # where its own name would be taken for the organisation's
# What a form begins with, and no name proper does.
_COMMON = re.compile(
    r"(?:общественн|международн|региональн|благотворительн|культурн|некоммерческ|молод[её]жн|детск|женск"
    r"|городск|областн|районн|творческ|просветительск|автономн|национальн)[\w-]+",
    re.IGNORECASE,
)
_QUOTE = re.compile('[«„"]')
_MOST_NAMES = 5  # in a refusal


def draft_about(session: Session, chosen: Sequence[Chosen], *, until: str = "", reason: str = "") -> Changes:
    """Make a draft with a clause for each chosen organisation; whom it can't be decided about is refused."""
    if not chosen:
        raise UserError("Выберите организации, о которых будет резолюция.")
    _refuse_impossible(session, chosen)
    council = council_genitive(session)
    decisions = [_decision(session, about, until, reason) for about in chosen]
    clauses = tuple(clause_about(each, str(place), council) for place, each in enumerate(decisions, 1))
    changes = import_resolution(
        session, ResolutionText(title="РЕЗОЛЮЦИЯ", operative="ПОСТАНОВИЛИ", clauses=clauses)
    )
    counted = plural(len(clauses), "пункт", "пункта", "пунктов")
    return replace(changes, sentence=f"Подготовлен проект резолюции: {counted} о членстве")


def first_wording(session: Session, decision: MembershipDecision, marker: str) -> Clause:
    """Return the clause in which a decision that was chosen is worded, its card by the full name."""
    chosen = decision.organization_id
    called = _name(session, chosen) if chosen else _tidy(decision.organization)
    return clause_about(replace(decision, organization=called), marker, council_genitive(session))


def clause_about(decision: MembershipDecision, marker: str, council: str) -> Clause:
    """Return the clause in the first wording that a reader would understand as just this decision."""
    wordings = list(_wordings(decision, council))
    for text in wordings:
        (clause,) = understood([Clause(marker, text)], date.today())
        match clause.decisions:
            case [MembershipDecision() as read] if _is_same(read, decision):
                return replace(clause, decisions=(replace(read, organization_id=decision.organization_id),))
    return Clause(marker, wordings[0], decisions=(decision,))


def _refuse_impossible(session: Session, chosen: Sequence[Chosen]) -> None:
    unfit: dict[str, list[str]] = {}
    for organization_id, kind in chosen:
        frame, last = _FRAMES[kind], rules.last_step(steps_of(session, organization_id), date.today())
        if frame.decision.event not in rules.MAY_FOLLOW[last.kind if last else None]:
            unfit.setdefault(frame.fits, []).append(_name(session, organization_id))
    if unfit:
        raise UserError("\n".join(f"{fits}. Уберите из выбранных: {_some(unfit[fits])}." for fits in unfit))


def _some(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" и ещё {more}" if more > 0 else "")


def _name(session: Session, organization_id: int) -> str:
    name = session.scalar(select(Organization.name).where(Organization.id == organization_id))
    if name is None:
        raise UserError("Одной из выбранных карточек больше нет: её добавление было отменено.")
    return _tidy(name)


def council_genitive(session: Session) -> str:
    """Return from whose composition one is excluded."""
    name, genitive = session.execute(select(Council.name, Council.name_genitive)).one()
    return genitive or declined(name, Case.GENITIVE)


def _decision(session: Session, about: Chosen, until: str, reason: str) -> MembershipDecision:
    organization_id, kind = about
    decision = _FRAMES[kind].decision(
        organization=_name(session, organization_id),
        organization_id=organization_id,
        reason=_tidy(reason),
    )
    return replace(decision, until=_tidy(until)) if isinstance(decision, Suspend) else decision


def _wordings(decision: MembershipDecision, council: str) -> Iterator[str]:
    """Yield the sentence, the best wording first."""
    frame = _FRAMES[decision.kind]
    name = decision.organization
    for of_council in (council, _THE_COUNCIL):
        for called in (declined(_within(name), frame.case), f"{_MEMBER[frame.case]} {quoted(name)}"):
            said = frame.words.format(name=called, council=of_council)
            sentence = " ".join(part for part in (said, decision.reason, decision.term()) if part)
            yield f"{sentence.removesuffix('.')}."


def _within(name: str) -> str:
    """Return the name as it stands within a sentence: before the quotes the form begins small."""
    first = name.split(" ")[0]
    form = _COMMON.fullmatch(first) or (is_generic(first, Case.NOMINATIVE) and not is_abbreviation(first))
    small = form and first[1:].islower() and _QUOTE.search(name)
    return name[:1].lower() + name[1:] if small else name


def _is_same(read: MembershipDecision, meant: MembershipDecision) -> bool:
    said = [(each.kind, fold(each.organization), each.term(), each.reason) for each in (read, meant)]
    return said[0] == said[1]


def _tidy(words: str) -> str:
    return " ".join(words.split())
