from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from app.meetings.agenda_document import day_and_place
from app.meetings.rows import MeetingRow
from app.russian.typography import quoted
from ui import theme
from ui.meetings.columns import state_mark, state_words
from ui.widgets.button import button
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import column, line
from ui.widgets.status_label import StatusLabel

_CRUMB_EDGE = 5  # around the words of the way back


class MeetingHeader(QFrame):
    """The way back, the name of the meeting and how it stands, its days and place, the buttons."""

    def __init__(self, back: Callable[[], object], *buttons: QPushButton) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self.back = button("Заседания ›", back, "crumb")
        self.back.setAccessibleName("Назад к списку заседаний")
        self.name = ElidedLabel(role="title")
        self.state = StatusLabel()
        self.facts = ElidedLabel(role="quiet")
        above = line(self.back, self.name, 0, gap=theme.MIDDLE_GAP)
        below = line(self.state, self.facts, 0, gap=theme.MIDDLE_GAP)
        below.setContentsMargins(_CRUMB_EDGE, 0, 0, 0)
        told = column(above, below, gap=2)
        row = line(told, *buttons, gap=theme.MIDDLE_GAP)
        row.setStretch(0, 1)
        row.setContentsMargins(theme.PAGE_GAP, theme.MIDDLE_GAP, theme.PAGE_GAP, theme.MIDDLE_GAP)
        self.setLayout(row)

    def show_meeting(self, row: MeetingRow) -> None:
        """Show what the meeting is called, how it stands and what is known of it."""
        self.name.setText(row.name[:1].upper() + row.name[1:])
        self.state.say(state_mark(row), state_words(row))
        self.facts.setText(" · ".join(_facts(row)))


def _facts(row: MeetingRow) -> list[str]:
    theme_ = quoted(row.theme) if row.theme else ""
    host = f"принимает {row.host}" if row.host else ""
    why = f"отменено: {row.cancelled}" if row.cancelled else ""
    return list(filter(None, (day_and_place(row), theme_, host, why)))
