"""What adopting a resolution would do, and what stands in its way: data, shown before it is done."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.meetings.words import meeting_name, of_meeting
from app.members import rules
from app.members.queries import named, steps_of
from app.members.timeline import refusal
from app.members.words import EVENT
from app.resolutions import store
from app.resolutions.decisions.base import Act, AssignmentOpened, Effect, MeetingPlanned, MembershipChanged
from app.resolutions.rules import DASH
from app.resolutions.text import Clause, ResolutionText, walk
from app.russian.dates import long_date, short_date
from app.russian.folding import has_mixed_letters, search_fold
from db import models
from db.vocabulary import EventKind, MeetingKind, Period, ResolutionState, Status


class Group(StrEnum):
    """What a consequence changes."""

    REGISTRY = "registry"
    MEETINGS = "meetings"
    ASSIGNMENTS = "assignments"


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows from a clause; `effect` is what will be enacted, word for word."""

    marker: str
    group: Group
    subject: str
    change: str
    detail: str
    effect: Effect
    clause_id: int
    before: Status | None = None
    after: Status | None = None
    ended_by: EventKind | None = None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why the resolution cannot be adopted as it stands; the marker is empty where no clause is to blame."""

    marker: str
    sentence: str

    def __str__(self) -> str:
        return under_number(self.marker, self.sentence)


def under_number(marker: str | None, sentence: str) -> str:
    """Return «п. 7в: …»; what hangs on a dash or a paragraph has no number to stand under."""
    if _is_number(marker):
        return f"п.\u00a0{marker}: {sentence}"
    return sentence[:1].upper() + sentence[1:]


def _is_number(marker: str | None) -> bool:
    return bool(marker) and marker != DASH


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
                yield _outcome(session, clause, effect)


def _outcome(session: Session, clause: Clause, effect: Effect) -> Consequence | Obstacle:
    match effect:
        case MembershipChanged():
            return _membership(session, clause, effect)
        case MeetingPlanned():
            return _meeting(session, clause, effect)
        case AssignmentOpened():
            return _assignment(clause, effect)
        case _:
            assert_never(effect)


def _membership(session: Session, clause: Clause, effect: MembershipChanged) -> Consequence | Obstacle:
    marker = clause.marker or ""
    candidates = [effect.organization_id] if effect.organization_id else named(session, effect.organization)
    match candidates:
        case []:
            return Obstacle(marker, _unknown(session, effect.organization))
        case [organization_id] if card := session.get(models.Organization, organization_id):
            steps = steps_of(session, organization_id)
        case _:
            return Obstacle(
                marker,
                f"в реестре несколько организаций {effect.organization}. Выберите карточку для этого пункта.",
            )
    reason = refusal(steps, effect.event, effect.effective)
    if reason:
        return Obstacle(marker, f"{card.short_name or card.name}. {reason}")
    last = rules.last_step(steps, effect.effective)
    return Consequence(
        marker,
        Group.REGISTRY,
        card.short_name or card.name,
        f"{EVENT[effect.event]} с {long_date(effect.effective)}",
        "; ".join(filter(None, (effect.until, effect.reason))),
        replace(effect, organization_id=card.id),
        clause.id or 0,
        rules.STATUS_AFTER[last.kind if last else None],
        rules.STATUS_AFTER[effect.event],
        effect.event,
    )


def _unknown(session: Session, name: str) -> str:
    """Return the sentence about an organisation that has no card, with those that may be meant."""
    if has_mixed_letters(name):
        return (
            f"организации {name} нет в реестре. В названии латинские буквы среди русских: "
            "напишите его русскими."
        )
    quoted = name[name.find("«") + 1 : name.rfind("»")] if "«" in name and "»" in name else name
    alike = session.scalars(
        select(models.Organization.name)
        .where(models.Organization.folded.contains(search_fold(quoted), autoescape=True))
        .order_by(models.Organization.sort_key)
        .limit(3)
    ).all()
    advice = f"Возможно, это {' или '.join(alike)}: выберите карточку" if alike else "Добавьте её карточку"
    return f"организации {name} нет в реестре. {advice} или исправьте название в пункте."


def _meeting(session: Session, clause: Clause, effect: MeetingPlanned) -> Consequence | Obstacle:
    name = meeting_name(effect.meeting_kind, effect.number)
    held = meeting_of(session, effect.meeting_kind, effect.number)
    if held and held.date_to:
        return Obstacle(
            clause.marker or "", f"{name} уже проведена {short_date(held.date_to)}. Проверьте номер."
        )
    when = period_words(effect.period) if effect.period else "срок не назван"
    return Consequence(clause.marker or "", Group.MEETINGS, name, when, "", effect, clause.id or 0)


def meeting_of(session: Session, kind: MeetingKind, number: int | None) -> models.Meeting | None:
    """Return the meeting of this number in the series of its kind, or None."""
    if number is None:
        return None
    series = [other for other in MeetingKind if other.series == kind.series]
    return session.scalars(
        select(models.Meeting)
        .where(models.Meeting.kind.in_(series), models.Meeting.number == number)
        .order_by(models.Meeting.id)
    ).first()


def _assignment(clause: Clause, effect: AssignmentOpened) -> Consequence:
    who = ", ".join(effect.responsible) or "ответственный не назван"
    when = period_words(effect.period) if effect.period else "без срока"
    return Consequence(clause.marker or "", Group.ASSIGNMENTS, effect.text, who, when, effect, clause.id or 0)


def period_words(period: Period) -> str:
    """Return the days a period was read as, or its own wording where it has none."""
    if period.start and period.end:
        return f"{short_date(period.start)}–{short_date(period.end)}"
    if period.end:
        return f"не позднее {short_date(period.end)}"
    return period.text


def _contradictions(consequences: tuple[Consequence, ...]) -> Iterator[Obstacle]:
    by_card: dict[int | None, list[Consequence]] = defaultdict(list)
    for item in consequences:
        if isinstance(item.effect, MembershipChanged):
            by_card[item.effect.organization_id].append(item)
    for first, *others in by_card.values():
        for other in others:
            against = f"п.\u00a0{first.marker}" if _is_number(first.marker) else "другому пункту"
            yield Obstacle(
                other.marker,
                f"{other.subject}: решение «{other.change}» противоречит {against} "
                f"(«{first.change}»). Оставьте одно из них.",
            )


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
