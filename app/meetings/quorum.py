"""The quorum of a meeting: the one source of every count, on screen and on paper."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.electorate import Electorate, Voter, electorate
from app.meetings.finding import the_meeting
from app.meetings.majorities import needed
from app.meetings.rights import QuorumRule, quorum_rule
from app.meetings.rows import Quorum
from db.models import Attendance, Meeting
from db.vocabulary import QuorumBase, Reply

_NOBODY = {
    QuorumBase.COUNCIL: "Состав совета на этот день не внесён, кворум не посчитать",
    QuorumBase.SECRETARIAT: "Состав секретариата на этот день не внесён, кворум не посчитать",
}


def quorum(session: Session, meeting_id: int) -> Quorum:
    """Return who came of those who have a vote, and how many it takes."""
    meeting = the_meeting(session, meeting_id)
    return quorum_of(session, meeting, electorate(session, meeting))


def quorum_of(session: Session, meeting: Meeting, voters: Electorate) -> Quorum:
    """Return the quorum of a meeting whose voters are known already."""
    rule = quorum_rule(session, meeting.kind)
    invited = session.execute(
        select(
            Attendance.role,
            Attendance.organization_id,
            Attendance.person_id,
            Attendance.present,
            Attendance.reply,
        ).where(Attendance.meeting_id == meeting.id)
    ).all()
    present = voters.votes(Voter(*row[:3]) for row in invited if row.present)
    promised = voters.votes(Voter(*row[:3]) for row in invited if row.reply is Reply.COMES)
    entitled = voters.entitled(present)
    least = _least(rule, entitled)
    words = _words(rule, meeting, present, entitled, least)
    return Quorum(present, entitled, least, words, promised)


def _least(rule: QuorumRule, entitled: int) -> int:
    return 0 if rule.base is QuorumBase.NONE else needed(rule.share, rule.number, entitled)


def _words(rule: QuorumRule, meeting: Meeting, present: int, entitled: int, least: int) -> str:
    """Return «Кворум есть: 18 из 24, нужно 13»."""
    if rule.base is QuorumBase.NONE:
        return f"Кворум не требуется, с правом голоса: {present}"
    if not entitled:
        return _NOBODY.get(rule.base, "На этот день никто не состоит, кворум не посчитать")
    if not present:
        return f"Для кворума нужно {least} из {entitled}"
    verdict = "Кворум есть" if present >= least else "Кворума нет"
    answered = "ответили " if meeting.by_correspondence else ""
    return f"{verdict}: {answered}{present} из {entitled}, нужно {least}"
