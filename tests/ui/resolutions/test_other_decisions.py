"""The council's composition, agendas, lists, delegates, papers, earlier clauses: their dialogs and chips."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.office import Office
from app.resolutions import operations
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.nominate import Nominate
from app.resolutions.queries import resolution_text, resolutions
from app.resolutions.text import Clause, ResolutionText, walk
from db.vocabulary import MeetingKind
from ui.resolutions.change_row import ChangeRow
from ui.resolutions.clause_row import ADDABLE, ClauseRow
from ui.resolutions.composition_dialog import CompositionDialog
from ui.resolutions.earlier_dialog import EarlierDialog
from ui.resolutions.editor import Editor
from ui.resolutions.import_dialog import ImportDialog
from ui.resolutions.page import ResolutionsPage
from ui.resolutions.wording_dialogs import WordingDialog
from ui.widgets.chip import Chip
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]

DECIDING = """РЕЗОЛЮЦИЯ
XVI СТРАНОВОЙ КОНФЕРЕНЦИИ
(20 июня 2027 г., г. Заречный)

Участники конференции ПОСТАНОВИЛИ:

1. Утвердить состав совета: Петрова Л.Г. – председатель; Ким В.М.

2. Утвердить новый состав Координационного совета.

3. Отменить п. 2 резолюции XIV страновой конференции в связи с переносом форума.

4. Направить резолюцию в Посольство.

5. Поблагодарить хор.

Принята единогласно.
"""


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.line().clause.marker == marker)


def decisions(editor: Editor, marker: str) -> tuple[Decision, ...]:
    return row(editor, marker).line().clause.decisions


def chips(editor: Editor, marker: str) -> list[str]:
    QApplication.processEvents()
    found = row(editor, marker).chips.findChildren(Chip)
    return [chip.words.replace("\u00a0", " ") for chip in found if not chip.isHidden()]


def add(editor: Editor, marker: str, words: str) -> Callable[[], None]:
    menu = row(editor, marker).menu()
    return next(action for action in menu.actions() if action.text().startswith(words)).trigger


def earlier(office: Office) -> int:
    """An adopted resolution of the fourteenth conference with two assignments."""
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.COUNTRY,
        number=14,
        date_from=date(2025, 5, 12),
        date_to=date(2025, 5, 12),
        operative="ПОСТАНОВИЛИ",
        clauses=(
            Clause("1", "Собрать ноты.", decisions=(Assign(),)),
            Clause("2", "Провести форум.", decisions=(Assign(),)),
        ),
    )
    made = office.do(operations.import_resolution, text).ids[0]
    office.do(adopt, made)
    return made


def test_the_menu_offers_every_kind_of_decision(editor: Editor) -> None:
    offered = [action.text() for action in row(editor, "1").menu().actions() if not action.isSeparator()]
    assert len(offered) == sum(map(len, ADDABLE)) == 16


def test_the_councils_composition_is_written_line_by_line(
    editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, CompositionDialog)
        press(dialog, "Готово")
        assert dialog.isVisible()
        dialog.members.setPlainText("что-то иное")
        press(dialog, "Готово")
        assert dialog.isVisible()
        dialog.members.setPlainText("Петрова Л.Г. – председатель\n\nОльга Речная")
        press(dialog, "Готово")

    in_dialog(add(editor, "1", "Состав совета"), fill)
    members = (CouncilMember("Петрова Л.Г.", "председатель"), CouncilMember("Ольга Речная"))
    assert decisions(editor, "1") == (Composition(members=members),)
    assert chips(editor, "1") == ["≠ состав совета: 2 человека с 20.06.2026 — проверьте"]


def test_a_decision_added_to_an_empty_clause_writes_its_wording(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    row(editor, "1").text.selectAll()
    type_text(row(editor, "1").text, " ")
    row(editor, "1").text.clear()

    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, WordingDialog)
        type_text(dialog.lines["person"], "Петрова Лидия Георгиевна")
        press(dialog, "Готово")
        assert dialog.isVisible()
        type_text(dialog.lines["event"], "на Всемирный форум")
        press(dialog, "Готово")

    in_dialog(add(editor, "1", "Делегат"), fill)
    assert row(editor, "1").text.text() == "Делегировать Петрову Лидию Георгиевну на Всемирный форум."
    assert decisions(editor, "1") == (
        Nominate(person="Петрова Лидия Георгиевна", event="на Всемирный форум"),
    )


def test_a_standing_item_that_was_read_is_corrected(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    def correct(dialog: Dialog) -> None:
        assert isinstance(dialog, WordingDialog)
        dialog.lines["title"].clear()
        type_text(dialog.lines["title"], "Песни реки")
        press(dialog, "Готово")

    in_dialog(lambda: press(row(editor, "5").chips, "в каждую повестку"), correct)
    assert chips(editor, "5")[0] == "≠ в каждую повестку: Песни реки — проверьте"


def test_an_earlier_clause_is_chosen_from_the_adopted_ones(
    filled: Office, editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    earlier(filled)

    def choose(dialog: Dialog) -> None:
        assert isinstance(dialog, EarlierDialog)
        press(dialog, "Готово")
        assert dialog.isVisible()
        dialog.clause.setCurrentIndex(1)
        type_text(dialog.words, "в связи с переносом")
        press(dialog, "Готово")

    in_dialog(add(editor, "1", "Отменить прежний"), choose)
    (cancel,) = decisions(editor, "1")
    assert isinstance(cancel, Cancel)
    assert (cancel.clause, cancel.reason) == ("2", "в связи с переносом")
    assert cancel.document == "резолюции XIV страновой конференции от 12.05.2025"
    assert cancel.clause_id is not None


def test_an_earlier_clause_may_be_named_in_words(editor: Editor, in_dialog: InDialog, press: Press) -> None:
    def name(dialog: Dialog) -> None:
        assert isinstance(dialog, EarlierDialog)
        dialog.clause.setEditText("п. 7в резолюции XII страновой конференции")
        press(dialog, "Готово")

    in_dialog(add(editor, "1", "Изменить прежний"), name)
    assert chips(editor, "1") == ["≠ изменить: п. 7в резолюции XII страновой конференции — проверьте"]


def test_the_earlier_resolution_shows_by_what_its_clause_was_cancelled(
    filled: Office, page: ResolutionsPage
) -> None:
    first = earlier(filled)
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.COUNTRY,
        number=15,
        date_from=date(2026, 6, 20),
        date_to=date(2026, 6, 20),
        operative="ПОСТАНОВИЛИ",
        clauses=(
            Clause(
                "1",
                "Отменить.",
                decisions=(Cancel(clause="2", document="резолюции XIV страновой конференции"),),
            ),
        ),
    )
    filled.do(adopt, filled.do(operations.import_resolution, text).ids[0])
    page.open(first)
    assert row(page.editor, "1").note.isHidden()
    note = row(page.editor, "2").note
    assert not note.isHidden()
    assert note.text().replace("\u00a0", " ") == (
        "Отменён: п. 1 резолюции XV страновой конференции от 20.06.2026"
    )


def test_what_changes_the_council_or_an_earlier_clause_is_confirmed_each(
    filled: Office, page: ResolutionsPage, tmp_path: Path, in_dialog: InDialog, press: Press
) -> None:
    file = tmp_path / "Резолюция XVI.txt"
    file.write_text(DECIDING, encoding="utf-8")

    def confirm(dialog: Dialog) -> None:
        assert isinstance(dialog, ImportDialog)
        composed, nameless, cancelled = dialog.rows.values()
        assert isinstance(composed, ChangeRow)
        assert composed.confirm.isChecked()
        assert not nameless.confirm.isChecked()
        assert cancelled.confirm.isChecked()
        said = [label.text() for label in nameless.findChildren(PlainLabel)]
        assert any("Имена не найдены" in words for words in said)
        assert dialog.tasks.text() == "Внести все: 1"
        cancelled.confirm.click()
        press(dialog, "Внести проект")

    in_dialog(lambda: page.taking_in.take_in_file(file), confirm)
    text = filled.read(resolution_text, filled.read(resolutions)[0].id)
    kept = [decision.kind.value for clause in walk(text.clauses) for decision in clause.decisions]
    assert kept == ["composition", "publish"]
