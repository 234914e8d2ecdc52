"""The printed page beside the text being written."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.resolutions.text import ResolutionText
from ui import jobs
from ui.resolutions.paper import pdf_of
from ui.widgets.layout import column
from ui.widgets.pages import Pages

REFRESH_AFTER_MS = 300


class PreviewPane(QWidget):
    """Shows the pages of a text a moment after typing has paused; rendering never holds the typing up."""

    def __init__(self, text: Callable[[], ResolutionText]) -> None:
        super().__init__()
        self._text = text
        self._shown: ResolutionText | None = None
        self._rendering = False
        self.pages = Pages("Вид на бумаге")
        self.setLayout(column(self.pages))
        self._pause = QTimer(self, singleShot=True, interval=REFRESH_AFTER_MS)
        self._pause.timeout.connect(self.refresh)

    def typed(self) -> None:
        """Take note that something was typed: the pages follow when it pauses."""
        self._pause.start()

    def refresh(self) -> None:
        """Render the text as it is now, unless the pages show it already."""
        text = self._text()
        if self._rendering:
            self._pause.start()
        elif text != self._shown and self.isVisible():
            self._rendering = True
            jobs.run(self, lambda: pdf_of(text), lambda content: self._show(text, content), self._fail)

    def show_now(self) -> None:
        """Show the text as it is now, waiting for the rendering."""
        text = self._text()
        self._show(text, pdf_of(text))

    def _show(self, text: ResolutionText, content: bytes) -> None:
        self._rendering, self._shown = False, text
        self.pages.show_pdf(content)

    def _fail(self, error: Exception) -> None:
        self._rendering = False
        if not isinstance(error, UserError):
            raise error
