"""The facts of a card, each beside its name; what has several lines gets one more in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.members.rows import Card
from ui import theme
from ui.actions import Actions
from ui.members.facts import IN_PLACE, leader_on, plain_facts, post_words
from ui.widgets.add_line import AddLine
from ui.widgets.button import button, icon_button
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column
from ui.widgets.link import Link
from ui.widgets.menu import menu
from ui.widgets.rows_grid import RowsGrid

if TYPE_CHECKING:
    from ui.members.acts import MemberActs

_TITLE = {name: title for name, title, _ in IN_PLACE}
_WORD = {name: word for name, _, word in IN_PLACE}


class FactSheet(QWidget):
    """The facts that are filled in, and quiet links to add the rest."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._acts: MemberActs | None = None
        self._card: Card | None = None
        self._typed: AddLine | None = None  # the line that is open in place
        self._places: dict[str, QVBoxLayout] = {}  # where a line of each column is added
        self._adders: dict[str, QToolButton] = {}  # and the buttons that do it
        self._grid = RowsGrid()
        self._whole = column(gap=theme.MIDDLE_GAP)
        self.setLayout(self._whole)

    def serve(self, acts: MemberActs) -> None:
        """Let what is clicked here be done by these acts."""
        self._acts = acts

    def show_card(self, card: Card, day: date) -> None:
        """Show the facts of an organisation as of the day."""
        self._card, self._typed, self._places, self._adders = card, None, {}, {}
        clear(self._whole)
        self._grid = RowsGrid()
        self._whole.addLayout(self._grid)
        self._show_leader(card, day)
        for name, words in _lines_of(card):
            self._add_row(name, *self._several(name, words))
        for what, told in plain_facts(card.details):
            self._add_row(what, PlainLabel(told).wrapping())
        self._whole.addLayout(self._rest(card, day))

    def begin(self, name: str) -> None:
        """Open a line in place in which something of this column is added."""
        acts = self._acts
        if acts is None or not self._settled() or not acts.agrees():
            return
        if name not in self._places:
            self._add_row(_TITLE[name], *self._several(name, ()))
        self._typed = AddLine(f"Добавить {_WORD[name]}", acts.used(name))
        self._typed.entered.connect(partial(self._add, name))
        self._typed.left.connect(self._leave)
        self._places[name].addWidget(self._typed)
        self._typed.show()  # at once: what is not seen yet takes no letters
        self._typed.setFocus()

    def _settled(self) -> bool:
        """Take what is typed in place; return whether no line is open any more."""
        if self._typed:
            self._typed.finish()
        return self._typed is None

    def _add(self, name: str, words: str) -> None:
        typed = self._typed
        if self._acts is None or self._card is None or typed is None:
            return
        by_key = typed.hasFocus()
        if not self._acts.add_line(self._card, name, words):
            typed.refuse()
        elif by_key and (again := self._adders.get(name)):  # a filter may have taken the card away
            again.show()
            again.setFocus()  # the next one is a key away

    def _leave(self) -> None:
        if self._card and self._acts:
            self.show_card(self._card, self._acts.day())

    def _show_leader(self, card: Card, day: date) -> None:
        leader = leader_on(card, day)
        if leader and (acts := self._acts):
            name = Link(leader.name, acts.agreed(partial(acts.staffing.open_person, leader.person_id)))
            span = Link(
                post_words(leader), acts.agreed(partial(acts.staffing.correct, card, leader)), quiet=True
            )
            another = icon_button("plus", "Новый руководитель", self._actions["new-leader"].trigger)
            self._add_row("Руководитель", column(name, span, gap=2), another)

    def _several(self, name: str, words: tuple[str, ...]) -> tuple[QLayout, QWidget]:
        """Return the lines of a column, and the button that adds one."""
        place = self._places[name] = column(gap=theme.GAP)
        if name == "fields":
            tags = Flow(gap=theme.GAP)
            for word in words:
                tags.addWidget(Chip(word, "accent", self._actions["edit-member"].trigger, "Изменить…"))
            place.addLayout(tags)
        elif words:
            lines = PlainLabel("\n".join(words)).wrapping()
            lines.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside their name, not beside the button
            place.addWidget(lines)
        self._adders[name] = icon_button("plus", f"Добавить {_WORD[name]}", partial(self.begin, name))
        return place, self._adders[name]

    def _add_row(self, what: str, words: QWidget | QLayout, beside: QWidget | None = None) -> None:
        self._grid.add_row(PlainLabel(_TITLE.get(what, what), "quiet"), words, beside)

    def _rest(self, card: Card, day: date) -> Flow:
        """Return links to add what is not filled in, quietly."""
        words = PlainLabel("Добавить:", "small")
        words.setContentsMargins(0, 3, 0, 0)  # as deep as the words of the links
        rest = Flow(gap=theme.GAP)
        rest.addWidget(words)
        for word, act in self._offers(card, day):
            rest.addWidget(_offer(word, act))
        if self._acts:
            rest.addWidget(_seldom(card, self._actions, self._acts))
        return rest

    def _offers(self, card: Card, day: date) -> Iterator[tuple[str, Callable[[], object]]]:
        if leader_on(card, day) is None:
            yield "руководителя", self._actions["new-leader"].trigger
        known = dict(_lines_of(card))
        for name, _, word in IN_PLACE:
            if name not in known:
                yield word, partial(self.begin, name)
        if not card.attachments:
            yield "вложение", self._actions["attach"].trigger
        if not card.contacts:
            yield "отметку о связи", self._actions["contact"].trigger


def _offer(word: str, act: Callable[[], object]) -> QPushButton:
    link = button(word, act, "link")
    link.setProperty("small", "true")
    link.setAccessibleName(f"Добавить {word}")
    return link


def _seldom(card: Card, actions: Actions, acts: MemberActs) -> QPushButton:
    """Return the link behind which stands what is added seldom."""
    link = _offer("другое", lambda: None)
    link.setMenu(
        menu(
            link,
            ("Прежнего руководителя…", acts.agreed(partial(acts.staffing.add, card, leader=True))),
            ("Другую должность…", acts.agreed(partial(acts.staffing.add, card, leader=False))),
            ("Прежнее название…", acts.agreed(partial(acts.naming.add_former, card))),
            ("Адрес, регистрацию, численность, заметки…", actions["edit-member"].trigger),
        )
    )
    return link


def _lines_of(card: Card) -> list[tuple[str, tuple[str, ...]]]:
    """Return the filled columns that have several lines, with their lines."""
    details = card.details
    lines = {name: tuple(getattr(details, name).splitlines()) for name in ("phones", "emails", "sites")}
    lines["fields"] = details.fields
    return [(name, words) for name, words in lines.items() if words]
