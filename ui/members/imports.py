"""Registries that come in from Excel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ui.members.importing.kinds import KINDS, ask_registry
from ui.widgets.button import button
from ui.widgets.file_drop import FileDrop

if TYPE_CHECKING:
    from ui.members.page import MembersPage


class Imports:
    """The import of the page «Организации»; a file may also be dropped on the page."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page
        FileDrop(page, KINDS, partial(take_in, page))
        page.list.empty.begin_with(
            button("Внести из Excel…", self._ask, drawing="file-spreadsheet"),
            button("Добавить…", page.actions_["add-member"].trigger, drawing="plus"),
        )

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        return {"import-registry": self._ask}

    def _ask(self) -> None:
        if path := ask_registry(self._page):
            take_in(self._page, path)


def take_in(page: MembersPage, path: Path) -> None:
    """Show what is in the file, take in what is confirmed, and say what was left open."""
    from ui.members.importing.dialog import RegistryDialog  # with it comes the reading of tables

    nobody = not page.shown()
    dialog = RegistryDialog(page, path)
    taken = dialog.exec() == RegistryDialog.DialogCode.Accepted
    page.trouble.say(dialog.left_open)
    if taken and nobody:
        page.show_all()  # the first list is seen as it was in the file, former members too
    dialog.deleteLater()
