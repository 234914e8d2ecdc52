"""«Печать» of a resolution: its pages in the style that is chosen above them."""

from app.resolutions.document import compose
from app.resolutions.drafts import as_seen
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class ResolutionPaper(LivePreview):
    """The printed pages of one resolution."""

    def __init__(self, page: Page, resolution_id: int, title: str) -> None:
        super().__init__(page, title)
        self._resolution = resolution_id
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the resolution as it is on the screen."""
        return lambda session: compose(as_seen(session, self._resolution))
