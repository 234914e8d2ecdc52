"""A resolution or a letter as JSON values and back, without loss: for drafts and readers that work apart."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from app.resolutions.decisions import KINDS, Decision
from app.resolutions.text import Adoption, Appendix, Clause, LetterText, ResolutionText, SignatureLine
from db.vocabulary import (
    ClauseRole,
    ClauseStyle,
    DecisionKind,
    DocumentKind,
    Emphasis,
    Mark,
    MeetingKind,
    Period,
    PeriodKind,
)

_LETTER = "letter"


def fields_of(reading: ResolutionText | LetterText) -> dict[str, Any]:
    """Return the whole text as JSON values."""
    if isinstance(reading, LetterText):
        return asdict(reading) | {"kind": _LETTER, "date": _iso(reading.date)}
    bare = replace(reading, preamble=(), clauses=(), appendices=())
    return asdict(bare) | {
        "date_from": _iso(reading.date_from),
        "date_to": _iso(reading.date_to),
        "preamble": [_clause_fields(clause) for clause in reading.preamble],
        "clauses": [_clause_fields(clause) for clause in reading.clauses],
        "appendices": [
            _own(appendix) | {"blocks": [_clause_fields(clause) for clause in appendix.blocks]}
            for appendix in reading.appendices
        ],
    }


def reading_of(fields: dict[str, Any]) -> ResolutionText | LetterText:
    """Return the text that the values describe."""
    return _letter(fields) if fields.get("kind") == _LETTER else resolution_of(fields)


def resolution_of(fields: dict[str, Any]) -> ResolutionText:
    """Return the resolution that the values describe."""
    return ResolutionText(
        **fields
        | _shared(fields)
        | {
            "meeting_kind": MeetingKind(fields["meeting_kind"]) if fields["meeting_kind"] else None,
            "date_from": _day(fields["date_from"]),
            "date_to": _day(fields["date_to"]),
            "preamble": _clauses(fields["preamble"]),
            "clauses": _clauses(fields["clauses"]),
            "style": ClauseStyle(fields["style"]),
            "appendices": tuple(
                Appendix(**appendix | {"blocks": _clauses(appendix["blocks"])})
                for appendix in fields["appendices"]
            ),
            "adoption": Adoption(**fields["adoption"]),
            "kind": DocumentKind(fields.get("kind", DocumentKind.RESOLUTION)),  # older drafts have none
        }
    )


def _letter(fields: dict[str, Any]) -> LetterText:
    own = {name: value for name, value in fields.items() if name != "kind"}
    lists = {name: tuple(own[name]) for name in ("addressees", "body")}
    return LetterText(**own | _shared(own) | lists | {"date": _day(own["date"])})


def _shared(fields: dict[str, Any]) -> dict[str, Any]:
    lists = {name: tuple(fields[name]) for name in ("letterhead", "running", "unplaced")}
    return lists | {"signatures": tuple(SignatureLine(**line) for line in fields["signatures"])}


def _clause_fields(clause: Clause) -> dict[str, Any]:
    return _own(clause) | {
        "marks": [asdict(mark) for mark in clause.marks],
        "children": [_clause_fields(child) for child in clause.children],
        "decisions": [_decision_fields(decision) for decision in clause.decisions],
        "period": _period_fields(clause.period) if clause.period else None,
    }


def _own(record: Appendix | Clause | Period) -> dict[str, Any]:
    """Return the record's fields as they are; `asdict` would look into each value for records in it."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _clauses(items: Iterable[dict[str, Any]]) -> tuple[Clause, ...]:
    return tuple(
        Clause(
            **item
            | {
                "children": _clauses(item["children"]),
                "decisions": tuple(_decision(dict(facts)) for facts in item["decisions"]),
                "period": _period(item["period"]),
                "responsible": tuple(item["responsible"]),
                "marks": tuple(Mark(m["start"], m["end"], Emphasis(m["emphasis"])) for m in item["marks"]),
                "role": ClauseRole(item["role"]) if item.get("role") else None,
                "astray": tuple(item.get("astray", ())),  # older drafts have none
            }
        )
        for item in items
    )


def _decision_fields(decision: Decision) -> dict[str, Any]:
    return {"kind": decision.kind, "source": decision.source, **decision.facts()}


def _decision(facts: dict[str, Any]) -> Decision:
    source = tuple((start, end) for start, end in facts.pop("source", ()))
    return replace(KINDS[DecisionKind(facts.pop("kind"))].from_facts(facts), source=source)


def _period_fields(period: Period) -> dict[str, Any]:
    return _own(period) | {"start": _iso(period.start), "end": _iso(period.end)}


def _period(fields: dict[str, Any] | None) -> Period | None:
    if fields is None:
        return None
    days = {"start": _day(fields["start"]), "end": _day(fields["end"])}
    return Period(**fields | days | {"kind": PeriodKind(fields["kind"])})


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
