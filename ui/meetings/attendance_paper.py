"""«Лист регистрации»: its pages in the style that is chosen above them."""

from functools import partial

from app.meetings.attendance_document import compose_sheet
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class AttendancePaper(LivePreview):
    """The printed sheet that the participants sign."""

    def __init__(self, page: Page, meeting_id: int) -> None:
        super().__init__(page, "Лист регистрации")
        self._meeting = meeting_id
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the sheet as it stands."""
        return partial(compose_sheet, meeting_id=self._meeting)
