"""What a certificate says of a membership on a day, in sentences that are right for any organisation."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.council import CouncilDetails
from app.members.rows import EventRow
from app.members.rules import STATUS_AFTER
from app.members.words import EVENT
from app.russian.calendar_words import GENITIVE
from app.russian.dates import long_date
from app.russian.typography import quoted
from db.vocabulary import EventKind, Precision, Status

# Why an organisation is no member, by the last thing that happened; the day follows.
_WHY: Final = {
    EventKind.APPLIED: "заявление о приёме подано",
    EventKind.REFUSED: "в приёме отказано",
    EventKind.RECALLED: "заявление о приёме отозвано",
    EventKind.EXCLUDED: "организация исключена",
    EventKind.WITHDREW: "организация вышла из состава",
    EventKind.DISSOLVED: "организация прекратила деятельность",
}


def of_council(council: CouncilDetails) -> str:
    """Return «Координационного совета …»; where its genitive is not known, a wording that needs none."""
    return council.name_genitive or f"объединения {quoted(council.name)}"


def statement(name: str, council: str, day: date, past: Sequence[EventRow]) -> str:
    """Return the sentence for the status on the day; `past` is what happened by then, the oldest first."""
    beginning = f"Дана в том, что {name} по состоянию на {long_date(day)}"
    status = past[-1].status if past else STATUS_AFTER[None]
    if status in (Status.ACTIVE, Status.SUSPENDED):
        return _ended(f"{beginning} состоит в составе {council} {_standing(past)}")
    return _ended(f"{beginning} не состоит в составе {council}{_absence(past)}")


def basis(past: Sequence[EventRow]) -> str:
    """Return on what the status rests: «Основание: протокол … № 1.»."""
    if not past:
        return ""
    decisive = _last(past, EventKind.ADMITTED) if past[-1].status is Status.ACTIVE else past[-1]
    return f"Основание: {_ended(decisive.basis)}"


def earlier(past: Sequence[EventRow]) -> tuple[str, ...]:
    """Return the steps of a membership that had more than one; an application alone is none."""
    if sum(event.kind is not EventKind.APPLIED for event in past) < 2:
        return ()
    return tuple(_listed(past))


def _standing(past: Sequence[EventRow]) -> str:
    """Return since when, and since when suspended."""
    words = _since(_last(past, EventKind.ADMITTED))
    if past[-1].status is not Status.SUSPENDED:
        return words
    suspended = f"{words}, членство приостановлено {_since(_last(past, EventKind.SUSPENDED))}"
    if past[-1].kind is EventKind.EXTENDED:
        suspended += f", приостановление продлено {_on_day(past[-1])}"
    return f"{suspended} {past[-1].until}".strip()


def _absence(past: Sequence[EventRow]) -> str:
    if not past:
        return ""
    last = past[-1]
    undecided = ", решение по нему не принято" if last.kind is EventKind.APPLIED else ""
    successor = f", её правопреемник – {last.successor}" if last.successor else ""
    return f": {_WHY[last.kind]} {_on_day(last)}{undecided}{successor}"


def _listed(past: Sequence[EventRow]) -> Iterator[str]:
    for event in past:
        basis = f" ({event.basis})" if event.basis else ""
        words = " ".join(filter(None, (f"{_on_day(event)} –", EVENT[event.kind], event.until)))
        yield _ended(words + basis) if event is past[-1] else f"{words}{basis};"


def _last(past: Sequence[EventRow], kind: EventKind) -> EventRow:
    return next(event for event in reversed(past) if event.kind is kind)


def _since(event: EventRow) -> str:
    """Return «с 15 марта 2012 г.», «с апреля 2018 г.», «не позднее чем с 2010 г.»."""
    day = event.effective
    match event.precision:
        case Precision.DAY:
            return f"с {long_date(day)}"
        case Precision.MONTH:
            return f"с {GENITIVE[day.month - 1]} {day.year} г."
        case Precision.YEAR:
            return f"с {day.year} г."
        case Precision.NOT_LATER:
            return f"не позднее чем с {day.year} г."


def _on_day(event: EventRow) -> str:
    """Return «15 марта 2012 г.», «в апреле 2018 г.», «не позднее 2010 г.»."""
    day = event.effective
    match event.precision:
        case Precision.DAY:
            return long_date(day)
        case Precision.MONTH:
            return f"в {GENITIVE[day.month - 1][:-1]}е {day.year} г."  # апреля, апреле
        case Precision.YEAR:
            return f"в {day.year} г."
        case Precision.NOT_LATER:
            return f"не позднее {day.year} г."


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
