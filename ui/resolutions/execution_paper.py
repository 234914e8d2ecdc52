"""«Справка об исполнении»: as of which day, with the pages themselves below."""

from datetime import date
from functools import partial

from app.resolutions.execution_document import compose_execution
from ui.widgets.day_field import DayField
from ui.widgets.form import field
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class ExecutionPaper(LivePreview):
    """What came of one resolution, clause by clause."""

    def __init__(self, page: Page, resolution_id: int) -> None:
        super().__init__(page, "Справка об исполнении")
        self._resolution = resolution_id
        self.day = DayField("На какой день", date.today())
        self.put_fields(line(field("На какой день", self.day), 0), self.day)

    def composed(self) -> Composed:
        """Return what composes the paper as of the day in the field."""
        return partial(compose_execution, resolution_id=self._resolution, day=self.day.the_day())
