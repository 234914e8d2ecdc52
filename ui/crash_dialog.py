from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line

_SAFE = (
    "Последнее действие не выполнено. Всё, что было записано раньше, цело; набранный текст решения "
    "сохранён и будет на месте, когда вы его откроете."
)
_ASK = (
    "Отправьте подробности тому, кто сопровождает программу: в них только места в самой программе, "
    "ни имён, ни текстов."
)


class CrashDialog(Dialog):
    """Says that the program failed and that nothing is lost; the details are one click away."""

    def __init__(self, details: str, log_file: Path | None) -> None:
        # Of no parent: the window in which the error arose may be going away just now.
        super().__init__(None, "В программе ошибка", width=560)
        for words in (_SAFE, _ASK):
            self.body.addWidget(PlainLabel(words).wrapping())
        self._copied = self.offer("Скопировать подробности", lambda: self._copy(details), left=True)
        if log_file:
            folder = QUrl.fromLocalFile(str(log_file.parent))
            open_folder = partial(QDesktopServices.openUrl, folder)
            self.body.addLayout(line(button("Открыть папку с отчётами об ошибках", open_folder, "link"), 0))
        self.offer("Понятно", self.accept, "filled")

    def _copy(self, details: str) -> None:
        QApplication.clipboard().setText(details)
        self._copied.setText("Скопировано")
