"""«Печать карточки»: the card as of a day, with the pages themselves below the day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.members.card_document import compose_card
from ui.widgets.day_field import DayField
from ui.widgets.form import field
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview

if TYPE_CHECKING:
    from app.members.rows import Card
    from ui.members.page import MembersPage


class CardPaper(LivePreview):
    """The printed card of one organisation."""

    def __init__(self, page: MembersPage, card: Card) -> None:
        super().__init__(page, f"Карточка: {card.row.short_name or card.row.name}")
        self._organization = card.row.id
        self.day = DayField("На какой день", page.day.day())
        self.put_fields(line(field("На какой день", self.day), 0), self.day)

    def composed(self) -> Composed:
        """Return what composes the card as of the day in the field."""
        return partial(compose_card, organization_id=self._organization, day=self.day.the_day())
