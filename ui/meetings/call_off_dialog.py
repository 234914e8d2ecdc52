from PySide6.QtWidgets import QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit


class CallOffDialog(Dialog):
    """Asks why a meeting is not held."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, "Заседание не состоится", name)
        self.reason = line_edit(placeholder="перенесено на следующий год: нет кворума")
        hint = "Заседание останется в списке с этой причиной; что его ждало, будет ждать другого."
        self.body.addLayout(field("Почему", self.reason, hint))
