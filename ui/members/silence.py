"""Who was not heard from for long, whose term is near: and what the office may decide of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.members.page import MembersPage


class Silence:
    """The watch lists of the page «Организации»."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        return {}
