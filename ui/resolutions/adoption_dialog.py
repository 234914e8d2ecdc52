"""«Отметить резолюцию принятой»: every consequence, every obstacle, before anything is done."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLayout, QWidget

from app.resolutions.adoption import adopt
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.plan import AdoptionPlan, Obstacle, plan
from app.resolutions.plan_document import compose_plan, sections
from app.resolutions.summary import in_one_line, meeting_summary
from app.resolutions.text import ResolutionText
from app.resolutions.vote_taken import vote_taken
from db.vocabulary import DocumentKind
from ui import theme
from ui.resolutions.consequences import Consequences
from ui.resolutions.paper import rendered
from ui.resolutions.vote_fields import VoteFields
from ui.resolutions.warning_box import warning_box
from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column
from ui.widgets.page import Page
from ui.widgets.preview import show_preview
from ui.widgets.tall import Tall

WIDTH = 800


class AdoptionDialog(Dialog):
    """Shows the plan and enacts it; `wanted_clause` is the one to which the secretary wants to return."""

    def __init__(self, page: Page, planned: AdoptionPlan, text: ResolutionText) -> None:
        words = WORDS_OF[text.kind]
        told = " · ".join(part for part in (meeting_summary(text), planned.quorum) if part)
        super().__init__(page, words.adopt, told, width=WIDTH)
        self._page, self._plan, self._text = page, planned, text
        self.wanted_clause = ""
        self.vote = VoteFields(page.office.read(vote_taken, planned.resolution_id))
        self._warnings = column(gap=theme.MIDDLE_GAP)
        self.body.addWidget(self.vote)
        self.vote.setVisible(text.kind is DocumentKind.RESOLUTION)  # minutes tell of a vote at each item
        self._list = Tall(self._content())
        self.body.addWidget(self._list)
        self._print = self.offer("Печать перечня", self.print, left=True)
        self._back = self.offer("Вернуться к проекту", self.go_back)
        self._adopt = self.offer(words.mark, self.adopt, "filled")
        self._adopt.setEnabled(not planned.obstacles)
        (self._back if planned.obstacles else self._adopt).setFocus()
        self._count_vote()
        self.vote.changed.connect(self._count_vote)

    def adopt(self) -> None:
        """Enact all that is shown, or say what stands in the way."""
        self.attempt(lambda: self._page.carry_out(adopt, self._plan.resolution_id, self.vote.vote()))

    def go_back(self) -> None:
        """Return to the draft, to the first clause that stands in the way."""
        self._return_to(next((obstacle.marker for obstacle in self._plan.obstacles if obstacle.marker), ""))

    def print(self) -> None:
        """Show the list of consequences as it will be printed."""
        text = replace(self._text, adoption=self._plan.adoption)
        document = compose_plan(self._plan, in_one_line(text))
        show_preview(self, rendered(document), document.properties.title)

    def _return_to(self, marker: str) -> None:
        self.wanted_clause = marker
        self.reject()

    def _count_vote(self) -> None:
        """Plan anew by the vote in the fields: the formula and the warnings follow it, nothing else does."""
        self._plan = self._page.office.read(plan, self._plan.resolution_id, self.vote.vote())
        self.vote.show_formula(self._plan.adoption.text)
        clear(self._warnings)
        for sentence in self._plan.warnings:
            self._warnings.addWidget(warning_box(sentence))
        self._list.updateGeometry()  # there may be more of them, or fewer

    def _content(self) -> QWidget:
        planned = self._plan
        parts: list[QWidget | QLayout] = [self._obstacle(obstacle) for obstacle in planned.obstacles]
        if planned.obstacles:
            parts.insert(0, PlainLabel("Что этому мешает", "section"))
        parts.append(self._warnings)
        parts += [Consequences(title, items) for title, items in sections(planned)]
        if not planned.consequences and not planned.obstacles:
            parts.append(
                PlainLabel("Реестр не изменится, поручений и заседаний из неё не следует.").wrapping()
            )
        return _stacked(parts)

    def _obstacle(self, obstacle: Obstacle) -> QWidget:
        if not obstacle.marker:
            return warning_box(str(obstacle))
        words = f"К пункту\u00a0{obstacle.marker}" if obstacle.marker != "-" else "К пункту"
        back = button(words, lambda: self._return_to(obstacle.marker), "link")
        back.setProperty("tone", "attention")
        return warning_box(str(obstacle), back)


def _stacked(parts: Sequence[QWidget | QLayout]) -> QWidget:
    inside = QWidget()
    inside.setLayout(column(*parts, gap=theme.MIDDLE_GAP))
    return inside
