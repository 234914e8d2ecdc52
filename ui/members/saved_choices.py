"""The choices of organisations that are kept under a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.members import filters
from ui.members.asking import Act, Asking

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


# Dialog, menu and queries are imported when they are first wanted: the registry is shown sooner without.


class SavedChoices(Asking):
    """Keeps, offers and forgets the choices of the page «Организации»."""

    def possible(self) -> dict[str, Act]:
        """Return what can be done now, by the id of the action."""
        return {"save-choice": self.save} if self._page.choice() != filters.USUAL else {}

    def save(self) -> None:
        """Ask for a name and keep the present choice under it."""
        from app.members.choices import save_choice
        from ui.widgets.dialog import Dialog
        from ui.widgets.form import field, line_edit

        page, choice = self._page, self._page.choice()
        dialog = Dialog(page, "Сохранить отбор", filters.in_words(choice), 440)
        name = line_edit(placeholder="например: к отчётной конференции")
        dialog.body.addLayout(field("Название отбора", name))
        self.open(dialog, "Сохранить", lambda: page.carry_out(save_choice, name.text(), choice))

    def offer(self, below: QWidget) -> None:
        """Open the menu of the kept choices under the chip."""
        from PySide6.QtWidgets import QMenu

        from app.members.choices import forget_choice, saved
        from ui.members.filter_popups import made_menu, show_below
        from ui.widgets.label import plain_caption

        page = self._page
        kept = page.office.read(saved)
        menu = made_menu(
            [
                (each.name, each.choice == page.choice(), partial(page.filters.take, each.choice))
                for each in kept
            ],
            below,
        )
        if kept:
            menu.addSeparator()
        else:
            menu.addAction("Сохранённых отборов пока нет").setEnabled(False)
        menu.addAction(page.actions_["save-choice"])
        if kept:
            forget = QMenu("Убрать отбор", menu)
            for each in kept:
                action = forget.addAction(plain_caption(each.name))
                action.triggered.connect(partial(lambda id_, _=False: page.do(forget_choice, id_), each.id))
            menu.addMenu(forget)
        show_below(menu, below)
