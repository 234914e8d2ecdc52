"""The dialog of an attached file: its name, and what it is."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.members.rows import AttachmentRow
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit
from ui.widgets.grown_list import GrownList

_WHAT = ("устав", "свидетельство о регистрации", "заявление о приёме", "протокол", "письмо", "фотография")


class AttachmentDialog(Dialog):
    """Asks what the file shall be called, its ending kept, and what it is."""

    def __init__(self, parent: QWidget, attachment: AttachmentRow) -> None:
        super().__init__(parent, "Вложение", attachment.name)
        self.name = line_edit(Path(attachment.name).stem)
        self.note = GrownList(_WHAT, attachment.note, "устав, протокол…")
        self.body.addLayout(field("Имя файла", self.name))
        self.body.addLayout(field("Что это", self.note))
        self.name.setFocus()
