"""How much a matter presses, in which order matters lie, which days come round again. Pure."""

from calendar import isleap, monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from app.desk.items import Act, DeskItem, Kind, Urgency
from app.russian.folding import sort_key
from app.russian.numerals import plural

_URGENCIES = list(Urgency)
_KINDS = list(Kind)
_DAY = timedelta(days=1)

# How the rest of many alike is called, and what shows all of them.
_REST = {
    Kind.COPY: (("копия", "копии", "копий"), Act.BACK_UP),
    Kind.TERM: (("приостановление", "приостановления", "приостановлений"), Act.SHOW_TERMS),
    Kind.ASSIGNMENT: (("поручение", "поручения", "поручений"), Act.SHOW_ASSIGNMENTS),
    Kind.MEETING: (("заседание", "заседания", "заседаний"), Act.SHOW_MEETINGS),
    Kind.SITTING: (("заседание", "заседания", "заседаний"), Act.SHOW_MEETINGS),
    Kind.MINUTES: (("протокол", "протокола", "протоколов"), Act.SHOW_MEETINGS),
    Kind.SILENCE: (("организация", "организации", "организаций"), Act.SHOW_SILENT),
    Kind.POST: (("должность", "должности", "должностей"), Act.SHOW_MEMBERS),
    Kind.BIRTHDAY: (("день рождения", "дня рождения", "дней рождения"), Act.SHOW_MEMBERS),
    Kind.ANNIVERSARY: (("годовщина", "годовщины", "годовщин"), Act.SHOW_MEMBERS),
}


def urgency(day: date, last: date, *, now: int, soon: int) -> Urgency | None:
    """Return how much it presses on the day that something is due by `last`; None: not yet."""
    left = (last - day).days
    if left < 0:
        return Urgency.OVERDUE
    if left <= now:
        return Urgency.NOW
    return Urgency.SOON if left <= soon else None


def in_order(items: Iterable[DeskItem]) -> list[DeskItem]:
    """Return the matters as they lie on the desk: the most pressing first, then by the day they are due."""
    return sorted(items, key=_place)


def at_most(items: Iterable[DeskItem], most: int) -> list[DeskItem]:
    """Return the matters in order, of many alike the first and one row that counts the rest."""
    alike = sorted(in_order(items), key=lambda item: (item.urgency, item.kind))
    shown = [
        item
        for _, group in groupby(alike, key=lambda item: (item.urgency, item.kind))
        for item in _first(list(group), most)
    ]
    return in_order(shown)


def pressing(items: Iterable[DeskItem], kind: Kind | None = None) -> int:
    """Return how many matters, or those of a kind, do not let themselves be put off."""
    return sum(item.urgency is not Urgency.QUIET and kind in (None, item.kind) for item in items)


def come_round(first: date, last: date, ages: Iterable[int]) -> dict[date, date]:
    """Return the days of the past that have one of these ages between the two days, each with its feast."""
    years = list(ages)
    return {
        begun: feast
        for feast in days(first, last)
        for age in years
        for begun in _begun(feast, feast.year - age)
    }


def months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, or the last one of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def by_months(first: date, last: date) -> list[tuple[date, date]]:
    """Return the span cut at the ends of its months."""
    spans = []
    while first <= last:
        end = min(last, first.replace(day=monthrange(first.year, first.month)[1]))
        spans.append((first, end))
        first = end + _DAY
    return spans


def days(first: date, last: date) -> list[date]:
    """Return every day from the first to the last."""
    return [first + _DAY * place for place in range((last - first).days + 1)]


def _begun(feast: date, year: int) -> list[date]:
    """Return what in that year comes round on the feast; the 29th of February does each year."""
    if year < date.min.year:
        return []
    leap_day = (feast.month, feast.day) == (2, 29)
    same = [] if leap_day and not isleap(year) else [feast.replace(year=year)]
    early = (feast.month, feast.day) == (2, 28) and isleap(year) and not isleap(feast.year)
    return [*same, date(year, 2, 29)] if early else same


def _first(alike: Sequence[DeskItem], most: int) -> list[DeskItem]:
    """Return those that are shown; a rest of one is shown itself."""
    if len(alike) <= most + 1:
        return list(alike)
    shown, rest = alike[:most], alike[most:]
    forms, act = _REST[rest[0].kind]
    counted = replace(
        rest[-1], title=f"И ещё {plural(len(rest), *forms)}", detail="", when="", act=act, ids=()
    )
    return [*shown, counted]


def _place(item: DeskItem) -> tuple[object, ...]:
    due = item.until or date.max
    rest = not item.ids and not item.when  # after all that are named
    return (
        _URGENCIES.index(item.urgency),
        due,
        _KINDS.index(item.kind),
        rest,
        sort_key(item.title),
        item.ids,
    )
