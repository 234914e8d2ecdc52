"""What adopting a resolution would do, and what stands in its way: data, shown before it is done."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.errors import UserError
from app.meetings.finding import meeting_of
from app.members import rules
from app.resolutions import store
from app.resolutions.cautions import attended, cautions
from app.resolutions.consequence import Consequence, Group, Obstacle, is_number, under_number
from app.resolutions.decisions.base import Act
from app.resolutions.decisions.effects import ClauseCancelled, Effect, MembershipChanged, PostsChanged
from app.resolutions.foreseeing import known, outcome, period_words
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.text import Adoption, Clause, ResolutionText, walk
from app.resolutions.titles import document_name
from app.resolutions.vote import NO_VOTE, UNTOLD, Vote, recorded
from app.russian.dates import long_date, short_date
from db import models
from db.vocabulary import ClauseRole, ResolutionState

__all__ = [
    "AdoptionPlan",
    "Consequence",
    "Group",
    "Obstacle",
    "meeting_of",
    "period_words",
    "plan",
    "resolution_name",
    "the_resolution",
    "under_number",
]


@dataclass(frozen=True, slots=True)
class AdoptionPlan:
    """All consequences and obstacles of adopting one resolution on its day."""

    resolution_id: int
    name: str
    day: date | None
    consequences: tuple[Consequence, ...]
    obstacles: tuple[Obstacle, ...]
    warnings: tuple[str, ...]
    adoption: Adoption = UNTOLD  # what the document will say of its vote
    quorum: str = ""  # where it was noted who came


def plan(session: Session, resolution_id: int, vote: Vote = NO_VOTE) -> AdoptionPlan:
    """Return what adoption would do, what stands in its way, what is warned about; changes nothing."""
    planned = enactable(session, resolution_id, vote)
    resolution = the_resolution(session, resolution_id)
    text = replace(store.load(session, resolution), adoption=planned.adoption)
    came = attended(session, resolution.meeting_id)
    warnings = tuple(cautions(session, resolution, text))
    return replace(planned, warnings=warnings, quorum=came.words if came else "")


def enactable(session: Session, resolution_id: int, vote: Vote = NO_VOTE) -> AdoptionPlan:
    """Return the plan as far as it is enacted: without what only a person looks at."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        said = WORDS_OF[resolution.kind].adopted_already
        raise UserError(f"{said} {short_date(resolution.adopted_on or date.min)}.")
    text = store.load(session, resolution)
    text = replace(text, adoption=recorded(text.adoption, vote, text.title))
    outcomes = list(_outcomes(session, text))
    consequences = tuple(item for item in outcomes if isinstance(item, Consequence))
    obstacles = [item for item in outcomes if isinstance(item, Obstacle)]
    return AdoptionPlan(
        resolution_id,
        resolution_name(text),
        text.date_to,
        consequences,
        (*_obstacles_of_frame(text), *_unwritten(text), *obstacles, *_contradictions(consequences)),
        (),
        text.adoption,
    )


def the_resolution(session: Session, resolution_id: int) -> models.Resolution:
    """Return the resolution's row, or refuse with a sentence."""
    resolution = session.get(models.Resolution, resolution_id)
    if resolution is None:
        raise UserError(f"Резолюции № {resolution_id} нет. Посмотрите номера в списке решений.")
    return resolution


def resolution_name(text: ResolutionText) -> str:
    """Return «Резолюция XX страновой тематической конференции», «Протокол № 6 заседания совета от …»."""
    return document_name(text.kind, text.title, text.meeting_kind, text.number, text.date_to)


def _obstacles_of_frame(text: ResolutionText) -> Iterator[Obstacle]:
    if not text.clauses:
        yield Obstacle("", WORDS_OF[text.kind].no_clauses)
    if text.date_to is None:
        yield Obstacle("", "Не указана дата заседания: с неё действуют решения. Впишите дату.")
    elif not rules.is_plausible(text.date_to, date.today()):
        yield Obstacle("", f"Дата заседания {long_date(text.date_to)} слишком далека. Проверьте год.")


def _unwritten(text: ResolutionText) -> Iterator[Obstacle]:
    """Yield the decisions of minutes for which room was left and nothing was written."""
    for clause in walk(text.clauses):
        said = clause.text.strip() or clause.written or clause.children
        if clause.role is ClauseRole.DECIDED and not said:
            yield Obstacle(clause.marker or "", "решение не вписано. Впишите его или уберите пункт.")


def _outcomes(session: Session, text: ResolutionText) -> Iterator[Consequence | Obstacle]:
    if text.date_to is None or not rules.is_plausible(text.date_to, date.today()):
        return
    effects = list(_effects(text, text.date_to))
    of_registry = known(session, (effect for _, effect in effects))
    for clause, effect in effects:
        yield outcome(session, of_registry, clause, effect)


def _effects(text: ResolutionText, day: date) -> Iterator[tuple[Clause, Effect]]:
    for clause in walk(text.clauses):
        act = Act(day, clause.marker or "", clause.text, clause.period, clause.responsible)
        for decision in clause.decisions:
            for effect in decision.effects(act):
                yield clause, effect


def _contradictions(consequences: tuple[Consequence, ...]) -> Iterator[Obstacle]:
    alike: dict[Hashable, list[Consequence]] = defaultdict(list)
    for item in consequences:
        if about := _changes_once(item.effect):
            alike[about].append(item)
    for first, *others in alike.values():
        for other in others:
            against = f"п.\u00a0{first.marker}" if is_number(first.marker) else "другому пункту"
            yield Obstacle(
                other.marker,
                f"{other.subject}: решение «{other.change}» противоречит {against} "
                f"(«{first.change}»). Оставьте одно из них.",
            )


def _changes_once(effect: Effect) -> Hashable | None:
    """Return what one resolution may change but once, or None."""
    match effect:
        case MembershipChanged():
            return MembershipChanged, effect.organization_id
        case PostsChanged():
            return PostsChanged
        case ClauseCancelled():
            return ClauseCancelled, effect.reference.clause_id
        case _:
            return None
