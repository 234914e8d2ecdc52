"""«Выписка»: which clauses, for whom, who certifies it; the page itself beside them."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout

from app.errors import UserError
from app.members.queries import registry
from app.members.signing import signatory
from app.resolutions.extract_document import compose_extract
from app.resolutions.extracts import (
    ExtractEntry,
    issue_extract,
    numbered,
    quotable,
    where_original_lies,
)
from ui import theme
from ui.widgets.day_field import DayField
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.organization_field import OrganizationField
from ui.widgets.page import Page
from ui.widgets.tick_list import TickList

_CLAUSES_WIDTH = 320
_NARROWEST, _LONGEST = 150, 280  # pixels of a field
_STYLE_LETTERS = 18  # its name in full; what is added to it is seen when the list opens


class ExtractDialog(LivePreview):
    """The extract is entered under its number once it has been printed or saved."""

    saves = "Выдать и сохранить…"

    def __init__(self, page: Page, resolution_id: int, organization_id: int | None = None) -> None:
        super().__init__(page, "Выписка")
        office, today = page.office, date.today()
        self._resolution = resolution_id
        certifier = office.read(signatory, today)
        rows = office.read(registry, today)
        clauses = office.read(quotable, resolution_id, organization_id)
        self._original = office.read(where_original_lies, resolution_id)
        self._entry: ExtractEntry | None = None  # what the shown pages say
        self.clauses = TickList("Пункты выписки", [(one.words, one.clause_id, one.about) for one in clauses])
        self.day = DayField("Дата заверения", today)
        self.addressee = OrganizationField(rows)
        self.addressee.choose(organization_id)
        self.post, self.name = line_edit(certifier.position), line_edit(certifier.name)
        self.outside = QCheckBox("Указать, где подлинник")
        self._arrange()

    def composed(self) -> Composed:
        """Return what composes the extract that the fields ask for."""
        entry = self.entry()
        self._entry = self.page.office.read(numbered, entry)
        return partial(compose_extract, entry=self._entry)

    def entry(self) -> ExtractEntry:
        """Return what the fields ask for; refuse a day that cannot be read."""
        return ExtractEntry(
            self._resolution,
            tuple(int(str(value)) for value in self.clauses.values()),
            self.day.the_day(),
            self.post.text().strip(),
            self.name.text().strip(),
            self.addressee.words(),
            self.addressee.organization_id(),
            self._where() if self.outside.isChecked() else "",
        )

    def _attempt(self, act: Callable[[], bool]) -> None:
        """Print or save, and enter what was given out; the office refuses before anything leaves it."""
        super()._attempt(lambda: act() and self._issue())

    def _issue(self) -> bool:
        assert self._entry is not None  # there are pages, so something was asked for
        self.page.carry_out(issue_extract, self._entry)
        return True

    def _where(self) -> str:
        if not self._original:
            raise UserError(
                "Не записано, в каком деле лежит подлинник. Впишите это: «Решения» → «Отметить подписание…»,"
                " или снимите отметку."
            )
        return self._original

    def _arrange(self) -> None:
        row = side_by_side(
            field("Кому", self.addressee),
            field("Заверяет", self.post),
            field("Фамилия", self.name),
            field("Дата заверения", self.day),
        )
        for each in (self.post, self.name, self.day):
            _show_whole(each)
        for box in (self.addressee, self.style_chosen):
            box.setMinimumWidth(_NARROWEST)
        for place, share in enumerate((4, 4, 3, 3)):
            row.setStretch(place, share)
        self.style_chosen.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.style_chosen.setMinimumContentsLength(_STYLE_LETTERS)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.removeWidget(self.pages)
        hint = PlainLabel("Отметьте пункты, которые войдут в выписку.", "small").wrapping()
        beside = column(hint, self.clauses, self.outside, margin=theme.MIDDLE_GAP, gap=theme.SMALL_GAP)
        self.clauses.setFixedWidth(_CLAUSES_WIDTH)
        self.clauses.setWordWrap(True)
        both = line(beside, self.pages, gap=0)
        both.setStretch(1, 1)
        layout.addLayout(both, 1)
        self.resize(1180, 860)
        self.clauses.ticked.connect(self.refresh)
        self.outside.clicked.connect(lambda _checked: self.refresh())
        self.addressee.activated.connect(lambda _: self.refresh())
        edit = self.addressee.lineEdit()
        assert edit is not None
        self.put_fields(row, edit, self.post, self.name, self.day)
        self.clauses.setFocus()


def _show_whole(edit: QLineEdit) -> None:
    """Let what is in the field be seen to its end, unless it is very long."""
    edit.ensurePolished()
    wanted = edit.fontMetrics().horizontalAdvance(edit.text()) + 2 * theme.WIDE_GAP + theme.ICON
    edit.setMinimumWidth(min(wanted, _LONGEST))
