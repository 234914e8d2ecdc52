"""When the organisation was heard from: today with one click, any other day in a dialog."""

from __future__ import annotations

from datetime import date

from app.members import contacts, operations
from app.members.rows import Card, ContactRow
from ui.members.asking import Asking


class Contacting(Asking):
    """The acts on the contact records of a card."""

    def today(self, card: Card) -> None:
        """Note that the organisation was heard from today."""
        self._page.do(operations.record_contact, card.row.id, date.today())

    def add(self, card: Card) -> None:
        """Note when, how and from whom the organisation was heard, or that it did not answer."""
        from ui.members.contact_dialog import ContactDialog

        dialog = ContactDialog(self._page, self._page.office, card)
        self.open(
            dialog,
            "Записать",
            lambda: self._page.carry_out(contacts.add_contact, card.row.id, dialog.told()),
        )

    def correct(self, card: Card, record: ContactRow) -> None:
        """Correct a record, or take it out."""
        from ui.members.contact_dialog import ContactDialog

        dialog = ContactDialog(self._page, self._page.office, card, record)
        self.offer_removal(
            dialog, "Убрать отметку", lambda: self._page.carry_out(contacts.remove_contact, record.id)
        )
        self.open(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(contacts.correct_contact, dialog.told()),
        )
