"""The history on paper: what the page shows, with what stood there before and after."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.council import council_name
from app.documents.tree import Document
from app.history import HistoryEntry, OperationRow, compose_history, with_changes
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class HistoryPaper(LivePreview):
    """The printed pages of the acts that are shown."""

    def __init__(
        self,
        page: Page,
        title: str,
        rows: Sequence[OperationRow],
        entries: dict[int, HistoryEntry] | None,
    ) -> None:
        super().__init__(page, title)
        self._rows, self._entries = rows, entries
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the history; what is not at hand yet is read."""
        rows, entries, title = self._rows, self._entries, self._title

        def compose(session: Session) -> Document:
            told = with_changes(session, rows) if entries is None else [entries[row.id] for row in rows]
            return compose_history(told, title=title, council=council_name(session))

        return compose
