"""How assignments are spoken of on the screen and on paper."""

from datetime import date
from typing import Final

from app.assignments.rows import AssignmentRow, Standing
from app.russian.dates import short_date
from app.russian.typography import NO_BREAK_SPACE
from db.vocabulary import AssignmentState, Period, PeriodKind, Recurrence

STANDING: Final = {
    Standing.NOT_YET: "ещё не началось",
    Standing.OPEN: "на контроле",
    Standing.OVERDUE: "просрочено",
    Standing.CLOSED: "снято с контроля",
}
CLOSED_AS: Final = {
    AssignmentState.DONE: "исполнено",
    AssignmentState.OBSOLETE: "утратило актуальность",
    AssignmentState.PASSED_ON: "передано",
}
RECURRENCE: Final = {
    Recurrence.MONTHLY: "каждый месяц",
    Recurrence.QUARTERLY: "каждый квартал",
    Recurrence.HALF_YEARLY: "каждые полгода",
    Recurrence.YEARLY: "каждый год",
}
NOBODY: Final = "ответственный не назван"
NO_TERM: Final = "без срока"
NOT_SETTLED: Final = ", уточнится"


def standing_words(row: AssignmentRow) -> str:
    """Return «на контроле», «просрочено», «исполнено 12.05.2026»."""
    if row.standing is not Standing.CLOSED:
        return STANDING[row.standing]
    return closed_words(row.state, row.closed_on)


def closed_words(state: AssignmentState, closed_on: date | None) -> str:
    """Return «исполнено 12.05.2026»."""
    return " ".join(filter(None, (CLOSED_AS[state], short_date(closed_on) if closed_on else "")))


def responsible_words(row: AssignmentRow) -> str:
    """Return who is responsible, separated by commas."""
    return ", ".join(row.responsible) or NOBODY


def term_words(period: Period | None, *, settled: bool = True) -> str:
    """Return the wording, of a relative period with what is known: «…: не позднее 01.01.2027, уточнится»."""
    if period is None:
        return ""
    if period.kind is not PeriodKind.RELATIVE:
        return period.text
    not_yet = "" if settled else NOT_SETTLED
    if period.end:
        return f"{period.text}: не{NO_BREAK_SPACE}позднее {short_date(period.end)}{not_yet}"
    if period.start:
        return f"{period.text}: с{NO_BREAK_SPACE}{short_date(period.start)}{not_yet}"
    return f"{period.text} (уточнится)"


def parts_words(row: AssignmentRow) -> str:
    """Return «3 из 12 организаций», or an empty text where the assignment is not given to many."""
    return f"{row.parts_done} из {row.parts} организаций" if row.parts else ""


def due_words(row: AssignmentRow) -> str:
    """Return the last day, with «≈» while it is not settled, or the wording where there is none."""
    if row.deadline is None:
        return row.term or NO_TERM
    about = f"≈{NO_BREAK_SPACE}" if row.term.endswith(NOT_SETTLED) else ""
    return about + short_date(row.deadline)
