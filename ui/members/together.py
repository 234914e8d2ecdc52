"""What is done to all chosen rows at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.russian.numerals import plural
from ui.members.asking import Act, Asking

if TYPE_CHECKING:
    from ui.members.chosen_panel import ChosenPanel
    from ui.members.page import MembersPage

# What an act needs is imported when it is done: the registry is shown sooner without.


class Together(Asking):
    """The acts on the chosen rows of the page «Организации», and the panel that offers them."""

    def __init__(self, page: MembersPage) -> None:
        super().__init__(page)
        self._panel: ChosenPanel | None = None

    def possible(self) -> dict[str, Act]:
        """Return what can be done now, by the id of the action."""
        chosen = len(self._page.selected())
        acts: dict[str, Act] = {}
        if chosen:
            acts["copy"] = self.copy
            acts["copy-emails"], acts["copy-phones"] = self.copy_emails, self.copy_phones
            acts["give-field"] = self.agreed(self.give_field)
        if chosen > 1:
            acts["contacted"] = self.agreed(self.contacted)
        return acts

    def panel(self, chosen: int) -> ChosenPanel:
        """Return the panel that says how many are chosen, and what can be done to them."""
        from ui.members.chosen_panel import NAMED, ChosenPanel

        if self._panel is None:
            self._panel = ChosenPanel(self._page.actions_)
            self._panel.closed.connect(self._page.panel.closed)
            self._page.side.addWidget(self._panel)
        self._panel.show_chosen(chosen, self._page.table.chosen_rows(NAMED))
        return self._panel

    def copy(self) -> None:
        """Put the chosen rows into the clipboard, as cells."""
        from ui.widgets.clipboard import copy_cells

        rows = self._page.table.chosen_rows()
        copy_cells(self._page.table.shown_columns(), rows)
        self._page.said.emit(f"Скопировано: {plural(len(rows), 'строка', 'строки', 'строк')}")

    def copy_emails(self) -> None:
        """Put the addresses of the chosen ones into the clipboard, ready for the field «Кому»."""
        from ui.members.copying import copy_emails

        copy_emails(self._page)

    def copy_phones(self) -> None:
        """Put the telephone numbers of the chosen ones into the clipboard, a line each."""
        from ui.members.copying import copy_phones

        copy_phones(self._page)

    def contacted(self) -> None:
        """Note that all chosen ones were heard from today."""
        from app.members import together

        self._page.do(together.contacted, self._page.selected(), date.today())

    def give_field(self) -> None:
        """Ask for a field of work and add it to the cards of the chosen ones."""
        from app.members import together
        from ui.members.field_dialog import FieldDialog

        page, chosen = self._page, self._page.selected()
        dialog = FieldDialog(page, len(chosen))
        self.open(
            dialog,
            "Добавить",
            lambda: page.carry_out(together.give_field, chosen, dialog.name.currentText()),
        )
