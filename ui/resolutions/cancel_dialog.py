"""«Отменить принятие»: what will be put back, or what depends on it."""

from PySide6.QtWidgets import QWidget

from app.resolutions.cancelling import CancelPlan, cancel_adoption
from ui import theme
from ui.resolutions.warning_box import warning_box
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column
from ui.widgets.page import Page
from ui.widgets.tall import Tall

WIDTH = 680
_OTHERWISE = (
    "От принятия уже зависит то, что сделано позже. Отмените пункты новой резолюцией: "
    "«+ решение», «Отменить прежний пункт…»."
)


class CancelDialog(Dialog):
    """Puts the whole adoption back while nothing later depends on it."""

    def __init__(self, page: Page, planned: CancelPlan) -> None:
        super().__init__(page, "Отменить принятие", planned.name, WIDTH)
        self._page, self._plan = page, planned
        self.why = line_edit(placeholder="отмечена по ошибке, принята не в этой редакции…")
        self.body.addWidget(Tall(self._content()))
        if planned.in_the_way:
            self.body.addWidget(PlainLabel(_OTHERWISE, "quiet").wrapping())
            self.offer("Понятно", self.reject, "filled").setFocus()
            return
        self.body.addLayout(field("Почему", self.why))
        self.offer_cancel()
        self.offer("Отменить принятие", self.cancel, "filled")
        self.why.setFocus()

    def cancel(self) -> None:
        """Put back all that is shown, or say what stands in the way."""
        self.attempt(lambda: self._page.carry_out(cancel_adoption, self._plan.resolution_id, self.why.text()))

    def _content(self) -> QWidget:
        made = QWidget()
        if self._plan.in_the_way:
            words: list[QWidget] = [warning_box(sentence) for sentence in self._plan.in_the_way]
            title = "Что этому мешает"
        else:
            words = [PlainLabel(f"– {sentence}").wrapping() for sentence in self._plan.put_back]
            title = "Что будет возвращено"
        made.setLayout(column(PlainLabel(title, "section"), *words, gap=theme.SMALL_GAP))
        return made
