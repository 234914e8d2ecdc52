"""«Что изменилось»: the registry of two days compared, on the screen, on paper and in files."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from app.documents.files import with_ending
from app.errors import FileDamaged, UserError
from app.members.beginnings import Beginning, beginnings
from app.members.difference import Difference, difference, since_list
from app.members.difference_document import export_difference, summary, title
from ui import jobs, theme
from ui.members.difference_paper import DifferencePaper
from ui.members.difference_view import DifferenceView
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog, show_until_closed
from ui.widgets.empty import Empty
from ui.widgets.form import choice, field
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line
from ui.widgets.page import Page
from ui.widgets.preview import file_name

WIDTH, HEIGHT = 980, 460
ROOM = 0.5  # of the screen's height, for the changes
_OTHER_DAYS = -1
_KINDS = "Книга Excel (*.xlsx);;Документ PDF (*.pdf);;Документ Word (*.docx)"


class DifferenceDialog(Dialog):
    """Accepted with `wanted`: the organisation whose card is to be shown."""

    def __init__(self, page: Page, after: date, sent_list_id: int | None = None) -> None:
        note = "Сравнивается реестр на конец обоих дней. Название открывает карточку."
        super().__init__(page, "Что изменилось", note, WIDTH)
        self._page = page
        self.wanted: int | None = None
        self.told: Difference | None = None
        self._beginnings = page.office.read(beginnings, after, sent_list_id)
        options: list[tuple[str, object]] = [
            (each.words, place) for place, each in enumerate(self._beginnings)
        ]
        self.since = choice([*options, ("между двумя днями на выбор", _OTHER_DAYS)])
        self.before, self.after = DayField("С какого дня"), DayField("По какой день", after)
        self.summary = PlainLabel().wrapping()
        self.changes = DifferenceView()
        self._arrange()
        self._connect()
        wanted = (n for n, each in enumerate(self._beginnings) if each.sent_list_id == sent_list_id)
        self._begin(next(wanted, 0))

    def compare(self) -> None:
        """Show what differs between the chosen days; what is no day is said."""
        self.object_to("")
        try:
            self.told = self._compared()
        except FileDamaged:
            self.reject()
            raise
        except UserError as error:
            self.object_to(str(error))
            return
        self.summary.setText(" ".join(summary(self.told)))
        self._stack.setCurrentWidget(self.changes if self.told.changes else self._empty)
        self.changes.show_difference(self.told)

    def print(self) -> None:
        """Show the pages as they will be printed."""
        if self.told:
            paper = DifferencePaper(self._page, self.told)
            show_until_closed(paper)

    def save(self) -> None:
        """Ask for a file and write the changes into it beside the window's own work."""
        if told := self.told:
            asked = f"{file_name(title(told))}.xlsx"
            name, kind = QFileDialog.getSaveFileName(self, "Сохранить изменения", asked, _KINDS)
            if name:
                path = with_ending(name, kind[kind.rindex(".") : -1])
                jobs.run(self, lambda: export_difference(told, path), lambda _: self._saved(path), self._fail)

    def _compared(self) -> Difference:
        begun, after = self._beginning(), self.after.the_day()
        if begun and begun.sent_list_id:
            return self._page.office.read(since_list, begun.sent_list_id, after)
        return self._page.office.read(difference, self.before.the_day(), after)

    def _beginning(self) -> Beginning | None:
        """Return the beginning that was chosen, or None where two days are."""
        place = self.since.currentData()
        return None if place == _OTHER_DAYS else self._beginnings[place]

    def _begin(self, place: int) -> None:
        self.since.setCurrentIndex(place)
        if begun := self._beginning():
            self.before.set_day(begun.day)
        self.compare()

    def _take_day(self) -> None:
        """Compare with the day that was put in; it is none of the usual beginnings any more."""
        begun = self._beginning()
        if begun and begun.day != self.before.day():
            self.since.setCurrentIndex(self.since.count() - 1)
        self.compare()

    def _open_card(self, organization_id: int) -> None:
        self.wanted = organization_id
        self.accept()

    def _saved(self, path: Path) -> None:
        self._page.said.emit(f"Сохранено: {path}")
        self._told_saved.setText(f"Сохранено: {path}")
        self._told_saved.show()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.object_to(str(error))

    def _connect(self) -> None:
        self.since.activated.connect(self._begin)
        self.before.picked.connect(lambda _: self._take_day())
        self.after.picked.connect(lambda _: self.compare())
        self.changes.opened.connect(self._open_card)

    def _arrange(self) -> None:
        days = line(
            field("Сравнить", self.since),
            field("С какого дня", self.before),
            field("По какой день", self.after),
            gap=theme.MIDDLE_GAP,
        )
        days.setStretch(0, 1)
        for each in (self.before, self.after):
            each.setFixedWidth(each.fontMetrics().horizontalAdvance("00.00.0000") + 3 * theme.PAGE_GAP)
        room = int(self.screen().availableSize().height() * ROOM)
        self._empty = Empty()
        self._empty.say("Изменений нет", "Выберите другие дни вверху.")
        self._stack = QStackedWidget()
        self._stack.setFixedHeight(min(HEIGHT, room))
        self._stack.addWidget(self.changes)
        self._stack.addWidget(self._empty)
        self._told_saved = PlainLabel(role="small").wrapping()
        self._told_saved.hide()
        self.body.addLayout(days)
        for part in (self.summary, self._stack, self._told_saved):
            self.body.addWidget(part)
        self.offer("Печать…", self.print, left=True)
        self.offer("Сохранить…", self.save, left=True)
        self.offer_cancel("Закрыть")
