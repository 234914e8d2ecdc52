"""All models, so that the metadata is complete whoever imports it."""

from db.models.assignments import Assignment
from db.models.attachments import Attachment
from db.models.contents import Content
from db.models.council import Council
from db.models.history import JournalEntry, Operation
from db.models.lists import SavedFilter, SentList
from db.models.meetings import Meeting
from db.models.members import (
    ContactRecord,
    FieldOfWork,
    FormerName,
    MembershipEvent,
    Organization,
    Person,
    Post,
)
from db.models.resolutions import Clause, Decision, Draft, Resolution, Signature

__all__ = [
    "Assignment",
    "Attachment",
    "Clause",
    "ContactRecord",
    "Content",
    "Council",
    "Decision",
    "Draft",
    "FieldOfWork",
    "FormerName",
    "JournalEntry",
    "Meeting",
    "MembershipEvent",
    "Operation",
    "Organization",
    "Person",
    "Post",
    "Resolution",
    "SavedFilter",
    "SentList",
    "Signature",
]
