"""The register's words: enumerations and frozen values that every floor may use."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OperationKind(StrEnum):
    """What an operation does to those before it."""

    BEGINNING = "beginning"  # of the file, or of a newer form of it: undo goes no further back
    ACT = "act"
    UNDO = "undo"
    REDO = "redo"  # the undo of an undo
    RECORD = "record"  # what went out of the house is remembered: no step of undo


class Status(StrEnum):
    """What an organisation is to the council on a given day."""

    NONE = "none"
    CANDIDATE = "candidate"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    FORMER = "former"


class EventKind(StrEnum):
    """A step in the timeline of a membership."""

    APPLIED = "applied"
    REFUSED = "refused"
    RECALLED = "recalled"
    ADMITTED = "admitted"
    SUSPENDED = "suspended"
    EXTENDED = "extended"
    RESTORED = "restored"
    EXCLUDED = "excluded"
    WITHDREW = "withdrew"
    DISSOLVED = "dissolved"


class Precision(StrEnum):
    """How exactly a day of the past is known; the stored date is the first day it may be, or the last."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NOT_LATER = "not_later"


class LegalForm(StrEnum):
    """The legal forms that member organisations have."""

    ASSOCIATION = "association"  # общественное объединение, ОО
    FOUNDATION = "foundation"  # общественный фонд, ОФ
    LEGAL_UNION = "legal_union"  # объединение юридических лиц, ОЮЛ
    LEAGUE = "league"  # ассоциация
    UNION = "union"  # союз
    MOVEMENT = "movement"  # движение
    BRANCH = "branch"  # филиал
    UNREGISTERED = "unregistered"  # без регистрации
    OTHER = "other"


class Gender(StrEnum):
    """A person's grammatical gender; it decides how the name is declined."""

    MALE = "male"
    FEMALE = "female"


class MeetingKind(StrEnum):
    """The kinds of meetings; each is numbered in a series of its own (see `series`)."""

    THEMATIC = "thematic"  # страновая тематическая конференция
    ELECTION = "election"  # страновая отчётно-выборная конференция
    COUNTRY = "country"  # страновая конференция, no closer word
    EXTRAORDINARY = "extraordinary"  # чрезвычайная страновая конференция
    COUNCIL = "council"  # заседание совета
    SECRETARIAT = "secretariat"  # заседание секретариата
    REGIONAL = "regional"
    YOUTH = "youth"
    FORUM = "forum"

    @property
    def series(self) -> str:
        """Return the name of the numbering series: all regular country conferences share one."""
        regular = (MeetingKind.THEMATIC, MeetingKind.ELECTION, MeetingKind.COUNTRY)
        return "country" if self in regular else self.value


class ResolutionState(StrEnum):
    """Where a resolution stands between its first draft and its adoption."""

    DRAFT = "draft"
    BASIS = "basis"  # принята за основу
    ADOPTED = "adopted"


class DocumentKind(StrEnum):
    """What a document with clauses is: what a meeting adopted, or how the meeting went."""

    RESOLUTION = "resolution"
    MINUTES = "minutes"


class ClauseRole(StrEnum):
    """What a paragraph of minutes tells of its agenda item; in a resolution there is none."""

    ITEM = "item"  # the agenda item itself, the others hang below it
    HEARD = "heard"  # СЛУШАЛИ
    SPOKEN = "spoken"  # ВЫСТУПИЛИ
    DECIDED = "decided"  # ПОСТАНОВИЛИ: alone has decisions
    VOTED = "voted"  # голосовали


class ClauseStyle(StrEnum):
    """How the clauses of a document are marked; it belongs to the document."""

    NUMBERED = "numbered"
    DASHED = "dashed"


class ClausePart(StrEnum):
    """The part of a resolution in which a clause stands."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    APPENDIX = "appendix"


class DecisionKind(StrEnum):
    """What a clause can do when its resolution is adopted."""

    ADMIT = "admit"
    SUSPEND = "suspend"
    EXTEND = "extend"
    RESTORE = "restore"
    EXCLUDE = "exclude"
    SCHEDULE = "schedule"
    COMPOSITION = "composition"
    ASSIGN = "assign"
    STANDING = "standing"
    CHECKLIST = "checklist"
    NOMINATE = "nominate"
    PUBLISH = "publish"
    AMEND = "amend"
    CANCEL = "cancel"


class AssignmentState(StrEnum):
    """An assignment is open until it is taken off control in one of three ways."""

    OPEN = "open"
    DONE = "done"
    OBSOLETE = "obsolete"
    PASSED_ON = "passed_on"


class Recurrence(StrEnum):
    """How often an assignment comes again."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class Body(StrEnum):
    """The elected bodies of the council; a post in the council belongs to one of them."""

    COUNCIL = "council"
    SECRETARIAT = "secretariat"
    AUDIT = "audit"  # ревизионная комиссия


class QuorumBase(StrEnum):
    """Whom a quorum counts."""

    ORGANIZATIONS = "organizations"  # each active member organisation once
    DELEGATES = "delegates"  # by quota: so many from each active member organisation
    COUNCIL = "council"  # the elected members of the council
    SECRETARIAT = "secretariat"  # the members of the secretariat
    NONE = "none"  # nobody: a forum decides without a quorum


class Share(StrEnum):
    """How many it takes."""

    HALF = "half"  # more than half
    TWO_THIRDS = "two_thirds"  # two thirds or more
    NUMBER = "number"  # the office's own number


class Counted(StrEnum):
    """Of whom a share is taken when a decision is voted on."""

    PRESENT = "present"
    ALL = "all"


class AgendaKind(StrEnum):
    """What put an item on the agenda; the first two go before all others."""

    MINUTES = "minutes"  # approving the minutes of the last meeting
    STANDING = "standing"  # a resolution wants it on every agenda for a time
    SUSPENSION = "suspension"  # a suspension waits for this meeting
    ORDINARY = "ordinary"


class AttendanceRole(StrEnum):
    """As what somebody comes to a meeting."""

    DELEGATE = "delegate"  # for a member organisation
    MEMBER = "member"  # of the body that sits
    GUEST = "guest"


class Reply(StrEnum):
    """What was answered to an invitation; no answer is None."""

    COMES = "comes"
    STAYS_AWAY = "stays_away"


class VoteKind(StrEnum):
    """What is voted on."""

    MOTION = "motion"
    ELECTION = "election"


class Choice(StrEnum):
    """What a ballot by correspondence says."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class PeriodKind(StrEnum):
    """How a period is bound to the calendar."""

    SPAN = "span"  # between two days, either of which may be open
    OPEN = "open"  # бессрочно
    RELATIVE = "relative"  # counted from a day not known yet: «за три месяца до даты проведения»
    STANDING = "standing"  # comes again: «ежегодно»


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time with its own wording; both days count, None is an open end."""

    text: str
    kind: PeriodKind
    start: date | None = None
    end: date | None = None
    disputed: bool = False
    note: str = ""  # why it was read so, a sentence for the secretary


class Emphasis(StrEnum):
    """The only formatting inside a text."""

    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch text[start:end] that stands in bold or italic."""

    start: int
    end: int
    emphasis: Emphasis
