"""How an assignment stands on a day, and when one that comes again is due next: pure."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.assignments.rows import Standing
from app.russian.calendar_words import month_end
from app.russian.dates import short_date
from app.russian.folding import fold
from app.russian.working_days import control_day
from db.vocabulary import AssignmentState, Period, PeriodKind, Recurrence

MONTHS: Final = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
}
# What the wording of a period says of its coming again; the closer one first.
_COMING_AGAIN: Final = (
    (Recurrence.MONTHLY, re.compile(r"\bежемесячно|\bкаждый месяц|\bкаждого месяца|\bраза? в месяц")),
    (Recurrence.QUARTERLY, re.compile(r"\bежеквартально|\bкаждый квартал|\bраза? в квартал")),
    (
        Recurrence.HALF_YEARLY,
        re.compile(
            r"\bкаждое полугодие|\bкаждые полгода|\bраза? в пол(?:угодие|года)|\b(?:два|2) раза в год"
        ),
    ),
    (Recurrence.YEARLY, re.compile(r"\bежегодно|\bкаждый год|\bкаждого года|\bраза? в год")),
)
_WITH_DEADLINE: Final = (PeriodKind.SPAN, PeriodKind.RELATIVE)


def standing(state: AssignmentState, closed_on: date | None, period: Period | None, day: date) -> Standing:
    """Return how the assignment stands at the end of the day; before it was closed it was still open."""
    if state is not AssignmentState.OPEN and (closed_on is None or closed_on <= day):
        return Standing.CLOSED
    if period and period.start and day < period.start:
        return Standing.NOT_YET
    last = deadline(period)
    return Standing.OVERDUE if last and day > last else Standing.OPEN


def deadline(period: Period | None) -> date | None:
    """Return the last day that counts, or None where there is none, or it is not known yet."""
    return period.end if period and period.kind in _WITH_DEADLINE else None


def control(period: Period | None) -> date | None:
    """Return the working day by which one acts, or None without a deadline."""
    last = deadline(period)
    return control_day(last) if last else None


def recurrence_of(period: Period | None) -> Recurrence | None:
    """Return how often the wording of the period says that the assignment comes again, or None."""
    folded = fold(period.text) if period else ""
    return next((often for often, words in _COMING_AGAIN if words.search(folded)), None)


def next_period(period: Period | None, often: Recurrence, closed_on: date) -> Period | None:
    """Return the period of the next one, when one that comes again was closed on a day."""
    if period is None or period.kind is PeriodKind.OPEN:
        return period
    if period.kind is PeriodKind.RELATIVE:
        return replace(period, start=None, end=None)
    if period.kind is PeriodKind.STANDING or period.end is None:
        return replace(period, start=_next_cycle(closed_on, MONTHS[often]), end=None)
    return _moved_on(period, period.end, MONTHS[often], closed_on)


def _moved_on(period: Period, end: date, months: int, closed_on: date) -> Period:
    """Return the span moved on by whole cycles until it is not over when the one before was closed."""
    cycles = 1
    while (last := _months_on(end, months * cycles)) <= closed_on:
        cycles += 1
    first = _months_on(period.start, months * cycles) if period.start else None
    if first is None:
        words = f"не\u00a0позднее {short_date(last)}"
    else:
        words = (
            short_date(last) if first == last else f"с\u00a0{short_date(first)} по\u00a0{short_date(last)}"
        )
    note = f"Повторяется: прежний срок – {period.text}."
    return Period(words, PeriodKind.SPAN, first, last, note=note)


def _months_on(day: date, months: int) -> date:
    """Return the day so many months on; the last day of a month stays the last one."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = month_end(years, month + 1)
    return last if day == month_end(day.year, day.month) else last.replace(day=min(day.day, last.day))


def _next_cycle(day: date, months: int) -> date:
    """Return the first day of the month, quarter, half-year or year after the day's own."""
    first = (day.month - 1) // months * months + months
    return month_end(day.year, first) + timedelta(days=1)
