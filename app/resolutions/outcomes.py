"""What came of a clause by a day, in words: an entry of the registry, a meeting, an assignment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.meetings.words import meeting_name
from app.members.words import EVENT, imprecise_day
from app.resolutions.plan import period_words
from app.russian.dates import date_span, short_date
from app.russian.numerals import plural
from db.models import Assignment, DeadlineMove, Meeting, MembershipEvent
from db.vocabulary import AssignmentState, Period


class Sort(StrEnum):
    """What it is that came of a clause."""

    ENTRY = "entry"  # in the registry
    MEETING = "meeting"
    ASSIGNMENT = "assignment"
    OTHER = "other"


class Progress(StrEnum):
    """How far it has come."""

    DONE = "done"
    UNDER_CONTROL = "under_control"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that came of a clause, in a sentence without its full stop."""

    sort: Sort
    progress: Progress
    words: str


_CLOSED: Final = {
    AssignmentState.DONE: "Исполнено",
    AssignmentState.OBSOLETE: "Снято с контроля, утратило актуальность",
    AssignmentState.PASSED_ON: "Передано",
}


def of_entry(event: MembershipEvent, name: str, next_event: MembershipEvent | None) -> Outcome:
    """Return what the registry says of the organisation, and what was decided about it next."""
    then = f"; затем: {_step(next_event)}" if next_event else ""
    return Outcome(Sort.ENTRY, Progress.DONE, f"{name}: {_step(event)}{then}")


def of_meeting(meeting: Meeting, day: date) -> Outcome:
    """Return whether the meeting was held by the day, and when it is to be."""
    name = meeting_name(meeting.kind, meeting.number)
    if meeting.date_to:
        when = ", ".join(
            filter(None, (date_span(meeting.date_from or meeting.date_to, meeting.date_to), meeting.place))
        )
        if meeting.date_to <= day:
            return Outcome(Sort.MEETING, Progress.DONE, f"Проведено: {name}, {when}")
        return Outcome(Sort.MEETING, Progress.UNDER_CONTROL, f"Назначено: {name}, {when}")
    if _is_over(meeting.period, day):
        words = f"Срок прошёл, о проведении не записано: {name}"
        return Outcome(Sort.MEETING, Progress.OVERDUE, words)
    when = period_words(meeting.period) if meeting.period else "срок не назван"
    return Outcome(Sort.MEETING, Progress.UNDER_CONTROL, f"Запланировано: {name}, {when}")


def of_assignment(assignment: Assignment, day: date, moves: Sequence[DeadlineMove] = ()) -> Outcome:
    """Return whether the assignment was under control at the end of the day, else how it was closed."""
    period = next((move.period for move in moves if move.moved_on > day), assignment.period)
    moved = _moved([move for move in moves if move.moved_on <= day])
    closed = assignment.closed_on
    if assignment.state is not AssignmentState.OPEN and (closed is None or closed <= day):
        words = " ".join(filter(None, (_CLOSED[assignment.state], short_date(closed) if closed else "")))
        result = ", ".join(filter(None, (assignment.result, assignment.result_name)))
        told = f": {result}" if result else ""
        return Outcome(Sort.ASSIGNMENT, Progress.DONE, f"{words}{told}{moved}")
    if _is_over(period, day):
        assert period is not None
        words = f"Не исполнено, срок истёк {short_date(period.end or day)}"
        return Outcome(Sort.ASSIGNMENT, Progress.OVERDUE, words + moved)
    return Outcome(Sort.ASSIGNMENT, Progress.UNDER_CONTROL, f"На контроле, {_term(period)}{moved}")


def _moved(moves: Sequence[DeadlineMove]) -> str:
    """Return «; срок перенесён, прежний – не позднее 01.09.2026 (Л.Г. Петрова)», of several the first."""
    if not moves:
        return ""
    first = moves[0]
    if len(moves) > 1:
        times = plural(len(moves), "раз", "раза", "раз")
        return f"; срок переносился {times}, первоначальный – {_term(first.period)}"
    by = f" ({first.decided_by})" if first.decided_by else ""
    return f"; срок перенесён, прежний – {_term(first.period)}{by}"


def _term(period: Period | None) -> str:
    return period_words(period) if period else "без срока"


def _step(event: MembershipEvent) -> str:
    day = imprecise_day(event.effective, event.precision)
    return " ".join(filter(None, (EVENT[event.kind], day, event.until_text)))


def _is_over(period: Period | None, day: date) -> bool:
    return period is not None and period.end is not None and period.end < day
