"""The council's composition stands in an appendix, or in a table of it."""

from app.resolutions.compositions import with_listed_council
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.reading import read_text
from app.resolutions.text import Appendix, Clause, ResolutionText

TEXT = """РЕЗОЛЮЦИЯ
XX СТРАНОВОЙ КОНФЕРЕНЦИИ

(19 июня 2026 г., г. Заречный)

Участники конференции ПОСТАНОВИЛИ:

1. Утвердить новый состав совета (Приложение 1).

2. Провести праздник.

Принята единогласно.

Председатель                Л.Г. Петрова

Приложение 1

Состав совета

1. Петрова Лидия Георгиевна – председатель;
2. Ким В.М.
"""
COUNCIL = (CouncilMember("Петрова Лидия Георгиевна", "председатель"), CouncilMember("Ким В.М."))


def read(clause: Clause, appendix: Appendix) -> tuple[object, ...]:
    """The decisions of the clause once the appendix is read with it."""
    text = ResolutionText(clauses=(Clause("1", "Дела.", (clause,)),), appendices=(appendix,))
    return with_listed_council(text).clauses[0].children[0].decisions


def test_the_names_of_an_appendix_are_read_with_the_clause() -> None:
    text = read_text(TEXT)
    assert isinstance(text, ResolutionText)
    assert text.clauses[0].decisions == (Composition(members=COUNCIL),)


def test_rows_of_a_table_are_names_too() -> None:
    rows = (Clause(None, "Состав совета"), Clause(None, "1\tПетрова Л.Г.\tпредседатель"))
    clause = Clause("1а", "Утвердить состав совета.", decisions=(Composition(),))
    listed = Composition(members=(CouncilMember("Петрова Л.Г.", "председатель"),))
    assert read(clause, Appendix("Приложение", rows)) == (listed,)


def test_another_appendix_names_no_council() -> None:
    clause = Clause("1а", "Утвердить состав совета.", decisions=(Composition(),))
    prizes = Appendix("Список награждённых", (Clause("1", "Петрова Л.Г. – хор."),))
    assert read(clause, prizes) == (Composition(),)


def test_names_of_the_clause_itself_come_first() -> None:
    clause = Clause("1а", "…", decisions=(Composition(members=COUNCIL[1:]),))
    assert read(clause, Appendix("Состав совета", (Clause("1", "Петрова Л.Г."),))) == clause.decisions
