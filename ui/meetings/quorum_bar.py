from PySide6.QtWidgets import QFrame

from app.errors import UserError
from app.meetings.quorum import quorum
from app.meetings.rows import Quorum
from app.office import Office
from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line
from ui.widgets.mark import Mark, Shape
from ui.widgets.status_label import StatusLabel

_REACHED = Mark(Shape.FULL, "active")
_MISSED = Mark(Shape.HALF, "attention")
_OPEN = Mark(Shape.DOTTED, "accent")  # nobody came yet


class QuorumBar(QFrame):
    """How many came and whether they may decide, always on screen while a meeting is open."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.setObjectName("quorumBar")
        self.verdict = StatusLabel()
        self.promised = PlainLabel(role="quiet")
        row = line(self.verdict, self.promised, gap=theme.MIDDLE_GAP)
        row.setStretch(0, 1)
        row.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)

    def show_meeting(self, meeting_id: int) -> None:
        """Show the quorum of this meeting as it is now."""
        try:
            counted = self._office.read(quorum, meeting_id)
        except UserError:  # undone meanwhile: whoever shows the bar leaves the meeting
            return
        self.verdict.say(_mark(counted), counted.words)
        self.setAccessibleName(counted.words)
        self.promised.setText(f"Обещали быть: {counted.promised}" if counted.promised else "")


def _mark(counted: Quorum) -> Mark:
    if counted.reached:
        return _REACHED
    return _MISSED if counted.present or not counted.entitled else _OPEN
