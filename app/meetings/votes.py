"""What was voted on at a meeting, each vote with its result by the rule it was taken under."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.meetings import election_rules
from app.meetings.majorities import Majority, is_unanimous, passed
from app.meetings.rows import CandidateRow, VoteRow
from app.meetings.vote_words import election_words, motion_words
from db.models import AgendaItem, Candidate, Vote
from db.vocabulary import VoteKind

_KEPT = (
    "id item_id kind subject secret repeats_id in_favour against abstained present entitled share number"
    " counted seats issued spoilt"
).split()


class _Result(NamedTuple):
    """What came of a vote."""

    passed: bool
    unanimous: bool
    candidates: tuple[CandidateRow, ...]
    words: str


def votes(session: Session, meeting_id: int) -> list[VoteRow]:
    """Return the votes of a meeting in the order of its agenda, of each item in the order taken."""
    query = (
        select(Vote)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaItem.position, AgendaItem.id, Vote.position, Vote.id)
    )
    return _rows(session, query)


def votes_on(session: Session, item_id: int) -> list[VoteRow]:
    """Return the votes on one item in the order taken."""
    return _rows(session, select(Vote).where(Vote.item_id == item_id).order_by(Vote.position, Vote.id))


def vote_row(session: Session, vote_id: int) -> VoteRow:
    """Return one vote."""
    item_id = the_vote(session, vote_id).item_id
    return next(row for row in votes_on(session, item_id) if row.id == vote_id)


def the_vote(session: Session, vote_id: int) -> Vote:
    """Return the vote, or refuse where it is no more."""
    vote = session.get(Vote, vote_id)
    if vote is None:
        raise UserError("Этого голосования больше нет: оно убрано или его внесение отменено.")
    return vote


def _rows(session: Session, query: Select[Vote]) -> list[VoteRow]:
    found = session.scalars(query).all()
    candidates = _candidates(session, [vote.id for vote in found])
    again = {vote.repeats_id for vote in found if vote.kind is VoteKind.MOTION}
    rounds: dict[int | None, int] = {}
    rows = []
    for vote in found:
        rounds[vote.id] = rounds.get(vote.repeats_id, 0) + 1
        rows.append(_row(vote, candidates[vote.id], vote.id not in again, rounds[vote.id]))
    return rows


def _row(vote: Vote, stood: Sequence[Candidate], stands: bool, round_: int) -> VoteRow:
    needed = Majority(vote.share, vote.number, vote.counted).needed(vote.present, vote.entitled)
    result = _election(vote, stood, needed) if vote.kind is VoteKind.ELECTION else _motion(vote, needed)
    kept = {column: getattr(vote, column) for column in _KEPT}
    return VoteRow(needed=needed, stands=stands, round=round_, **kept, **result._asdict())


def _motion(vote: Vote, needed: int) -> _Result:
    counts = (vote.in_favour, vote.against, vote.abstained)
    enough, unanimous = passed(vote.in_favour, needed), is_unanimous(*counts)
    words = motion_words(counts, needed, passed=enough, unanimous=unanimous, secret=vote.secret)
    return _Result(enough, unanimous, (), words)


def _election(vote: Vote, stood: Sequence[Candidate], needed: int) -> _Result:
    chosen = election_rules.elected([each.votes for each in stood], vote.seats, needed)
    candidates = tuple(
        CandidateRow(each.id, each.name, each.votes, place in chosen) for place, each in enumerate(stood)
    )
    alone = len(stood) == 1 and is_unanimous(stood[0].votes, vote.against, vote.abstained)
    words = election_words(candidates, vote.against, vote.abstained, needed, secret=vote.secret)
    return _Result(bool(chosen), alone and bool(chosen), candidates, words)


def _candidates(session: Session, ids: Sequence[int]) -> dict[int, list[Candidate]]:
    stood: dict[int, list[Candidate]] = defaultdict(list)
    query = select(Candidate).where(Candidate.vote_id.in_(ids)).order_by(Candidate.position, Candidate.id)
    for candidate in session.scalars(query):
        stood[candidate.vote_id].append(candidate)
    return stood
