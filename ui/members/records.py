"""What a card keeps below its facts: files, contacts, the history, people and names of other times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QWidget

from app.members.rows import Card
from ui import theme
from ui.actions import Actions
from ui.members.facts import title_of_others
from ui.members.history import history_grid
from ui.members.record_rows import (
    LAST_CONTACTS,
    Row,
    attachment_rows,
    contact_rows,
    leader_rows,
    name_rows,
    post_rows,
    rows_grid,
)
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, hairline, line

if TYPE_CHECKING:
    from ui.members.acts import MemberActs

Link = tuple[str, Callable[[], object]]  # its words and what it does


class Records(QWidget):
    """The sections of a card that have something to show, each with a link to add to it."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._acts: MemberActs | None = None
        self._sections = column(gap=theme.MIDDLE_GAP)
        self.setLayout(self._sections)

    def serve(self, acts: MemberActs) -> None:
        """Let what is clicked here be done by these acts."""
        self._acts = acts

    def show_card(self, card: Card, day: date, *, all_contacts: bool = False) -> None:
        """Show the records of an organisation; of the contacts the last ones, or all."""
        clear(self._sections)
        acts = self._acts
        if acts is None:
            return
        add_leader = acts.agreed(partial(acts.staffing.add, card, leader=True))
        add_post = acts.agreed(partial(acts.staffing.add, card, leader=False))
        add_name = acts.agreed(partial(acts.naming.add_former, card))
        self._show("Вложения", attachment_rows(card, acts), ("Вложить…", self._does("attach")))
        self._show(
            "Отметки о связи",
            contact_rows(card, acts, everything=all_contacts),
            *self._rest_of_contacts(card, day, all_contacts=all_contacts),
            ("Отметить…", self._does("contact")),
        )
        if card.events:
            certificate = ("Справка…", self._does("certificate"))
            self._add("История членства", history_grid(card.events, day, acts.show_resolution), certificate)
        self._show(title_of_others(card, day), leader_rows(card, day, acts), ("Внести…", add_leader))
        self._show("Другие должности", post_rows(card, acts), ("Внести…", add_post))
        self._show("Прежние названия", name_rows(card, acts), ("Внести…", add_name))

    def _rest_of_contacts(self, card: Card, day: date, *, all_contacts: bool) -> Sequence[Link]:
        if all_contacts or len(card.contacts) <= LAST_CONTACTS:
            return ()
        return ((f"Все: {len(card.contacts)}", partial(self.show_card, card, day, all_contacts=True)),)

    def _does(self, action: str) -> Callable[[], object]:
        return self._actions[action].trigger

    def _show(self, title: str, rows: Sequence[Row], *links: Link) -> None:
        if rows:
            self._add(title, rows_grid(rows), *links)

    def _add(self, title: str, inside: QLayout, *links: Link) -> None:
        """Add a section: its title over a hairline, the links on the right, what is inside below."""
        buttons = [button(words, act, "link") for words, act in links]
        for one in buttons:
            one.setProperty("small", "true")
            one.setAccessibleName(f"{one.text().rstrip('…')}: {title}")
        top = line(PlainLabel(title, "section"), 0, *buttons, gap=theme.GAP)
        self._sections.addSpacing(theme.GAP)
        self._sections.addLayout(column(top, hairline(), gap=theme.GAP))
        self._sections.addLayout(inside)
