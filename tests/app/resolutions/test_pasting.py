"""What was copied elsewhere becomes clauses: the signs recognised, the levels kept, the looks left behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.resolutions.outline import DEEPEST, lines_of
from app.resolutions.pasting import MOST_CLAUSES, pasted
from app.resolutions.text import Clause, walk

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;}
@list l0:level1 {mso-level-text:"%1\\."; } --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
!supportLists]><span lang=RU style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=RU style='color:red'>Провести <b>праздник
песни</b> в&nbsp;мае.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><!--[if
!supportLists]--><span style='mso-list:Ignore'>а)<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span><!--[endif]-->Ноты со<span style='background:yellow'>брать</span> у&shy; хоров.<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Позвать
<a href="http://zarechye.example/"><span style='font-style:italic'>гостей</span></a>.</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span></span><![endif]>из
соседних сёл</p>
<p class=MsoNormal>Ответственный: хормейстер.</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""

WRITER = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">p { line-height: 115% }</style></head>
<body lang="ru-RU" dir="ltr"><ol>
\t<li><p style="line-height: 100%; margin-bottom: 0cm">
\t<font face="Liberation Serif, serif">Провести <b>праздник</b>.</font></p>
\t<ol type="a">
\t\t<li><p>Собрать ноты.</p></li>
\t</ol></li>
\t<li><p>Позвать гостей:</p>
\t<ul>
\t\t<li><p>из сёл;</p></li>
\t</ul></li>
</ol></body></html>"""

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--.xl65
{white-space:normal;}--></style></head><body link="#0563C1"><table border=0 cellpadding=0 width=400>
<col width=64><col width=300><!--StartFragment-->
<tr height=20><td height=20 align=right width=64>1</td><td class=xl65 width=300>Провести
праздник.</td></tr>
<tr height=20><td height=20 align=right>1а</td><td class=xl65>Собрать ноты.</td></tr>
<tr height=20><td height=20></td><td></td></tr>
<tr height=20><td height=20 align=right>2</td><td class=xl65>Позвать гостей.<br>Всех.</td></tr>
<!--EndFragment--></table></body></html>"""


def told(clauses: tuple[Clause, ...]) -> list[tuple[int, str | None, str]]:
    return [(line.depth, line.clause.marker, line.clause.text) for line in lines_of(clauses)]


def emphasised(clauses: tuple[Clause, ...]) -> list[tuple[str, str]]:
    return [(c.text[m.start : m.end], str(m.emphasis)) for c in walk(clauses) for m in c.marks]


def test_a_numbered_list_of_word_keeps_its_levels_its_bold_and_its_italic() -> None:
    clauses = pasted(WORD, "")
    assert told(clauses) == [
        (0, "1", "Провести праздник песни в мае."),
        (1, "а", "Ноты собрать у хоров."),
        (0, "2", "Позвать гостей."),
        (1, "-", "из соседних сёл"),
        (1, None, "Ответственный: хормейстер."),
    ]
    assert emphasised(clauses) == [("праздник песни", "bold"), ("гостей", "italic")]


def test_a_list_of_libreoffice_counts_itself() -> None:
    clauses = pasted(WRITER, "")
    assert told(clauses) == [
        (0, "1", "Провести праздник."),
        (1, "1", "Собрать ноты."),
        (0, "2", "Позвать гостей:"),
        (1, "-", "из сёл;"),
    ]
    assert emphasised(clauses) == [("праздник", "bold")]


def test_in_a_table_the_first_column_may_be_the_number() -> None:
    expected = [
        (0, "1", "Провести праздник."),
        (1, "1а", "Собрать ноты."),
        (0, "2", "Позвать гостей. Всех."),
    ]
    assert told(pasted(EXCEL, "")) == expected
    assert told(pasted("", "1\tПровести праздник.\n1а\tСобрать ноты.\n2\tПозвать гостей. Всех.")) == expected


def test_numbers_typed_by_hand_are_signs_too() -> None:
    html = "<p>1. Хор поёт.</p><p>1а. Дети поют:</p><p>– громко;</p><p>– тихо.</p><p>2. Все рады.</p>"
    expected = [
        (0, "1", "Хор поёт."),
        (1, "1а", "Дети поют:"),
        (2, "-", "громко;"),
        (2, "-", "тихо."),
        (0, "2", "Все рады."),
    ]
    assert told(pasted(html, "")) == expected
    assert told(pasted("", "1. Хор поёт.\n1а. Дети поют:\n– громко;\n– тихо.\n2. Все рады.")) == expected


def test_lines_broken_by_a_pdf_are_whole_again() -> None:
    text = "1. Провести праздник\nпесни в мае.\n2. Позвать гостей."
    assert told(pasted("", text)) == [(0, "1", "Провести праздник песни в мае."), (0, "2", "Позвать гостей.")]


def test_paragraphs_without_any_sign_are_still_to_be_numbered() -> None:
    assert told(pasted("", "Хор\n\nОркестр")) == [(0, "", "Хор"), (0, "", "Оркестр")]
    assert told(pasted("<p>Хор</p><p>Оркестр</p>", "")) == [(0, "", "Хор"), (0, "", "Оркестр")]


def test_roman_and_capital_signs_of_a_list_count_as_numbers() -> None:
    html = (
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>IV.</span>Хор</p>"
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>§</span>Оркестр</p>"
    )
    assert told(pasted(html, "")) == [(0, "", "Хор"), (0, "-", "Оркестр")]


def test_a_list_copied_from_its_middle_begins_at_the_top() -> None:
    html = "<p style='mso-list:l0 level3 lfo1'>Хор</p><p style='mso-list:l0 level2 lfo1'>Оркестр</p>"
    assert [depth for depth, _, _ in told(pasted(html, ""))] == [0, 0]


def test_bold_that_a_style_takes_back_is_none() -> None:
    html = '<b style="font-weight:normal;"><p>Хор <span style="font-weight:700">поёт</span></p></b>'
    assert emphasised(pasted(html, "")) == [("поёт", "bold")]


def test_what_is_bold_as_a_whole_document_is_not_emphasised() -> None:
    html = '<html><head><title>Хор</title><body style="font-weight:600"><p>Хор <b>поёт</b></p></body></html>'
    assert told(pasted(html, "")) == [(0, "", "Хор поёт")]
    assert emphasised(pasted(html, "")) == [("поёт", "bold")]


def test_text_that_looks_like_markup_is_text() -> None:
    assert told(pasted("<p>&lt;b&gt;Хор&lt;/b&gt;</p>", "")) == [(0, "", "<b>Хор</b>")]
    assert told(pasted("", "<b>Хор</b>")) == [(0, "", "<b>Хор</b>")]


def test_a_clipboard_of_markup_without_text_is_taken_as_text() -> None:
    assert told(pasted("<html><body><img src=x></body></html>", "Хор")) == [(0, "", "Хор")]
    assert pasted("", " \n ") == ()


TAGS = "<p> </p> <ol> </ol> <li> <td> </td> <table> <![if] <![ <!-- --> <b> </b> <style> < > &nbsp; &#0; \x00"
pieces = st.sampled_from([*TAGS.split(" "), "<p style='mso-list:l0 level7 lfo1'>", "1. ", "- ", "хор "])


@given(st.lists(pieces, max_size=12).map("".join), st.text("1.а) -\n\t", max_size=15))
def test_whatever_is_pasted_becomes_an_outline(html: str, text: str) -> None:
    lines = lines_of(pasted(html, text))
    depths = [line.depth for line in lines]
    assert all(depth <= DEEPEST for depth in depths)
    assert all("\n" not in line.clause.text and "\x00" not in line.clause.text for line in lines)


@given(st.lists(st.sampled_from(["1. ", "1а. ", "2) ", "- ", "а) ", ""]), min_size=1, max_size=6))
def test_no_word_is_lost(signs: list[str]) -> None:
    words = [f"слово{number}" for number in range(len(signs))]
    said = [sign + word for sign, word in zip(signs, words, strict=True)]
    of_html = pasted("".join(f"<p>{line}</p>" for line in said), "")
    of_text = pasted("", "\n\n".join(line.capitalize() + "." for line in said))
    assert [line.clause.text for line in lines_of(of_html)] == words
    found = " ".join(line.clause.text for line in lines_of(of_text)).lower()
    assert [word for word in words if word not in found] == []


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000 + "Петь." + "</div>" * 50_000,
        "<b>" * 50_000 + "</i>" * 50_000 + "Петь.",
        "<table>" + "<tr><td></td><td></td></tr>" * 20_000 + "<tr><td>Петь.</td></tr></table>",
        "<p>Петь.</p>" + "<!--" * 100_000,
        "<p>Петь.</p>" + "<![if" * 100_000,
    ],
    ids=["deep", "never closed", "empty rows", "comments without end", "conditions without end"],
)
def test_html_made_to_hang_the_window_is_read_in_one_go(html: str) -> None:
    assert pasted(html, "")[0].text.startswith("Петь.")  # each took minutes


def test_more_clauses_than_the_window_can_take_are_refused() -> None:
    many = MOST_CLAUSES + 1
    for html, text in (("<p>Петь.</p>" * many, ""), ("", "Петь.\n" * many)):
        with pytest.raises(UserError, match="по частям"):
            pasted(html, text)
