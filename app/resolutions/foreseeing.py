"""What becomes of each effect of a decision: a consequence, or an obstacle that says what is in the way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments.parts import is_for_all
from app.assignments.rules import recurrence_of
from app.assignments.words import RECURRENCE
from app.errors import UserError
from app.meetings.finding import planned_as
from app.meetings.words import meeting_name
from app.members import rules
from app.members.queries import cards_named, timelines
from app.members.timeline import refusal
from app.members.words import EVENT
from app.resolutions import council_posts, earlier
from app.resolutions.closing import opened_by
from app.resolutions.consequence import Consequence, Group, Obstacle
from app.resolutions.decisions.effects import (
    AssignmentOpened,
    ClauseAmended,
    ClauseCancelled,
    Effect,
    MeetingPlanned,
    MembershipChanged,
    PostsChanged,
    Remembered,
)
from app.resolutions.text import Clause
from app.russian.dates import date_span, long_date, short_date
from app.russian.folding import has_mixed_letters, search_fold
from app.russian.numerals import plural
from db import models
from db.engine import has_part
from db.vocabulary import Period


@dataclass(frozen=True, slots=True)
class Known:
    """What the registry says of all organisations that a resolution decides about, read at once."""

    named: dict[str, list[int]]
    cards: dict[int, models.Organization]
    steps: dict[int, list[rules.Step]]


def known(session: Session, effects: Iterable[Effect]) -> Known:
    """Return what has to be known of the organisations to tell what becomes of the effects."""
    changes = [effect for effect in effects if isinstance(effect, MembershipChanged)]
    called = cards_named(session, {each.organization for each in changes if not each.organization_id})
    ids = {each.organization_id for each in changes if each.organization_id}.union(*called.values())
    cards = select(models.Organization).where(models.Organization.id.in_(ids))
    return Known(called, {card.id: card for card in session.scalars(cards)}, timelines(session, ids))


def outcome(session: Session, known: Known, clause: Clause, effect: Effect) -> Consequence | Obstacle:
    """Return what the effect of the clause's decision comes to."""
    try:
        return _consequence(session, known, clause, effect)
    except UserError as refused:
        return Obstacle(clause.marker or "", str(refused))


def _consequence(session: Session, known: Known, clause: Clause, effect: Effect) -> Consequence | Obstacle:
    match effect:
        case MembershipChanged():
            return _membership(session, known, clause, effect)
        case PostsChanged():
            return _composition(session, clause, effect)
        case MeetingPlanned():
            return _meeting(session, clause, effect)
        case AssignmentOpened():
            return _assignment(clause, effect)
        case ClauseAmended():
            return _amended(session, clause, effect)
        case ClauseCancelled():
            return _cancelled(session, clause, effect)
        case Remembered():
            return _remembered(clause, effect)
        case _:
            assert_never(effect)


def _membership(
    session: Session, known: Known, clause: Clause, effect: MembershipChanged
) -> Consequence | Obstacle:
    marker = clause.marker or ""
    candidates = [effect.organization_id] if effect.organization_id else known.named[effect.organization]
    match candidates:
        case []:
            return Obstacle(marker, _unknown(session, effect.organization))
        case [organization_id] if card := known.cards.get(organization_id):
            steps = known.steps[organization_id]
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
        .where(has_part(models.Organization.folded, search_fold(quoted)))
        .order_by(models.Organization.sort_key)
        .limit(3)
    ).all()
    advice = f"Возможно, это {' или '.join(alike)}: выберите карточку" if alike else "Добавьте её карточку"
    return f"организации {name} нет в реестре. {advice} или исправьте название в пункте."


def _composition(session: Session, clause: Clause, effect: PostsChanged) -> Consequence:
    changed = council_posts.change_by(session, effect)
    counted = plural(len(effect.members), "человек", "человека", "человек")
    return Consequence(
        clause.marker or "",
        Group.COUNCIL,
        f"Состав совета: {counted} с {long_date(effect.effective)}",
        str(changed),
        "",
        effect,
        clause.id or 0,
    )


def _meeting(session: Session, clause: Clause, effect: MeetingPlanned) -> Consequence | Obstacle:
    name = meeting_name(effect.meeting_kind, effect.number)
    known = planned_as(session, effect.meeting_kind, effect.number, effect.period, effect.effective)
    last = known.date_to if known else None
    if last and last <= effect.effective:
        return Obstacle(clause.marker or "", f"{name} уже проведена {short_date(last)}. Проверьте номер.")
    when = period_words(effect.period) if effect.period else "срок не назван"
    appointed = known and last and f"назначенные дни остаются: {date_span(known.date_from or last, last)}"
    return Consequence(
        clause.marker or "", Group.MEETINGS, name, when, appointed or "", effect, clause.id or 0
    )


def _assignment(clause: Clause, effect: AssignmentOpened) -> Consequence:
    who = ", ".join(effect.responsible) or "ответственный не назван"
    when = period_words(effect.period) if effect.period else "без срока"
    often = recurrence_of(effect.period)
    told = (
        when,
        f"повторяется {RECURRENCE[often]}" if often else "",
        "раскроется по организациям" if is_for_all(effect.responsible) else "",
    )
    detail = "; ".join(filter(None, told))
    return Consequence(
        clause.marker or "", Group.ASSIGNMENTS, effect.text, who, detail, effect, clause.id or 0
    )


def _amended(session: Session, clause: Clause, effect: ClauseAmended) -> Consequence:
    meant = earlier.the_clause(session, effect.reference, effect.effective)
    enacted = replace(effect, reference=replace(effect.reference, clause_id=meant.id))
    return _about_earlier(
        session, clause, enacted, f"изменён: {effect.change}" if effect.change else "изменён"
    )


def _cancelled(session: Session, clause: Clause, effect: ClauseCancelled) -> Consequence:
    meant = earlier.the_clause(session, effect.reference, effect.effective)
    earlier.refuse_cancelling(session, meant)
    enacted = replace(effect, reference=replace(effect.reference, clause_id=meant.id))
    said = " ".join(filter(None, ("отменён", effect.reason)))
    return _about_earlier(session, clause, enacted, f"{said}; {opened_by(session, meant.id)}")


def _about_earlier(
    session: Session, clause: Clause, effect: ClauseAmended | ClauseCancelled, change: str
) -> Consequence:
    subject = earlier.words_of(session, effect.reference.clause_id or 0)
    return Consequence(clause.marker or "", Group.EARLIER, subject, change, "", effect, clause.id or 0)


def _remembered(clause: Clause, effect: Remembered) -> Consequence:
    when = period_words(effect.period) if effect.period else ""
    return Consequence(
        clause.marker or "", Group.REMEMBERED, effect.subject, "запомнится", when, effect, clause.id or 0
    )


def period_words(period: Period) -> str:
    """Return the days a period was read as, or its own wording where it has none."""
    if period.start and period.end:
        return f"{short_date(period.start)}–{short_date(period.end)}"
    if period.end:
        return f"не позднее {short_date(period.end)}"
    return period.text
