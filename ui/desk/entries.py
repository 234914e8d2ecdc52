"""The calendar as it was read, a month at a time; forgotten when something was changed."""

from collections import defaultdict
from datetime import date

from app.desk.calendar import calendar, on_days
from app.desk.items import DayEntry
from app.desk.rules import days
from app.office import Office
from app.russian.calendar_words import month_end
from ui.desk.marks import day_ink

Month = tuple[int, int]


class Entries:
    """What falls on which day; each month is read once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._read: dict[Month, list[DayEntry]] = {}

    def forget(self) -> None:
        """Read everything anew when it is asked for."""
        self._read.clear()

    def knows(self, month: date) -> bool:
        """Return whether the month has been read."""
        return (month.year, month.month) in self._read

    def of_month(self, month: date) -> list[DayEntry]:
        """Return what touches the days of the month."""
        key = (month.year, month.month)
        if key not in self._read:
            self._read[key] = self._office.read(
                calendar, month.replace(day=1), month_end(month.year, month.month)
            )
        return self._read[key]

    def of_day(self, day: date) -> list[DayEntry]:
        """Return what falls on the day."""
        return on_days(self.of_month(day), day, day)

    def marks(self, month: date) -> dict[date, tuple[str, str]]:
        """Return the colour of each day on which something falls, and what it is in words."""
        first, last = month.replace(day=1), month_end(month.year, month.month)
        fallen: dict[date, list[DayEntry]] = defaultdict(list)
        for entry in self.of_month(month):
            for day in days(max(entry.day, first), min(entry.until, last)):
                fallen[day].append(entry)
        return {day: (_ink(entries), _words(entries)) for day, entries in fallen.items()}


def _ink(entries: list[DayEntry]) -> str:
    return day_ink({entry.kind for entry in entries})


def _words(entries: list[DayEntry]) -> str:
    return "; ".join(entry.title for entry in entries)
