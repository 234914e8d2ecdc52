"""What a resolution costs on paper and as a Word file: rows resolution.pdf and resolution.docx."""

import io
import random
import resource
import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.style import COUNCIL
from app.resolutions.document import compose
from app.resolutions.text import Adoption, Clause, ResolutionText, SignatureLine
from resources import path
from tests.bench.measure import Result, alternate

_FEW, _MANY = 9, 440  # clauses that fill 4 pages, and 200
_SYLLABLES = (
    "за ре чье со ве та ми ло но ви ку ра пе сню бе ре гов хо ров ма сте ры дво ра ле то зи ма".split()
)
_WORDS = 6000
_PLAIN = "Tinos as reportlab has it"


def cases() -> Iterator[Result]:
    """Yield the rows of a short and of a long resolution."""
    words = _vocabulary()
    plain = TTFont(_PLAIN, str(path("fonts", "Tinos-Regular.ttf")))
    plain.face.name += b"-plain"  # reportlab keeps one font a face: else ours and the floor's would be one
    registerFont(plain)
    few, many = (compose(_resolution(words, clauses)) for clauses in (_FEW, _MANY))
    for document, aim in ((few, 2.5), (many, 2.1)):
        pages = _lines(render_pdf(document))
        measured = alternate(_timed(partial(render_pdf, document)), _timed(partial(_canvas, pages)))
        against = f"reportlab canvas drawing the same lines, {len(pages)} pages"
        yield Result("resolution.pdf", *measured, "ms", aim, against)
    if shutil.which("soffice"):
        measured = alternate(_timed(lambda: render_pdf(many)), lambda: _office_suite(render_docx(many)))
        yield Result("resolution.pdf", *measured, "ms", 0.15, "LibreOffice from the same DOCX")
    parts = _parts(render_docx(many))
    measured = alternate(_timed(lambda: render_docx(many)), _timed(lambda: _raw(parts)))
    yield Result("resolution.docx", *measured, "ms", 6, "the same XML written raw into a zip")


def short_resolution() -> ResolutionText:
    """Return a resolution of four pages."""
    return _resolution(_vocabulary(), _FEW)


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def milliseconds() -> float:
        started = time.process_time()
        work()
        return (time.process_time() - started) * 1000

    return milliseconds


def _vocabulary() -> Callable[[int], str]:
    """Return what makes sentences of so many words; a few are frequent and most are rare, as in life."""
    chance = random.Random(5)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_WORDS)]
    frequent = ["и", "в", "на", "по", "совета", "№ 6", "19 июня 2026 года", "«Мост»", "г. Заречный", *words]
    weights = list(accumulate(1 / rank for rank in range(1, len(frequent) + 1)))
    return lambda count: " ".join(chance.choices(frequent, cum_weights=weights, k=count)).capitalize() + "."


def _resolution(sentence: Callable[[int], str], clauses: int) -> ResolutionText:
    return ResolutionText(
        letterhead=("СОДРУЖЕСТВО ЗАРЕЧЬЯ", "г. Заречный, ул. Садовая, д. 3"),
        title="РЕЗОЛЮЦИЯ",
        meeting="XX СТРАНОВОЙ КОНФЕРЕНЦИИ",
        theme="Река и берега",
        preamble=(Clause(None, sentence(60)),),
        operative="ПОСТАНОВИЛИ",
        clauses=tuple(_clause(sentence, number) for number in range(1, clauses + 1)),
        adoption=Adoption("Принята единогласно."),
        signatures=(SignatureLine("Председатель", "Л.Г. Ольхова"),),
    )


def _clause(sentence: Callable[[int], str], number: int) -> Clause:
    dashes = tuple(Clause("-", sentence(12)) for _ in range(3))
    below = tuple(Clause(f"{number}{letter}", sentence(25)) for letter in "абв")
    return Clause(str(number), sentence(30), (*below, Clause(f"{number}г", "Учесть следующее:", dashes)))


def _lines(pdf: bytes) -> list[list[str]]:
    return [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(pdf)).pages]


def _canvas(pages: list[list[str]]) -> None:
    canvas, leading = Canvas(io.BytesIO(), A4), COUNCIL.size * COUNCIL.leading
    for lines in pages:
        canvas.setFont(_PLAIN, COUNCIL.size)
        for place, line in enumerate(lines):
            canvas.drawString(70, 780 - place * leading, line)
        canvas.showPage()
    canvas.save()


def _office_suite(docx: bytes) -> float:
    """Return the milliseconds of processor time that LibreOffice takes for the same."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "document.docx")
        written.write_bytes(docx)
        before = _children()
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(written)]
        subprocess.run(command, check=True, capture_output=True)
        return (_children() - before) * 1000


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _raw(parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
