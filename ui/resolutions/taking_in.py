"""Documents from files: one that is read and confirmed, or a whole folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog

from app.errors import UserError
from app.resolutions.archive import SUFFIXES, Held, held, mark_of
from app.resolutions.reading import read_file
from app.resolutions.text import LetterText, ResolutionText
from ui import jobs
from ui.resolutions.archive_dialog import ArchiveDialog
from ui.resolutions.import_dialog import ImportDialog
from ui.widgets.dialog import ask, show_until_closed, tell

if TYPE_CHECKING:
    from app.office import Office
    from ui.resolutions.page import ResolutionsPage

Read: TypeAlias = tuple[ResolutionText | LetterText, Held | None]


class TakingIn:
    """What the page «Решения» takes in from outside; nothing that is held already is taken twice."""

    def __init__(self, page: ResolutionsPage) -> None:
        self._page = page

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(self._page, "Внести из файла", "", f"Тексты ({kinds})")
        if path:
            self.take_in_file(Path(path))

    def choose_folder(self) -> None:
        """Ask for a folder and take in those of its documents that are new."""
        name = QFileDialog.getExistingDirectory(self._page, "Внести папку")
        if name:
            self.take_in_folder(Path(name))

    def take_in_file(self, path: Path) -> None:
        """Read a file, let the secretary confirm what was understood, and open the draft."""
        self._page.settle()
        self._page.said.emit(f"Читается «{path.name}»…")
        take_in = partial(self._take_in, name=path.name)
        read = partial(_read, self._page.office, path)
        jobs.run(self._page, read, take_in, self._page.say_failed)

    def take_in_folder(self, folder: Path) -> None:
        """Show the files of the folder in one list, and make drafts of those that are wanted."""
        self._page.settle()
        try:
            dialog = ArchiveDialog(self._page, folder)
        except UserError as error:
            self._page.trouble.say(str(error))
            return
        show_until_closed(dialog)

    def take_in_dropped(self, path: Path) -> None:
        """Take in what was dropped on the page, a file or a folder."""
        if path.is_dir():
            # A dialog opened at once would hold up the window from which the folder was dragged.
            QTimer.singleShot(0, self._page, partial(self.take_in_folder, path))
        else:
            self.take_in_file(path)

    def _take_in(self, told: Read, name: str) -> None:
        read, known = told
        self._page.said.emit("")
        self._page.trouble.say("")
        if isinstance(read, LetterText):
            said = f"«{name}» — письмо, а не резолюция. Здесь хранятся только решения."
            tell(self._page, "Это письмо", said)
        elif known:
            if ask(self._page, "Это уже внесено", f"{known.name} с тем же текстом уже есть.", "Открыть"):
                self._page.open(known.resolution_id)
        else:
            self._confirm(read, name)

    def _confirm(self, read: ResolutionText, name: str) -> None:
        dialog = ImportDialog(self._page, read, name)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.changes:
            self._page.open(dialog.changes.ids[0])


def _read(office: Office, path: Path) -> Read:
    """Return what the file says, and the document of the office that says the same: both take their time."""
    read = read_file(path)
    return read, None if isinstance(read, LetterText) else office.read(held).get(mark_of(read))


def dropped_path(data: QMimeData) -> Path | None:
    """Return the file that is being dropped, if it can be read here, or the folder."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) != 1:
        return None
    return paths[0] if paths[0].suffix.lower() in SUFFIXES or paths[0].is_dir() else None
