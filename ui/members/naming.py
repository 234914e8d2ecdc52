"""What an organisation is called: another name from a day on, and the names of the past."""

from __future__ import annotations

from dataclasses import replace

from app.members import former_names, operations
from app.members.rows import Card, FormerNameRow
from ui.members.asking import Asking


class Naming(Asking):
    """The acts on the names of a card."""

    def rename(self, card: Card) -> None:
        """Give another name from a day on."""
        from ui.members.name_dialogs import RenameDialog

        dialog = RenameDialog(self._page, card)

        def act() -> None:
            renamed = replace(card.details, name=dialog.name.text(), short_name=dialog.short_name.text())
            since = dialog.since.the_loose_day()
            self._page.carry_out(
                operations.edit_organization,
                card.row.id,
                renamed,
                renamed_on=since.day,
                renamed_precision=since.precision,
            )

        self.open(dialog, "Переименовать", act)

    def add_former(self, card: Card) -> None:
        """Enter a name of the past."""
        from ui.members.name_dialogs import FormerNameDialog

        dialog = FormerNameDialog(self._page, card)
        self.open(
            dialog,
            "Внести",
            lambda: self._page.carry_out(former_names.add_former_name, card.row.id, dialog.told()),
        )

    def correct_former(self, card: Card, known: FormerNameRow) -> None:
        """Correct a name of the past, or take it out."""
        from ui.members.name_dialogs import FormerNameDialog

        dialog = FormerNameDialog(self._page, card, known)
        self.offer_removal(
            dialog,
            "Убрать название",
            lambda: self._page.carry_out(former_names.remove_former_name, known.id),
        )
        self.open(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(former_names.correct_former_name, dialog.told()),
        )
