"""«Отметить подписание»: when it was signed, where the original lies, its scan."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.members.attachments import FileToKeep, read_file
from app.resolutions.signing import Signing
from ui.widgets.button import button
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.file_drop import FileDrop
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import line

SCANS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff")


class SigningDialog(Dialog):
    """Asks for the day and the place of the original; a scan is chosen or dropped."""

    def __init__(self, parent: QWidget, name: str, known: Signing) -> None:
        super().__init__(parent, "Отметить подписание", name)
        self.scan: FileToKeep | None = None
        self.day = DayField("Когда подписано", known.signed_on or date.today())
        self.file = line_edit(known.file, "2")
        self.sheet = line_edit(known.sheet, "14–17")
        self._scan_name = ElidedLabel(known.scan_name or "можно перетащить файл сюда", "quiet")
        words = "Заменить скан…" if known.scan_name else "Вложить скан…"
        self.body.addLayout(
            side_by_side(
                field("Когда подписано", self.day),
                field("Подлинник: дело №", self.file),
                field("Лист", self.sheet),
            )
        )
        self.body.addLayout(line(button(words, self.choose), self._scan_name, 0))
        FileDrop(self, SCANS, self.take)
        self.day.setFocus()

    def choose(self) -> None:
        """Ask for the file of the scan."""
        kinds = " ".join(f"*{suffix}" for suffix in SCANS)
        path, _ = QFileDialog.getOpenFileName(self, "Скан документа", "", f"Сканы ({kinds})")
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Read the scan, or say why it can't be kept."""

        def read() -> None:
            self.scan = read_file(path)
            self._scan_name.setText(self.scan.name)

        self.tried(read)
