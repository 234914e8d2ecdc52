"""Excel in: a workbook is read, understood, planned row by row, and carried out in one operation.

sheets = read_sheets(path)                    through the guard; a UserError says what stands in the way
readings = understand(sheets)                 headers and columns; with_field and with_taken overrule
planned = office.read(plan, readings, answers)   writes nothing
office.do(carry_out, planned)                 all good rows, one step of undo
"""

from app.members.importing.carrying import carry_out
from app.members.importing.fields import TITLES, Field
from app.members.importing.planned import (
    Alike,
    Answer,
    Answers,
    Different,
    LeftOut,
    Outcome,
    Plan,
    PlanRow,
    Problem,
    SameAs,
    SameAsRow,
    in_words,
)
from app.members.importing.planning import plan
from app.members.importing.readings import ColumnReading, SheetReading, with_field, with_taken
from app.members.importing.understanding import understand
from app.spreadsheet.files import KINDS, read_sheets
from app.spreadsheet.sheets import Sheet

__all__ = [
    "KINDS",
    "TITLES",
    "Alike",
    "Answer",
    "Answers",
    "ColumnReading",
    "Different",
    "Field",
    "LeftOut",
    "Outcome",
    "Plan",
    "PlanRow",
    "Problem",
    "SameAs",
    "SameAsRow",
    "Sheet",
    "SheetReading",
    "carry_out",
    "in_words",
    "plan",
    "read_sheets",
    "understand",
    "with_field",
    "with_taken",
]
