"""Word documents: read as they look on paper, with the numbers that Word paints and keeps nowhere."""

from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Inches

from app.documents.docx import render_docx
from app.errors import UserError
from app.resolutions.document import compose
from app.resolutions.reading import read_file, read_text, to_json
from app.resolutions.reading.documents import read_lines
from app.resolutions.reading.word import read_word
from app.resolutions.text import Clause, ResolutionText, walk
from db.vocabulary import Emphasis, Mark
from tests.app.resolutions.reading.word_files import (
    LETTERS,
    NUMBERS,
    begin_anew,
    declare,
    item,
    saved,
    word_file,
)


def texts(document: WordDocument) -> list[str]:
    return [line.text for line in read_word(saved(document)).lines if line.text.strip()]


def resolution(document: WordDocument) -> ResolutionText:
    read = read_lines(read_word(saved(document)))
    assert isinstance(read, ResolutionText)
    return read


@pytest.fixture
def document() -> WordDocument:
    document = word_file()
    declare(document, 1, NUMBERS)
    document.add_paragraph("РЕЗОЛЮЦИЯ")
    document.add_paragraph("V страновой конференции организаций Заречья")
    document.add_paragraph("П О С Т А Н О В И Л И:")
    return document


def markers(clauses: tuple[Clause, ...]) -> list[str | None]:
    return [clause.marker for clause in walk(clauses)]


def test_the_numbers_that_word_paints_are_the_clauses_markers(document: WordDocument) -> None:
    item(document, "Одобрить отчёт.", 1)
    item(document, "Провести смотр хоров:", 1)
    item(document, "смотр открыть в Устье;", 1, 1)
    item(document, "жюри собрать из соседей.", 1, 1)
    item(document, "Собрать книгу о праздниках.", 1)
    read = resolution(document)
    assert markers(read.clauses) == ["1", "2", "2а", "2б", "3"]
    assert [child.marker for child in read.clauses[1].children] == ["2а", "2б"]
    assert read.operative == "ПОСТАНОВИЛИ"


def test_a_list_goes_on_after_a_paragraph_and_another_begins_anew(document: WordDocument) -> None:
    declare(document, 2, NUMBERS, like=1)
    declare(document, 3, NUMBERS, like=1)
    begin_anew(document, 3, 1)
    item(document, "Первое.", 1)
    document.add_paragraph("Пояснение к первому.")
    item(document, "Второе.", 2)
    item(document, "Снова первое.", 3)
    item(document, "Снова второе.", 3)
    assert [line.split()[0] for line in texts(document)[3:]] == ["1.", "Пояснение", "2.", "1.", "2."]


def test_letters_are_counted_as_word_counts_them(document: WordDocument) -> None:
    declare(document, 4, LETTERS)
    for number in range(31):
        item(document, f"пункт {number}", 4)
    painted = "".join(line.split(")")[0] + " " for line in texts(document)[3:])
    assert painted == "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я аа бб вв "


def test_a_bullet_out_of_a_font_of_symbols_is_a_dash_of_the_list(document: WordDocument) -> None:
    item(document, "Провести праздники:", 1)
    item(document, "зимний;", 1, 2)
    item(document, "летний.", 1, 2)
    (clause,) = resolution(document).clauses
    assert [(child.marker, child.text) for child in clause.children] == [("-", "зимний;"), ("-", "летний.")]


def test_a_style_may_bring_the_number(document: WordDocument) -> None:
    base, style = (document.styles.add_style(name, 1) for name in ("Пункт", "Пункт совета"))
    style.base_style = base
    base.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>'))
    document.add_paragraph("Одобрить отчёт.", style=style)
    document.add_paragraph("Собрать книгу.", style=base)
    assert texts(document)[3:] == ["1. Одобрить отчёт.", "2. Собрать книгу."]


def test_a_style_that_names_no_level_has_the_one_that_the_list_gives_it(document: WordDocument) -> None:
    declare(document, 5, NUMBERS)
    (level,) = document.part.numbering_part.element.xpath('w:abstractNum[@w:abstractNumId="5"]/w:lvl[2]')
    style = document.styles.add_style("Подпункт", 1)
    level.insert(1, parse_xml(f'<w:pStyle {nsdecls("w")} w:val="{style.style_id}"/>'))
    style.element.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="5"/></w:numPr>')
    )
    item(document, "Провести смотр.", 5)
    document.add_paragraph("смотр открыть в Устье;", style=style)
    assert texts(document)[-1].split() == ["1а.", "смотр", "открыть", "в", "Устье;"]


def test_a_list_may_be_that_of_a_style(document: WordDocument) -> None:
    declare(document, 6, LETTERS)
    declare(document, 7, ())
    numbering = document.part.numbering_part.element
    for list_id, tag in ((6, "styleLink"), (7, "numStyleLink")):
        (abstract,) = numbering.xpath(f'w:abstractNum[@w:abstractNumId="{list_id}"]')
        abstract.insert(0, parse_xml(f'<w:{tag} {nsdecls("w")} w:val="Буквы"/>'))
    item(document, "первое", 6)
    item(document, "второе", 7)
    assert texts(document)[-2:] == ["а) первое", "б) второе"]


def test_what_was_deleted_or_hidden_is_not_read_and_what_was_inserted_is(document: WordDocument) -> None:
    paragraph = document.add_paragraph("1. Одобрить ")
    for xml in (
        '<w:del {0} w:id="1" w:author="А"><w:r><w:delText>старый</w:delText></w:r></w:del>',
        '<w:ins {0} w:id="2" w:author="А"><w:r><w:t>новый</w:t></w:r></w:ins>',
        "<w:r {0}><w:rPr><w:vanish/></w:rPr><w:t>тайный</w:t></w:r>",
        '<w:r {0}><w:t xml:space="preserve"> отчёт</w:t><w:noBreakHyphen/><w:t>справку.</w:t></w:r>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    assert texts(document)[-1] == "1. Одобрить новый отчёт-справку."


def test_bold_and_italic_words_keep_their_faces(document: WordDocument) -> None:
    paragraph = item(document, "Одобрить ", 1)
    paragraph.add_run("весь").bold = True
    paragraph.add_run(" отчёт.")
    (clause,) = resolution(document).clauses
    assert (clause.text, clause.marks) == ("Одобрить весь отчёт.", (Mark(9, 13, Emphasis.BOLD),))


def test_a_table_of_signatures_is_signatures(document: WordDocument) -> None:
    item(document, "Одобрить отчёт.", 1)
    document.add_paragraph("Принято 19 июня 2026 года единогласно.")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "Председатель Координационного совета\nорганизаций Заречья"
    table.cell(0, 1).text = "Вершинина А.К."
    table.cell(1, 0).text = "Секретарь-координатор"
    table.cell(1, 1).text = "Р.В. Ёлкина"
    assert [(line.position, line.name) for line in resolution(document).signatures] == [
        ("Председатель Координационного совета организаций Заречья", "Вершинина А.К."),
        ("Секретарь-координатор", "Р.В. Ёлкина"),
    ]


def test_a_table_inside_the_text_is_read_row_by_row(document: WordDocument) -> None:
    item(document, "Утвердить состав совета:", 1)
    table = document.add_table(rows=2, cols=3)
    for row, cells in zip(
        table.rows, (("1", "Белова Ю.И.", "Дальний"), ("2", "Зотов Е.А.", "Устье")), strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    assert texts(document)[-2:] == ["1\tБелова Ю.И.\tДальний", "2\tЗотов Е.А.\tУстье"]


def test_headers_and_footers_run_and_footnotes_find_no_place(document: WordDocument) -> None:
    item(document, "Одобрить отчёт.", 1)
    document.sections[0].header.paragraphs[0].text = "Содружество Заречья"
    document.sections[0].footer.paragraphs[0].text = "Проект от 01.06.2026"
    read = resolution(document)
    assert read.running == ("Содружество Заречья", "Проект от 01.06.2026")


def test_the_header_of_the_first_page_alone_is_the_letterhead(document: WordDocument) -> None:
    item(document, "Одобрить отчёт.", 1)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Содружество Заречья"
    section.first_page_header.add_paragraph("г. Заречный, ул. Садовая, 5")
    section.header.paragraphs[0].text = "Резолюция V конференции"
    read = resolution(document)
    assert read.letterhead == ("Содружество Заречья", "г. Заречный, ул. Садовая, 5")
    assert read.running == ("Резолюция V конференции",)


def test_a_row_in_a_form_to_fill_in_is_read_too(document: WordDocument) -> None:
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Белова Ю.И.", "Дальний"), ("Зотов Е.А.", "Устье")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    row = table.rows[1]._tr
    form = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    row.addprevious(form)
    form[0].append(row)
    assert texts(document)[-2:] == ["Белова Ю.И.\tДальний", "Зотов Е.А.\tУстье"]


def test_signatures_in_the_columns_of_a_table_are_one_below_the_other(document: WordDocument) -> None:
    item(document, "Одобрить отчёт.", 1)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Председатель\nсовета организаций\n\nА.К. Вершинина"
    table.cell(0, 1).text = "Секретарь-координатор\n\nО.И. Ручьёв"
    assert [(line.position, line.name) for line in resolution(document).signatures] == [
        ("Председатель совета организаций", "А.К. Вершинина"),
        ("Секретарь-координатор", "О.И. Ручьёв"),
    ]


def test_a_list_moved_in_by_hand_ends_where_the_outer_one_goes_on(document: WordDocument) -> None:
    for text, inches in (("- Организациям:", 0), ("- собирать сказки;", 0.3), ("- Подвести итоги.", 0)):
        document.add_paragraph(text).paragraph_format.left_indent = Inches(inches)
    assert [len(clause.children) for clause in resolution(document).clauses] == [1, 0]


def test_a_box_of_text_is_read_where_it_hangs_and_once(document: WordDocument) -> None:
    paragraph = document.add_paragraph()
    box = "<w:txbxContent><w:p><w:r><w:t>В рамке.</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert texts(document).count("В рамке.") == 1


def test_a_line_broken_by_hand_stays_two_lines(document: WordDocument) -> None:
    document.add_paragraph("Совет организаций\nЗаречья")
    assert texts(document)[-2:] == ["Совет организаций", "Заречья"]


TEXT = """РЕЗОЛЮЦИЯ
XX СТРАНОВОЙ КОНФЕРЕНЦИИ ОРГАНИЗАЦИЙ ЗАРЕЧЬЯ

«Река и берега»
(19 июня 2026 г., г. Заречный)

Участники конференции, обсудив работу за год, отметили:
- праздники прошли в каждой области;
- книга о ремёслах вышла.

ПОСТАНОВИЛИ:

1. Одобрить отчёт совета.

2. Провести смотр хоров до ноября 2026 года.

2а. Жюри смотра собрать из соседей:
- из Устья;
- из Дальнего.

3. Исключить общественное объединение «Маяк» из состава Содружества в связи с утратой связи.

Принято 19 июня 2026 года единогласно.

Председатель                    А.К. Вершинина
"""


def test_our_own_word_file_reads_back_as_it_was(tmp_path: Path) -> None:
    written = read_text(TEXT)
    assert isinstance(written, ResolutionText)
    path = tmp_path / "Резолюция.docx"
    path.write_bytes(render_docx(compose(written)))
    assert to_json(read_file(path)) == to_json(written)


def test_a_file_that_only_calls_itself_a_word_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Резолюция.docx"
    path.write_bytes("просто текст".encode())
    with pytest.raises(UserError, match="не такой, как обещает"):
        read_file(path)
    path.write_bytes(b"PK\x03\x04" + b"\0" * 100)
    with pytest.raises(UserError, match="повреждён"):
        read_file(path)
