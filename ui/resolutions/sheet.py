"""The whole resolution in one calm column: meeting, preamble, clauses, adoption, signatures, appendices."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.resolutions.finding import Hit, replaced
from app.resolutions.reading.ending import adoption_of
from app.resolutions.steps import Steps
from app.resolutions.summary import meeting_summary
from app.resolutions.text import Adoption, Appendix, ResolutionText
from app.russian.numerals import plural
from db.vocabulary import DocumentKind
from ui import theme
from ui.resolutions.clause_keys import OutlineKey
from ui.resolutions.disclosure import Disclosure
from ui.resolutions.gutter import GAP, gutter_line, gutter_width
from ui.resolutions.meeting_form import MeetingForm
from ui.resolutions.outline import Correct, Outline
from ui.resolutions.signatures import Signatures
from ui.widgets.button import button
from ui.widgets.growing_text import GrowingText
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column


class Sheet(QWidget):
    """Shows a resolution and gives it back as edited; what has no field here stays as it was."""

    changed = Signal()
    revealed = Signal(QWidget)

    def __init__(self, correct: Correct) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._text = ResolutionText()
        self._editable = False
        self.form = MeetingForm()
        self._steps = Steps()
        self.preamble = Outline("Новый абзац", steps=self._steps)
        self.operative = GrowingText("Слово перед пунктами")
        self.clauses = Outline("Новый пункт — Enter, подпункт — Tab", correct, self._steps)
        self.adoption = GrowingText("Формула принятия")
        self.signatures = Signatures()
        self._unplaced = PlainLabel(role="error").wrapping()
        self._appendices: list[tuple[GrowingText, Outline]] = []
        self._tail: QVBoxLayout = column(gap=0)
        self.meeting_part = Disclosure("Заседание", _indented(self.form))
        self.preamble_part = Disclosure("Преамбула", self.preamble, self._unfold_preamble)
        self._preamble_shown = False
        self._arrange()
        self._connect()

    def show_text(self, text: ResolutionText, *, editable: bool) -> None:
        """Show a resolution in place of the former one."""
        self._text, self._editable, self._preamble_shown = text, editable, False
        self._steps.forget()
        self.form.show_text(text)
        self.form.set_read_only(not editable)
        self.meeting_part.open(editable and not meeting_summary(text))
        self.preamble_part.open(False)
        for edit, words in ((self.operative, text.operative), (self.adoption, text.adoption.text)):
            edit.put_text(words)
            edit.setReadOnly(not editable)
        self.clauses.show_clauses(text.clauses, text.style, text.date_to, editable=editable)
        self.signatures.show_lines(text.signatures, editable=editable)
        self._show_appendices(text.appendices)
        self._tell()

    def text(self) -> ResolutionText:
        """Return the resolution as edited."""
        text = self.form.filled(self._text)
        if self._preamble_shown:
            text = replace(text, preamble=self.preamble.clauses())
        return replace(
            text,
            operative=self.operative.text().strip(),
            clauses=self.clauses.clauses(),
            adoption=self._adoption(text.adoption),
            signatures=self.signatures.lines(),
            appendices=tuple(
                replace(shown, title=title.text(), blocks=blocks.clauses())
                for shown, (title, blocks) in zip(text.appendices, self._appendices, strict=True)
            ),
        )

    def is_editable(self) -> bool:
        """Return whether one writes here, not only reads."""
        return self._editable

    def texts(self) -> list[GrowingText]:
        """Return all texts in their order, the folded preamble's included."""
        self._unfold_preamble()
        tail = [text for title, blocks in self._appendices for text in (title, *blocks.texts())]
        return [*self.preamble.texts(), self.operative, *self.clauses.texts(), self.adoption, *tail]

    def chosen_words(self) -> str:
        """Return the words that are chosen in the text one writes in."""
        here = next((text for text in self.texts() if text.hasFocus()), None)
        return here.textCursor().selectedText() if here else ""

    def reveal_text(self, text: GrowingText) -> None:
        """Bring one of the texts into sight."""
        if text in self.preamble.texts():
            self.preamble_part.open()
        QTimer.singleShot(0, text, lambda: self.revealed.emit(text))

    def rewrite(self, places: Mapping[GrowingText, Sequence[Hit]], words: str) -> None:
        """Put the words into these places of the texts, in one step."""
        with self._steps.as_one():
            for outline in (self.preamble, self.clauses, *(blocks for _, blocks in self._appendices)):
                outline.rewrite(
                    {
                        row: replaced(row.text.text(), row.text.marks(), places[row.text], words)
                        for row in outline.rows
                        if row.text in places
                    }
                )
            for field in (self.operative, self.adoption, *(title for title, _ in self._appendices)):
                if field in places:
                    former = field.text()
                    self._put(field, replaced(former, (), places[field], words).text, former)

    def step(self, key: OutlineKey) -> None:
        """Take the last step back, or do again the one taken back last."""
        if key is OutlineKey.BACK:
            self._steps.back()
        else:
            self._steps.forth()

    def take_ids(self, stored: ResolutionText) -> None:
        """Let the clauses know the rows in which the same text was stored."""
        self._text = replace(self._text, preamble=stored.preamble, appendices=stored.appendices)
        self.clauses.take_ids(stored.clauses)
        if self._preamble_shown:
            self.preamble.take_ids(stored.preamble)
        for (_, blocks), appendix in zip(self._appendices, stored.appendices, strict=True):
            blocks.take_ids(appendix.blocks)

    def go_to_stored(self, clause_id: int) -> None:
        """Put the cursor into the clause stored under this id, also one of an appendix, or into its title."""
        outlines = (self.clauses, *(blocks for _, blocks in self._appendices))
        if any(outline.go_to_stored(clause_id) for outline in outlines):
            return
        for shown, (title, _) in zip(self._text.appendices, self._appendices, strict=True):
            if shown.id == clause_id:
                title.setFocus()
                self.reveal_text(title)

    def day(self) -> date | None:
        """Return the day from which the decisions will be in force."""
        return self.form.filled(self._text).date_to

    def _tell(self) -> None:
        """Show what follows from the fields: the folded parts in short, the day of the decisions."""
        text = self.form.filled(self._text)
        verb = "Изменить" if self._editable else "Показать"
        self.meeting_part.say(meeting_summary(text) or "не указано", verb)
        count = len(self.preamble.clauses() if self._preamble_shown else text.preamble)
        self.preamble_part.say(plural(count, "абзац", "абзаца", "абзацев") if count else "нет", verb)
        self.clauses.show_day(text.date_to)
        self._unplaced.setText("Не нашли места: " + "; ".join(text.unplaced))
        self._unplaced_line.setVisible(bool(text.unplaced))
        told_by_items = text.kind is DocumentKind.MINUTES and not text.adoption.text
        self._adoption_line.setVisible(not told_by_items)
        self._forget.setVisible(self._editable)

    def _adoption(self, former: Adoption) -> Adoption:
        """Return the formula and the vote it tells of, read anew once it was changed."""
        words = self.adoption.text().strip()
        return former if words == former.text else adoption_of(words)

    def _put(self, field: GrowingText, text: str, former: str) -> None:
        def show(words: str) -> None:
            field.put_text(words)
            field.edited.emit()

        self._steps.note(partial(show, former), partial(show, text))
        show(text)

    def _unfold_preamble(self) -> None:
        if not self._preamble_shown:
            self._preamble_shown = True
            shown = self._text
            self.preamble.show_clauses(shown.preamble, shown.style, None, editable=self._editable)

    def _show_appendices(self, appendices: tuple[Appendix, ...]) -> None:
        clear(self._tail)
        self._appendices = []
        for appendix in appendices:
            title = GrowingText("Название приложения")
            blocks = Outline("Новый абзац", steps=self._steps)
            title.put_text(appendix.title)
            title.setReadOnly(not self._editable)
            blocks.show_clauses(appendix.blocks, self._text.style, None, editable=self._editable)
            for signal in (title.edited, blocks.changed):
                signal.connect(self.changed)
            blocks.revealed.connect(self.revealed)
            self._appendices.append((title, blocks))
            self._tail.addLayout(gutter_line("Приложение", title))
            self._tail.addWidget(blocks)

    def _forget_unplaced(self) -> None:
        self._text = replace(self._text, unplaced=())
        self.changed.emit()

    def _arrange(self) -> None:
        self._unplaced_line = QWidget()
        self._adoption_line = QWidget()
        self._adoption_line.setLayout(gutter_line("Принятие", self.adoption))
        self._forget = button("Убрать", self._forget_unplaced, "link")
        self._unplaced_line.setLayout(gutter_line("", self._unplaced, self._forget))
        parts = (
            self.meeting_part,
            self.preamble_part,
            self._unplaced_line,
            gutter_line("", self.operative),
            self.clauses,
            theme.SMALL_GAP,
            self._adoption_line,
            gutter_line("Подписи", self.signatures),
            self._tail,
            0,
        )
        layout = column(*parts, gap=0)
        layout.setContentsMargins(0, theme.SMALL_GAP, 0, theme.PAGE_GAP)
        self.setLayout(layout)
        self.operative.setPlaceholderText("ПОСТАНОВИЛИ")
        self.operative.setProperty("strong", True)
        self.adoption.setPlaceholderText("Принята единогласно на … конференции …")

    def _connect(self) -> None:
        for outline in (self.preamble, self.clauses):
            outline.changed.connect(self.changed)
            outline.revealed.connect(self.revealed)
        for signal in (
            self.form.changed,
            self.operative.edited,
            self.adoption.edited,
            self.signatures.changed,
        ):
            signal.connect(self.changed)
        self.changed.connect(self._tell)


def _indented(inside: QWidget) -> QWidget:
    made = QWidget()
    layout = column(inside)
    layout.setContentsMargins(gutter_width() + GAP, 0, theme.PAGE_GAP, theme.MIDDLE_GAP)
    made.setLayout(layout)
    return made
