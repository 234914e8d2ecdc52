"""Periods that wait for a meeting («за три месяца до даты проведения»), and their days once it is known."""

import re
from dataclasses import replace
from datetime import date, timedelta

from app.russian.calendar_words import day_before
from app.russian.dates import short_date
from app.russian.durations import DURATION, DURATION_ADJECTIVE, after, before
from app.russian.folding import fold_in_place
from app.russian.stretch import Days
from app.russian.undated_wordings import WAITING
from db.vocabulary import Period, PeriodKind


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(template.replace(" ", r"\s+"))


_MEETING = _pattern(r"\b(?:конференци|заседани|форум)")
_ANY_GATHERING = _pattern(r"\b(?:съезд|собрани|сесси|пленум|совещани|слет|конгресс|выбор)")
_HELD = _pattern(r"\b(?:проведени|открыти|созыв)")
_FINISHED = _pattern(r"\b(?:завершени|окончани|закрыти)")
_AHEAD = _pattern(rf"\bза {DURATION} до ")
_SINCE = r" (?:со? дня|с момента|с даты|после) "
_THEREAFTER = (
    _pattern(rf"\b(?:в течение|через|не (?:позднее|позже)(?:,? чем)?(?: через)?) {DURATION}{_SINCE}"),
    _pattern(rf"\bв {DURATION_ADJECTIVE} срок{_SINCE}"),
)
_AFTERWARDS = _pattern(r"(?:после|по) ")
_UNTIL = _pattern(r"(?:в срок )?до ")
_ON_THE_EVE = _pattern(r"накануне ")
_EXACTLY_THEN = _pattern(r"через ")


def hangs_on_meeting(period: Period | None) -> bool:
    """Return whether the period waits for a meeting of the council, named or just spoken of."""
    if period is None or period.kind is not PeriodKind.RELATIVE:
        return False
    folded = fold_in_place(period.text)
    spoken_of = _HELD.search(folded) and not _ANY_GATHERING.search(folded)
    return bool(names_meeting(period.text) or spoken_of)


def names_meeting(words: str) -> bool:
    """Return whether the words say for what kind of meeting to wait, not just «до даты проведения»."""
    return bool(_MEETING.search(fold_in_place(words)))


def named_meeting(words: str) -> str:
    """Return the words without the duration before them: «до проведения XXI конференции»."""
    folded = fold_in_place(words)
    counted = next((found for each in (_AHEAD, *_THEREAFTER) if (found := each.search(folded))), None)
    return words[counted.end() :] if counted else words


def comes_after(words: str) -> bool:
    """Return whether the time of the wording begins when the meeting is over."""
    folded = fold_in_place(words)
    return bool(_AFTERWARDS.match(folded) or any(each.search(folded) for each in _THEREAFTER))


def reckoned(period: Period, held: Days | None, *, settled: bool) -> Period:
    """Return the relative period with its days counted from the meeting's; none while nothing is known."""
    if held is None:
        return replace(period, start=None, end=None, note=WAITING)
    start, end = _days_from(fold_in_place(period.text), held)
    known = f"не позднее {short_date(end)}" if end else f"начиная с {short_date(start)}" if start else ""
    day = short_date(held.first)
    if settled:
        note = f"Отсчитано от дня заседания, {day}: {known}."
    else:
        last = f"–{short_date(held.last)}" if held.last > held.first else ""
        note = f"Заседание пока намечено на {day}{last}: {known}, уточнится."
    return replace(period, start=start, end=end, note=note)


def _days_from(folded: str, held: Days) -> tuple[date | None, date | None]:
    """Return the first and the last day that the wording means, counted from the days of the meeting."""
    if ahead := _AHEAD.search(folded):
        goal = held.last if _FINISHED.search(folded, ahead.end()) else held.first
        return None, before(goal, ahead)
    if later := next((found for each in _THEREAFTER if (found := each.search(folded))), None):
        end = after(held.last, later)
        return (end if _EXACTLY_THEN.match(folded) else held.last + timedelta(days=1)), end
    if _AFTERWARDS.match(folded):
        return held.last + timedelta(days=1), None
    if _FINISHED.search(folded):
        return None, held.last
    if _ON_THE_EVE.match(folded):
        return day_before(held.first), day_before(held.first)
    return None, day_before(held.first) if _UNTIL.match(folded) else held.first
