"""Whose row is whose: an organisation's first row leads, others join it; of the unsure a person is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from app.members.importing.drafting import draft_of
from app.members.importing.drafts import Draft
from app.members.importing.fields import Field
from app.members.importing.held import Held
from app.members.importing.matching import Matcher
from app.members.importing.planned import (
    Alike,
    Answer,
    Answers,
    Different,
    LeftOut,
    Problem,
    SameAs,
    SameAsRow,
)
from app.members.importing.tellings import Telling
from app.russian.folding import fold

_LONGEST_NAME = 1000  # letters; the longest of a charter has some three hundred


@dataclass(frozen=True, slots=True)
class Leads:
    """The first row of an organisation: of a card, or of a new one."""

    card: int | None
    draft: Draft | None = None  # where the row had to be read already


@dataclass(frozen=True, slots=True)
class Joins:
    """One more row of the organisation of an earlier row."""

    leader: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A person has to say whose row it is."""

    draft: Draft
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """The row cannot be imported as it is."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Dropped:
    """A person left the row out."""


Seat: TypeAlias = Leads | Joins | Asked | Refused | Dropped


def seated(told: Sequence[Telling], cards: Mapping[int, Held], answers: Answers) -> list[Seat]:
    """Return the seat of each row."""
    return _Seating(told, cards).seats(answers)


@dataclass(slots=True)
class _Seating:
    """The rows as they are given their seats, one after the other."""

    told: Sequence[Telling]
    cards: Mapping[int, Held]
    matcher: Matcher = field(init=False)
    given: list[Seat] = field(default_factory=list)
    by_line: dict[tuple[str, int], int] = field(default_factory=dict)
    by_card: dict[int, int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)  # of those that are on no card

    def __post_init__(self) -> None:
        self.matcher = Matcher(self.cards)

    def seats(self, answers: Answers) -> list[Seat]:
        """Return the seat of each row."""
        for number, telling in enumerate(self.told):
            where = (telling.sheet, telling.line)
            self.given.append(self._seat(number, telling, answers.get(where)))
            self.by_line[where] = number
        return self.given

    def _seat(self, number: int, telling: Telling, answer: Answer | None) -> Seat:
        match answer:
            case LeftOut():
                return Dropped()
            case SameAs(organization_id) if organization_id in self.cards:
                return self._on_card(number, organization_id)
            case SameAsRow(sheet, line) if (sheet, line) in self.by_line:
                return self._beside(telling, self.by_line[sheet, line])
        if telling.continues is not None and (telling.sheet, telling.continues) in self.by_line:
            return self._beside(telling, self.by_line[telling.sheet, telling.continues])
        if not telling.called:
            return _refused(telling, "В строке нет названия организации. Впишите его или удалите строку.")
        return self._by_name(number, telling, different=isinstance(answer, Different))

    def _on_card(self, number: int, card: int) -> Seat:
        leader = self.by_card.setdefault(card, number)
        return Joins(leader) if leader != number else Leads(card)

    def _by_name(self, number: int, telling: Telling, *, different: bool) -> Seat:
        exact = self.matcher.exact(telling)
        earlier = self._earlier(telling, exact)
        if different and (exact or earlier is not None):
            return _refused(
                telling,
                f"Организация «{telling.called}» уже есть. Чтобы внести ещё одну,"
                " напишите в таблице название, которое её отличает.",
            )
        if earlier is not None:
            again = self.told[earlier].sheet == telling.sheet
            return self._asked(telling, earlier) if again else self._beside(telling, earlier)
        if len(exact) > 1:
            alike = tuple(Alike(self.cards[id_].name, "то же название", id_) for id_ in exact)
            return Asked(draft_of(telling, None), alike)
        if exact:
            return self._on_card(number, exact[0])
        if len(telling.called) > _LONGEST_NAME:
            return _refused(
                telling,
                "Название слишком длинное: похоже, в ячейке не только оно или в файле не закрыты кавычки."
                " Исправьте его в таблице.",
            )
        return self._unknown(number, telling, different=different)

    def _beside(self, telling: Telling, earlier: int) -> Seat:
        """Return the seat of one more row of an organisation: with the one that leads, if any does."""
        match self.given[earlier]:
            case Joins(leader):
                return Joins(leader)
            case Leads():
                return Joins(earlier)
            case Dropped():
                return Dropped()
            case Asked() | Refused():
                return self._asked(telling, earlier)

    def _asked(self, telling: Telling, earlier: int) -> Asked:
        return Asked(draft_of(telling, None), (self._as_alike(earlier),))

    def _earlier(self, telling: Telling, exact: Sequence[int]) -> int | None:
        """Return the earlier row of just this organisation."""
        if len(exact) == 1:
            return self.by_card.get(exact[0])
        return self.by_name.get(fold(telling.called))

    def _as_alike(self, number: int) -> Alike:
        telling = self.told[number]
        return Alike(telling.called, "то же название", None, telling.sheet, telling.line)

    def _unknown(self, number: int, telling: Telling, *, different: bool) -> Seat:
        """Return the seat of a row that no card is called by."""
        draft = draft_of(telling, None)
        alike = () if different else self.matcher.alike(draft)
        self.matcher.remember(draft)
        for name in filter(None, (telling.name, telling.short_name)):
            self.by_name.setdefault(fold(name), number)
        return Asked(draft, alike) if alike else Leads(None, draft)


def _refused(telling: Telling, message: str) -> Refused:
    return Refused(Problem(telling.sheet, telling.place(Field.NAME, Field.SHORT_NAME), message))
