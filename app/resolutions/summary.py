"""A resolution's meeting and vote in a line."""

from app.meetings.words import meeting_name
from app.resolutions.text import Adoption, ResolutionText
from app.russian.dates import date_span


def meeting_summary(text: ResolutionText) -> str:
    """Return «XX страновая тематическая конференция, 19 июня 2026 г., г. Заречный», as far as it is known."""
    name = meeting_name(text.meeting_kind, text.number) if text.meeting_kind else ""
    days = date_span(text.date_from or text.date_to, text.date_to) if text.date_to else ""
    return ", ".join(part for part in (name, days, text.place) if part)


def vote_summary(adoption: Adoption) -> str:
    """Return «единогласно», or «за 41, против 2, воздержались 1»; empty when no vote is told of."""
    if adoption.unanimous:
        return "единогласно" + (f", за {adoption.votes_for}" if adoption.votes_for else "")
    counted = (("за", adoption.votes_for), ("против", adoption.against), ("воздержались", adoption.abstained))
    return ", ".join(f"{words} {votes}" for words, votes in counted if votes is not None)


def in_one_line(text: ResolutionText) -> str:
    """Return the meeting and its vote: «XX … конференция, 19 июня 2026 г., г. Заречный · единогласно»."""
    return " · ".join(part for part in (meeting_summary(text), vote_summary(text.adoption)) if part)
