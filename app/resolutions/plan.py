"""What adopting a resolution would do, and what stands in its way: data, shown before it is done."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.errors import UserError
from app.meetings.words import of_meeting
from app.members import rules
from app.resolutions import store
from app.resolutions.consequence import Consequence, Group, Obstacle, is_number, under_number
from app.resolutions.decisions.base import Act
from app.resolutions.decisions.effects import ClauseCancelled, Effect, MembershipChanged, PostsChanged
from app.resolutions.foreseeing import meeting_of, outcome, period_words
from app.resolutions.text import ResolutionText, walk
from app.russian.dates import long_date, short_date
from db import models
from db.vocabulary import ResolutionState

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


def plan(session: Session, resolution_id: int) -> AdoptionPlan:
    """Return what adoption would do and what stands in its way; changes nothing."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        raise UserError(f"Резолюция уже отмечена принятой {short_date(resolution.adopted_on or date.min)}.")
    text = store.load(session, resolution)
    outcomes = list(_outcomes(session, text))
    consequences = tuple(item for item in outcomes if isinstance(item, Consequence))
    obstacles = [item for item in outcomes if isinstance(item, Obstacle)]
    return AdoptionPlan(
        resolution_id,
        resolution_name(text),
        text.date_to,
        consequences,
        (*_obstacles_of_frame(text), *obstacles, *_contradictions(consequences)),
        tuple(_warnings(text)),
    )


def the_resolution(session: Session, resolution_id: int) -> models.Resolution:
    """Return the resolution's row, or refuse with a sentence."""
    resolution = session.get(models.Resolution, resolution_id)
    if resolution is None:
        raise UserError(f"Резолюции № {resolution_id} нет. Посмотрите номера в списке решений.")
    return resolution


def resolution_name(text: ResolutionText) -> str:
    """Return «Резолюция XX страновой тематической конференции»."""
    title = (text.title or "Резолюция").capitalize()
    return f"{title} {of_meeting(text.meeting_kind, text.number)}" if text.meeting_kind else title


def _obstacles_of_frame(text: ResolutionText) -> Iterator[Obstacle]:
    if not text.clauses:
        yield Obstacle("", "В резолюции нет ни одного пункта. Впишите пункты после слова «ПОСТАНОВИЛИ».")
    if text.date_to is None:
        yield Obstacle("", "Не указана дата заседания: с неё действуют решения. Впишите дату.")
    elif not rules.is_plausible(text.date_to, date.today()):
        yield Obstacle("", f"Дата заседания {long_date(text.date_to)} слишком далека. Проверьте год.")


def _outcomes(session: Session, text: ResolutionText) -> Iterator[Consequence | Obstacle]:
    if text.date_to is None or not rules.is_plausible(text.date_to, date.today()):
        return
    for clause in walk(text.clauses):
        act = Act(text.date_to, clause.marker or "", clause.text, clause.period, clause.responsible)
        for decision in clause.decisions:
            for effect in decision.effects(act):
                yield outcome(session, clause, effect)


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


def _warnings(text: ResolutionText) -> Iterator[str]:
    for clause in walk(text.clauses):
        if clause.period and clause.period.disputed and clause.decisions:
            yield under_number(
                clause.marker,
                f"срок «{clause.period.text}» можно понять по-разному; "
                f"прочитан как {period_words(clause.period)}.",
            )
    if text.unplaced:
        yield f"Не нашли места: {'; '.join(text.unplaced)}. Проверьте текст перед принятием."
