"""A printed page that follows the fields above it: what it says is chosen while one looks at it."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeAlias

from PySide6.QtWidgets import QBoxLayout, QFileDialog, QFrame, QLineEdit, QVBoxLayout
from sqlalchemy.orm import Session

from app.documents.files import save
from app.documents.style import Style
from app.documents.tree import Document
from app.emblem import with_emblem
from app.errors import UserError
from ui import jobs, theme
from ui.widgets.day_field import DayField
from ui.widgets.form import field
from ui.widgets.page import Page
from ui.widgets.preview import PREPARING, PreviewDialog, file_name
from ui.widgets.print_style import saved_style, style_choice

Composed: TypeAlias = Callable[[Session], Document]
Drawn: TypeAlias = tuple[Document, bytes]
_NO_PAGES = "Страниц пока нет"


class LivePreview(PreviewDialog):
    """Pages drawn anew, beside the window's own work, whenever the fields ask for others."""

    saves: ClassVar[str] = "Сохранить…"
    kinds: ClassVar[Mapping[str, str]] = {".pdf": "Документ PDF", ".docx": "Документ Word"}

    def __init__(self, page: Page, title: str) -> None:
        super().__init__(page, b"", title)
        self.page = page
        self._document: Document | None = None  # none while the pages are not those asked for
        self.style_chosen = style_choice(page.settings)
        self._fields: tuple[QLineEdit, ...] = ()
        self._said: list[str] = []  # in the fields, when the pages were asked for
        self._asked = 0  # how often: only the last drawing is shown
        self._then: Callable[[], object] = lambda: None  # what waits for the pages

    @abstractmethod
    def composed(self) -> Composed:
        """Return what composes the document that the fields ask for; refuse what cannot be read."""

    def put_fields(self, row: QBoxLayout, *fields: QLineEdit) -> None:
        """Put the row above the pages; they are drawn now, and anew when something else is in the fields."""
        row.addLayout(field("Оформление", self.style_chosen))
        frame = QFrame()
        frame.setObjectName("pageHeader")
        row.setContentsMargins(theme.PAGE_GAP, theme.MIDDLE_GAP, theme.PAGE_GAP, theme.MIDDLE_GAP)
        frame.setLayout(row)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, frame)
        self._fields = fields
        for each in fields:
            each.editingFinished.connect(self._follow)
            if isinstance(each, DayField):
                each.picked.connect(lambda _: self._follow())
        self.style_chosen.currentTextChanged.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Draw the pages that the fields ask for now; until then there is nothing to print."""
        self._asked += 1
        self._said = self._texts()
        self._document, self._then = None, lambda: None
        self.trouble.say("")
        try:
            composed = self.composed()
        except UserError as error:
            self.trouble.say(str(error))
            self._wait(_NO_PAGES)
            return
        self._wait(PREPARING)
        office, asked, style = self.page.office, self._asked, saved_style(self.page.settings)
        jobs.run(
            self,
            lambda: office.read(_drawn, composed, style),
            partial(self._show, asked),
            partial(self._fail, asked),
        )

    def print(self) -> None:
        """Print the pages asked for, as soon as they are drawn."""
        if self._document:
            super().print()
        else:
            self._then = self.print

    def save(self) -> None:
        """Ask for a file name and save what was asked for, as soon as it is drawn."""
        if self._document is None:
            self._then = self.save
            return
        kinds = ";;".join(f"{words} (*{suffix})" for suffix, words in self.kinds.items())
        name, chosen = QFileDialog.getSaveFileName(self, "Сохранить", file_name(self._title), kinds)
        if name:
            suffix = next(suffix for suffix in self.kinds if suffix in chosen)
            self._attempt(partial(self._keep, Path(name), suffix, self._document))

    def content(self, suffix: str, document: Document) -> bytes:
        """Return the file of this kind."""
        if suffix == ".pdf":
            return self._content
        from app.documents.docx import render_docx  # python-docx loads only when Word is asked for

        return render_docx(document, saved_style(self.page.settings))

    def _wait(self, words: str) -> None:
        self._waiting = words
        self._tell()

    def _texts(self) -> list[str]:
        return [each.text() for each in self._fields]

    def _follow(self) -> None:
        if self._texts() != self._said:
            self.refresh()

    def _keep(self, path: Path, suffix: str, document: Document) -> bool:
        named = path if path.suffix.lower() == suffix else Path(f"{path}{suffix}")
        save(named, self.content(suffix, document))
        self.page.said.emit(f"Сохранено: {named}")
        return True

    def _show(self, asked: int, drawn: Drawn) -> None:
        if asked == self._asked:
            self._document, self._content = drawn
            self._title = self._document.properties.title
            self.pages.show_pdf(self._content)
            self._tell()
            self._then()

    def _fail(self, asked: int, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if asked == self._asked:
            self.trouble.say(str(error))
            self._wait(_NO_PAGES)


def _drawn(session: Session, composed: Composed, style: Style) -> Drawn:
    from app.documents.pdf import render_pdf  # brings reportlab

    document = with_emblem(session, composed(session))
    return document, render_pdf(document, style)
