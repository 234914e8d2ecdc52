"""What is done with a whole resolution, chosen in the list or open: print, save to a file, remove."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog

from app.documents.export import export
from app.documents.files import with_ending
from app.emblem import with_emblem
from app.errors import UserError
from app.resolutions import operations
from app.resolutions.document import compose
from app.resolutions.drafts import as_seen
from app.resolutions.plan import resolution_name
from app.resolutions.text import ResolutionText
from db.vocabulary import ResolutionState
from ui.resolutions.after_acts import AFTER, AfterActs
from ui.resolutions.draft_acts import draft_acts, keep_printed_numbers
from ui.resolutions.execution_paper import ExecutionPaper
from ui.resolutions.extract_acts import give_extract, show_extracts
from ui.resolutions.resolution_paper import ResolutionPaper
from ui.widgets.dialog import ask, show_until_closed
from ui.widgets.page import Page
from ui.widgets.preview import file_name
from ui.widgets.print_style import saved_style

EXPORTS = {"pdf": "Документ PDF", "docx": "Документ Word", "txt": "Текст"}
MORE = (
    "new-resolution",
    "import-archive",
    *(f"export-{suffix}" for suffix in EXPORTS),
    "extract",
    "extracts",
    "execution",
    *AFTER,
    "versions",
    "keep-numbers",
    "renumber",
    "free-numbers",
    "accept-as-basis",
    "remove-draft",
)


class ResolutionActs:
    """Works on what is stored: an open editor saves its typing first."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.after = AfterActs(page)

    def possible(self, resolution_id: int, state: ResolutionState) -> dict[str, Callable[[], object]]:
        """Return what can be done with this resolution, by the id of the action."""
        exports = {f"export-{suffix}": partial(self.export, resolution_id, suffix) for suffix in EXPORTS}
        acts: dict[str, Callable[[], object]] = {"print": partial(self.print, resolution_id), **exports}
        if state is ResolutionState.ADOPTED:
            acts["execution"] = partial(self.show_execution, resolution_id)
            acts["extract"] = partial(give_extract, self._page, resolution_id)
            acts["extracts"] = partial(show_extracts, self._page, resolution_id)
            acts |= self.after.possible(resolution_id)
        else:
            acts["remove-draft"] = partial(self.remove, resolution_id)
        if state is ResolutionState.DRAFT:
            acts["accept-as-basis"] = partial(self.accept_as_basis, resolution_id)
        return acts | draft_acts(self._page, resolution_id, state)

    def print(self, resolution_id: int) -> None:
        """Show the pages as they will be printed."""
        paper = ResolutionPaper(self._page, resolution_id, resolution_name(self._text(resolution_id)))
        if paper.exec() == QDialog.DialogCode.Accepted:
            keep_printed_numbers(self._page, resolution_id)
        paper.deleteLater()

    def show_execution(self, resolution_id: int) -> None:
        """Show what came of the resolution, clause by clause, on paper."""
        paper = ExecutionPaper(self._page, resolution_id)
        show_until_closed(paper)

    def export(self, resolution_id: int, suffix: str) -> None:
        """Ask for a file name and write the resolution under it."""
        name = f"{file_name(resolution_name(self._text(resolution_id)))}.{suffix}"
        kinds = f"{EXPORTS[suffix]} (*.{suffix})"
        path, _ = QFileDialog.getSaveFileName(self._page, "Сохранить резолюцию", name, kinds)
        if path:
            self.write(resolution_id, with_ending(path, f".{suffix}"))

    def write(self, resolution_id: int, path: Path) -> None:
        """Write the resolution to the file and say so."""
        try:
            document = self._page.office.read(with_emblem, compose(self._text(resolution_id)))
            export(document, path, saved_style(self._page.settings))
        except UserError as error:
            self._page.trouble.say(str(error))
        else:
            self._page.said.emit(f"Сохранено: {path}")

    def accept_as_basis(self, resolution_id: int) -> None:
        """Mark the draft accepted as a basis; it goes on being edited."""
        self._page.settle()
        self._page.do(operations.accept_as_basis, resolution_id)

    def remove(self, resolution_id: int) -> None:
        """Ask, and remove the draft."""
        name = resolution_name(self._text(resolution_id))
        if ask(self._page, "Удалить проект?", f"{name}. Удаление можно отменить.", "Удалить"):
            self._page.do(operations.remove_draft, resolution_id)

    def _text(self, resolution_id: int) -> ResolutionText:
        self._page.settle()
        return self._page.office.read(as_seen, resolution_id)
