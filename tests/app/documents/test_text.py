from app.documents.text import render_text
from app.documents.tree import (
    Block,
    Clause,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Signature,
    Signatures,
    Table,
)


def text(*blocks: Block, **more: object) -> str:
    return render_text(Document(blocks, Properties("Проба"), **more))  # type: ignore[arg-type]


def test_a_document_is_mailed_as_paragraphs_with_empty_lines_between() -> None:
    inner = Clause("-", (Run("раз;"),), (Clause("-", (Run("внутри."),)),))
    made = text(
        Heading((Run("РЕЗОЛЮЦИЯ\nXX конференции"),)),
        Paragraph((Run("Участники "), Run("ПОСТАНОВИЛИ:", bold=True))),
        Clause("7в.", (Run("Учесть:"),), (inner,)),
        Clause(None, (Run("Прочее."),)),
        PageBreak(),
        Requisites(((Run("Принята"),), (Run("единогласно."),))),
        Signatures((Signature("Председатель\nсовета", "К.Л. Орлов"),)),
        letterhead=("СОДРУЖЕСТВО", "г. Заречный"),
        running="Резолюция",
    )
    assert made == (
        "СОДРУЖЕСТВО\nг. Заречный\n\n"
        "РЕЗОЛЮЦИЯ\nXX конференции\n\n"
        "Участники ПОСТАНОВИЛИ:\n\n"
        "7в. Учесть:\n\n"
        "- раз;\n\n"
        "  - внутри.\n\n"
        "Прочее.\n\n"
        "Принята\nединогласно.\n\n"
        "Председатель\nсовета    К.Л. Орлов\n"
    )


def test_a_table_is_mailed_with_tabs() -> None:
    assert (
        text(Table((Column("Имя"), Column("Дело")), (("Орлов", "раз\nдва\tтри"),)))
        == "Имя\tДело\nОрлов\tраз два три\n"
    )


def test_an_empty_document_is_an_empty_text() -> None:
    assert text() == text(Paragraph(()), Signatures(()), Requisites(()), PageBreak()) == ""


def test_what_no_file_may_hold_is_dropped() -> None:
    assert text(Paragraph((Run("a\x00b"),))) == "ab\n"
