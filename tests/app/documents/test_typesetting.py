from hypothesis import given
from hypothesis import strategies as st

from app.documents.tree import Clause, Document, Heading, Paragraph, Properties, Run, plain
from app.documents.typesetting import clean, typeset


def paragraph(*runs: Run) -> Paragraph:
    made = typeset(Document((Paragraph(runs),), Properties("Проба"))).blocks[0]
    assert isinstance(made, Paragraph)
    return made


def test_what_belongs_together_does_not_break_even_where_the_face_changes() -> None:
    assert paragraph(Run("до 1 мая, №"), Run(" 6", bold=True)).runs == (
        Run("до\u00a01\u00a0мая, №"),
        Run("\u00a06", bold=True),
    )


def test_a_list_is_marked_by_a_dash_and_a_number_stays_as_it_was() -> None:
    clause = Clause("7в)", (Run("раз"),), (Clause("-", (Run("два"),)), Clause(None, (Run("три"),))))
    (made,) = typeset(Document((clause,), Properties("Проба"))).blocks
    assert isinstance(made, Clause)
    assert [made.marker, *(child.marker for child in made.children)] == ["7в)", "–", None]


def test_letters_are_composed_and_breaks_are_plain() -> None:
    assert clean("и\u0306е\u0308 а\tб\r\nв\u2028г\x85д") == "йё а б\nв\nг\nд"


def test_a_title_never_ends_in_a_line_of_one_word() -> None:
    title = Heading((Run("XX конференции организаций Заречья\nкультурных и благотворительных"),))
    (made,) = typeset(Document((title,), Properties("Проба"))).blocks
    assert isinstance(made, Heading)
    assert (
        plain(made.runs)
        == "XX\u00a0конференции организаций\u00a0Заречья\nкультурных и\u00a0благотворительных"
    )


@given(st.lists(st.builds(Run, st.text(), st.booleans(), st.booleans()), max_size=5))
def test_nothing_but_spaces_changes_in_clean_text(runs: list[Run]) -> None:
    cleaned = [clean(run.text) for run in runs]
    made = paragraph(*runs)
    assert [run.text.replace("\u00a0", " ") for run in made.runs] == [
        text.replace("\u00a0", " ") for text in cleaned
    ]
    assert [(run.bold, run.italic) for run in made.runs] == [(run.bold, run.italic) for run in runs]
