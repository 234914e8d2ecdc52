"""What of a file is not taken in, in words: for the page, and as a list by which the file is mended."""

from app.members.importing import Outcome, Plan, PlanRow
from app.russian.numerals import plural
from app.russian.typography import quoted


def imported(plan: Plan) -> int:
    """Return how many organisations the plan enters or changes."""
    counts = plan.counts()
    return counts[Outcome.NEW] + counts[Outcome.CHANGED]


def left_open(plan: Plan) -> str:
    """Return «67 организаций, 3 вопроса» with what becomes of the questions; empty where all is clear."""
    counts = plan.counts()
    open_ones = (
        (counts[Outcome.QUESTION], ("вопрос", "вопроса", "вопросов")),
        (counts[Outcome.PROBLEM], ("непонятая строка", "непонятые строки", "непонятых строк")),
    )
    words = [plural(number, *nouns) for number, nouns in open_ones if number]
    if not words:
        return ""
    done = plural(imported(plan), "организация", "организации", "организаций")
    rest = "Чтобы внести и остальное, откройте тот же файл снова: «Внести из Excel…»."
    return f"{', '.join((done, *words))}. {rest}"


def problems_text(plan: Plan) -> str:
    """Return the open rows as lines of text: sheet, cell, what is in the way."""
    rows = (*plan.of(Outcome.PROBLEM), *plan.of(Outcome.QUESTION))
    return "\n".join(line for row in rows for line in _lines(row))


def _lines(row: PlanRow) -> list[str]:
    sheet = f"Лист {quoted(row.sheet)}"
    return [
        *(f"{sheet}, ячейка {problem.cell}: {problem.message}" for problem in row.problems),
        *(
            f"{sheet}, строка {row.line}: {row.name} — похоже на {quoted(alike.name)} ({alike.why})"
            for alike in row.alike
        ),
    ]
