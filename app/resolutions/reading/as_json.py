"""What was read as JSON values, with the keys of the command line's `read --json`."""

from datetime import date
from typing import Any

from app.resolutions.decisions import Decision
from app.resolutions.text import Clause, LetterText, ResolutionText, SignatureLine
from db.vocabulary import DocumentKind, Period


def to_json(reading: ResolutionText | LetterText) -> dict[str, Any]:
    """Return the resolution or letter as JSON values; absent facts are null or empty."""
    return _letter(reading) if isinstance(reading, LetterText) else _resolution(reading)


def _resolution(reading: ResolutionText) -> dict[str, Any]:
    adoption = reading.adoption
    of_clause = clause_in_role if reading.kind is DocumentKind.MINUTES else clause_json
    return {
        "kind": reading.kind.value,
        "letterhead": list(reading.letterhead),
        "title": reading.title,
        "meeting": reading.meeting,
        "number": reading.number,
        "theme": reading.theme,
        "place": reading.place,
        "date_from": _day(reading.date_from),
        "date_to": _day(reading.date_to),
        "preamble": [of_clause(clause) for clause in reading.preamble],
        "operative": reading.operative,
        "clauses": [of_clause(clause) for clause in reading.clauses],
        "appendices": [
            {"title": appendix.title, "blocks": [of_clause(block) for block in appendix.blocks]}
            for appendix in reading.appendices
        ],
        "adoption": {
            "text": adoption.text,
            "unanimous": adoption.unanimous,
            "for": adoption.votes_for,
            "against": adoption.against,
            "abstained": adoption.abstained,
        },
        "signatures": _signatures(reading.signatures),
        "running": list(reading.running),
        "unplaced": list(reading.unplaced),
    }


def _letter(reading: LetterText) -> dict[str, Any]:
    return {
        "kind": "letter",
        "letterhead": list(reading.letterhead),
        "number": reading.number,
        "date": _day(reading.date),
        "addressees": list(reading.addressees),
        "body": list(reading.body),
        "closing": reading.closing,
        "signatures": _signatures(reading.signatures),
        "running": list(reading.running),
        "unplaced": list(reading.unplaced),
    }


def clause_json(clause: Clause) -> dict[str, Any]:
    """Return a clause with all that hangs on it."""
    return {
        "marker": clause.marker,
        "text": clause.text,
        "children": [clause_json(child) for child in clause.children],
        "decisions": [decision_json(decision) for decision in clause.decisions],
        "period": period_json(clause.period) if clause.period else None,
        "responsible": list(clause.responsible),
    }


def clause_in_role(clause: Clause) -> dict[str, Any]:
    """Return a clause of minutes, which also tells what it is of its item, with all that hangs on it."""
    below = [clause_in_role(child) for child in clause.children]
    return clause_json(clause) | {"children": below, "role": clause.role.value if clause.role else None}


def decision_json(decision: Decision) -> dict[str, Any]:
    """Return a decision: the keys all kinds share, then its own; which row is meant is the file's affair."""
    own = {key: value for key, value in decision.facts().items() if not key.endswith("_id")}
    return {"kind": decision.kind.value, "organization": "", "until": "", "reason": "", **own}


def period_json(period: Period) -> dict[str, Any]:
    """Return a period as the reader and `period --json` print it."""
    return {
        "text": period.text,
        "kind": period.kind.value,
        "start": _day(period.start),
        "end": _day(period.end),
        "disputed": period.disputed,
    }


def _signatures(signatures: tuple[SignatureLine, ...]) -> list[dict[str, str]]:
    return [{"position": signature.position, "name": signature.name} for signature in signatures]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
