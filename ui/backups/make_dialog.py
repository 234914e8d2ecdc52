from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.backups.copies import CopyRow, back_up
from app.errors import UserError
from ui import jobs
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit

NOTE = "Копия проверяется и ложится в папку «Копии» рядом с файлом и во второе место, если оно выбрано."
HINT = "Копия с названием хранится всегда; остальные со временем прореживаются."


class MakeDialog(Dialog):
    """Asks for a name and makes a copy, beside the window's own work."""

    def __init__(self, parent: QWidget, path: Path) -> None:
        super().__init__(parent, "Сделать копию", NOTE)
        self._path = path
        self.made: CopyRow | None = None
        self.name = line_edit(placeholder="например: перед конференцией")
        self.body.addLayout(field("Название (не обязательно)", self.name, HINT))
        self._cancel = self.offer_cancel()
        self._yes = self.offer("Сделать копию", self._make, "filled")

    def _make(self) -> None:
        self.object_to("")
        self._wait(True)
        name = self.name.text()
        jobs.run(self, lambda: back_up(self._path, name=name), self._finish, self._fail)

    def _finish(self, made: CopyRow) -> None:
        self.made = made
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._wait(False)
        if not isinstance(error, UserError):
            raise error
        self.object_to(str(error))

    def _wait(self, waiting: bool) -> None:
        self._yes.setText("Делаем копию…" if waiting else "Сделать копию")
        for part in (self._yes, self._cancel, self.name):
            part.setDisabled(waiting)
