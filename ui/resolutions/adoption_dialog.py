"""«Отметить резолюцию принятой»: every consequence, every obstacle, before anything is done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from app.resolutions.adoption import adopt
from app.resolutions.plan import AdoptionPlan, Obstacle
from app.resolutions.plan_document import compose_plan, sections
from app.resolutions.summary import in_one_line
from app.resolutions.text import ResolutionText
from ui import theme
from ui.resolutions.consequences import Consequences
from ui.resolutions.paper import rendered
from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.page import Page
from ui.widgets.preview import show_preview
from ui.widgets.tall import Tall

WIDTH = 800


class AdoptionDialog(Dialog):
    """Shows the plan and enacts it; `wanted_clause` is the one to which the secretary wants to return."""

    def __init__(self, page: Page, planned: AdoptionPlan, text: ResolutionText) -> None:
        self._meeting = in_one_line(text)
        super().__init__(page, "Отметить резолюцию принятой", self._meeting, width=WIDTH)
        self._page, self._plan = page, planned
        self.wanted_clause = ""
        self.body.addWidget(Tall(self._content()))
        self._print = self.offer("Печать перечня", self.print, left=True)
        self._back = self.offer("Вернуться к проекту", self.go_back)
        self._adopt = self.offer("Отметить принятой", self.adopt, "filled")
        self._adopt.setEnabled(not planned.obstacles)
        (self._back if planned.obstacles else self._adopt).setFocus()

    def adopt(self) -> None:
        """Enact all that is shown, or say what stands in the way."""
        self.attempt(lambda: self._page.carry_out(adopt, self._plan.resolution_id))

    def go_back(self) -> None:
        """Return to the draft, to the first clause that stands in the way."""
        self._return_to(next((obstacle.marker for obstacle in self._plan.obstacles if obstacle.marker), ""))

    def print(self) -> None:
        """Show the list of consequences as it will be printed."""
        document = compose_plan(self._plan, self._meeting)
        show_preview(self, rendered(document), document.properties.title)

    def _return_to(self, marker: str) -> None:
        self.wanted_clause = marker
        self.reject()

    def _content(self) -> QWidget:
        planned = self._plan
        parts: list[QWidget] = [self._obstacle(obstacle) for obstacle in planned.obstacles]
        if planned.obstacles:
            parts.insert(0, PlainLabel("Что мешает отметить резолюцию принятой", "section"))
        parts += [_box(PlainLabel(sentence).wrapping()) for sentence in planned.warnings]
        parts += [Consequences(title, items) for title, items in sections(planned)]
        if not planned.consequences and not planned.obstacles:
            parts.append(
                PlainLabel("Реестр не изменится, поручений и заседаний из неё не следует.").wrapping()
            )
        return _stacked(parts)

    def _obstacle(self, obstacle: Obstacle) -> QWidget:
        sentence = PlainLabel(str(obstacle)).wrapping()
        if not obstacle.marker:
            return _box(sentence)
        words = f"К пункту\u00a0{obstacle.marker}" if obstacle.marker != "-" else "К пункту"
        back = button(words, lambda: self._return_to(obstacle.marker), "link")
        back.setProperty("tone", "attention")
        return _box(sentence, back)


def _box(sentence: PlainLabel, *answers: QWidget) -> QFrame:
    box = QFrame()
    box.setObjectName("warning")
    row = line(sentence, *answers, gap=theme.MIDDLE_GAP)
    row.setStretch(0, 1)
    row.setContentsMargins(theme.WIDE_GAP, theme.SMALL_GAP, theme.MIDDLE_GAP, theme.SMALL_GAP)
    box.setLayout(row)
    return box


def _stacked(parts: Sequence[QWidget]) -> QWidget:
    inside = QWidget()
    inside.setLayout(column(*parts, gap=theme.MIDDLE_GAP))
    return inside
