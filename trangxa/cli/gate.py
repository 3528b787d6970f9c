"""What `trangxa` and the MkDocs hooks share: read, judge, refuse, fill the frames."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trangxa.audit import audit
from trangxa.audit.report import Report
from trangxa.cli.day import judged_day
from trangxa.cli.wording import refusal
from trangxa.content.office import load_commune
from trangxa.content.site import Site, load_site
from trangxa.content.tree import Tree
from trangxa.errors import TrangxaError
from trangxa.law import load_profiles
from trangxa.render.build import build_site
from trangxa.render.output import Changes

PROFILE = "nd43-2011"


@dataclass(frozen=True, slots=True)
class Examination:
    """Content as read and the verdict on it."""

    site: Site
    report: Report


def examine(root: Path, as_of: date | None = None, profile: str = PROFILE, tree: Tree | None = None) -> Examination:
    """Read the project and judge it by one or several profiles, as of the day asked for, pinned, or today."""
    commune, _ = load_commune(root)
    site = load_site(root, judged_day(commune, as_of), tree)
    return Examination(site, audit(site, load_profiles(profile)))


def fill(root: Path, frames: Path, out: Path, *, preview: bool) -> Changes:
    """Stamp the content into rendered frames. For publication it is judged again: it may have changed meanwhile."""
    examination = examine(root)
    if examination.report.blocked and not preview:
        raise TrangxaError(refusal(examination.report))
    return build_site(examination.site, examination.report, frames, out)
