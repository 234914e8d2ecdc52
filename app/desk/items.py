"""What lies on the desk: frozen rows, each with the one act that answers it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Urgency(StrEnum):
    """How much a matter presses, the most pressing first."""

    OVERDUE = "overdue"
    NOW = "now"
    SOON = "soon"
    QUIET = "quiet"  # good to know, nothing is lost without it


class Kind(StrEnum):
    """What a matter is about; of equally pressing ones of a day the first comes first."""

    COPY = "copy"
    TERM = "term"  # of a suspension
    ASSIGNMENT = "assignment"
    MEETING = "meeting"  # its date or place is to be fixed
    SITTING = "sitting"  # a meeting's own days: in the calendar alone
    MINUTES = "minutes"
    SILENCE = "silence"
    POST = "post"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"


class Act(StrEnum):
    """What may be done about a matter."""

    DECIDE = "decide"  # a draft that restores, extends or excludes
    PUT_ON_AGENDA = "put_on_agenda"
    CLOSE = "close"  # an assignment
    ARRANGE = "arrange"  # a meeting
    WRITE_MINUTES = "write_minutes"
    SHOW_MEMBER = "show_member"
    SHOW_MEMBERS = "show_members"
    SHOW_TERMS = "show_terms"
    SHOW_SILENT = "show_silent"
    SHOW_MEETING = "show_meeting"
    SHOW_MEETINGS = "show_meetings"
    SHOW_COMPOSITION = "show_composition"
    SHOW_ASSIGNMENT = "show_assignment"
    SHOW_ASSIGNMENTS = "show_assignments"
    BACK_UP = "back_up"


ACT = {
    Act.DECIDE: "Решить…",
    Act.PUT_ON_AGENDA: "В повестку",
    Act.CLOSE: "Снять с контроля…",
    Act.ARRANGE: "Назначить…",
    Act.WRITE_MINUTES: "Протокол…",
    Act.SHOW_MEMBER: "Карточка",
    Act.SHOW_MEMBERS: "Показать",
    Act.SHOW_TERMS: "Показать",
    Act.SHOW_SILENT: "Показать",
    Act.SHOW_MEETING: "Показать",
    Act.SHOW_MEETINGS: "Показать",
    Act.SHOW_COMPOSITION: "Показать",
    Act.SHOW_ASSIGNMENT: "Показать",
    Act.SHOW_ASSIGNMENTS: "Показать",
    Act.BACK_UP: "Сделать копию…",
}

URGENCY = {
    Urgency.OVERDUE: "срок прошёл",
    Urgency.NOW: "пора",
    Urgency.SOON: "скоро",
    Urgency.QUIET: "к сведению",
}


@dataclass(frozen=True, slots=True)
class DeskItem:
    """A matter that needs attention on a day; `ids` are what its act is told, the first is what it shows."""

    kind: Kind
    urgency: Urgency
    title: str
    detail: str
    when: str
    act: Act
    ids: tuple[int, ...] = ()
    day: date | None = None  # from which it matters
    until: date | None = None  # the last day that counts


@dataclass(frozen=True, slots=True)
class DayEntry:
    """What the calendar says of a day, or of the days up to `until`; the same matter keeps its key."""

    day: date
    until: date
    kind: Kind
    title: str
    detail: str
    key: str  # «sitting-12»
    act: Act  # leads to where the matter lies
    ids: tuple[int, ...]
