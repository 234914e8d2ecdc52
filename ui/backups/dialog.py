"""«Копии и восстановление»: which copies there are, what each holds, the way back to one of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from app.backups.copies import CopyRow, copies, tidy
from app.backups.place import reminder
from app.backups.restoring import Preview, preview
from app.errors import UserError
from ui import jobs, theme
from ui.backups.columns import COLUMNS
from ui.backups.make_dialog import MakeDialog
from ui.backups.place import SecondPlace
from ui.backups.preview import CopyPreview
from ui.widgets.dialog import Dialog
from ui.widgets.layout import hairline, line
from ui.widgets.table import Table

NOTE = "Копии делаются сами: раз в день перед первым изменением и перед всем, что меняет много."
WIDTH, LIST_HEIGHT, PREVIEW_WIDTH = 1060, 380, 380


class CopiesDialog(Dialog):
    """Accepted with `chosen`: the copy to go back to."""

    def __init__(self, parent: QWidget, path: Path) -> None:
        super().__init__(parent, "Копии и восстановление", NOTE, WIDTH)
        self._path = path
        self.chosen: Preview | None = None
        self.table: Table[CopyRow] = Table(COLUMNS, "Копии", key=lambda row: row.path)
        self.preview = CopyPreview()
        self.place = SecondPlace(path)
        self._back: QPushButton
        self._arrange()
        self.table.chosen.connect(self._show_row)
        self.place.changed.connect(self._carry)
        self.place.refused.connect(self.object_to)
        self.preview.say("Проверяем копии…")
        self.refresh()

    def refresh(self) -> None:
        """List the copies; each is read to its end, beside the window's own work."""
        path = self._path
        self._run(lambda: (copies(path), reminder(path)), self._show_copies)

    def _show_copies(self, found: tuple[list[CopyRow], str | None]) -> None:
        rows, remind = found
        self.table.show_rows(rows)
        self.place.remind(remind or "")
        if not rows:
            self.preview.say("Копий ещё нет. Сделайте первую.")
        elif self.table.current() is None:
            self.table.selectRow(0)

    def _show_row(self, row: CopyRow | None) -> None:
        if row:
            self._examine(row.path)

    def _examine(self, copy: Path) -> None:
        """Prove the copy and show what it holds."""
        self._choose(None)
        self.object_to("")
        path = self._path
        self._run(lambda: (copy, preview(path, copy)), self._show_preview)

    def _show_preview(self, found: tuple[Path, Preview]) -> None:
        copy, held = found
        row = self.table.current()
        if row is None or row.path == copy:  # else another one was chosen meanwhile
            self._choose(held)
            self.preview.show_preview(held)

    def _choose(self, held: Preview | None) -> None:
        self.chosen = held
        self._back.setEnabled(held is not None)

    def _make(self) -> None:
        dialog = MakeDialog(self, self._path)
        if dialog.exec():
            self.table.clearSelection()
            self._carry()
        dialog.deleteLater()

    def _carry(self) -> None:
        """Bring the newest copy to the second place, and list all anew."""
        path = self._path
        self._run(lambda: tidy(path), lambda _: self.refresh())

    def _take_other(self) -> None:
        kinds = "Файлы секретариата (*.sovet)"
        if name := QFileDialog.getOpenFileName(self, "Копия из другого места", "", kinds)[0]:
            self.table.clearSelection()
            self._examine(Path(name))

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        jobs.run(self, work, done, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.preview.say("")
        self.object_to(str(error))

    def _arrange(self) -> None:
        self.table.setFixedHeight(LIST_HEIGHT)
        self.preview.setFixedSize(PREVIEW_WIDTH, LIST_HEIGHT)
        both: QHBoxLayout = line(self.table, self.preview, gap=theme.MIDDLE_GAP)
        both.setStretch(0, 1)
        self.body.addLayout(both)
        self.body.addWidget(hairline())
        self.body.addWidget(self.place)
        self.offer("Сделать копию…", self._make, left=True)
        self.offer("Копия из другого места…", self._take_other, "link", left=True)
        self.offer_cancel("Закрыть")
        self._back = self.offer("Вернуться к этой копии…", self.accept, "filled")
        self._back.setEnabled(False)
