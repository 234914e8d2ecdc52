"""Whom a row may tell of: exactly by a name, else perhaps by what is alike; then a person decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.members.importing.drafting import says
from app.members.importing.drafts import Draft
from app.members.importing.fields import Field
from app.members.importing.held import Held
from app.members.importing.likeness import Likeness
from app.members.importing.planned import Alike
from app.members.importing.tellings import Telling
from app.members.importing.values import digits, items_of
from app.russian.folding import fold

F = Field

_MOST = 5  # suggestions to a row
_SHORTEST = {F.PHONES: 6, F.EMAILS: 5, F.REGISTRATION_NUMBER: 4}
_WHY = {
    F.PHONES: "тот же телефон",
    F.EMAILS: "та же эл. почта",
    F.REGISTRATION_NUMBER: "тот же регистрационный номер",
    F.SHORT_NAME: "то же краткое название",
    F.NAME: "похожее название",
}


class Matcher:
    """The registry, and the rows read so far, by all by which one may be recognised."""

    def __init__(self, cards: Mapping[int, Held]) -> None:
        self._cards = cards
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_any_name: dict[str, list[int]] = defaultdict(list)
        self._by_cleaned: dict[str, list[int]] | None = None
        self._likeness: Likeness[Alike] | None = None
        self._by_mark: dict[tuple[Field, str], list[Alike]] = defaultdict(list)
        for card in cards.values():
            self._by_name[card.keys[0]].append(card.id)
            for key in {*card.keys, *(key for _, key in card.former)}:
                self._by_any_name[key].append(card.id)

    def exact(self, telling: Telling) -> list[int]:
        """Return the cards of just this name; of several those that agree with most of the row."""
        key = fold(telling.called)
        if not key:  # a name of nothing but quotes
            return []
        found = self._by_name.get(key) or self._by_any_name.get(key) or self._by_text().get(key, [])
        if len(found) < 2:
            return found
        agreeing = {id_: _agreement(telling, self._cards[id_]) for id_ in found}
        most = max(agreeing.values())
        return [id_ for id_, count in agreeing.items() if count == most]

    def _by_text(self) -> dict[str, list[int]]:
        """Return the cards by their names as they stand: a key may hold what was cleaned out of the name."""
        if self._by_cleaned is None:
            self._by_cleaned = defaultdict(list)
            for card in self._cards.values():
                self._by_cleaned[fold(card.name)].append(card.id)
        return self._by_cleaned

    def alike(self, draft: Draft) -> tuple[Alike, ...]:
        """Return whom the row may tell of, each once with the first reason."""
        found: dict[tuple[int | None, str, int], Alike] = {}
        for alike in self._found(draft, self._known()):
            found.setdefault((alike.organization_id, alike.sheet, alike.line), alike)
        return tuple(found.values())[:_MOST]

    def remember(self, draft: Draft) -> None:
        """Remember a row that is on no card, so that a later one may be found like it."""
        telling = draft.telling
        row = Alike(telling.called, "", None, telling.sheet, telling.line)
        self._known().add(telling.called, row)
        for mark in _marks_of_row(draft):
            self._by_mark[mark].append(row)

    def _known(self) -> Likeness[Alike]:
        """Return all names there are; most imports bring nobody unknown, and never ask for them."""
        if self._likeness is None:
            self._likeness = Likeness()
            for card in self._cards.values():
                self._remember_card(card, self._likeness)
        return self._likeness

    def _found(self, draft: Draft, likeness: Likeness[Alike]) -> Iterator[Alike]:
        for alike in likeness.like(draft.telling.called):
            yield replace(alike, why=_WHY[F.NAME])
        for mark in _marks_of_row(draft):
            for alike in self._by_mark.get(mark, ())[:_MOST]:
                yield replace(alike, why=_WHY[mark[0]])

    def _remember_card(self, card: Held, likeness: Likeness[Alike]) -> None:
        whose = Alike(card.name, "", card.id)
        names = {card.name, card.text(F.SHORT_NAME), *(name for name, _ in card.former)}
        for name in filter(None, names):
            likeness.add(name, whose)
        for mark in _marks_of_card(card):
            self._by_mark[mark].append(whose)


def _agreement(telling: Telling, card: Held) -> int:
    return sum(says(card, cell.field, cell.value) for cell in telling.cells)


def _marks_of_row(draft: Draft) -> Iterable[tuple[Field, str]]:
    values = draft.values
    return _marks(
        values.get(F.PHONES, ()),
        values.get(F.EMAILS, ()),
        values.get(F.REGISTRATION_NUMBER, ""),
        values.get(F.SHORT_NAME, ""),
    )


def _marks_of_card(card: Held) -> Iterable[tuple[Field, str]]:
    return _marks(
        items_of(F.PHONES, card.text(F.PHONES)),
        items_of(F.EMAILS, card.text(F.EMAILS)),
        card.text(F.REGISTRATION_NUMBER),
        card.text(F.SHORT_NAME),
    )


def _marks(
    phones: Iterable[str], emails: Iterable[str], number: str, short_name: str
) -> Iterator[tuple[Field, str]]:
    """Yield by what an organisation may be recognised besides its name."""
    told = [
        *((F.PHONES, digits(phone)) for phone in phones),
        *((F.EMAILS, fold(email)) for email in emails),
        (F.REGISTRATION_NUMBER, "".join(filter(str.isalnum, fold(number)))),
        (F.SHORT_NAME, fold(short_name)),
    ]
    return ((kind, text) for kind, text in told if len(text) >= _SHORTEST.get(kind, 1))
