"""The registry on paper and in files: what is shown as of the day goes out as it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ui import jobs

if TYPE_CHECKING:
    from ui.members.page import MembersPage

_KINDS = {"xlsx": "Книга Excel", "pdf": "Документ PDF", "docx": "Документ Word", "csv": "Таблица CSV"}


class RollActs:
    """Printing and exporting of the page «Организации»."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        exports = {f"export-{kind}": partial(self.export, kind) for kind in _KINDS}
        return {"print": self.print, **exports}

    def print(self) -> None:
        """Show the pages of the roll as they will be printed."""
        # The preview brings QtPdf, and the page reportlab: neither is needed before one prints.
        from app.documents.pdf import render_pdf
        from app.documents.style import COUNCIL
        from app.members.document import compose
        from app.members.roll import roll
        from ui.widgets.preview import show_preview

        document = compose(self._page.office.read(roll, self._page.day.day()))
        show_preview(self._page, render_pdf(document, COUNCIL), document.properties.title)

    def export(self, kind: str) -> None:
        """Ask where to, and write the roll beside the window's own work."""
        day = self._page.day.day()
        path, _ = QFileDialog.getSaveFileName(
            self._page,
            "Сохранить реестр",
            f"Реестр на {day.isoformat()}.{kind}",
            f"{_KINDS[kind]} (*.{kind})",
        )
        if path:
            self.write(Path(path).with_suffix(f".{kind}"))

    def write(self, path: Path) -> None:
        """Write the roll of the shown day to the file and say so."""
        from app.members.export import export_roll  # not needed to show the registry

        office, day = self._page.office, self._page.day.day()
        self._page.said.emit(f"Сохраняется «{path.name}»…")
        jobs.run(
            self._page,
            lambda: office.read(export_roll, path, day),
            lambda _: self._page.said.emit(f"Сохранено: {path}"),
            self._page.say_failed,
        )
