"""What the registry's queries return: frozen rows, the only form in which the window sees the register."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary import EventKind, Gender, LegalForm, Precision, Status


@dataclass(frozen=True, slots=True)
class RegistryRow:
    """An organisation in the registry as of a day."""

    id: int
    name: str
    short_name: str
    status: Status
    since: date | None
    ended_by: EventKind | None
    until: str
    leader: str  # «Саблина Полина Егоровна»; empty: nobody is recorded
    region: str
    city: str
    phones: str
    emails: str
    last_contact: date | None
    form: LegalForm = LegalForm.OTHER
    fields: tuple[str, ...] = ()  # of work, in the order of the alphabet
    address: str = ""
    sites: str = ""
    registration_number: str = ""
    registered_on: date | None = None
    registered_precision: Precision = Precision.DAY
    headcount: int | None = None
    since_precision: Precision = Precision.DAY
    notes: str = ""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event of a membership with its basis in words; `status` is what it led to."""

    id: int
    kind: EventKind
    effective: date
    precision: Precision
    status: Status
    until: str
    reason: str
    basis: str
    resolution_id: int | None
    annulled: bool
    annulled_reason: str
    note: str = ""
    successor_id: int | None = None
    successor: str = ""


@dataclass(frozen=True, slots=True)
class LeaderRow:
    """Who led an organisation, from when until when."""

    id: int
    name: str
    title: str
    since: date | None
    until: date | None
    person_id: int = 0
    since_precision: Precision = Precision.DAY
    until_precision: Precision = Precision.DAY
    basis: str = ""
    is_leader: bool = True


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is known of a person, the posts aside."""

    surname: str
    given: str = ""
    patronymic: str = ""
    gender: Gender | None = None
    birthday: date | None = None
    phones: str = ""
    emails: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person with all the posts held, newest first: «руководитель, ОО «Наш двор», с 2016 года»."""

    id: int
    name: str
    details: PersonDetails
    posts: tuple[str, ...]
    organizations: int  # in how many of them the name is seen


@dataclass(frozen=True, slots=True)
class FormerNameRow:
    """A name of the past and the day the next one replaced it."""

    name: str
    short_name: str
    replaced_on: date
    replaced_precision: Precision = Precision.DAY
    id: int = 0


@dataclass(frozen=True, slots=True)
class ContactRow:
    """When the secretariat heard from an organisation, or tried to."""

    id: int
    day: date
    means: str
    from_whom: str
    answered: bool
    note: str


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file kept on the card; its bytes are read when it is opened."""

    id: int
    name: str
    note: str
    added_on: date
    size: int


@dataclass(frozen=True, slots=True)
class Details:
    """What the card says of an organisation, its membership aside."""

    name: str
    short_name: str = ""
    form: LegalForm = LegalForm.OTHER
    registration_number: str = ""
    registered_on: date | None = None
    registered_precision: Precision = Precision.DAY
    region: str = ""
    city: str = ""
    address: str = ""
    phones: str = ""
    emails: str = ""
    sites: str = ""
    headcount: int | None = None
    notes: str = ""
    fields: tuple[str, ...] = ()  # of work


@dataclass(frozen=True, slots=True)
class Card:
    """All that is known of an organisation; `row` is as of the day, the details are today's."""

    row: RegistryRow
    details: Details
    events: tuple[EventRow, ...]  # newest first, annulled ones too
    leaders: tuple[LeaderRow, ...]  # newest first
    former_names: tuple[FormerNameRow, ...]  # newest first
    may: tuple[EventKind, ...]  # the steps that may be entered for the day
    contacts: tuple[ContactRow, ...] = ()  # newest first
    attachments: tuple[AttachmentRow, ...] = ()  # newest first
    posts: tuple[LeaderRow, ...] = ()  # other than the leader's, newest first
