"""Votes on an agenda item: recorded, taken again, corrected, removed; each keeps its rule."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.meetings.agenda_operations import the_item
from app.meetings.finding import the_meeting
from app.meetings.majorities import Counts, Majority, objection, strictest
from app.meetings.quorum import quorum
from app.meetings.rights import majority_rule
from app.meetings.saying import said_of
from app.meetings.votes import the_vote, vote_row
from app.russian.typography import plain_spaces
from db.models import Ballot, Candidate, Clause, Decision, Vote
from db.vocabulary import VoteKind

NOBODY_CAME = (
    "Никто из имеющих голос не отмечен как присутствующий. Отметьте, кто пришёл, на вкладке «Участники»."
)


@dataclass(frozen=True, slots=True)
class VoteEntry:
    """A vote as entered; without a majority it is the one that the office has set for such a decision."""

    counts: Counts
    subject: str = ""
    secret: bool = False
    majority: Majority | None = None


def record_vote(session: Session, item_id: int, entry: VoteEntry) -> Changes:
    """Record a vote on the item; more votes than there are voters are refused."""
    vote = new_vote(session, item_id, VoteKind.MOTION)
    _write(session, vote, entry)
    return said_of_vote(session, vote)


def record_unanimous(session: Session, item_id: int, subject: str = "") -> Changes:
    """Record that all who came and have a vote were in favour."""
    item = the_item(session, item_id)
    present = quorum(session, item.meeting_id).present
    return record_vote(session, item_id, VoteEntry(Counts(in_favour=present), subject))


def vote_again(session: Session, vote_id: int, entry: VoteEntry) -> Changes:
    """Record that the same was voted on again; the first vote stays beside it and no longer stands."""
    former = the_vote(session, vote_id)
    vote = new_vote(session, former.item_id, VoteKind.MOTION, repeats_id=vote_id)
    _write(session, vote, entry)
    return said_of_vote(session, vote)


def correct_vote(session: Session, vote_id: int, entry: VoteEntry) -> Changes:
    """Correct the counts or the rule of a vote."""
    vote = the_vote(session, vote_id)
    _refuse_with_ballots(session, vote_id)
    _write(session, vote, entry)
    return said_of_vote(session, vote)


def remove_vote(session: Session, vote_id: int) -> Changes:
    """Take out a vote that was recorded by mistake; the one it repeated stands again."""
    vote = the_vote(session, vote_id)
    _refuse_with_ballots(session, vote_id)
    item = the_item(session, vote.item_id)
    for later in session.scalars(select(Vote).where(Vote.repeats_id == vote_id)):
        later.repeats_id = vote.repeats_id
    for candidate in session.scalars(select(Candidate).where(Candidate.vote_id == vote_id)):
        session.delete(candidate)
    session.flush()
    session.delete(vote)
    return said_of(the_meeting(session, item.meeting_id), f"вопрос {item.number}, голосование убрано")


def offered_majority(session: Session, item_id: int) -> Majority:
    """Return the strictest majority among the decisions of the draft that goes with the item."""
    item = the_item(session, item_id)
    meeting = the_meeting(session, item.meeting_id)
    kinds = session.scalars(
        select(Decision.kind)
        .join(Clause, Clause.id == Decision.clause_id)
        .where(Clause.resolution_id == item.resolution_id)
        .distinct()
    ).all()
    came = quorum(session, meeting.id)
    asked = [majority_rule(session, meeting.kind, kind) for kind in kinds]
    return strictest(asked or [majority_rule(session, meeting.kind)], came.present, came.entitled)


def new_vote(session: Session, item_id: int, kind: VoteKind, *, repeats_id: int | None = None) -> Vote:
    """Return a new vote after those on the item, not counted yet; each is taken again once at most."""
    the_item(session, item_id)
    if repeats_id and session.scalars(select(Vote.id).where(Vote.repeats_id == repeats_id)).first():
        raise UserError("Это голосование уже повторено. Повторите последнее из них или исправьте его.")
    last = session.scalar(select(func.max(Vote.position)).where(Vote.item_id == item_id))
    position = 0 if last is None else last + 1
    return Vote(item_id=item_id, kind=kind, position=position, repeats_id=repeats_id)


def count_voters(session: Session, vote: Vote, cast: int) -> None:
    """Write how many could vote: as many as then, unless more votes than that show that more had come."""
    came = quorum(session, the_item(session, vote.item_id).meeting_id)
    if vote.id is None or cast > vote.present:
        vote.present, vote.entitled = came.present, came.entitled
    if not vote.present:
        raise UserError(NOBODY_CAME)


def keep_rule(session: Session, vote: Vote, majority: Majority | None) -> None:
    """Write the rule on the vote: the one asked for, else its own, else the one set for such a decision."""
    if majority is None and vote.id is not None:
        return
    rule = majority or offered_majority(session, vote.item_id)
    vote.share, vote.number, vote.counted = rule.share, rule.number, rule.counted


def said_of_vote(session: Session, vote: Vote) -> Changes:
    """Return the changes, as «Заседание совета № 6: вопрос 2, принято»."""
    row = vote_row(session, vote.id)
    item = the_item(session, vote.item_id)
    meeting = the_meeting(session, item.meeting_id)
    result = plain_spaces(row.words.rsplit(". ", 1)[-1])
    return said_of(meeting, f"вопрос {item.number}: {result[:1].lower()}{result[1:]}", vote.id)


def _write(session: Session, vote: Vote, entry: VoteEntry) -> None:
    counts = entry.counts
    count_voters(session, vote, counts.cast)
    if reason := objection(counts, vote.present):
        raise UserError(reason)
    if not counts.cast:
        raise UserError("Впишите, сколько голосов подано за, против и сколько воздержалось.")
    keep_rule(session, vote, entry.majority)
    vote.in_favour, vote.against, vote.abstained = counts.in_favour, counts.against, counts.abstained
    vote.subject, vote.secret = entry.subject.strip(), entry.secret
    vote.issued, vote.spoilt = (counts.issued, counts.spoilt) if entry.secret else (None, None)
    session.add(vote)
    session.flush()


def _refuse_with_ballots(session: Session, vote_id: int) -> None:
    if session.scalars(select(Ballot.id).where(Ballot.vote_id == vote_id)).first():
        raise UserError("Эти голоса посчитаны по бюллетеням участников. Исправьте или уберите бюллетени.")
