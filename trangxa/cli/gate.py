"""What `trangxa` and the MkDocs hooks share: read, judge, refuse, fill the frames."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from trangxa.audit import audit
from trangxa.audit.report import Report
from trangxa.cli.preview import preview_states
from trangxa.cli.source import Source, source_of, working_source
from trangxa.cli.wording import refusal
from trangxa.content.site import Site
from trangxa.content.tree import Tree
from trangxa.errors import TrangxaError
from trangxa.law import load_profiles
from trangxa.render.build import build_site
from trangxa.render.output import Changes
from trangxa.render.target import check_target
from trangxa.rules import load_context

PROFILE = "nd43-2011"


@dataclass(frozen=True, slots=True)
class Examination:
    """Content as read and the verdict on it."""

    site: Site
    report: Report


def examine(root: Path, as_of: date | None = None, profile: str = PROFILE, *, working: bool = False) -> Examination:
    """Read a project and judge it by one or several profiles, as of the day asked for, pinned, or today.

    What may be published is judged; with `working`, the files as they lie on disk.
    """
    return judge(working_source(root, as_of) if working else source_of(root, as_of), profile)


def judge(source: Source, profile: str = PROFILE, tree: Tree | None = None) -> Examination:
    """The same for content already found; `tree` is what a scan of its folder just told."""
    context = load_context(source.root)
    site = source.site(tree, context.papers)
    return Examination(site, audit(site, load_profiles(profile), context=context))


def fill(root: Path, frames: Path, out: Path, *, preview: bool) -> Changes:
    """Stamp the content into rendered frames. For publication it is judged again: it may have changed meanwhile."""
    check_target(root, out)
    examination = examine(root, working=preview)
    if examination.report.blocked and not preview:
        raise TrangxaError(refusal(examination.report))
    site = examination.site
    if preview:
        site = replace(site, notes=preview_states(root, site))
    return build_site(site, examination.report, frames, out)
