"""The printed page beside the text being written."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QWidget

from app.documents.style import Style
from app.errors import UserError
from app.resolutions.text import ResolutionText
from ui import jobs
from ui.resolutions.paper import pdf_of
from ui.widgets.layout import column
from ui.widgets.pages import Pages
from ui.widgets.print_style import saved_style

Shown: TypeAlias = tuple[ResolutionText, Style]

REFRESH_AFTER_MS = 300


class PreviewPane(QWidget):
    """Shows the pages of a text a moment after typing has paused; rendering never holds the typing up."""

    def __init__(self, text: Callable[[], ResolutionText], settings: QSettings) -> None:
        super().__init__()
        self._text, self._settings = text, settings
        self._shown: Shown | None = None
        self._rendering = False
        self.pages = Pages("Вид на бумаге")
        self.setLayout(column(self.pages))
        self._pause = QTimer(self, singleShot=True, interval=REFRESH_AFTER_MS)
        self._pause.timeout.connect(self.refresh)

    def typed(self) -> None:
        """Take note that something was typed: the pages follow when it pauses."""
        self._pause.start()

    def refresh(self) -> None:
        """Render the text as it is now in the chosen style, unless the pages show it already."""
        wanted = self._wanted()
        if self._rendering:
            self._pause.start()
        elif wanted != self._shown and self.isVisible():
            self._rendering = True
            jobs.run(self, lambda: pdf_of(*wanted), lambda content: self._show(wanted, content), self._fail)

    def show_now(self) -> None:
        """Show the text as it is now, waiting for the rendering."""
        wanted = self._wanted()
        self._show(wanted, pdf_of(*wanted))

    def _wanted(self) -> Shown:
        return self._text(), saved_style(self._settings)

    def _show(self, shown: Shown, content: bytes) -> None:
        self._rendering, self._shown = False, shown
        self.pages.show_pdf(content)

    def _fail(self, error: Exception) -> None:
        self._rendering = False
        if not isinstance(error, UserError):
            raise error
