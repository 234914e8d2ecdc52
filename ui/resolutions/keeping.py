"""Typing that saves itself: kept within a second, made one operation when the editor is left."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from app.resolutions import drafts, operations
from app.resolutions.text import ResolutionText
from ui.widgets.page import Page

KEEP_AFTER_MS = 700


class Keeper(QObject):
    """Keeps what is typed into one draft."""

    def __init__(
        self, page: Page, text: Callable[[], ResolutionText], kept: Callable[[datetime], object]
    ) -> None:
        super().__init__(page)
        self._page, self._text, self._kept = page, text, kept
        self._resolution_id = 0
        self._saved = ResolutionText()
        self.dirty = False  # there is typing that is no operation yet
        # Not begun anew by further keys: whoever types without a pause is kept, too.
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def watch(self, resolution_id: int, saved: ResolutionText, *, dirty: bool) -> None:
        """Keep the typing of this resolution from now on; `dirty`: there is typing of an earlier time."""
        self._timer.stop()
        self._resolution_id, self._saved, self.dirty = resolution_id, saved, dirty

    def typed(self) -> None:
        """Take note that something was typed."""
        self.dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what is typed so far; that is no step of undo yet."""
        self._page.office.jot(drafts.keep_typing, self._resolution_id, self._text())
        self._kept(datetime.now())

    def settle(self) -> bool:
        """Make one operation of all that was typed; return whether nothing is left over."""
        self._timer.stop()
        if self.dirty:
            self.dirty = False
            if self._text() == self._saved:
                self._page.office.jot(drafts.forget_typing, self._resolution_id)
            elif self._page.do(operations.save_text, self._resolution_id, self._text()) is None:
                self.dirty = True
                self.keep()  # the window may be closed next
        return not self.dirty
