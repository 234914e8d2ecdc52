"""The composition on paper: as of which day and of which body, with the pages themselves below."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Session

from app.composition.document import CouncilList, compose_composition, council_list
from app.composition.words import BODY
from app.documents.tree import Document
from db.vocabulary import Body
from ui.widgets.day_field import DayField
from ui.widgets.form import choice, field
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page


class CompositionPaper(LivePreview):
    """The printed composition of a day."""

    kinds: ClassVar[Mapping[str, str]] = {**LivePreview.kinds, ".xlsx": "Таблица Excel"}

    def __init__(self, page: Page, day: date, body: Body | None) -> None:
        super().__init__(page, "Состав совета")
        self.day = DayField("На какой день", day)
        bodies = ((words.capitalize(), each) for each, words in BODY.items())
        self.which = choice([("Все органы", None), *bodies], body)
        self.which.currentIndexChanged.connect(lambda _: self.refresh())
        fields = (field("На какой день", self.day), field("Орган", self.which))
        self.put_fields(line(*fields, 0), self.day)

    def composed(self) -> Composed:
        """Return what composes the composition as the fields ask for."""
        day, body = self.day.the_day(), self._body()

        def compose(session: Session) -> Document:
            return compose_composition(council_list(session, day, body))

        return compose

    def content(self, suffix: str, document: Document) -> bytes:
        """Return the file of this kind."""
        if suffix != ".xlsx":
            return super().content(suffix, document)
        # openpyxl loads only when Excel is asked for.
        from app.composition.workbook import render_composition

        return render_composition(self._told())

    def _told(self) -> CouncilList:
        return self.page.office.read(council_list, self.day.the_day(), self._body())

    def _body(self) -> Body | None:
        chosen = self.which.currentData()
        return Body(chosen) if chosen else None
