"""Papers that the law has a commune make anyway, generated from what is published: as pages and as files to print."""

import hashlib
from collections.abc import Iterator

from trangxa.audit.paper import Paper
from trangxa.content.commune import Commune
from trangxa.content.sections import section_of_folder
from trangxa.pages.index import SiteIndex
from trangxa.pages.listing import home_crumb, section_crumbs
from trangxa.pages.papers.access import access_paper
from trangxa.pages.papers.common import FOLDER
from trangxa.pages.papers.fourteen import fourteen_paper
from trangxa.pages.papers.kept_plan import plan_paper
from trangxa.pages.papers.quarters import quarter_papers
from trangxa.pages.view import View


def papers_of(index: SiteIndex, commune: Commune) -> tuple[Paper, ...]:
    """Every paper as of the day of judgement; those of earlier years last."""
    quarters = quarter_papers(index, commune)
    return access_paper(index, commune), fourteen_paper(index, commune), plan_paper(index, commune), *quarters


def paper_views(papers: tuple[Paper, ...], index: SiteIndex) -> Iterator[View]:
    """The page of each paper."""
    others = tuple((paper.title, page_of(paper)) for paper in papers)
    for paper in papers:
        yield View(
            page_of(paper),
            paper.title,
            paper.basis,
            "paper.html",
            FOLDER,
            (home_crumb(), *section_crumbs(section_of_folder(FOLDER))[1:]),
            index.site.as_of,
            context={"paper": paper, "others": others, "stamp": _stamp(paper, others)},
        )


def page_of(paper: Paper) -> str:
    """Address of a paper's page."""
    return f"{section_of_folder(FOLDER).address}/{paper.name}.html"


def _stamp(paper: Paper, others: tuple[tuple[str, str], ...]) -> str:
    return hashlib.sha256(repr((paper, others)).encode()).hexdigest()
