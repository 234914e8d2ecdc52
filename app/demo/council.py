"""The steps of the council itself: its details, people, posts, meetings and their resolutions."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from app.changes import Changes, Noun
from app.demo.story import Facts, Step, told
from app.meetings.words import meeting_name
from app.members.posts import appoint_to_council
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution
from app.resolutions.plan import meeting_of
from app.resolutions.reading import read_file
from app.resolutions.text import ResolutionText
from app.russian.folding import fold
from db.models import Council, Meeting, Person, Resolution
from db.vocabulary import Gender, MeetingKind


def council_steps() -> Iterator[Step]:
    """Yield what the founders entered, then every post and meeting; a meeting brings its resolution."""
    facts = told("council")
    founded = facts["posts"][0]["since"]
    yield Step(founded, partial(_describe, facts=facts))
    yield Step(founded, partial(_introduce, people=told("people")["people"]))
    for post in facts["posts"]:
        yield Step(post["since"], partial(_appoint, post=post))
    for meeting in told("meetings")["meetings"]:
        yield from _meeting_steps(meeting)


def _meeting_steps(facts: Facts) -> Iterator[Step]:
    day: date = facts.get("to") or facts["from"]
    yield Step(day, partial(_hold, facts=facts))
    if name := facts.get("resolution") or facts.get("draft"):
        yield Step(day, partial(_take_in, name=name))
    if "resolution" in facts:
        yield Step(day, _adopt_latest)


def _describe(session: Session, facts: Facts) -> Changes:
    council = session.get_one(Council, 1)
    for column in ("name_genitive", "city", "address", "phones", "emails", "site"):
        setattr(council, column, facts[column])
    return Changes("Внесены сведения о совете", frozenset({Noun.COUNCIL}))


def _introduce(session: Session, people: list[Facts]) -> Changes:
    for facts in people:
        parts = (facts["surname"], facts["given"], facts.get("patronymic", ""))
        columns = facts | {"gender": Gender(facts["gender"]), "folded": fold(" ".join(parts).strip())}
        session.add(Person(**columns))
    return Changes(f"Внесены лица: {len(people)}", frozenset({Noun.COUNCIL}))


def _appoint(session: Session, post: Facts) -> Changes:
    row = appoint_to_council(session, post["person"], post["title"], post["since"], post.get("until"))
    row.basis = post["basis"]
    return Changes(f"Совет: {post['title']} — {post['person']}", frozenset({Noun.COUNCIL}))


def _hold(session: Session, facts: Facts) -> Changes:
    kind, number = MeetingKind(facts["kind"]), facts["number"]
    meeting = meeting_of(session, kind, number) or Meeting(kind=kind, number=number)
    session.add(meeting)
    meeting.theme, meeting.place = facts["theme"], facts.get("place", "")
    meeting.date_from, meeting.date_to = facts["from"], facts.get("to", facts["from"])
    meeting.by_correspondence = facts.get("by_correspondence", False)
    return Changes(f"Внесено заседание: {meeting_name(kind, number)}", frozenset({Noun.MEETINGS}))


def _take_in(session: Session, name: str) -> Changes:
    text = read_file(resources.path("demo", "resolutions", name))
    assert isinstance(text, ResolutionText)
    return import_resolution(session, text)


def _adopt_latest(session: Session) -> Changes:
    latest = select(Resolution.id).order_by(Resolution.id.desc()).limit(1)
    return adopt(session, session.scalars(latest).one())
