"""The wordings around stretches of the calendar and how they are read (the office's rules, periods)."""

from collections.abc import Callable
from datetime import date, timedelta

from app.russian.calendar_words import day_before
from app.russian.dates import short_date
from app.russian.stretch import Days, Grain, Stretch
from app.russian.wording import Found, Reading, Readings, Wording, wording
from db.vocabulary import PeriodKind


def _noted(reading: Reading, *, year_said: bool) -> Reading:
    """Return the reading, its note telling also what had to be guessed."""
    guessed = "" if year_said else " Год не назван: взят ближайший."
    vague = " Границы названы приблизительно." if reading.disputed else ""
    return reading._replace(note=reading.note + guessed + vague)


def _of_days(read: Callable[[Days, Stretch], Reading]) -> Callable[[Found], Readings]:
    """Return the reader of a wording around one stretch, given how to read its days."""

    def read_found(found: Found) -> Readings:
        (stretch,) = found.stretches
        days = stretch.not_over_on(found.on)
        return (_noted(read(days, stretch), year_said=stretch.year is not None),) if days else ()

    return read_found


@_of_days
def _within(days: Days, stretch: Stretch) -> Reading:
    """Read «в …», «в течение …», or the bare stretch: from its first to its last day."""
    note = f"С {short_date(days.first)} по {short_date(days.last)}, первый и последний день включительно."
    if days.first == days.last:
        note = f"Один день: {short_date(days.first)}."
    if stretch.has_reserve:
        note += " Срок в скобках — запасной."
    return Reading(*days, note, disputed=stretch.begins_vaguely or stretch.ends_vaguely)


@_of_days
def _not_later(days: Days, stretch: Stretch) -> Reading:
    """Read «не позднее …», «до … включительно»: all that is named counts."""
    note = f"Включительно: не позднее {short_date(days.last)}."
    return Reading(None, days.last, note, disputed=stretch.ends_vaguely)


@_of_days
def _since(days: Days, stretch: Stretch) -> Reading:
    """Read «с …», «не ранее …»: from its first day on; «с 1 по 15 марта» is a whole span."""
    if stretch.grain is Grain.DAY and days.first < days.last:
        return Reading(*days, f"С {short_date(days.first)} по {short_date(days.last)} включительно.")
    note = f"Начиная с {short_date(days.first)}, конец не назван."
    return Reading(days.first, None, note, disputed=stretch.begins_vaguely)


@_of_days
def _after(days: Days, stretch: Stretch) -> Reading:
    """Read «после …»: from the day after its last one on."""
    start = days.last + timedelta(days=1)
    note = f"Не раньше {short_date(start)}, конец не назван."
    return Reading(start, None, note, disputed=stretch.ends_vaguely)


def _limits(days: Days, grain: Grain) -> Readings:
    """Return the ways to read «до» before such a stretch; the likelier first."""
    eve = day_before(days.first)
    ahead = Reading(None, eve, f"До наступления названного срока, то есть не позднее {short_date(eve)}.")
    through = Reading(None, days.last, f"Включительно: не позднее {short_date(days.last)}.")
    match grain:
        case Grain.DAY:
            included = f"Прочитано как «включительно»: {short_date(days.first)} ещё не поздно."
            return Reading(None, days.first, included), ahead
        case Grain.YEAR:
            return ahead, through
        case Grain.END:
            return (through,)
        case Grain.MIDDLE:
            middle = days.first + timedelta(days=((days.last - days.first).days - 1) // 2)
            return (Reading(None, middle, f"Серединой считается {short_date(middle)}.", disputed=True),)
        case Grain.UNIT | Grain.BEGINNING:
            return (ahead,)


def _until(found: Found) -> Readings:
    """Read «до …»: a month or a year has not begun by then, a day may count or not."""
    (stretch,) = found.stretches
    to_come = stretch.grain in (Grain.UNIT, Grain.BEGINNING)
    days = stretch.not_begun_on(found.on) if to_come else stretch.not_over_on(found.on)
    limits = _limits(days, stretch.grain) if days else ()
    return tuple(_noted(limit, year_said=stretch.year is not None) for limit in limits)


def _in_time(found: Found) -> Readings:
    """Read «в срок до …», «к …»: as «до», but a named day undoubtedly counts."""
    readings = _until(found)
    return readings[:1] if found.stretches[0].grain is Grain.DAY else readings


def _through(found: Found) -> Readings:
    """Read «по …», which is a period by itself only before a day: «по 31 декабря»."""
    return _not_later(found) if found.stretches[0].grain is Grain.DAY else ()


def _span(found: Found, ends: Callable[[Days, Grain], Readings]) -> Readings:
    """Return the readings from the first stretch to the ends of the last; an unsaid year is the other's."""
    first, last = found.stretches
    begun = first.of(None)
    last_days = last.not_over_on(begun.first if begun else found.on)
    first_days = begun or (first.begun_on(last_days.first) if last_days else None)
    if not first_days or not last_days:
        return ()
    year_said = first.year is not None or last.year is not None
    return tuple(
        _noted(_begun(end, first_days.first, vague=first.begins_vaguely), year_said=year_said)
        for end in ends(last_days, last.grain)
        if end.end and end.end >= first_days.first
    )


def _begun(end: Reading, start: date, *, vague: bool) -> Reading:
    """Return the reading with a beginning as well."""
    note = f"С {short_date(start)}. {end.note}"
    return end._replace(start=start, note=note, disputed=end.disputed or vague)


def _from_through(found: Found) -> Readings:
    """Read «с … по …»: both ends count."""
    return _span(found, lambda days, _grain: _limits(days, Grain.END))


def _from_until(found: Found) -> Readings:
    """Read «с … до …»; beside a beginning, «до 2030 года» rather takes the named year in."""
    readings = _span(found, _limits)
    return readings[::-1] if found.stretches[1].grain is Grain.YEAR else readings


def _yearly(found: Found) -> Readings:
    """Read «ежегодно до 1 марта»: it comes again, so no year may be named."""
    if found.stretches[0].year is not None:
        return ()
    return (
        Reading(None, None, "Повторяется каждый год; отдельного последнего дня нет.", PeriodKind.STANDING),
    )


_FROM = "(?:(?:в период|в сроки?) )?(?:начиная )?со? {},?(?: и)?"
_NOT_LATER = "(?:в срок )?не (?:позднее|позже)(?:,? чем)?"

DATED_WORDINGS: tuple[Wording, ...] = (
    wording("(?:в период )?до {}", _until),
    wording("до {},? включительно", _not_later),
    wording("(?:(?:в|со) )?срок(?:ом)?(?: исполнения)? (?:до|к) {}", _in_time),
    wording("ко? {}", _in_time),
    wording(f"{_NOT_LATER} (?:до|ко?) {{}}", _in_time),
    wording(f"{_NOT_LATER} {{}}", _not_later),
    wording("(?:в срок )?по {}", _through),
    wording("(?:в срок )?по {},? включительно", _not_later),
    wording("(?:(?:в течение|на протяжении)(?: всего)?|в период|в сроки?|во?|между) {}", _within),
    wording("{}", _within),
    wording("(?:(?:в период|в сроки?) )?(?:начиная )?со? {}", _since),
    wording("не (?:ранее|раньше)(?:,? чем)?(?: со?)? {}", _since),
    wording("после {}", _after),
    wording(f"{_FROM} по {{}}(?:,? включительно)?", _from_through),
    wording(f"{_FROM} до {{}}", _from_until),
    wording(f"{_FROM} до {{}},? включительно", _from_through),
    wording(f"(?:ежегодно|каждый год),? (?:до|ко?|{_NOT_LATER}|во?|с) {{}}", _yearly),
    wording(f"(?:до|ко?|{_NOT_LATER}|во?) {{}},? (?:ежегодно|каждый год|каждого года)", _yearly),
    wording("не (?:ранее|раньше) {},?(?: и|но)? не (?:позднее|позже) {}", _from_through),
)
