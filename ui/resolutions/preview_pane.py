"""The printed page beside the text being written."""

import time
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

Shown: TypeAlias = tuple[ResolutionText, Style, bytes]

LONGEST_PAUSE_MS = 300


class PreviewPane(QWidget):
    """Shows the pages of a text as one types; rendering never holds the typing up.

    It waits for a pause in the typing half as long as the pages took last: few pages follow at once, and many
    do not take the processor from whoever types.
    """

    def __init__(
        self, text: Callable[[], ResolutionText], settings: QSettings, emblem: Callable[[], bytes]
    ) -> None:
        super().__init__()
        self._text, self._settings, self._emblem = text, settings, emblem
        self._shown: Shown | None = None
        self._rendering = False
        self.pages = Pages("Вид на бумаге")
        self.setLayout(column(self.pages))
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self.refresh)

    def typed(self) -> None:
        """Take note that something was typed: the pages follow when it pauses."""
        self._pause.start()

    def refresh(self) -> None:
        """Render the text as it is now in the chosen style, unless the pages show it already."""
        if self._rendering:
            return  # when that is done it is looked at anew
        wanted = self._wanted()
        if wanted != self._shown and self.isVisible():
            self._rendering, began = True, time.monotonic()
            jobs.run(
                self,
                lambda: pdf_of(*wanted),
                lambda content: self._follow(wanted, content, began),
                lambda error: self._fail(wanted, error),
            )

    def show_now(self) -> None:
        """Show the text as it is now, waiting for the rendering."""
        wanted = self._wanted()
        self._show(wanted, pdf_of(*wanted))

    def _wanted(self) -> Shown:
        return self._text(), saved_style(self._settings), self._emblem()

    def _follow(self, shown: Shown, content: bytes, began: float) -> None:
        """Show the pages; what was typed meanwhile is rendered next."""
        self._rendering = False
        self._show(shown, content)
        took = round((time.monotonic() - began) * 1000)
        self._pause.start(min(took // 2, LONGEST_PAUSE_MS))

    def _show(self, shown: Shown, content: bytes) -> None:
        self._shown = shown
        self.pages.show_pdf(content)

    def _fail(self, wanted: Shown, error: Exception) -> None:
        self._rendering, self._shown = False, wanted  # it is not tried again before it has changed
        self._pause.start()
        if not isinstance(error, UserError):
            raise error
