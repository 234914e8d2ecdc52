"""Which of the council's own meetings the words of a decision mean: «на XXI страновую конференцию»; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.resolutions.meeting_words import meeting_kind, meeting_number
from app.russian.dates import find_dates
from app.russian.folding import fold, fold_in_place
from db.vocabulary import MeetingKind

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Others hold conferences, too: such words never mean one of ours.
_ELSEWHERE: Final = re.compile(
    r"всемирн|миров|международн|европ|евраз|азиат|росси|министер|правител|парламент"
)
_OURS: Final = re.compile("странов")  # any other «конференция» is somebody's


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one of the council's meetings."""

    id: int
    kind: MeetingKind
    number: int | None
    theme: str
    first: date | None
    last: date | None
    expected: int | None  # the year for which it is planned


def meant(event: str, decided: date, meetings: Sequence[Known]) -> Known | None:
    """Return the meeting that the words of a decision of that day mean, or None: it is somebody else's."""
    folded, kind = fold_in_place(event), meeting_kind(event)
    if kind is None or _ELSEWHERE.search(folded):
        return None
    if kind is MeetingKind.COUNTRY and not _OURS.search(folded):
        return None
    alike = [each for each in meetings if each.kind.series == kind.series]
    if (number := meeting_number(event)) is not None:
        return _only([each for each in alike if each.number == number])
    days = {day for found in find_dates(event) for day in (found.date_from, found.date_to)}
    told = [each for each in alike if days & {each.first, each.last} or _names(folded, each)]
    if told or kind is MeetingKind.FORUM:  # there are too many forums
        return _only(told)
    coming = [each for each in alike if each.kind is kind and _is_after(each, decided, folded)]
    return _only(coming)


def _names(folded: str, meeting: Known) -> bool:
    theme = fold(meeting.theme)
    return bool(theme) and theme in fold(folded)


def _is_after(meeting: Known, decided: date, folded: str) -> bool:
    if meeting.last is not None and meeting.last <= decided:
        return False
    year = _YEAR.search(folded)
    return year is None or meeting.expected in (None, int(year[0]))


def _only(meetings: Sequence[Known]) -> Known | None:
    return meetings[0] if len(meetings) == 1 else None
