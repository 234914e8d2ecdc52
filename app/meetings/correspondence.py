"""Voting by correspondence: the ballots as they come in; who answered is who took part."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.meetings.agenda_operations import the_item
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import come
from app.meetings.electorate import Voter, electorate
from app.meetings.finding import the_meeting
from app.meetings.quorum import quorum
from app.meetings.saying import said_of
from app.meetings.vote_operations import keep_rule, new_vote
from app.meetings.votes import the_vote
from app.russian.dates import short_date
from db.models import Attendance, Ballot, Meeting, Vote
from db.vocabulary import Choice, VoteKind

CHOICE = {Choice.FOR: "за", Choice.AGAINST: "против", Choice.ABSTAINED: "воздержался"}


@dataclass(frozen=True, slots=True)
class BallotRow:
    """What one who has a vote has answered; no choice: nothing has come yet."""

    attendance_id: int
    organization: str
    name: str
    choice: Choice | None
    received_on: date | None


def open_vote(session: Session, item_id: int, subject: str = "") -> Changes:
    """Put the item to the vote: its ballots are counted as they come in."""
    item = the_item(session, item_id)
    meeting = _by_correspondence(session, item.meeting_id)
    vote = new_vote(session, item_id, VoteKind.MOTION)
    keep_rule(session, vote, None)
    vote.subject = subject.strip()
    session.add(vote)
    session.flush()
    _count(session, vote)
    return said_of(meeting, f"вопрос {item.number} поставлен на голосование", vote.id)


def ballots(session: Session, vote_id: int) -> list[BallotRow]:
    """Return all who have a vote, each with what was answered, and whoever's ballot counts without one."""
    meeting_id = the_item(session, the_vote(session, vote_id).item_id).meeting_id
    found = session.scalars(select(Ballot).where(Ballot.vote_id == vote_id))
    came = {ballot.attendance_id: (ballot.choice, ballot.received_on) for ballot in found}
    return [
        BallotRow(row.id, row.organization, row.name or row.post, *came.get(row.id, (None, None)))
        for row in attendance(session, meeting_id)
        if row.has_vote or row.id in came
    ]


def day_of_receipt(session: Session, vote_id: int) -> date:
    """Return on which day what is written down now has come at the latest: today, or the last of the vote."""
    meeting = the_meeting(session, the_item(session, the_vote(session, vote_id).item_id).meeting_id)
    return min(date.today(), meeting.date_to or date.today())


def record_ballot(
    session: Session, vote_id: int, attendance_id: int, choice: Choice, received_on: date | None = None
) -> Changes:
    """Write what a ballot says; the votes of the question are counted anew."""
    vote, row = the_vote(session, vote_id), _the_voter(session, attendance_id)
    meeting = _by_correspondence(session, row.meeting_id)
    ballot = _ballot(session, vote_id, attendance_id)
    if ballot is None:
        _refuse_superfluous(session, vote, meeting, row)
        ballot = Ballot(vote_id=vote_id, attendance_id=attendance_id)
    _check_day(received_on, meeting)
    ballot.choice, ballot.received_on = choice, received_on
    session.add(ballot)
    come(session, meeting, row, present=True)
    _count(session, vote)
    return said_of(meeting, f"{row.name or 'бюллетень'} — {CHOICE[choice]}", vote_id)


def remove_ballot(session: Session, vote_id: int, attendance_id: int) -> Changes:
    """Take out a ballot written by mistake; who has none left has not taken part."""
    vote, row = the_vote(session, vote_id), _the_voter(session, attendance_id)
    meeting = _by_correspondence(session, row.meeting_id)
    if ballot := _ballot(session, vote_id, attendance_id):
        session.delete(ballot)
        session.flush()
    others = select(func.count()).select_from(Ballot).where(Ballot.attendance_id == attendance_id)
    if not session.scalar(others):
        come(session, meeting, row, present=False)
    _count(session, vote)
    return said_of(meeting, f"{row.name or 'участник'} — бюллетень убран", vote_id)


def _count(session: Session, vote: Vote) -> None:
    """Write on the vote what its ballots say; who sent none has not voted."""
    found = session.execute(
        select(Ballot.choice, func.count()).where(Ballot.vote_id == vote.id).group_by(Ballot.choice)
    )
    counts = dict.fromkeys(Choice, 0) | {row[0]: row[1] for row in found}
    vote.in_favour, vote.against = counts[Choice.FOR], counts[Choice.AGAINST]
    vote.abstained = counts[Choice.ABSTAINED]
    vote.present = sum(counts.values())
    vote.entitled = quorum(session, the_item(session, vote.item_id).meeting_id).entitled
    session.flush()


def _by_correspondence(session: Session, meeting_id: int) -> Meeting:
    meeting = the_meeting(session, meeting_id)
    if not meeting.by_correspondence:
        raise UserError("Заседание очное: голоса считают на нём. Бюллетени вносят при заочном голосовании.")
    return meeting


def _the_voter(session: Session, attendance_id: int) -> Attendance:
    row = session.get(Attendance, attendance_id)
    if row is None:
        raise UserError("Этого участника больше нет в списке: его приглашение отменено.")
    return row


def _ballot(session: Session, vote_id: int, attendance_id: int) -> Ballot | None:
    found = select(Ballot).where(Ballot.vote_id == vote_id, Ballot.attendance_id == attendance_id)
    return session.scalars(found).one_or_none()


def _refuse_superfluous(session: Session, vote: Vote, meeting: Meeting, row: Attendance) -> None:
    """Refuse the ballot of somebody without a vote, and one more than an organisation has votes."""
    answered = session.scalars(
        select(Attendance)
        .join(Ballot, Ballot.attendance_id == Attendance.id)
        .where(Ballot.vote_id == vote.id)
    )
    voters = electorate(session, meeting)
    own, before = _voter(row), [_voter(each) for each in answered]
    if not voters.has_vote(own):
        raise UserError("У этого участника нет голоса: бюллетень не учитывается.")
    if voters.votes([*before, own]) == voters.votes(before):
        raise UserError("От этой организации бюллетень уже учтён: у неё столько голосов, сколько подано.")


def _voter(row: Attendance) -> Voter:
    return Voter(row.role, row.organization_id, row.person_id)


def _check_day(received_on: date | None, meeting: Meeting) -> None:
    if received_on and received_on > date.today():
        raise UserError(f"Бюллетень не мог прийти {short_date(received_on)}. Проверьте день.")
    if received_on and meeting.date_to and received_on > meeting.date_to:
        raise UserError(
            f"Голосование закончилось {short_date(meeting.date_to)}: бюллетень, полученный "
            f"{short_date(received_on)}, не учитывается. Проверьте день."
        )
