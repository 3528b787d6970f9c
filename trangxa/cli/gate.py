"""What `trangxa` and the MkDocs hooks share: read, judge, refuse, fill the frames."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trangxa.audit import audit
from trangxa.audit.report import Report
from trangxa.cli.day import judged_day
from trangxa.cli.wording import refusal
from trangxa.content.office import load_commune
from trangxa.content.site import Site, load_site
from trangxa.errors import TrangxaError
from trangxa.law import load_profiles
from trangxa.render.build import build_site
from trangxa.render.frames import FRAMES_ONLY
from trangxa.render.output import Changes

PROFILE = "nd43-2011"


@dataclass(frozen=True, slots=True)
class Examination:
    """Content as read and the verdict on it."""

    site: Site
    report: Report


def examine(root: Path, as_of: date | None = None, profile: str = PROFILE) -> Examination:
    """Read the project and judge it by one or several profiles, as of the day asked for, pinned, or today."""
    commune, _ = load_commune(root)
    site = load_site(root, judged_day(commune, as_of))
    return Examination(site, audit(site, load_profiles(profile)))


def frames_only() -> bool:
    """Whether MkDocs runs inside `trangxa build`, for frames alone: the gate is then passed by the caller."""
    return os.environ.get(FRAMES_ONLY) == "1"


def project_root(config_file_path: str | None) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config_file_path or "mkdocs.yml").resolve().parent


def fill(root: Path, frames: Path, out: Path, *, preview: bool) -> Changes:
    """Stamp the content into rendered frames. For publication it is judged again: it may have changed meanwhile."""
    examination = examine(root)
    if examination.report.blocked and not preview:
        raise TrangxaError(refusal(examination.report))
    return build_site(examination.site, frames, out)
