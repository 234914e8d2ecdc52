"""The history on paper: what the page shows, with what stood there before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.council import council_name
from app.history import HistoryEntry, OperationRow, compose_history, with_changes
from ui import jobs

if TYPE_CHECKING:
    from ui.history.page import HistoryPage


def print_history(page: HistoryPage, title: str) -> None:
    """Show the pages as they will be printed; they are laid out beside the window's own work."""
    office, rows, entries = page.office, page.table.rows, page.entries

    def show(content: bytes) -> None:
        # The preview brings QtPdf, which is not needed before one prints.
        from ui.widgets.preview import show_preview

        page.said.emit("")
        show_preview(page, content, title)

    page.said.emit("Готовим страницы…")
    jobs.run(page, lambda: office.read(_pages, title, rows, entries), show, page.say_failed)


def _pages(
    session: Session, title: str, rows: Sequence[OperationRow], entries: dict[int, HistoryEntry] | None
) -> bytes:
    from app.documents.pdf import render_pdf  # brings reportlab
    from app.documents.style import COUNCIL

    told = with_changes(session, rows) if entries is None else [entries[row.id] for row in rows]
    return render_pdf(compose_history(told, title=title, council=council_name(session)), COUNCIL)
