"""The printed page on the screen: the very bytes that are printed and saved, shown by QtPdf."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QWidget

from app.documents.files import save, with_ending
from app.errors import UserError
from ui import theme
from ui.widgets.button import button, icon_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.notice import Notice
from ui.widgets.pages import Pages
from ui.widgets.printing import print_pdf

ZOOM_STEP = 1.2
SIZE = (940, 860)
PREPARING = "Готовим страницы…"


class PreviewDialog(QDialog):
    """The pages as they will be printed, and what may be done with them: print, save."""

    saves: ClassVar[str] = "Сохранить PDF…"

    def __init__(self, parent: QWidget | None, content: bytes, title: str) -> None:
        super().__init__(parent)
        self._content, self._title = content, title
        self._waiting = PREPARING  # said while there are no pages
        self.setWindowTitle(f"{title} — печать")
        self.pages = Pages("Страницы документа")
        self.place = PlainLabel(role="quiet")
        self.size_words = PlainLabel(role="quiet")
        self.trouble = Notice("Закрыть", lambda: self.trouble.say(""))
        parts = column(self._tools(), self.trouble, self.pages, gap=0)
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self.resize(*SIZE)
        self.pages.show_pdf(content)
        self.pages.turned.connect(self._tell)
        self.pages.setFocus()
        self._tell()

    def go(self, step: int) -> None:
        """Turn so many pages on, or back."""
        self.pages.go_to(self.pages.page() + step)

    def zoom(self, factor: float) -> None:
        """Show the pages larger or smaller."""
        self.pages.zoom(factor)

    def fit(self) -> None:
        """Show the pages as wide as the window."""
        self.pages.fit()

    def print(self) -> None:
        """Ask for a printer and print; close when it was done."""
        self._attempt(lambda: print_pdf(self, self._content, self._title))

    def save(self) -> None:
        """Ask for a file name and save the document under it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asked = str(Path(folder, f"{file_name(self._title)}.pdf"))
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить PDF", asked, "Документ PDF (*.pdf)")
        if name:
            self._attempt(lambda: self._write(with_ending(name, ".pdf")))

    def _write(self, path: Path) -> bool:
        save(path, self._content)
        return True

    def _attempt(self, act: Callable[[], bool]) -> None:
        try:
            done = act()
        except UserError as error:
            self.trouble.say(str(error))
        else:
            if done:
                self.accept()

    def _tools(self) -> QFrame:
        self._key("Ctrl+P", self.print)
        self._key("Ctrl++", lambda: self.zoom(ZOOM_STEP))
        self._key("Ctrl+-", lambda: self.zoom(1 / ZOOM_STEP))
        row = line(
            icon_button("chevron-left", "Предыдущая страница", lambda: self.go(-1)),
            icon_button("chevron-right", "Следующая страница", lambda: self.go(1)),
            self.place,
            theme.WIDE_GAP,
            icon_button("minus", "Мельче (Ctrl+−)", lambda: self.zoom(1 / ZOOM_STEP)),
            self.size_words,
            icon_button("plus", "Крупнее (Ctrl++)", lambda: self.zoom(ZOOM_STEP)),
            button("По ширине", self.fit, "link"),
            0,
            button(self.saves, self.save),
            button("Напечатать…", self.print, "filled", "printer"),
        )
        row.setContentsMargins(theme.WIDE_GAP, theme.MIDDLE_GAP, theme.WIDE_GAP, theme.MIDDLE_GAP)
        frame = QFrame()
        frame.setObjectName("pageHeader")
        frame.setLayout(row)
        return frame

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    def _tell(self) -> None:
        pages = self.pages.pages()
        self.place.setText(f"Страница {self.pages.page()} из {pages}" if pages else self._waiting)
        self.size_words.setText(f"{round(self.pages.shown_zoom() * 100)}\u00a0%")


def show_preview(parent: QWidget | None, pdf_bytes: bytes, title: str) -> None:
    """Show the pages of a PDF, from where they are printed or saved."""
    PreviewDialog(parent, pdf_bytes, title).exec()


def file_name(title: str) -> str:
    """Return the title as the name of a file on any system."""
    kept = "".join(" " if sign in '<>:"/\\|?*\n\t' else sign for sign in title)
    return " ".join(kept.split())[:120].strip(". ") or "Документ"
