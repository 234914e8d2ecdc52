"""Files that go with the questions of an agenda: chosen or dropped, opened, saved elsewhere, taken off."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.errors import UserError
from app.meetings.agenda_papers import attach_paper, paper_file, remove_paper
from app.members.attachments import FileToKeep, read_file
from ui import jobs
from ui.meetings.agenda_row import Choices
from ui.widgets.kept_files import KeptFiles
from ui.widgets.page import Page


class AgendaFiling:
    """The acts on the papers of a question."""

    def __init__(self, page: Page) -> None:
        self._page, self._kept = page, KeptFiles(page)

    def choose(self, item_id: int) -> None:
        """Ask for files and let them go with the question."""
        paths, _ = QFileDialog.getOpenFileNames(self._page, "Приложить файл")
        self.take_in(item_id, [Path(path) for path in paths])

    def take_in(self, item_id: int, paths: Sequence[Path]) -> None:
        """Keep the files one after another; they are read beside the window's own work."""
        if paths:
            self._page.settle()
            self._page.said.emit(f"Вкладывается «{paths[0].name}»…")
            keep = partial(self._keep, item_id, paths[1:])
            jobs.run(self._page, partial(read_file, paths[0]), keep, self._page.say_failed)

    def choices(self, paper_id: int) -> Choices:
        """Return what may be done with a paper, in words."""
        return [
            ("Открыть", partial(self._give, paper_id, self._kept.show)),
            ("Сохранить как…", partial(self._give, paper_id, self._kept.save)),
            ("Убрать", partial(self._page.do, remove_paper, paper_id)),
        ]

    def _keep(self, item_id: int, rest: Sequence[Path], file: FileToKeep) -> None:
        self._page.said.emit("")
        if self._page.do(attach_paper, item_id, file):
            self.take_in(item_id, rest)

    def _give(self, paper_id: int, take: Callable[[FileToKeep], None]) -> None:
        try:
            take(self._page.office.read(paper_file, paper_id))
        except UserError as error:
            self._page.trouble.say(str(error))
