"""What is asked of meetings: frozen rows, the only form in which the window and the documents see them."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary import AgendaKind, AttendanceRole, Counted, MeetingKind, Period, Reply, Share, VoteKind


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list; before its days are known it has at most a period."""

    id: int
    kind: MeetingKind
    number: int | None
    name: str  # «XXI страновая отчётно-выборная конференция»
    theme: str
    place: str
    host: str
    date_from: date | None
    date_to: date | None
    period: Period | None
    by_correspondence: bool
    cancelled: str  # why it was not held
    items: int  # on its agenda
    documents: int  # resolutions and minutes
    missed: tuple[str, ...] = ()  # standing items that the agenda of a past meeting lacks


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item of an agenda; `number` is as announced, the rows come in the order of hearing."""

    id: int
    number: int
    kind: AgendaKind
    title: str
    speaker: str
    spoken: str
    note: str
    resolution_id: int | None  # the draft that goes with it
    resolution: str  # its name
    organization_id: int | None  # whose suspension is to be decided
    papers: tuple[tuple[int, str], ...]  # ids and names of the files


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Somebody invited to a meeting; a delegate's organisation is named as it was called that day."""

    id: int
    role: AttendanceRole
    organization_id: int | None
    organization: str
    person_id: int | None
    name: str
    post: str
    mandate: str
    proxy: str
    reply: Reply | None
    present: bool
    has_vote: bool  # by the registry as it was at the opening


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether a meeting may decide; the one source of every count on screen and on paper."""

    present: int  # who have a vote and came
    entitled: int  # of all who have a vote
    needed: int
    words: str  # «Кворум есть: 18 из 24, нужно 13»
    promised: int = 0  # who have a vote and answered that they would come

    @property
    def reached(self) -> bool:
        """Return whether as many came as are needed."""
        return self.present >= self.needed


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Somebody who stood in an election; `elected` by the rule of the vote."""

    id: int
    name: str
    votes: int
    elected: bool


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One vote on an agenda item with its result."""

    id: int
    item_id: int
    kind: VoteKind
    subject: str
    secret: bool
    repeats_id: int | None  # the vote taken again, or the round before
    in_favour: int
    against: int
    abstained: int
    present: int
    entitled: int
    share: Share
    number: int | None
    counted: Counted
    needed: int
    passed: bool
    unanimous: bool  # somebody was for it, nobody against, nobody abstained
    stands: bool  # not taken again since
    seats: int
    issued: int | None
    spoilt: int | None
    candidates: tuple[CandidateRow, ...]
    words: str  # «За — 18, против — 2, воздержался — 1. Принято»
    round: int = 1  # of an election; of a motion: how many times it was voted on by then
