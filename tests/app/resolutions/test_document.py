from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.documents.pdf import render_pdf
from app.documents.text import render_text
from app.resolutions.document import compose
from app.resolutions.reading import read_text
from app.resolutions.text import Adoption, Appendix, Clause, ResolutionText, SignatureLine
from db.vocabulary import ClauseStyle, Emphasis, Mark

GOLDEN = Path(__file__).parents[2] / "golden"


def dashes(*texts: str) -> tuple[Clause, ...]:
    return tuple(Clause("-", text) for text in texts)


NUMBERED = ResolutionText(
    letterhead=("СОДРУЖЕСТВО ЗАРЕЧЬЯ", "г. Заречный, ул. Садовая, д. 3, тел. 20-30-40"),
    title="РЕЗОЛЮЦИЯ",
    meeting="XVI СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ\nКУЛЬТУРНЫХ И БЛАГОТВОРИТЕЛЬНЫХ ОРГАНИЗАЦИЙ ЗАРЕЧЬЯ",
    theme="Праздник «Мост»: итоги и новый шаг",
    date_from=date(2026, 5, 16),
    date_to=date(2026, 5, 17),
    date_line="(16–17 мая 2026 г., г. Заречный)",
    preamble=(
        Clause(
            None,
            "Участники конференции обсудили работу клубов и мастерских и отметили, что:",
            dashes(
                "праздник «Мост» прошёл в одиннадцати городах;", "хоры и мастерские работают круглый год."
            ),
        ),
        Clause(None, "Заслушав доклады и выступления, участники конференции"),
    ),
    operative="ПОСТАНОВИЛИ",
    clauses=(
        Clause("1", "Поблагодарить городскую библиотеку № 6 за помощь в проведении праздника «Мост»."),
        Clause(
            "2",
            "Подготовить план работы содружества до 2030 года.",
            (
                Clause("2а", "Проект плана обсудить на заседании совета до ноября 2026 года."),
                Clause(
                    "2б",
                    "В проекте плана учесть:",
                    dashes("обучение ремёслам;", "поездки хоров по сёлам;", "помощь пожилым мастерам."),
                    written="2б)",
                ),
                Clause("2в", "Ответственный за подготовку: Секретариат."),
            ),
        ),
        Clause("3", "Исключить клуб «Старая мельница» из состава содружества в связи с утратой связи."),
        Clause("4", "Приостановить членство ОФ «Тёплый дом» до отчётно-выборной конференции 2027 года."),
        Clause("5", "Принять в состав содружества мастерскую «Глина и свет»."),
        Clause(
            "6",
            "Считать детей не зрителями, а участниками праздника.",
            (Clause("6а", "Детские площадки открыть во всех городах к 1 мая 2027 г."),),
            marks=(Mark(14, 26, Emphasis.BOLD), Mark(28, 41, Emphasis.ITALIC)),
        ),
        Clause("7", "Собрать до 500 000 ₽ на ремонт Дома ремёсел."),
        Clause("8", "XVII отчётно-выборную конференцию провести во втором квартале 2027 г."),
    ),
    adoption=Adoption(
        "Принята единогласно на XVI страновой тематической конференции.\n17.05.2026 г., г. Заречный"
    ),
    signatures=(
        SignatureLine("Председатель\nкоординационного совета", "Л.Г. Ольхова"),
        SignatureLine("Секретарь-координатор", "К.Л. Орлов"),
    ),
    appendices=(
        Appendix(
            "", (Clause(None, "Состав организационного комитета:", dashes("Ольхова Л.Г.;", "Орлов К.Л.")),)
        ),
    ),
)

DASHED = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting="IX конференции клубов Заречья",
    theme="Песни и сказки",
    preamble=(Clause(None, "Мы, участники IX конференции клубов Заречья, обсудив итоги года,"),),
    operative="РЕШИЛИ",
    clauses=dashes("Издать сборник сказок.", "Провести X конференцию в марте–апреле 2022 года."),
    style=ClauseStyle.DASHED,
    adoption=Adoption("Принято 3 апреля 2021 года, г. Заречный"),
)


@pytest.mark.parametrize(("name", "text"), [("numbered", NUMBERED), ("dashed", DASHED)])
def test_a_resolution_reads_as_the_office_writes_it(name: str, text: ResolutionText) -> None:
    golden = (GOLDEN / f"resolution-{name}.txt").read_text(encoding="utf-8")
    assert render_text(compose(text)) == golden


Outline = list[tuple[str | None, str, "Outline"]]


def outline(clauses: tuple[Clause, ...]) -> Outline:
    return [(clause.marker, clause.text, outline(clause.children)) for clause in clauses]


@pytest.mark.parametrize("text", [NUMBERED, DASHED])
def test_what_is_printed_reads_back_as_the_same_clauses(text: ResolutionText) -> None:
    read = read_text(render_text(compose(text)))
    assert isinstance(read, ResolutionText)
    assert outline(read.clauses) == outline(text.clauses)
    assert outline(read.preamble) == outline(text.preamble)
    assert (read.operative, read.date_line, read.adoption.text) == (
        text.operative,
        text.date_line,
        text.adoption.text,
    )
    assert read.unplaced == ()


def test_on_paper_everything_stands_in_its_order() -> None:
    reader = PdfReader(BytesIO(render_pdf(compose(NUMBERED))))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    landmarks = [
        "СОДРУЖЕСТВО ЗАРЕЧЬЯ",
        "РЕЗОЛЮЦИЯ XVI",
        "«Праздник „Мост“: итоги и новый шаг»",
        "(16–17 мая 2026 г., г. Заречный)",
        "Участники конференции",
        "– праздник «Мост»",
        "ПОСТАНОВИЛИ:",
        "1. Поблагодарить",
        "2а. Проект",
        "2б) В проекте",
        "– помощь пожилым мастерам.",
        "7. Собрать до 500 000 ₽",
        "Принята единогласно",
        "Л.Г. Ольхова",
        "К.Л. Орлов",
    ]
    whole = " ".join(pages)
    places = [whole.index(landmark) for landmark in landmarks]
    assert places == sorted(places)
    assert len(pages) == 3
    assert pages[1].startswith("2 8. XVII")  # the signatures took the clause before them along
    assert pages[2].startswith("3 Приложение к резолюции от 17.05.2026")


def test_marked_words_keep_their_face() -> None:
    clause = next(block for block in compose(NUMBERED).blocks if getattr(block, "marker", None) == "6.")
    faces = [(run.text, run.bold, run.italic) for run in clause.runs]  # type: ignore[union-attr]
    assert faces == [
        ("Считать детей ", False, False),
        ("не зрителями", True, False),
        (", ", False, False),
        ("а участниками", False, True),
        (" праздника.", False, False),
    ]


def test_several_appendices_are_numbered_and_one_with_a_title_keeps_it() -> None:
    appendices = (Appendix("", ()), Appendix("Приложение 2. Список друзей", ()))
    text = render_text(compose(replace(DASHED, appendices=appendices, date_from=date(2021, 4, 3))))
    assert "Приложение № 1\nк резолюции IX конференции клубов Заречья\nот 03.04.2021\n" in text
    assert "\n\nПриложение 2. Список друзей\n" in text


def test_an_empty_draft_can_be_printed() -> None:
    assert render_text(compose(ResolutionText())) == ""
    assert render_pdf(compose(ResolutionText())).startswith(b"%PDF")


def test_a_draft_without_the_operative_word_prints_none() -> None:
    assert "ПОСТАНОВИЛИ" not in render_text(compose(replace(NUMBERED, operative="")))
