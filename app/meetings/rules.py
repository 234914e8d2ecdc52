"""What is legal for a meeting, which number comes next, how a meeting stands on a day."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from app.errors import UserError
from app.russian.dates import long_date
from app.russian.numerals import roman
from db.vocabulary import MeetingKind

T = TypeVar("T")

SITTINGS = frozenset({MeetingKind.COUNCIL, MeetingKind.SECRETARIAT})

_CONFERENCE = "conference"
_EARLIEST = date(1900, 1, 1)
_FURTHEST = timedelta(days=366 * 20)
_LONGEST = timedelta(days=60)


class MeetingState(StrEnum):
    """How a meeting stands on a day."""

    PLANNED = "planned"  # no day yet
    LATE = "late"  # no day yet, and the period in which it was to be held is over
    APPOINTED = "appointed"
    NOW = "now"
    HELD = "held"
    CALLED_OFF = "called_off"


def state(
    first: date | None, last: date | None, window_end: date | None, cancelled: str, day: date
) -> MeetingState:
    """Return how a meeting of these days, or of a period that ends so, stands on the day."""
    if cancelled:
        return MeetingState.CALLED_OFF
    if first is None or last is None:
        return MeetingState.LATE if window_end and window_end < day else MeetingState.PLANNED
    if day < first:
        return MeetingState.APPOINTED
    return MeetingState.NOW if day <= last else MeetingState.HELD


def body(kind: MeetingKind) -> str:
    """Return who sits: all country conferences are one body, also the extraordinary one."""
    return _CONFERENCE if kind in _COUNTRY_WIDE else kind.value


def same_body(kind: MeetingKind) -> tuple[MeetingKind, ...]:
    """Return the kinds of meetings of the same body."""
    return tuple(other for other in MeetingKind if body(other) == body(kind))


def next_number(taken: Collection[int]) -> int:
    """Return the number after the last one of a series."""
    return max(taken, default=0) + 1


def number_words(kind: MeetingKind, number: int) -> str:
    """Return the number as meetings of this kind bear it: sittings a plain one, all others a Roman one."""
    return str(number) if kind in SITTINGS else roman(number)


def shifted(items: Sequence[T], item: T, steps: int) -> list[T]:
    """Return the items with one of them so many places later, or earlier, as far as there is room."""
    rest = [other for other in items if other is not item]
    rest.insert(max(items.index(item) + steps, 0), item)
    return rest


def refuse_days(first: date | None, last: date | None, today: date) -> None:
    """Refuse days that are half told, in the wrong order, too far off or too far apart."""
    if first is None and last is None:
        return
    if first is None or last is None:
        raise UserError("Укажите и первый, и последний день заседания; если день один, он стоит дважды.")
    if last < first:
        raise UserError(
            f"Последний день, {long_date(last)}, раньше первого, {long_date(first)} Поменяйте их местами."
        )
    if not _EARLIEST <= first <= today + _FURTHEST:
        raise UserError(f"Дата заседания {long_date(first)} слишком далека. Проверьте год.")
    if last - first > _LONGEST:
        raise UserError("Заседание длится больше двух месяцев. Проверьте первый и последний день.")


def refuse_number(kind: MeetingKind, number: int | None, taken: Collection[int]) -> None:
    """Refuse a number that another meeting of the series bears."""
    if number is not None and number in taken:
        following = number_words(kind, next_number(taken))
        raise UserError(
            f"Номер {number_words(kind, number)} уже занят другим заседанием этого вида. "
            f"Следующий свободный номер – {following}."
        )


_COUNTRY_WIDE = frozenset(
    {MeetingKind.THEMATIC, MeetingKind.ELECTION, MeetingKind.COUNTRY, MeetingKind.EXTRAORDINARY}
)
