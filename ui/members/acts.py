"""What may be done to the chosen organisation: each act asks what it needs and does one operation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.members import operations, used
from app.members.rows import Card
from db.vocabulary import EventKind
from ui.members.asking import Act, Asking
from ui.members.attaching import Attaching
from ui.members.contacting import Contacting
from ui.members.history import annullable
from ui.members.naming import Naming
from ui.members.staffing import Staffing

if TYPE_CHECKING:
    from ui.members.editor import Editor
    from ui.members.page import MembersPage

# Each dialog is imported when it is opened: the registry is shown sooner without them.


class MemberActs(Asking):
    """The acts on a card: its own here, those on its people, names, contacts and files in their rooms."""

    def __init__(self, page: MembersPage) -> None:
        super().__init__(page)
        self.staffing = Staffing(page)
        self.naming = Naming(page)
        self.contacting = Contacting(page)
        self.attaching = Attaching(page)
        page.panel.serve(self)

    def possible(self) -> dict[str, Act]:
        """Return what can be done now, by the id of the action."""
        acts: dict[str, Act] = {"add-member": self.agreed(self.add)}
        card = self._page.card
        if card is None:
            return acts
        for action, act in (
            ("edit-member", self.edit),
            ("rename-member", self.naming.rename),
            ("new-leader", self.staffing.appoint),
            ("contacted", self.contacting.today),
            ("contact", self.contacting.add),
            ("attach", self.attaching.choose),
        ):
            acts[action] = self.agreed(partial(act, card))
        for kind in card.may:
            acts[f"step-{kind}"] = self.agreed(partial(self.take_step, card, kind))
        if annullable(card):
            acts["annul-entry"] = self.agreed(partial(self.annul, card))
        return acts

    def add(self) -> None:
        """Open the card of a new organisation and show it; a name known already leads to its card."""
        from ui.members.editor import Editor

        editor = Editor(self._page, self._page.office)

        def act() -> None:
            try:
                changes = self._page.carry_out(
                    operations.add_organization,
                    editor.details(),
                    leader=editor.leader.text(),
                    admitted=editor.admitted(),
                )
            except operations.NameTaken as taken:
                self._lead_to(editor, taken.organization_id)
                raise
            self._page.reveal(changes.ids[0])

        self.open(editor, "Добавить", act)

    def edit(self, card: Card) -> None:
        """Change the card."""
        from ui.members.editor import Editor

        editor = Editor(self._page, self._page.office, card.details)
        self.open(
            editor,
            "Сохранить",
            lambda: self._page.carry_out(operations.edit_organization, card.row.id, editor.details()),
        )

    def add_line(self, card: Card, column: str, line: str) -> bool:
        """Put one more telephone, address, site or field of work on the card; return whether it is there."""
        return self._page.do(operations.add_line, card.row.id, column, line) is not None

    def used(self, column: str) -> list[str]:
        """Return what the office has written in this column before, to be offered again."""
        return self._page.office.read(used.fields_of_work) if column == "fields" else []

    def show_resolution(self, resolution_id: int) -> None:
        """Lead to the resolution on which an entry is based."""
        self._page.leads_to.emit("resolutions", resolution_id)

    def take_step(self, card: Card, kind: EventKind) -> None:
        """Record a step of the membership."""
        from ui.members.event_dialog import EventDialog

        dialog = EventDialog(self._page, self._page.office, card, kind, self._page.day.day())
        self.open(
            dialog,
            "Записать",
            lambda: self._page.carry_out(operations.enter_event, card.row.id, dialog.entry()),
        )

    def annul(self, card: Card) -> None:
        """Take a wrong entry out of the count."""
        from ui.members.annul_dialog import AnnulDialog

        dialog = AnnulDialog(self._page, card)
        self.open(
            dialog,
            "Аннулировать",
            lambda: self._page.carry_out(
                operations.annul_event, dialog.entry.currentData(), dialog.reason.text()
            ),
        )

    def _lead_to(self, editor: Editor, organization_id: int) -> None:
        def show() -> None:
            editor.reject()
            self._page.reveal(organization_id)

        editor.offer_way_out("Открыть карточку", show)
