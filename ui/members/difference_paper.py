from app.members.difference import Difference
from app.members.difference_document import compose_difference, title
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class DifferencePaper(LivePreview):
    """The printed changes of the registry between two days."""

    def __init__(self, page: Page, told: Difference) -> None:
        super().__init__(page, title(told))
        self._told = told
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the changes that are shown."""
        return lambda _session: compose_difference(self._told)
