"""Judging a site against a legal profile."""

from trangxa.audit.engine import audit
from trangxa.audit.report import Report, Result

__all__ = ["Report", "Result", "audit"]
