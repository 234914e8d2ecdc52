"""Who was not heard from for long, whose term is near: and what the office may decide of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.members import listing

if TYPE_CHECKING:
    from ui.members.page import MembersPage

# Each dialog is imported when it is opened: the registry is shown sooner without them.


class Silence:
    """The watch lists of the page «Организации», and the drafts that come of them."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        acts: dict[str, Callable[[], object]] = {"silent": self.watch_silence, "terms": self.watch_terms}
        return acts | {"draft-about": self.propose} if self._page.selected() else acts

    def watch_silence(self) -> None:
        """List those who were not heard from for years."""
        from ui.members.silent_dialog import SilentDialog

        dialog = SilentDialog(self._page)
        dialog.exec()
        self._lead_to(dialog.draft)
        dialog.deleteLater()

    def watch_terms(self) -> None:
        """List the suspensions by their terms."""
        from ui.members.terms_dialog import TermsDialog

        dialog = TermsDialog(self._page)
        dialog.exec()
        self._lead_to(dialog.draft)
        dialog.deleteLater()

    def propose(self) -> None:
        """Ask what is to be decided about the chosen rows, and draft it."""
        from ui.members.draft_dialog import DraftDialog

        page = self._page
        dialog = DraftDialog(page, page.office.read(listing.rows, page.day.day(), page.selected()))
        dialog.exec()
        self._lead_to(dialog.draft)
        dialog.deleteLater()

    def _lead_to(self, draft: int | None) -> None:
        """Show the draft on the page of the resolutions."""
        if draft is not None:
            self._page.leads_to.emit("resolutions", draft)
