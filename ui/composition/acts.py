"""What is done with the council's composition: elected, changed, ended, printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.composition import operations
from app.composition.queries import changes
from app.composition.rows import CouncilPostRow
from app.errors import UserError
from db.vocabulary import Body
from ui.members.asking import insists
from ui.widgets.dialog import show_until_closed

if TYPE_CHECKING:
    from ui.composition.side import CompositionSide
    from ui.widgets.dialog import Dialog

# The dialogs and the papers are imported when they are opened.


class CompositionActs:
    """Works on the day that is shown; of another day than today it is asked first."""

    def __init__(self, side: CompositionSide) -> None:
        self._side, self._page = side, side.page

    def possible(self, row: CouncilPostRow | None) -> dict[str, Callable[[], object]]:
        """Return what can be done, by the id of the action."""
        acts: dict[str, Callable[[], object]] = {
            "print": self.print,
            "export-xlsx": self.export,
            "council-day": self._side.day.open,
            "council-changes": self.show_changes,
        }
        if not self._is_today():
            acts["council-today"] = partial(self._side.show_day, date.today())
        if row is None:
            return acts
        return {
            **acts,
            "council-change": partial(self.change, row),
            "council-end": partial(self.end, row),
            "council-person": partial(self.show_person, row),
        }

    def elect(self) -> None:
        """Ask who is elected into which body from what day on."""
        from ui.composition.post_dialog import PostDialog

        if self._agrees():
            day, body = self._side.day.day(), self._side.body or Body.COUNCIL
            dialog = PostDialog(self._page, self._page.office, day, body)
            self._ask(
                dialog,
                "Избрать",
                lambda: self._page.carry_out(operations.elect, dialog.body_chosen(), dialog.told()),
            )

    def change(self, row: CouncilPostRow) -> None:
        """Correct a post, or take out one that was never held."""
        from ui.composition.post_dialog import PostDialog

        if self._agrees():
            dialog = PostDialog(self._page, self._page.office, self._side.day.day(), row.body, row)
            remove = partial(self._page.carry_out, operations.remove, row.id)
            dialog.offer("Убрать запись", partial(dialog.attempt, remove), "link", left=True)
            self._ask(
                dialog,
                "Сохранить",
                lambda: self._page.carry_out(operations.correct, row.id, dialog.body_chosen(), dialog.told()),
            )

    def end(self, row: CouncilPostRow) -> None:
        """Ask from what day on the post is no more."""
        from ui.composition.post_dialog import EndDialog

        if self._agrees():
            dialog = EndDialog(self._page, row, self._side.day.day())
            self._ask(
                dialog,
                "Прекратить полномочия",
                lambda: self._page.carry_out(operations.end, row.id, dialog.day.the_day(), dialog.why.text()),
            )

    def show_person(self, row: CouncilPostRow) -> None:
        """Show what is known of whose post it is: birthday, contacts, all posts."""
        from ui.members.person_acts import show_person

        show_person(self._page, row.person_id)

    def show_changes(self) -> None:
        """Show on which days the composition changed; the one picked is shown."""
        from ui.composition.changes_dialog import ChangesDialog

        dialog = ChangesDialog(self._page, self._page.office.read(changes))
        dialog.exec()
        if dialog.picked:
            self._side.show_day(dialog.picked)
        dialog.deleteLater()

    def print(self) -> None:
        """Show the composition as it will be printed."""
        from ui.composition.paper import CompositionPaper  # brings QtPdf

        paper = CompositionPaper(self._page, self._side.day.day(), self._side.body)
        show_until_closed(paper)

    def export(self) -> None:
        """Ask for a file and save the composition as an Excel workbook."""
        from app.composition.document import council_list
        from app.documents.files import save, with_ending

        told = self._page.office.read(council_list, self._side.day.day(), self._side.body)
        asked, _ = QFileDialog.getSaveFileName(
            self._page, "Сохранить", f"{told.title}.xlsx", "Таблица Excel (*.xlsx)"
        )
        if not asked:
            return
        from app.composition.workbook import render_composition  # brings openpyxl

        path = with_ending(asked, ".xlsx")
        try:
            save(path, render_composition(told))
        except UserError as error:
            self._page.trouble.say(str(error))
        else:
            self._page.said.emit(f"Сохранено: {path}")

    def _ask(self, dialog: Dialog, yes: str, act: Callable[[], object]) -> None:
        dialog.offer_cancel()
        dialog.offer(yes, partial(dialog.attempt, act), "filled")
        show_until_closed(dialog)

    def _agrees(self) -> bool:
        return self._is_today() or insists(self._page, "Состав показан", self._side.day.day())

    def _is_today(self) -> bool:
        return self._side.day.day() == date.today()
