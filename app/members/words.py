"""The register's words in Russian: how a status, an event, a legal form is called in the office."""

from datetime import date

from app.russian.calendar_words import GENITIVE, MONTHS
from app.russian.dates import short_date
from db.vocabulary import EventKind, LegalForm, Precision, Status

STATUS = {
    Status.NONE: "не состоит",
    Status.CANDIDATE: "кандидат",
    Status.ACTIVE: "состоит",
    Status.SUSPENDED: "членство приостановлено",
    Status.FORMER: "не состоит",
}

ENDED_BY = {
    EventKind.EXCLUDED: "исключена",
    EventKind.WITHDREW: "вышла",
    EventKind.DISSOLVED: "прекратила деятельность",
}

EVENT = {
    EventKind.APPLIED: "подано заявление",
    EventKind.REFUSED: "в приёме отказано",
    EventKind.RECALLED: "заявление отозвано",
    EventKind.ADMITTED: "принята",
    EventKind.SUSPENDED: "членство приостановлено",
    EventKind.EXTENDED: "приостановление продлено",
    EventKind.RESTORED: "членство возобновлено",
    EventKind.EXCLUDED: "исключена",
    EventKind.WITHDREW: "вышла из состава",
    EventKind.DISSOLVED: "прекратила деятельность",
}

# What the secretary does when recording the event; also the label of its button.
ACT = {
    EventKind.APPLIED: "Записать заявление",
    EventKind.REFUSED: "Отказать в приёме",
    EventKind.RECALLED: "Отметить отзыв заявления",
    EventKind.ADMITTED: "Принять",
    EventKind.SUSPENDED: "Приостановить",
    EventKind.EXTENDED: "Продлить приостановление",
    EventKind.RESTORED: "Возобновить",
    EventKind.EXCLUDED: "Исключить",
    EventKind.WITHDREW: "Отметить выход",
    EventKind.DISSOLVED: "Отметить прекращение деятельности",
}

FORM = {
    LegalForm.ASSOCIATION: "общественное объединение",
    LegalForm.FOUNDATION: "общественный фонд",
    LegalForm.LEGAL_UNION: "объединение юридических лиц",
    LegalForm.LEAGUE: "ассоциация",
    LegalForm.UNION: "союз",
    LegalForm.MOVEMENT: "движение",
    LegalForm.BRANCH: "филиал",
    LegalForm.UNREGISTERED: "без регистрации",
    LegalForm.OTHER: "иная форма",
}


def status_word(status: Status, ended_by: EventKind | None = None) -> str:
    """Return the status in a word or two; a former member's tells how it left."""
    return ENDED_BY[ended_by] if ended_by in ENDED_BY else STATUS[status]


def imprecise_day(day: date, precision: Precision) -> str:
    """Return the day as precise as it is known: «14.04.2018», «апрель 2018», «не позднее 2010 г.»."""
    match precision:
        case Precision.DAY:
            return short_date(day)
        case Precision.MONTH:
            return f"{MONTHS[day.month - 1]} {day.year}"
        case Precision.YEAR:
            return f"{day.year} год"
        case Precision.NOT_LATER:
            return f"не позднее {day.year} г."


def from_day(day: date, precision: Precision) -> str:
    """Return since when: «с 14.04.2018», «с апреля 2018 года», «не позднее 2010 г.»."""
    return _bounded("с", day, precision)


def to_day(day: date, precision: Precision) -> str:
    """Return until when: «до 14.04.2018», «до апреля 2018 года», «не позднее 2010 г.»."""
    return _bounded("до", day, precision)


def span_words(since: date | None, known_since: Precision, until: date | None, known_until: Precision) -> str:
    """Return from when until when, as far as it is known: «с 2016 года до 14.04.2018»."""
    first = from_day(since, known_since) if since else ""
    last = to_day(until, known_until) if until else ""
    return " ".join(filter(None, (first, last)))


def _bounded(preposition: str, day: date, precision: Precision) -> str:
    match precision:
        case Precision.DAY:
            return f"{preposition}\u00a0{short_date(day)}"
        case Precision.MONTH:
            return f"{preposition}\u00a0{GENITIVE[day.month - 1]} {day.year}\u00a0года"
        case Precision.YEAR:
            return f"{preposition}\u00a0{day.year}\u00a0года"
        case Precision.NOT_LATER:
            return f"не позднее {day.year}\u00a0г."
