"""The list of delegates on paper."""

from datetime import date
from functools import partial

from app.delegates.document import compose_delegates
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class DelegatesPaper(LivePreview):
    """The printed list of the delegates that are found."""

    def __init__(self, page: Page, search: str) -> None:
        super().__init__(page, "Делегаты")
        self._search = search
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the list as it stands today."""
        return partial(compose_delegates, day=date.today(), search=self._search)
