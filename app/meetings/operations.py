"""What the secretary does with meetings: plan, change, give them days, call off, remove."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.assignments.following import claim, follow
from app.changes import Changes
from app.errors import UserError
from app.meetings import rules
from app.meetings.finding import numbers_taken, the_meeting
from app.meetings.hanging import has_decided, refuse_ballots, refuse_decided, what_hangs
from app.meetings.moving import TOUCHED, When, moved, moved_since
from app.meetings.waiting import let_go
from app.meetings.words import meeting_name, when_words
from app.russian.periods import read_period
from db.models import Meeting
from db.vocabulary import MeetingKind, Period


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What the secretary tells of a meeting; the period is its wording, until a day is known."""

    kind: MeetingKind
    number: int | None = None
    theme: str = ""
    place: str = ""
    host: str = ""
    date_from: date | None = None
    date_to: date | None = None
    period: str = ""
    by_correspondence: bool = False
    chair: str = ""
    clerk: str = ""  # who keeps the minutes


def plan_meeting(session: Session, facts: MeetingFacts) -> Changes:
    """Enter a meeting with its days, or with the period it is planned for."""
    meeting = Meeting(kind=facts.kind)
    _write(session, meeting, facts)
    session.add(meeting)
    follows = moved(session, meeting)
    return _said("Запланировано", meeting, f" – {_when(meeting)}{follows}")


def change_meeting(session: Session, meeting_id: int, facts: MeetingFacts, *, why: str = "") -> Changes:
    """Make the meeting what the facts say; where its days change, what hangs on them follows."""
    meeting = the_meeting(session, meeting_id)
    before = When.of(meeting)
    if (facts.date_from, facts.date_to, facts.kind) != (meeting.date_from, meeting.date_to, meeting.kind):
        refuse_decided(session, meeting)
        _refuse_called_off(meeting)
    if facts.by_correspondence != meeting.by_correspondence:
        refuse_ballots(session, meeting)
    _write(session, meeting, facts)
    follows = moved_since(session, meeting, before, why)
    return _said("Изменено", meeting, follows)


def set_days(session: Session, meeting_id: int, first: date, last: date, *, why: str = "") -> Changes:
    """Give the meeting its days; what hangs on them follows."""
    meeting = the_meeting(session, meeting_id)
    refuse_decided(session, meeting)
    _refuse_called_off(meeting)
    rules.refuse_days(first, last, date.today())
    before = When.of(meeting)
    meeting.date_from, meeting.date_to = first, last
    follows = moved_since(session, meeting, before, why)
    return _said("Назначено", meeting, f" – {_when(meeting)}{follows}")


def _refuse_called_off(meeting: Meeting) -> None:
    if meeting.cancelled:
        raise UserError(f"Заседание отменено: {meeting.cancelled}. Сначала выберите «Всё-таки состоится».")


def call_off(session: Session, meeting_id: int, reason: str) -> Changes:
    """Note why the meeting is not held; it stays visible, and what waited for it waits for another one."""
    meeting = the_meeting(session, meeting_id)
    if not reason.strip():
        raise UserError("Укажите, почему заседание не состоится: причина останется рядом с ним.")
    if has_decided(session, meeting_id):
        raise UserError("На этом заседании приняты решения: оно состоялось, отменить его нельзя.")
    meeting.cancelled = reason.strip()
    session.flush()
    let_go(session, meeting)
    follow(session, meeting_id, f"заседание отменено: {meeting.cancelled}")
    return _said("Отменено", meeting, f" – {meeting.cancelled}")


def hold_after_all(session: Session, meeting_id: int) -> Changes:
    """Take back that the meeting was called off, if its number is still free."""
    meeting = the_meeting(session, meeting_id)
    rules.refuse_number(meeting.kind, meeting.number, numbers_taken(session, meeting.kind))
    meeting.cancelled = ""
    session.flush()
    claim(session, meeting_id)
    follows = moved(session, meeting)
    return _said("Всё-таки состоится", meeting, follows)


def remove_meeting(session: Session, meeting_id: int) -> Changes:
    """Remove a meeting entered by mistake, on which nothing hangs."""
    meeting = the_meeting(session, meeting_id)
    name = meeting_name(meeting.kind, meeting.number)
    if hangs := what_hangs(session, meeting_id):
        raise UserError(
            f"{name}: удалить нельзя, с этим заседанием связаны {', '.join(hangs)}. "
            "Если оно не состоится, отмените его: оно останется в списке с причиной."
        )
    session.delete(meeting)
    return Changes(f"Удалено: {name}", TOUCHED)


def offered_number(session: Session, kind: MeetingKind) -> int:
    """Return the next number in the series of the kind."""
    return rules.next_number(numbers_taken(session, kind))


def facts_of(session: Session, meeting_id: int) -> MeetingFacts:
    """Return what was told of the meeting, ready to be changed."""
    meeting = the_meeting(session, meeting_id)
    return MeetingFacts(
        meeting.kind,
        meeting.number,
        meeting.theme,
        meeting.place,
        meeting.host,
        meeting.date_from,
        meeting.date_to,
        meeting.period.text if meeting.period else "",
        meeting.by_correspondence,
        meeting.chair,
        meeting.clerk,
    )


def period_in(words: str) -> Period | None:
    """Return the period that the words mean, None where there are none; refuse what is no period."""
    if not words.strip():
        return None
    if (period := read_period(words, date.today())) is None:
        raise UserError(
            f"Срок «{words.strip()}» непонятен. Напишите, например: «в сентябре 2027 года», "
            "«сентябрь–октябрь 2027 год», «в 2027 году»."
        )
    return period


def _write(session: Session, meeting: Meeting, facts: MeetingFacts) -> None:
    rules.refuse_days(facts.date_from, facts.date_to, date.today())
    taken = numbers_taken(session, facts.kind, besides=meeting.id)
    rules.refuse_number(facts.kind, facts.number, taken)
    meeting.kind, meeting.number = facts.kind, facts.number
    meeting.theme, meeting.place, meeting.host = facts.theme.strip(), facts.place.strip(), facts.host.strip()
    meeting.date_from, meeting.date_to = facts.date_from, facts.date_to
    meeting.by_correspondence = facts.by_correspondence
    meeting.chair, meeting.clerk = " ".join(facts.chair.split()), " ".join(facts.clerk.split())
    # A reading that a person has overruled stays as long as its wording does.
    if facts.period.strip() != (meeting.period_text or ""):
        meeting.period = period_in(facts.period)


def _when(meeting: Meeting) -> str:
    return when_words(meeting.date_from, meeting.date_to, meeting.period)


def _said(verb: str, meeting: Meeting, more: str) -> Changes:
    return Changes(f"{verb}: {meeting_name(meeting.kind, meeting.number)}{more}", TOUCHED, (meeting.id,))
