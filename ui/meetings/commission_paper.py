"""«Протокол счётной комиссии»: its pages in the style that is chosen above them."""

from functools import partial

from app.meetings.commission_document import compose_protocol
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class CommissionPaper(LivePreview):
    """The printed protocol on one vote."""

    def __init__(self, page: Page, vote_id: int) -> None:
        super().__init__(page, "Протокол счётной комиссии")
        self._vote = vote_id
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the protocol as it stands."""
        return partial(compose_protocol, vote_id=self._vote)
