"""The items of minutes: where each begins, and under which word each of its paragraphs stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest

from app.resolutions.reading.clauses import understood
from app.resolutions.reading.landmarks import is_adoption, operative
from app.resolutions.reading.minutes_agenda import Agenda
from app.resolutions.reading.minutes_roles import Told, is_question, told
from app.resolutions.reading.outline import outline
from app.resolutions.reading.paragraphs import Paragraph, unmarked
from app.resolutions.text import Clause
from app.resolutions.verbs import has_infinitive
from db.vocabulary import ClauseRole

_LATER = (ClauseRole.DECIDED, ClauseRole.VOTED)  # in an item, after which something new is heard
_LONGEST_TITLE = 400


@dataclass(slots=True)
class _Section:
    """Paragraphs under one word."""

    role: ClauseRole | None
    word: str
    paragraphs: list[Paragraph] = field(default_factory=list)

    def clauses(self, usual: str, on: date) -> Iterator[Clause]:
        """Yield the section's clauses in their role, the first with the word as it stood.

        The usual word of decisions is the document's; a word that no clause can bear stands alone.
        """
        found = outline(self.paragraphs)
        decided = self.role is ClauseRole.DECIDED
        word = "" if decided and found and self.word == usual else self.word
        if word and (decided or not found or found[0].marker):
            yield Clause(None, "", written=word, role=self.role)
            word = ""
        for place, clause in enumerate(understood(found, on) if decided else found):
            yield _in_role(replace(clause, written=word) if word and not place else clause, self.role)


@dataclass(slots=True)
class _Item:
    """An agenda item that is still being read."""

    title: Paragraph | None = None
    sections: list[_Section] = field(default_factory=list)

    @property
    def role(self) -> ClauseRole | None:
        """Return under which word one is now."""
        return self.sections[-1].role if self.sections else None

    def add(self, paragraph: Paragraph, role: ClauseRole | None = None, word: str = "") -> None:
        """Add a paragraph, under a new word where there is one."""
        if word or not self.sections or (role and role is not self.role):
            self.sections.append(_Section(role, word))
        if paragraph.text or paragraph.marker:
            self.sections[-1].paragraphs.append(paragraph)

    def clause(self, usual: str, on: date) -> Clause:
        """Return the item with all that is told of it."""
        below: list[Clause] = []
        for section in self.sections:
            again = bool(below) and below[-1].role is section.role  # said twice, it is not the usual word
            below += section.clauses("" if again else usual, on)
        if self.title is None:
            return Clause(None, "", tuple(below), role=ClauseRole.ITEM)
        marker = self.title.marker
        return Clause(
            marker.bare if marker else None,
            self.title.text,
            tuple(below),
            written=marker.written if marker else "",
            role=ClauseRole.ITEM,
        )


def start_of_items(paragraphs: Sequence[Paragraph], agenda: Agenda) -> int:
    """Return where the first item begins: below the agenda, else where somebody was heard first."""
    if agenda.titles:
        return agenda.end
    for place, (paragraph, following) in enumerate(zip_longest(paragraphs, paragraphs[1:])):
        first = paragraph.marker is None or paragraph.marker.bare == "1"
        if place >= agenda.end and first and _begins(paragraph, following, agenda, None):
            return place
        if operative(paragraph.text) or ((found := told(paragraph.text)) and found.role not in _LATER):
            return place
    return len(paragraphs)


def items_of(paragraphs: Sequence[Paragraph], agenda: Agenda, on: date) -> tuple[tuple[Clause, ...], str]:
    """Return the items, and the word by which the first of them decided."""
    items: list[_Item] = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        if _begins(paragraph, following, agenda, items[-1].role if items else None):
            items.append(_Item(_without_role(paragraph)))
            if told(paragraph.text):
                _tell(items[-1], unmarked([paragraph.body]))
        else:
            _go_on(items, paragraph)
    sections = (section for item in items for section in item.sections)
    usual = next((each.word for each in sections if each.role is ClauseRole.DECIDED), "")
    return tuple(item.clause(usual, on) for item in items), usual


def _go_on(items: list[_Item], paragraph: Paragraph) -> None:
    """Add the paragraph to the item it belongs to; something new heard after a decision is a new item."""
    found = None if paragraph.marker else told(paragraph.text)
    new = found is not None and found.role is ClauseRole.HEARD and items and items[-1].role in _LATER
    if not items or new:
        items.append(_Item())
    _tell(items[-1], paragraph)


def _tell(item: _Item, paragraph: Paragraph) -> None:
    """Add the paragraph under the word it begins with, or the last one; one may end in the next word."""
    found = None if paragraph.marker else told(paragraph.text)
    if found:
        item.add(unmarked([paragraph.body.cut(0, 0)]), found.role, found.word)
        paragraph = unmarked([paragraph.body.cut(found.end).strip()])
    decided = operative(paragraph.text)
    if not paragraph.marker and decided and decided["end"] is not None:
        item.add(unmarked([paragraph.body.cut(0, decided.start()).strip()]))
        item.add(unmarked([paragraph.body.cut(0, 0)]), ClauseRole.DECIDED, decided["word"])
    elif not paragraph.marker and item.role in _LATER and is_adoption(paragraph.text):
        item.add(paragraph, ClauseRole.VOTED)
    else:
        item.add(paragraph)


def _begins(
    paragraph: Paragraph, following: Paragraph | None, agenda: Agenda, role: ClauseRole | None
) -> bool:
    """Return whether the paragraph is the title of the next item."""
    found, text = told(paragraph.text), paragraph.text
    if paragraph.marker is None and found:
        return False
    if agenda.announces(paragraph):
        return True
    follows = following is not None and following.marker is None and _opens(told(following.text))
    if paragraph.marker is None:
        return is_question(text) and len(text) <= _LONGEST_TITLE and (follows or text.endswith(":"))
    if len(paragraph.marker.path) != 1 or not paragraph.marker.bare.isdecimal():
        return False
    if found:
        return _opens(found)
    return follows and not (role is ClauseRole.DECIDED and has_infinitive(text))


def _opens(found: Told | None) -> bool:
    return found is not None and found.role is not ClauseRole.VOTED


def _without_role(paragraph: Paragraph) -> Paragraph:
    """Return the title; where the word СЛУШАЛИ stands in its place, its number alone."""
    return replace(paragraph, body=paragraph.body.cut(0, 0)) if told(paragraph.text) else paragraph


def _in_role(clause: Clause, role: ClauseRole | None) -> Clause:
    below = tuple(_in_role(child, role) for child in clause.children)
    return replace(clause, role=role, children=below)
