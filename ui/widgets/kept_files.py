"""A file that the office keeps: shown by the system's viewer, or saved elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.errors import UserError

if TYPE_CHECKING:
    from app.members.attachments import FileToKeep
    from ui.widgets.page import Page

# What is attached is read and kept by app.members.attachments, needed only once a file comes or goes.


class KeptFiles:
    """Gives files out of a page's matters; the copies go with the window, and what was opened with it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._copies: QTemporaryDir | None = None

    def show(self, file: FileToKeep) -> None:
        """Open a private read-only copy in the system's viewer."""
        from app.members.attachments import put_aside

        try:
            copy = put_aside(file, Path(self._private_folder()))
        except UserError as error:
            self._page.trouble.say(str(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._page.trouble.say(
                f"Не нашлось программы, которая открыла бы «{file.name}». Выберите «Сохранить как…»."
            )

    def save(self, file: FileToKeep) -> None:
        """Ask where to and write the file there."""
        from app.documents import files

        path, _ = QFileDialog.getSaveFileName(self._page, "Сохранить вложение", file.name)
        if path:
            try:
                files.save(Path(path), file.data)
            except UserError as error:
                self._page.trouble.say(str(error))
            else:
                self._page.said.emit(f"Сохранено: {path}")

    def _private_folder(self) -> str:
        if self._copies is None:
            self._copies = QTemporaryDir()
        return self._copies.path()
