"""The text that was read, with what was understood of it marked in colour."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision, Span
from app.resolutions.text import Clause, ResolutionText, walk
from app.russian.folding import fold_in_place
from db.vocabulary import ClauseRole, DocumentKind
from ui import theme
from ui.resolutions.clause_row import INDENT
from ui.resolutions.facts import tone_of
from ui.widgets.letters import units


@dataclass(frozen=True, slots=True)
class Understood:
    """A stretch of a clause's text and the tone that marks it."""

    start: int
    end: int
    tone: str


def understood(clause: Clause) -> list[Understood]:
    """Return what is marked in a clause: decisions first, then its period and whoever is responsible."""
    found = [
        Understood(*span, tone_of(decision)) for decision in clause.decisions for span in _sources(decision)
    ]
    folded = fold_in_place(clause.text)
    words = [clause.period.text] if clause.period else []
    for stretch in (*words, *clause.responsible):
        start = folded.find(fold_in_place(stretch))
        if stretch and start >= 0:
            found.append(Understood(start, start + len(stretch), "accent"))
    return found


def _sources(decision: Decision) -> tuple[Span, ...]:
    """Return the telling stretches; an assignment is read from its whole sentence, which tells nothing."""
    return () if isinstance(decision, Assign) else decision.source


class ReadText(QTextEdit):
    """Shows the whole document as read; `go_to` brings a clause into sight."""

    def __init__(self, text: ResolutionText) -> None:
        super().__init__()
        self.setObjectName("readText")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Прочитанный текст")
        self.document().setDocumentMargin(theme.PAGE_GAP)
        self._places: dict[int, int] = {}  # where each clause begins, by its place in reading order
        self._cursor = QTextCursor(self.document())
        for line in _heading(text):
            self._write(line, bold=True)
        for clause, depth in _with_depth(text.preamble):
            self._write_clause(clause, depth)
        if text.kind is DocumentKind.RESOLUTION:
            self._write(f"{text.operative}:", bold=True)
        decided: Clause | None = None
        for at, (clause, depth) in enumerate(_with_depth(text.clauses)):
            if depth == 1:
                if _begins_decisions(clause, decided):
                    self._write(f"{text.operative}:", bold=True, indent=INDENT)
                decided = clause if clause.role is ClauseRole.DECIDED else None
            self._places[at] = self._cursor.position()
            self._write_clause(clause, depth)
        for line in _ending(text):
            self._write(line)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, clause: int) -> None:
        """Bring the clause of this place in reading order into sight."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)  # from below, so that the clause comes to the top
        cursor.setPosition(self._places[clause])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _write_clause(self, clause: Clause, depth: int) -> None:
        self._begin(depth * INDENT)
        if marker := clause.written or clause.marker:
            self._cursor.insertText(f"{marker} ", _plain("quiet"))
        start = self._cursor.position()
        self._cursor.insertText(clause.text, _plain())
        for stretch in understood(clause):
            marked = QTextCursor(self.document())
            marked.setPosition(start + units(clause.text, stretch.start))
            marked.setPosition(start + units(clause.text, stretch.end), QTextCursor.MoveMode.KeepAnchor)
            marked.mergeCharFormat(_marked(stretch.tone))

    def _write(self, line: str, *, bold: bool = False, indent: int = 0) -> None:
        self._begin(indent)
        face = _plain()
        face.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._cursor.insertText(line, face)

    def _begin(self, indent: int) -> None:
        block = QTextBlockFormat()
        block.setLeftMargin(indent)
        block.setBottomMargin(theme.SMALL_GAP)
        if self._cursor.position():
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)


def _begins_decisions(clause: Clause, former: Clause | None) -> bool:
    """Return whether in minutes the word ПОСТАНОВИЛИ stands before the clause, and no other instead."""
    said_otherwise = clause.written and not (clause.text or clause.marker)
    return clause.role is ClauseRole.DECIDED and former is None and not said_otherwise


def _heading(text: ResolutionText) -> Iterator[str]:
    yield from (line for line in (*text.letterhead, text.title, text.meeting) if line)
    if text.theme:
        yield f"«{text.theme}»"
    if text.date_line:
        yield text.date_line


def _ending(text: ResolutionText) -> Iterator[str]:
    if text.adoption.text:
        yield text.adoption.text
    for signature in text.signatures:
        yield f"{signature.position}  {signature.name}"
    for appendix in text.appendices:
        yield appendix.title
        yield from (clause.text for clause in walk(appendix.blocks))


def _with_depth(clauses: tuple[Clause, ...], depth: int = 0) -> Iterator[tuple[Clause, int]]:
    for clause in clauses:
        yield clause, depth
        yield from _with_depth(clause.children, depth + 1)


def _plain(ink: str = "ink") -> QTextCharFormat:
    face = QTextCharFormat()
    face.setForeground(QColor(getattr(theme.colors(), ink)))
    return face


def _marked(tone: str) -> QTextCharFormat:
    face = _plain(tone)
    face.setBackground(QColor(getattr(theme.colors(), f"{tone}_soft")))
    return face
