"""The steps of the meetings: announced, held, with their resolutions; of some the whole account is told."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from app.changes import Changes
from app.demo.minutes import draw_up
from app.demo.sitting import agenda, attendance, invitations, the_item, votes
from app.demo.story import Facts, Step, told
from app.meetings.agenda_drafts import attach_draft
from app.meetings.agenda_operations import begin_agenda
from app.meetings.finding import meeting_of
from app.meetings.operations import MeetingFacts, change_meeting, plan_meeting
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution
from app.resolutions.reading import read_file
from app.resolutions.text import ResolutionText
from db.models import Resolution
from db.vocabulary import MeetingKind


def meeting_steps() -> Iterator[Step]:
    """Yield every meeting, then what is begun already of those to come."""
    facts = told("meetings")
    for meeting in facts["meetings"]:
        yield from _steps_of(meeting)
    for meeting in facts["expected"]:
        yield _step(meeting["begun"], meeting, begin_agenda)


def _steps_of(facts: Facts) -> Iterator[Step]:
    held: date = facts.get("to") or facts["from"]
    account: Facts = told(f"sittings/{facts['account']}") if "account" in facts else {}
    yield Step(account["announced"] if account else held, partial(_announce, facts=facts | account))
    if account:
        yield from _prepared(facts, account)
    if name := facts.get("resolution") or facts.get("draft"):
        yield Step(held, partial(_take_in, name=name))
    if "resolution" in facts:
        yield Step(held, _adopt_latest)
    if "came" in account:
        yield from _held(facts, account, held)


def _prepared(facts: Facts, account: Facts) -> Iterator[Step]:
    yield _step(account["announced"], facts, partial(agenda, account=account))
    yield _step(account["invited"], facts, partial(invitations, account=account))


def _held(facts: Facts, account: Facts, held: date) -> Iterator[Step]:
    yield _step(held, facts, partial(attendance, account=account))
    if "draft" in facts:
        yield _step(held, facts, partial(_attach_latest, account=account))
    yield _step(held, facts, partial(votes, account=account))
    if minutes := account.get("minutes"):
        yield _step(minutes["adopted"], facts, partial(draw_up, account=account))
        yield Step(minutes["adopted"], _adopt_latest)


def _step(day: date, facts: Facts, do: Callable[[Session, int], Changes]) -> Step:
    """Return the step that does something with the meeting of the facts."""
    return Step(day, lambda session: do(session, _the_meeting(session, facts)))


def _the_meeting(session: Session, facts: Facts) -> int:
    meeting = meeting_of(session, MeetingKind(facts["kind"]), facts["number"])
    assert meeting is not None
    return meeting.id


def _announce(session: Session, facts: Facts) -> Changes:
    kind, number = MeetingKind(facts["kind"]), facts["number"]
    known = meeting_of(session, kind, number)
    meeting = MeetingFacts(
        kind,
        number,
        facts["theme"],
        facts.get("place", ""),
        date_from=facts["from"],
        date_to=facts.get("to", facts["from"]),
        by_correspondence=facts.get("by_correspondence", False),
        chair=facts.get("chair", ""),
        clerk=facts.get("clerk", ""),
    )
    return change_meeting(session, known.id, meeting) if known else plan_meeting(session, meeting)


def _attach_latest(session: Session, meeting_id: int, account: Facts) -> Changes:
    facts = next(item for item in account["items"] if item.get("draft"))
    return attach_draft(session, the_item(session, meeting_id, facts), _latest(session))


def _take_in(session: Session, name: str) -> Changes:
    text = read_file(resources.path("demo", "resolutions", name))
    assert isinstance(text, ResolutionText)
    return import_resolution(session, text)


def _adopt_latest(session: Session) -> Changes:
    return adopt(session, _latest(session))


def _latest(session: Session) -> int:
    return session.scalars(select(Resolution.id).order_by(Resolution.id.desc()).limit(1)).one()
