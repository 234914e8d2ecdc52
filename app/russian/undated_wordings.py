"""The wordings without a named day: counted, waiting for an event, coming again, open."""

from datetime import date

from app.russian.dates import short_date
from app.russian.durations import DURATION, DURATION_ADJECTIVE, after
from app.russian.wording import Found, Reading, Readings, Wording, wording
from db.vocabulary import PeriodKind

_QUALIFIER = r"(?:(?:[а-я-]+(?:ой|ей|ого|его|ому|ему|ых|их|ым|им)|[ivxlcхісм]+|\d+(?:-?[а-я]{1,3})?) ){0,5}"
_MEETING = (
    _QUALIFIER
    + r"(?:конференци|заседани|съезд|форум|собрани|сесси|пленум|совещани|слет|конгресс|выбор)[а-я]*"
    r"(?: (?:[а-я-]+ого )?(?:совета|секретариата|правления|комиссии|президиума))?"
    r"(?:(?: в)? [12]\d{3}(?:-?го|-?м)? (?:года|году|г\.))?"
)
_DAY_OF = r"(?:даты|дня|срока|начала|открытия|момента)(?: (?:ее|его|их))?(?: проведения| открытия| начала)?"
_STAGE = r"(?:начала|открытия|созыва|проведения|завершения|окончания|закрытия)"
_EVENT_OF_MEETING = rf"(?:{_STAGE} )?{_MEETING}"
_EVENT = rf"(?:(?:{_DAY_OF}|проведения)(?: {_MEETING})?|{_MEETING}|[а-я-]+)"
_ADOPTION = r"(?:принятия|утверждения|издания)"
_THIS_ACT = r"(?: (?:настоящ|данн|эт)[а-я]+)?(?: (?:резолюци|решени|постановлени|протокол)[а-я]+)?"
_ITS_ADOPTION = rf"(?:ее |его )?{_ADOPTION}{_THIS_ACT}"
_FROM_ADOPTION = rf"(?: (?:со? дня|с момента|с даты|после) {_ITS_ADOPTION})?"
_FROM_EVENT = rf" (?:со? дня|с момента|с даты|после)(?: {_STAGE}(?: {_MEETING})?| {_MEETING}| [а-я-]+)"
WAITING = "Срок зависит от события, день которого ещё не известен; он уточнится."
_FEW = "(?:один|одного|1|два|двух|2|три|трех|3|четыре|четырех|4|пять|пяти|5)"
_TIMES = rf"(?:(?:{_FEW} )?раза?|дважды|трижды)"
_YEAR_OR_PART = r"(?:год|полугодие|полгода|квартал|месяц|неделю)"


def _counted(found: Found) -> Readings:
    """Read «в течение …», «в … срок»: counted from the day after the document's."""
    return _counted_from(found, found.on)


def _in_that_time(found: Found) -> Readings:
    """Read «через …»: the day itself, counted from the document's."""
    return tuple(reading._replace(start=reading.end) for reading in _counted_from(found, None))


def _counted_from(found: Found, start: date | None) -> Readings:
    (duration,) = found.pieces
    end = after(found.on, duration)
    note = f"Отсчитано от дня документа, {short_date(found.on)}: не позднее {short_date(end)}."
    if duration["working"]:
        note += " Праздничные дни не учтены."
    counted = Reading(start, end, note)
    if duration["unit"] != "года" or duration["number"]:
        return (counted,)
    last = date(found.on.year, 12, 31)
    return counted, Reading(start, last, f"До конца текущего года: не позднее {short_date(last)}.")


def _at_once(found: Found) -> Readings:
    """Read «немедленно»: on the very day of the document."""
    return (Reading(found.on, found.on, f"Без отлагательства: в день документа, {short_date(found.on)}."),)


def _from_now(found: Found) -> Readings:
    """Read «со дня принятия»: from the day of the document on."""
    note = f"Начиная со дня документа, {short_date(found.on)}, конец не назван."
    return (Reading(found.on, None, note),)


def _fixed(kind: PeriodKind, note: str) -> Readings:
    return (Reading(None, None, note, kind),)


def _relative(_found: Found) -> Readings:
    return _fixed(PeriodKind.RELATIVE, WAITING)


def _standing(_found: Found) -> Readings:
    return _fixed(PeriodKind.STANDING, "Повторяется; отдельного последнего дня нет.")


def _open(_found: Found) -> Readings:
    return _fixed(PeriodKind.OPEN, "Действует без ограничения срока.")


def _as_it_comes(_found: Found) -> Readings:
    return _fixed(PeriodKind.OPEN, "Делается по ходу работы; последнего дня нет.")


_NOT_LATER = "не (?:позднее|позже)(?:,? чем)?(?: через)?(?! дня)"
_MONTHLY = "(?:ежемесячно|каждый месяц)"
_REPORTED = r"(?: месяца,? следующего за отчетным(?: (?:месяцем|кварталом|периодом))?| каждого месяца)?"
_DAY_OF_MONTH = rf"(?:не позднее |до |к )?\d{{1,2}}(?:-?го|-?му)? числ[ау]{_REPORTED}"
_SEVERAL = rf"{_FEW} (?:года|лет|месяца|месяцев|недели|недель)"

UNDATED_WORDINGS: tuple[Wording, ...] = (
    wording(f"(?:в течение|{_NOT_LATER}) {DURATION}{_FROM_ADOPTION}", _counted),
    wording(f"в срок (?:до|{_NOT_LATER}|не более|не превышающий) {DURATION}{_FROM_ADOPTION}", _counted),
    wording(f"в {DURATION_ADJECTIVE} срок{_FROM_ADOPTION}", _counted),
    wording(f"через {DURATION}{_FROM_ADOPTION}", _in_that_time),
    wording("(?:немедленно|незамедлительно|безотлагательно)", _at_once),
    wording(f"сразу(?: же)? после {_ITS_ADOPTION}", _at_once),
    wording(f"(?:начиная )?(?:со? дня|с момента|с даты) {_ITS_ADOPTION}", _from_now),
    wording(f"(?:в течение|через|{_NOT_LATER}) {DURATION}{_FROM_EVENT}", _relative),
    wording(f"в {DURATION_ADJECTIVE} срок{_FROM_EVENT}", _relative),
    wording(f"(?:не (?:позднее|позже|менее),? чем )?за {DURATION} до {_EVENT}", _relative),
    wording("(?:на|к) кажд(?:ом|ой|ому) (?:заседани[ию]|конференции)", _standing),
    wording(f"(?:до|ко?) {_MEETING}", _relative),
    wording(f"(?:(?:в срок )?до|ко?|не позднее) (?:{_STAGE}|{_DAY_OF}) {_MEETING}", _relative),
    wording("(?:(?:в срок )?до|ко?|не позднее) (?:даты|дня) проведения", _relative),
    wording(f"(?:после|по (?:окончании|завершении)|после {_STAGE}) {_MEETING}", _relative),
    wording(f"(?:в день|накануне) {_EVENT_OF_MEETING}", _relative),
    wording("до (?:особого|отдельного|нового) (?:распоряжения|решения|указания)", _relative),
    wording("до отмены", _relative),
    wording("(?:ежегодно|ежеквартально|ежемесячно|еженедельно|ежедневно)", _standing),
    wording("(?:каждый (?:год|квартал|месяц)|каждое полугодие|каждую неделю|каждые полгода)", _standing),
    wording(f"(?:не (?:реже|менее) )?{_TIMES} в (?:{_YEAR_OR_PART}|{_SEVERAL})", _standing),
    wording(f"кажды[ех] {_SEVERAL}", _standing),
    wording(f"(?:{_MONTHLY}|ежеквартально|каждый квартал),? {_DAY_OF_MONTH}", _standing),
    wording(f"{_DAY_OF_MONTH} (?:ежемесячно|ежеквартально|каждого месяца|каждого квартала)", _standing),
    wording(r"еженедельно,? по [а-я]+ам", _standing),
    wording("(?:регулярно|систематически)", _standing),
    wording("(?:бессрочно|постоянно|на (?:постоянной основе|неопределенный срок))", _open),
    wording("без (?:(?:ограничения|указания|определения) )?срока", _open),
    wording("срок не (?:ограничен|установлен|определен)", _open),
    wording(
        "(?:по мере (?:необходимости|поступления|готовности|возможности)|в рабочем порядке)", _as_it_comes
    ),
    wording("в постоянном режиме", _open),
)
