"""«Сохранить в Excel…»: which organisations, to whom, where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from app.documents.files import with_ending
from app.members.exporting import title as title_of_roll
from app.members.filters import MEMBERS, Filter
from app.members.listing import listed
from app.members.sent_lists import addressees
from app.russian.dates import short_date
from ui import theme
from ui.members.page import MembersPage
from ui.widgets.button import button
from ui.widgets.completing_box import CompletingBox
from ui.widgets.dialog import Dialog, ask
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

TITLES = {
    "xlsx": ("Сохранить в Excel", "Книга Excel"),
    "pdf": ("Сохранить в PDF", "Документ PDF"),
    "docx": ("Сохранить в Word", "Документ Word"),
    "csv": ("Сохранить в CSV", "Таблица CSV"),
}
_REMEMBERED = "Файл останется в «Отправленных реестрах»: будет с чем сравнить."
_USUAL = Filter(statuses=MEMBERS)
_FOLDER = "exports/folder"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be saved: all of the registry of the day where `ids` is None."""

    path: Path
    day: date
    ids: Sequence[int] | None
    addressee: str


class ExportDialog(Dialog):
    """Accepted with `wish()`."""

    def __init__(self, page: MembersPage, kind: str) -> None:
        title, self._called = TITLES[kind]
        self._day = page.day.day()
        super().__init__(page, title, title_of_roll(self._day))
        self._kind, self._settings = kind, page.settings
        self._agreed: Path | None = None
        self._choices: list[Sequence[int] | None] = []
        self.which = QButtonGroup(self)
        self.whom = CompletingBox()
        self.whom.addItems(page.office.read(addressees))
        self.whom.setCurrentIndex(-1)
        self.whom.prompt("министерство, посольство, фонд…")
        self.place = line_edit(str(self._folder() / f"Реестр на {short_date(self._day)}.{kind}"))
        self._arrange(page)
        self.offer_cancel()
        self.offer("Сохранить", self._save, "filled")

    def wish(self) -> Wish:
        """Return what was chosen."""
        named = with_ending(self.place.text().strip(), f".{self._kind}").expanduser()
        ids = self._choices[self.which.checkedId()]
        return Wish(self._folder() / named, self._day, ids, self.whom.words())

    def _save(self) -> None:
        path = self.wish().path
        if not self.place.text().strip():
            self.object_to("Введите имя файла.")
        elif path == self._agreed or not path.exists() or self._may_replace(path):
            self._settings.setValue(_FOLDER, str(path.parent))
            self.accept()

    def _may_replace(self, path: Path) -> bool:
        return ask(
            self, "Такой файл уже есть", f"Заменить «{path.name}» в папке «{path.parent}»?", "Заменить"
        )

    def _choose_place(self) -> None:
        asked = str(self.wish().path)
        name, _ = QFileDialog.getSaveFileName(
            self, "Куда сохранить", asked, f"{self._called} (*.{self._kind})"
        )
        if name:
            self.place.setText(name)
            self._agreed = self.wish().path  # the file dialog has asked about replacing it

    def _folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = (Path(place) for place in (self._settings.value(_FOLDER), documents) if place)
        return next((place for place in places if place.is_dir()), Path.home())

    def _arrange(self, page: MembersPage) -> None:
        where = QWidget()
        row = line(self.place, button("Выбрать…", self._choose_place))
        row.setStretch(0, 1)
        where.setLayout(row)
        self.body.addLayout(self._which(page))
        self.body.addLayout(field("Кому (не обязательно)", self.whom, _REMEMBERED))
        self.body.addLayout(field("Куда сохранить", where))
        self.place.setAccessibleName("Куда сохранить")

    def _which(self, page: MembersPage) -> QVBoxLayout:
        """Return the choice of organisations; what is chosen or found goes before all."""
        everybody, shown, selected = page.office.read(listed, self._day), page.shown(), page.selected()
        self._offer("Все организации реестра, и бывшие тоже", None, len(everybody))
        if len(shown) < len(everybody):
            self._offer("Только показанные на странице", shown, len(shown))
        if len(selected) > 1:
            self._offer("Только выбранные", selected, len(selected))
        searched = page.choice() != _USUAL or page.search.text().strip()
        place = len(self._choices) - 1 if searched or len(selected) > 1 else 0
        self.which.button(place).setChecked(True)
        return column(PlainLabel("Какие организации", "small"), *self.which.buttons(), gap=theme.GAP)

    def _offer(self, words: str, ids: Sequence[int] | None, number: int) -> None:
        self.which.addButton(QRadioButton(f"{words}: {number}"), len(self._choices))
        self._choices.append(ids)
