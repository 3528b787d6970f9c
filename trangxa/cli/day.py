"""The day of judgement: asked for, pinned in commune.yml for illustrative content, or today in Việt Nam."""

import os
from datetime import UTC, date, datetime, timedelta, timezone

from trangxa.content.commune import Commune
from trangxa.content.written import parse_date

AS_OF = "TRANGXA_AS_OF"
"""Environment variable that hands `--as-of` on to the MkDocs hooks."""

_VIET_NAM = timezone(timedelta(hours=7))


def judged_day(commune: Commune | None, asked: date | None = None) -> date:
    """The day on which time limits are judged. Illustrative content must not go stale, so its day is pinned."""
    if asked is None and (handed := os.environ.get(AS_OF)):
        parsed = parse_date(handed)
        asked = parsed if isinstance(parsed, date) else None
    if asked:
        return asked
    return commune.day_of_judgement(today()) if commune else today()


def today() -> date:
    """The date in Việt Nam, wherever the machine thinks it is."""
    return datetime.now(_VIET_NAM).date()


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)
