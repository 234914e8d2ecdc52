"""Elections at a meeting: several candidates and seats, one round after another."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.meetings import election_rules
from app.meetings.finding import the_meeting
from app.meetings.majorities import Counts, Majority, objection
from app.meetings.rows import VoteRow
from app.meetings.saying import said_of
from app.meetings.vote_operations import (
    count_voters,
    keep_rule,
    new_vote,
    said_of_vote,
)
from app.meetings.votes import the_vote
from app.russian.folding import fold
from db.models import Candidate, Vote
from db.vocabulary import VoteKind


@dataclass(frozen=True, slots=True)
class ElectionEntry:
    """An election as entered: each candidate with the votes; `counts` are of those who chose nobody."""

    candidates: tuple[tuple[str, int], ...]
    seats: int = 1
    subject: str = ""
    counts: Counts = field(default_factory=Counts)
    secret: bool = True
    majority: Majority | None = None


@dataclass(frozen=True, slots=True)
class NextRound:
    """Who stands in the next round, and for how many seats."""

    names: tuple[str, ...]
    seats: int


def record_election(
    session: Session, item_id: int, entry: ElectionEntry, *, after_id: int | None = None
) -> Changes:
    """Record an election on the item, or the round after another one."""
    vote = new_vote(session, item_id, VoteKind.ELECTION, repeats_id=after_id)
    _write(session, vote, entry)
    return said_of_vote(session, vote)


def correct_election(session: Session, vote_id: int, entry: ElectionEntry) -> Changes:
    """Correct the candidates or the counts of an election."""
    vote = the_vote(session, vote_id)
    _write(session, vote, entry)
    return said_of_vote(session, vote)


def next_round(row: VoteRow) -> NextRound | None:
    """Return who stands in the next round: the leading ones; None where all seats are taken."""
    counts = [candidate.votes for candidate in row.candidates]
    standing = election_rules.leading(counts, row.seats, row.needed)
    if not standing:
        return None
    chosen = sum(candidate.elected for candidate in row.candidates)
    return NextRound(tuple(row.candidates[place].name for place in standing), row.seats - chosen)


def set_commission(session: Session, meeting_id: int, names: tuple[str, ...]) -> Changes:
    """Name the members of the counting commission, its chairman first."""
    meeting = the_meeting(session, meeting_id)
    meeting.commission = tuple(name.strip() for name in names if name.strip())
    words = ", ".join(meeting.commission) or "не избрана"
    return said_of(meeting, f"счётная комиссия — {words}", meeting_id)


def _write(session: Session, vote: Vote, entry: ElectionEntry) -> None:
    stood = [(" ".join(name.split()), votes) for name, votes in entry.candidates if name.strip()]
    counts = entry.counts
    nobody = counts.against + counts.abstained + (counts.spoilt or 0)
    _refuse_candidates(stood, entry.seats)
    count_voters(session, vote, nobody + max(votes for _, votes in stood))
    papers = vote.present if counts.issued is None else counts.issued
    reason = objection(counts, vote.present) or election_rules.objection(
        [votes for _, votes in stood], entry.seats, papers - nobody
    )
    if reason:
        raise UserError(reason)
    keep_rule(session, vote, entry.majority)
    vote.seats, vote.subject, vote.secret = entry.seats, entry.subject.strip(), entry.secret
    vote.against, vote.abstained = counts.against, counts.abstained
    vote.issued, vote.spoilt = (counts.issued, counts.spoilt) if entry.secret else (None, None)
    session.add(vote)
    session.flush()
    _write_candidates(session, vote.id, stood)


def _refuse_candidates(stood: list[tuple[str, int]], seats: int) -> None:
    if not stood:
        raise UserError("Впишите хотя бы одного кандидата.")
    if len({fold(name) for name, _ in stood}) < len(stood):
        raise UserError("Один кандидат записан дважды. Уберите лишнюю строку.")
    if seats < 1:
        raise UserError("Впишите, сколько мест выбирают: не меньше одного.")


def _write_candidates(session: Session, vote_id: int, stood: list[tuple[str, int]]) -> None:
    """Let just these stand in the election, in this order; a candidate of the same name keeps the row."""
    known = {
        fold(row.name): row for row in session.scalars(select(Candidate).where(Candidate.vote_id == vote_id))
    }
    for position, (name, votes) in enumerate(stood):
        row = known.pop(fold(name), None) or Candidate(vote_id=vote_id)
        row.position, row.name, row.votes = position, name, votes
        session.add(row)
    for row in known.values():
        session.delete(row)
    session.flush()
