"""Files on a card: chosen or dropped, opened by the system's viewer, saved elsewhere, named, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.errors import UserError
from app.members.rows import AttachmentRow, Card
from ui import jobs
from ui.members.asking import Asking
from ui.widgets.kept_files import KeptFiles

if TYPE_CHECKING:
    from app.members.attachments import FileToKeep
    from ui.members.page import MembersPage

# What is attached is read and kept by app.members.attachments, needed only once a file comes or goes.


class Attaching(Asking):
    """The acts on the files of a card."""

    def __init__(self, page: MembersPage) -> None:
        super().__init__(page)
        self._kept = KeptFiles(page)

    def choose(self, card: Card) -> None:
        """Ask for files and keep them on the card."""
        paths, _ = QFileDialog.getOpenFileNames(self._page, "Вложить файл")
        self.take_in(card, [Path(path) for path in paths])

    def take_in(self, card: Card, paths: Sequence[Path]) -> None:
        """Keep the files on the card one after another; they are read beside the window's own work."""
        from app.members.attachments import read_file

        if paths:
            self._page.said.emit(f"Вкладывается «{paths[0].name}»…")
            jobs.run(
                self._page,
                partial(read_file, paths[0]),
                partial(self._keep, card, paths[1:]),
                self._page.say_failed,
            )

    def show(self, attachment: AttachmentRow) -> None:
        """Open a private read-only copy in the system's viewer."""
        if file := self._attached(attachment):
            self._kept.show(file)

    def save(self, attachment: AttachmentRow) -> None:
        """Ask where to and write the file there."""
        if file := self._attached(attachment):
            self._kept.save(file)

    def describe(self, attachment: AttachmentRow) -> None:
        """Give the file another name and say what it is."""
        from app.members.attachments import describe_attachment
        from ui.members.attachment_dialog import AttachmentDialog

        dialog = AttachmentDialog(self._page, attachment)
        self.open(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(
                describe_attachment, attachment.id, dialog.name.text(), dialog.note.words()
            ),
        )

    def remove(self, attachment: AttachmentRow) -> None:
        """Take the file off the card; undo brings it back."""
        from app.members.attachments import remove_attachment

        self._page.do(remove_attachment, attachment.id)

    def _keep(self, card: Card, rest: Sequence[Path], file: FileToKeep) -> None:
        from app.members.attachments import attach

        self._page.said.emit("")
        if self._page.do(attach, card.row.id, file):
            self.take_in(card, rest)

    def _attached(self, attachment: AttachmentRow) -> FileToKeep | None:
        from app.members.attachments import attached

        try:
            return self._page.office.read(attached, attachment.id)
        except UserError as error:
            self._page.trouble.say(str(error))
            return None
