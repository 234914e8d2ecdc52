"""All models, so that the metadata is complete whoever imports it."""

from db.models.assignments import Assignment
from db.models.council import Council
from db.models.history import JournalEntry, Operation
from db.models.meetings import Meeting
from db.models.members import ContactRecord, FormerName, MembershipEvent, Organization, Person, Post
from db.models.resolutions import Clause, Decision, Draft, Resolution, Signature

__all__ = [
    "Assignment",
    "Clause",
    "ContactRecord",
    "Council",
    "Decision",
    "Draft",
    "FormerName",
    "JournalEntry",
    "Meeting",
    "MembershipEvent",
    "Operation",
    "Organization",
    "Person",
    "Post",
    "Resolution",
    "Signature",
]
