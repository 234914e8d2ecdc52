"""«Внести папку»: the files of an archive in one list, read one after another, the new ones ticked."""

from datetime import date
from functools import partial
from pathlib import Path

from app.changes import Changes
from app.resolutions.archive import ArchiveFile, Held, files_in, held, import_archive, read_archived
from app.resolutions.plan import resolution_name
from app.russian.dates import short_date
from app.russian.numerals import plural
from ui import jobs
from ui.widgets.check_table import CheckTable
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.page import Page
from ui.widgets.table import RIGHT, Column
from ui.widgets.under_way import UnderWay

WIDTH, HEIGHT = 1080, 420


class ArchiveDialog(Dialog):
    """Reads the folder while it is open; `changes` tells what was taken in."""

    def __init__(self, page: Page, folder: Path) -> None:
        note = "Отмечено то, чего ещё нет. Всё отмеченное войдёт проектами: решения вы подтвердите в каждом."
        super().__init__(page, f"Решения из папки «{folder.name}»", note, WIDTH)
        self._page, self._paths = page, files_in(folder)
        self._known: dict[str, str] = {}  # what is said of a document by its mark
        self._states: dict[Path, str] = {}  # what is said of each file
        self.files: list[ArchiveFile] = []
        self.changes: Changes | None = None
        self.table = CheckTable(self._columns(), "Файлы папки", lambda each: each.path)
        self.table.setFixedHeight(HEIGHT)
        self.progress = UnderWay()
        self.summary = PlainLabel(role="quiet").wrapping()
        for part in (self.progress, self.table, self.summary):
            self.body.addWidget(part)
        self.offer_cancel("Закрыть")
        self._take = self.offer("Внести отмеченное", lambda: self.attempt(self.take_in), "filled")
        self.table.ticks_changed.connect(self._tell)
        self._stopped = False
        self.progress.begin("Читаем файлы…", self.stop)
        jobs.run(self, partial(page.office.read, held), self._know, self._fail)

    def stop(self) -> None:
        """Read no further; what was read so far stays in the list."""
        self._stopped = True

    def take_in(self) -> None:
        """Make drafts of the ticked files."""
        ticked = set(self.table.ticked())
        texts = [each.text for each in self.files if each.path in ticked and each.text]
        self.changes = self._page.carry_out(import_archive, texts)

    def _know(self, documents: dict[str, Held]) -> None:
        self._known = {mark: f"уже есть: {each.name}" for mark, each in documents.items()}
        self._read_next()

    def _read_next(self) -> None:
        read = len(self.files)
        self.progress.tell(read, len(self._paths))
        if self._stopped or read == len(self._paths):
            self.progress.hide()
            self._tell()
            return
        jobs.run(self, partial(read_archived, self._paths[read]), self._take_up, self._fail)

    def _take_up(self, file: ArchiveFile) -> None:
        """Put the file into the list; it is ticked if it is a document not seen before."""
        already = self._known.get(file.mark)
        self._states[file.path] = file.problem or (already or "новое")
        if file.text and not already:
            self._known[file.mark] = f"то же, что «{file.path.name}»"
        self.files.append(file)
        ticked = [*self.table.ticked(), *([file.path] if file.text and not already else [])]
        self.table.show_rows(self.files)
        self.table.tick(ticked)
        self._read_next()

    def _fail(self, error: Exception) -> None:
        raise error  # what a secretary can cause is told in the list already

    def _tell(self) -> None:
        wanted, of = len(self.table.ticked()), len(self._paths)
        files = plural(of, "файл", "файла", "файлов")
        self.summary.setText(f"Прочитано {len(self.files)} из {files}, отмечено {wanted}.")
        self._take.setEnabled(wanted > 0 and self.progress.isHidden())

    def _columns(self) -> tuple[Column[ArchiveFile], ...]:
        return (
            Column("Файл", lambda each: each.path.name, chars=26),
            Column("Документ", lambda each: resolution_name(each.text) if each.text else "", least=30),
            Column(
                "Дата",
                lambda each: short_date(each.text.date_to) if each.text and each.text.date_to else "",
                chars=11,
                align=RIGHT,
                sort_key=lambda each: (each.text and each.text.date_to) or date.max,
            ),
            Column("Что с ним", lambda each: self._states[each.path], chars=34),
        )
