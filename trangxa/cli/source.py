"""What is judged and built: the working files or, for publication where a board approves, the approved ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from trangxa.cli.day import judged_day
from trangxa.content.bulk import Onlooker
from trangxa.content.gone import Gone
from trangxa.content.office import load_commune
from trangxa.content.site import Site, load_site
from trangxa.content.tree import Tree
from trangxa.editorial.places import in_use
from trangxa.findings import Finding


@dataclass(frozen=True, slots=True)
class Source:
    """A folder to read content from, as of a day, and what the board's records add to it."""

    root: Path
    as_of: date
    gone: tuple[Gone, ...] = ()
    faults: tuple[Finding, ...] = ()
    approvers: Mapping[str, str] = field(default_factory=dict)

    def site(self, tree: Tree | None = None, onlooker: Onlooker | None = None) -> Site:
        """The content, read; `onlooker` as of `load_site`."""
        site = load_site(self.root, self.as_of, tree, self.gone, onlooker=onlooker)
        problems = sorted((*site.problems, *self.faults), key=lambda found: found.order)
        return replace(site, problems=tuple(problems), approvers=self.approvers)


def working_source(root: Path, as_of: date | None = None) -> Source:
    """The files as they lie on disk, approved or not."""
    commune, _ = load_commune(root)
    return Source(root, judged_day(commune, as_of))


def source_of(root: Path, as_of: date | None = None) -> Source:
    """What may be published: nothing but approved bytes where the project works with approvals."""
    if not in_use(root):
        return working_source(root, as_of)
    from trangxa.cli.approved import approved_source  # here, because a project without a board needs none of it

    return approved_source(root, as_of)
