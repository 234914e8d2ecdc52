"""All models, so that the metadata is complete whoever imports it."""

from db.models.assignments import Assignment, AssignmentPart, DeadlineMove, ProgressNote
from db.models.attachments import Attachment
from db.models.attendance import Attendance, MajorityRule, QuorumRule
from db.models.contents import Content
from db.models.council import Council
from db.models.history import JournalEntry, Operation
from db.models.lists import SavedFilter, SentList
from db.models.meetings import AgendaItem, AgendaPaper, Meeting
from db.models.members import (
    ContactRecord,
    FieldOfWork,
    FormerName,
    MembershipEvent,
    Organization,
    Person,
    Post,
)
from db.models.papers import Correction, Dispatch, Extract, ExtractClause, Version
from db.models.resolutions import Clause, Decision, Draft, Resolution, Signature
from db.models.votes import Ballot, Candidate, Vote

__all__ = [
    "AgendaItem",
    "AgendaPaper",
    "Assignment",
    "AssignmentPart",
    "Attachment",
    "Attendance",
    "Ballot",
    "Candidate",
    "Clause",
    "ContactRecord",
    "Content",
    "Correction",
    "Council",
    "DeadlineMove",
    "Decision",
    "Dispatch",
    "Draft",
    "Extract",
    "ExtractClause",
    "FieldOfWork",
    "FormerName",
    "JournalEntry",
    "MajorityRule",
    "Meeting",
    "MembershipEvent",
    "Operation",
    "Organization",
    "Person",
    "Post",
    "ProgressNote",
    "QuorumRule",
    "Resolution",
    "SavedFilter",
    "SentList",
    "Signature",
    "Version",
    "Vote",
]
