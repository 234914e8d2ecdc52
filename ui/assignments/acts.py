"""What is done with the chosen assignment: on the card, in dialogs, from the menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog
from sqlalchemy.orm import Session

from app.assignments import closing, operations, parts
from app.assignments.rows import PartRow, Standing
from app.assignments.story import Story, result_file
from app.changes import Changes
from app.errors import UserError
from app.members.attachments import put_aside

if TYPE_CHECKING:
    from ui.assignments.page import AssignmentsPage
    from ui.widgets.dialog import Dialog

# The dialogs are imported when they are opened.


class AssignmentActs:
    """The acts on the assignment that is shown on the card."""

    def __init__(self, page: AssignmentsPage) -> None:
        self._page = page
        self._copies: QTemporaryDir | None = None  # goes with the window, and what was opened with it

    def possible(self, told: Story | None) -> dict[str, Callable[[], object]]:
        """Return what can be done with the assignment, by the id of the action."""
        if told is None:
            return {}
        always: dict[str, Callable[[], object]] = {
            "go-to-clause": self.go_to_clause,
            "note-progress": self._page.begin_note,
        }
        if told.row.standing is Standing.CLOSED:
            return {**always, "reopen-assignment": partial(self._page.do, closing.reopen, told.row.id)}
        return {
            **always,
            "close-assignment": self.close,
            "move-deadline": self.move,
            "change-responsible": self.change_responsible,
            "set-recurrence": self.set_recurrence,
            "open-parts": self.open_parts,
        }

    def close_with(self, result: str) -> None:
        """Take the assignment off control as done: the result was typed on the card."""
        if self._page.do(closing.close_as_done, self._id(), result):
            self._page.card.result.forget()

    def close(self, words: str = "") -> None:
        """Ask how the assignment ended, and take it off control."""
        from ui.assignments.close_dialog import CloseDialog

        told = self._told()
        dialog = CloseDialog(self._page, told.row, words or self._page.card.result.text())
        if self._ask(dialog, "Снять с контроля", lambda: self._carry_out(dialog.operation())):
            self._page.card.result.forget()

    def add_note(self, text: str) -> None:
        """Note what was done: it was typed on the card."""
        if self._page.do(operations.add_note, self._id(), text):
            self._page.card.note.forget()

    def move(self) -> None:
        """Show how the period was read; give it another reading, or move it."""
        from ui.assignments.deadline_dialog import DeadlineDialog

        dialog = DeadlineDialog(self._page, self._told().row)
        self._ask(dialog, "Сохранить", lambda: self._carry_out(dialog.operation()))

    def change_responsible(self) -> None:
        """Ask who answers for it from now on."""
        from ui.assignments.responsible_dialog import ResponsibleDialog

        dialog = ResponsibleDialog(self._page, self._told().row)
        self._ask(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(operations.change_responsible, self._id(), dialog.told()),
        )

    def set_recurrence(self) -> None:
        """Ask how often it comes again."""
        from ui.assignments.recurrence_dialog import RecurrenceDialog

        dialog = RecurrenceDialog(self._page, self._told())
        self._ask(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(operations.set_recurrence, self._id(), dialog.told()),
        )

    def open_parts(self) -> None:
        """Open it into a list of those who are members today."""
        self._page.do(parts.open_parts, self._id(), date.today())

    def tick(self, part: PartRow, done: bool) -> None:
        """Note that an organisation has done its part today, or that it has not."""
        day = date.today() if done else None
        if not self._page.do(parts.tick_part, self._id(), part.organization_id, day, part.note):
            self._page.show_chosen()

    def open_part(self, part: PartRow) -> None:
        """Ask when an organisation did its part, and what there is to note."""
        from ui.assignments.part_dialog import PartDialog

        dialog = PartDialog(self._page, part)
        self._ask(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(
                parts.tick_part, self._id(), part.organization_id, dialog.done_on(), dialog.note.text()
            ),
        )

    def remove_part(self, part: PartRow) -> None:
        """Take an organisation off the list."""
        self._page.do(parts.remove_part, self._id(), part.organization_id)

    def go_to_clause(self) -> None:
        """Show the resolution that gave the assignment."""
        self._page.leads_to.emit("resolutions", self._told().row.resolution_id)

    def show_next(self) -> None:
        """Show the one that came after the assignment."""
        if (next_id := self._told().next_id) is not None:
            self._page.reveal(next_id)

    def show_file(self) -> None:
        """Open a private read-only copy of the result's file in the system's viewer."""
        try:
            file = self._page.office.read(result_file, self._id())
            copy = put_aside(file, Path(self._private_folder())) if file else None
        except UserError as error:
            self._page.trouble.say(str(error))
            return
        if copy and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._page.trouble.say(f"Не нашлось программы, которая открыла бы «{copy.name}».")

    def _carry_out(self, operation: Callable[[Session, int], Changes]) -> None:
        self._page.carry_out(operation, self._id())

    def _ask(self, dialog: Dialog, yes: str, act: Callable[[], object]) -> bool:
        """Open the dialog; return whether the act was done."""
        dialog.offer_cancel()
        dialog.offer(yes, partial(dialog.attempt, act), "filled")
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return agreed

    def _told(self) -> Story:
        told = self._page.told
        assert told
        return told

    def _id(self) -> int:
        return self._told().row.id

    def _private_folder(self) -> str:
        if self._copies is None:
            self._copies = QTemporaryDir()
        return self._copies.path()
