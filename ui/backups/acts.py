"""What is done with copies: made, looked at, gone back to; also the way out of a damaged file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.backups.restoring import Preview, Restored, restore
from app.backups.words import moment_words
from app.errors import UserError
from app.russian.typography import quoted
from ui.widgets.dialog import ask, tell
from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from ui.application import Application

_WARNING = (
    "Всё, что записано после неё, из файла уйдёт. Нынешний файл сохранится среди копий, "
    "и восстановление можно будет отменить."
)


class BackupActs:
    """The acts of the whole program about the copies of the open office."""

    def __init__(self, application: Application) -> None:
        self._application = application

    def make(self, path: Path) -> None:
        """Make a copy now."""
        from ui.backups.make_dialog import MakeDialog

        dialog = MakeDialog(self._application.window, path)
        if dialog.exec() and dialog.made:
            self._application.window.status_line.say(f"Копия сделана: {moment_words(dialog.made.moment)}")
        dialog.deleteLater()

    def show(self, path: Path) -> None:
        """Show the copies; go back to one where the secretary wants that."""
        from ui.backups.dialog import CopiesDialog

        dialog = CopiesDialog(self._application.window, path)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen
        dialog.deleteLater()
        if agreed and chosen and self._agrees(chosen):
            self.go_back(path, chosen)

    def go_back(self, path: Path, copy: Preview) -> None:
        """Put the copy in the place of the file and say how that is taken back."""
        restored = self._restore(path, copy.path)
        if restored:
            self._announce(path, f"Возвращена {_words(copy)}.", restored.way_back)

    def leave_damage(self, path: Path, way_out: Path) -> None:
        """Go on with a copy or with what was saved; the damaged file is kept among the copies."""
        restored = self._restore(path, way_out)
        if restored:
            self._announce(path, restored.sentence, restored.way_back)

    def _agrees(self, copy: Preview) -> bool:
        return ask(
            self._application.window,
            "Вернуться к копии?",
            "\n".join((f"Файл станет таким, каким его хранит {_words(copy)}.", _WARNING)),
            "Вернуться к копии",
        )

    def _restore(self, path: Path, copy: Path) -> Restored | None:
        """Restore while nobody has the file open, and open it again, whatever came of it."""
        self._application.close()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            restored = restore(path, copy)
        except UserError as error:
            QApplication.restoreOverrideCursor()
            self._application.open(path)
            tell(self._application.window, "Восстановить не удалось", str(error))
            return None
        QApplication.restoreOverrideCursor()
        self._application.open(path)
        return restored

    def _announce(self, path: Path, sentence: str, way_back: Path | None) -> None:
        def take_back() -> None:
            if way_back and self._restore(path, way_back):
                self._announce(path, "Восстановление отменено: файл снова такой, каким был до него.", None)

        notice = Notice("Отменить восстановление", take_back).closable()
        notice.answer.setVisible(way_back is not None)
        self._application.window.announce(notice)
        notice.say(sentence)


def _words(copy: Preview) -> str:
    if copy.moment is None:
        return f"копия {quoted(copy.path.name)}"
    return f"копия от {moment_words(copy.moment)}"
