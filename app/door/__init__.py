"""The one guard at the door: what comes in from outside is looked at here before any reader sees it.

A new reader declares its `Kind` and asks `read`; nothing else in the program opens a foreign document.
"""

from app.door.guard import read
from app.door.kinds import Kind, Package

__all__ = ["Kind", "Package", "read"]
