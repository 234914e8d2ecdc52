"""How the desk speaks of days: «сегодня», «до 31.12.2026», «в 2027 году»."""

from datetime import date

from app.russian.dates import short_date

_YEARS = "года двух трёх четырёх пяти шести семи восьми девяти десяти".split()
_WEEKDAYS = "понедельник вторник среда четверг пятница суббота воскресенье".split()


def near_day(day: date, today: date) -> str:
    """Return «сегодня», «завтра», or the date."""
    near = {0: "сегодня", 1: "завтра"}
    return near.get((day - today).days) or short_date(day)


def weekday(day: date) -> str:
    """Return «пятница»."""
    return _WEEKDAYS[day.weekday()]


def between(first: date, last: date) -> str:
    """Return when something falls: «31.12.2026», «в 2027 году», «01.04.2027–30.09.2027»."""
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return f"в\u00a0{first.year}\u00a0году"
    return short_date(last) if first == last else f"{short_date(first)}–{short_date(last)}"


def longer_than(years: int) -> str:
    """Return «больше трёх лет»."""
    number = _YEARS[years - 1] if years <= len(_YEARS) else str(years)
    return "больше года" if years == 1 else f"больше {number} лет"


def capital(words: str) -> str:
    """Return the words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def small(title: str) -> str:
    """Return the title as it stands in the middle of a line; what begins with a sign stays as it is."""
    return title[:1].lower() + title[1:]


def called(name: str, short_name: str) -> str:
    """Return an organisation's name for a line of a list: the short one where there is one."""
    return short_name or name


def some(names: list[str], of: int) -> str:
    """Return the names, and how many there are besides: «ОО «Наш двор», ОФ «Свеча» и ещё 3»."""
    return ", ".join(names) + (f" и\u00a0ещё\u00a0{of - len(names)}" if of > len(names) else "")
