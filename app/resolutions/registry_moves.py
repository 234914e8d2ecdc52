"""The registry and the council when the day of a meeting is corrected: entries, terms, posts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.members import rules
from app.members.cards import called
from app.members.queries import steps_of
from app.members.words import EVENT
from app.resolutions.consequence import Obstacle
from app.resolutions.date_moves import Check, Found, Move, Patch, Shift, Sort
from app.resolutions.redated import redated
from app.resolutions.terms import read_term
from app.russian.dates import short_date
from db.models import Clause, Decision, MembershipEvent, Organization, Person, Post, Resolution
from db.vocabulary import DecisionKind, ResolutionState


def entries(session: Session, clauses: Sequence[Clause], shift: Shift) -> Iterator[Found]:
    """Yield the entries of the registry that the clauses made, and the timelines that would break."""
    markers = {clause.id: clause.marker or "" for clause in clauses}
    found = session.scalars(
        select(MembershipEvent)
        .where(
            MembershipEvent.clause_id.in_(markers),
            MembershipEvent.effective == shift.was,
            ~MembershipEvent.annulled,
        )
        .order_by(MembershipEvent.id)
    ).all()
    moving = {event.id for event in found}
    for event in found:
        organization = session.get_one(Organization, event.organization_id)
        marker = markers[event.clause_id or 0]
        if reason := _breaks(session, event, moving, shift):
            yield Obstacle(marker, f"{called(organization)}: {reason}")
            continue
        patch = Patch(MembershipEvent, event.id, "effective", shift.now)
        subject = f"{called(organization)}: {EVENT[event.kind]}"
        yield Move(Sort.REGISTRY, subject, short_date(shift.was), short_date(shift.now), (patch,))
        yield from _term(session, event, called(organization), shift)


def _breaks(session: Session, event: MembershipEvent, moving: set[int], shift: Shift) -> str:
    """Return with which other entry of the timeline the moved one would not agree, or nothing."""
    steps = [
        replace(step, effective=shift.now) if step.order in moving else step
        for step in steps_of(session, event.organization_id)
    ]
    illegal = rules.first_illegal(steps)
    if illegal is None:
        return ""
    before = [step for step in rules.timeline(steps) if step != illegal.step]
    other = illegal.step if illegal.step.order not in moving else rules.last_step(before, shift.now)
    against = f" с записью «{EVENT[other.kind]} {short_date(other.effective)}»" if other else ""
    return (
        f"запись «{EVENT[event.kind]}» на {short_date(shift.now)} не согласуется{against or ' с историей'}. "
        "Проверьте дату заседания."
    )


def _term(session: Session, event: MembershipEvent, name: str, shift: Shift) -> Iterator[Found]:
    """Yield how the term of a suspension moves where it was counted from the day."""
    was, now = (read_term(session, event.until_text, day).day for day in (shift.was, shift.now))
    if event.until_date is None or now is None or was == now:
        return
    if was == event.until_date:
        patch = Patch(MembershipEvent, event.id, "until_date", now)
        yield Move(Sort.TERM, f"{name}: {event.until_text}", short_date(was), short_date(now), (patch,))
    else:
        yield Check(f"{name}: срок «{event.until_text}» назначен на {short_date(event.until_date)}.")


def posts(session: Session, clauses: Sequence[Clause], shift: Shift) -> Iterator[Found]:
    """Yield the posts that the composition approved by one of the clauses began and ended."""
    deciding = _composing(session, [clause.id for clause in clauses])
    if deciding is None:
        return
    marker = next(clause.marker or "" for clause in clauses if clause.id == deciding)
    if day := _another_composition(session, clauses[0].resolution_id, shift):
        yield Obstacle(
            marker,
            f"другой состав совета утверждён {day}, между прежней и новой датой. Проверьте дату заседания.",
        )
        return
    found = session.scalars(
        select(Post)
        .where(Post.organization_id.is_(None), or_(Post.since == shift.was, Post.until == shift.was))
        .order_by(Post.id)
    )
    for post in found:
        yield _post(session, post, marker, shift)


def _post(session: Session, post: Post, marker: str, shift: Shift) -> Found:
    begins = post.since == shift.was
    person = session.get_one(Person, post.person_id)
    subject = f"{person.surname} {person.given}".strip() + f", {post.title}"
    since = shift.now if begins else post.since
    until = post.until if begins else shift.now
    if since and until and since > until:
        return Obstacle(
            marker, f"{subject}: должность кончилась бы раньше, чем началась. Проверьте дату заседания."
        )
    patches = [Patch(Post, post.id, "since" if begins else "until", shift.now)]
    if begins and post.basis:
        patches.append(Patch(Post, post.id, "basis", redated(post.basis, shift.before, shift.after)))
    word = "с " if begins else "до "
    was, now = (f"{word}{short_date(day)}" for day in (shift.was, shift.now))
    return Move(Sort.COUNCIL, subject, was, now, tuple(patches))


def _composing(session: Session, clauses: Sequence[int]) -> int | None:
    return session.scalars(
        select(Decision.clause_id).where(
            Decision.clause_id.in_(clauses), Decision.kind == DecisionKind.COMPOSITION
        )
    ).first()


def _another_composition(session: Session, resolution_id: int, shift: Shift) -> str:
    """Return the day of a composition that another document approved on the way from day to day."""
    first, last = sorted((shift.was, shift.now))
    day = session.scalars(
        select(Resolution.adopted_on)
        .join(Clause, Clause.resolution_id == Resolution.id)
        .join(Decision, Decision.clause_id == Clause.id)
        .where(
            Decision.kind == DecisionKind.COMPOSITION,
            Resolution.state == ResolutionState.ADOPTED,
            Resolution.id != resolution_id,
            Resolution.adopted_on.between(first, last),
        )
    ).first()
    return short_date(day) if day else ""
