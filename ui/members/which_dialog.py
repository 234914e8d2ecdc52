"""Which organisations are meant, where several are chosen: those, or all that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from ui.members.page import MembersPage


class WhichDialog(Dialog):
    """Accepted with `meant`."""

    def __init__(self, page: MembersPage, title: str) -> None:
        super().__init__(page, title, "В списке выбраны не все организации. Кого взять?", width=520)
        self.meant: Sequence[int] | None = None
        chosen, shown = page.selected(), page.shown()
        self.offer_cancel()
        self.offer(f"Всех показанных: {len(shown)}", lambda: self._take(shown))
        self.offer(f"Выбранных: {len(chosen)}", lambda: self._take(chosen), "filled").setFocus()

    def _take(self, organizations: Sequence[int]) -> None:
        self.meant = organizations
        self.accept()


def meant(page: MembersPage, title: str, *, few: int) -> Sequence[int] | None:
    """Return all that are shown; of at least `few` chosen ones, whom the secretary means, or None."""
    chosen, shown = page.selected(), page.shown()
    if not few <= len(chosen) < len(shown):
        return shown
    dialog = WhichDialog(page, title)
    dialog.exec()
    dialog.deleteLater()
    return dialog.meant
