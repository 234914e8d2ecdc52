"""Durations counted from a day: «10 рабочих дней», «два месяца», «двухнедельный»."""

import calendar
import re
from datetime import date, timedelta

# fmt: off
_NUMBERS = {
    "один": 1, "одного": 1, "одной": 1, "одну": 1, "одно": 1, "два": 2, "две": 2, "двух": 2, "три": 3,
    "трех": 3, "четыре": 4, "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7,
    "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10, "двенадцать": 12,
    "двенадцати": 12, "четырнадцать": 14, "четырнадцати": 14, "пятнадцать": 15, "пятнадцати": 15,
    "двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30, "сорок": 40, "сорока": 40,
    "шестьдесят": 60, "шестидесяти": 60, "девяносто": 90, "девяноста": 90,
}
# fmt: on
_NUMBER = r"(?:\d{1,3}(?:-?(?:ти|х|и))?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_NOUN = (
    r"(?:дн(?:я|ей|и)|день|сут(?:ок|ки)|недел[а-я]{1,2}"
    r"|месяц[а-я]{0,2}|квартал[а-я]{0,2}|полу?года|полугоди[ея]|год(?:а|ов)?|лет|час(?:а|ов)?)"
)

# «10 (десяти) рабочих дней», «месяца»
DURATION = (
    rf"(?:(?P<number>{_NUMBER})\s+(?:\([а-я]+\)\s+)?)?"
    rf"(?:календарн[а-я]+\s+|(?P<working>рабоч[а-я]+)\s+)?(?P<unit>{_NOUN})"
)
# «двухнедельный», «10-дневный», «месячный»
DURATION_ADJECTIVE = (
    rf"(?P<number>{_NUMBER})?[\s-]*(?P<unit>дневн|недельн|месячн|квартальн|полугодов|годичн|годов)(?:ый|ой)"
    r"(?P<working>)"
)
_IN_MONTHS = {
    "месяч": 1,
    "месяц": 1,
    "кварт": 3,
    "полуг": 6,
    "полго": 6,
    "годич": 12,
    "годов": 12,
    "год": 12,
    "года": 12,
    "лет": 12,
}


def after(day: date, duration: re.Match[str]) -> date:
    """Return the last day of a matched duration that begins the day after `day`."""
    count, unit = _count(duration["number"]), duration["unit"]
    if duration["working"]:
        return _working_days_after(day, count)
    months = _IN_MONTHS.get(unit[:5])
    if months:
        return _months_after(day, count * months)
    return day + _days(count, unit)


def before(day: date, duration: re.Match[str]) -> date:
    """Return the day so long before `day` that the matched duration lies between them."""
    count, unit = _count(duration["number"]), duration["unit"]
    if duration["working"]:
        return _working_days_before(day, count)
    months = _IN_MONTHS.get(unit[:5])
    if months:
        return _months_after(day, -count * months)
    return day - _days(count, unit)


def _days(count: int, unit: str) -> timedelta:
    """Return so many weeks, days, or as many days as so many hours begin."""
    if unit.startswith("час"):
        return timedelta(days=-(-count // 24))
    return timedelta(days=count * (7 if unit.startswith("недел") else 1))


def _count(word: str | None) -> int:
    """Return the number of a word or of digits; nothing said is one."""
    digits = re.match(r"\d+", word or "")
    return int(digits[0]) if digits else _NUMBERS.get(word or "", 1)


def _months_after(day: date, months: int) -> date:
    """Return the same day so many months on, or the month's last day where it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def _working_days_after(day: date, count: int) -> date:
    """Return the working day so many working days on; public holidays aren't known here."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _working_days_before(day: date, count: int) -> date:
    """Return the working day so many working days back; public holidays aren't known here."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < 5
    return day
