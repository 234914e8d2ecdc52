"""«Повестка дня» on paper, with the council's letterhead or without."""

from functools import partial

from PySide6.QtWidgets import QCheckBox

from app.meetings.agenda_document import compose_agenda
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class AgendaPaper(LivePreview):
    """The printed agenda of one meeting."""

    def __init__(self, page: Page, meeting_id: int) -> None:
        super().__init__(page, "Повестка дня")
        self._meeting = meeting_id
        self.letterhead = QCheckBox("На бланке совета")
        self.letterhead.setChecked(True)
        self.letterhead.toggled.connect(lambda _: self.refresh())
        self.put_fields(line(self.letterhead, 0))

    def composed(self) -> Composed:
        """Return what composes the agenda as it is stored."""
        return partial(compose_agenda, meeting_id=self._meeting, letterhead=self.letterhead.isChecked())
